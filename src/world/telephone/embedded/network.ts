/** Where the embedded engine is reached by browsers: its addresses and ports. */

export type Network = {
  /** Listen on this address only; all of the machine's when absent. */
  listen?: string;
  /** What browsers are told in place of the addresses listened on, behind a firewall that translates them one to one. */
  announce?: readonly string[];
  /** Lowest and highest UDP port. */
  ports?: [number, number];
  /** Listen on 127.0.0.1 too: a browser on the same machine, and tests. */
  loopback?: boolean;
  ipv6?: boolean;
};
