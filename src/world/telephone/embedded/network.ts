/** Where the embedded engine is reached by browsers: its addresses and ports. */
import type { Settings } from '#world/config.ts';

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

const isOwn = (host: string) => host === 'localhost' || host.startsWith('127.');

type Given = Pick<Settings, 'HOST' | 'TELEPHONE_ADDRESS' | 'TELEPHONE_ANNOUNCE' | 'TELEPHONE_PORTS'>;

/** As the settings say. A site that is for this machine only has its sound on this machine too. */
export function networkFrom(settings: Given): Network {
  const { HOST, TELEPHONE_ADDRESS: listen, TELEPHONE_ANNOUNCE: announce, TELEPHONE_PORTS: ports } = settings;
  const loopback = listen === undefined ? isOwn(HOST) : isOwn(listen);
  return {
    loopback,
    ...(listen === undefined ? {} : { listen }),
    ...(announce.length === 0 ? {} : { announce }),
    ...(ports ? { ports } : {})
  };
}
