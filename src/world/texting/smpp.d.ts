/** The types of smpp, which brings none: as much of it as we and our tests use. */
declare module 'smpp' {
  /** One packet: its fields stand on it by the names of the standard (SMPP 3.4 §4). */
  export type Pdu = {
    command: string;
    command_status: number;
    sequence_number: number;
    message_id?: string;
    receipted_message_id?: string;
    message_state?: number;
    system_id?: string;
    password?: string;
    source_addr?: string;
    source_addr_ton?: number;
    destination_addr?: string;
    data_coding?: number;
    esm_class?: number;
    registered_delivery?: number;
    validity_period?: unknown;
    short_message?: { udh?: Buffer[]; message: string | Buffer };
    isResponse(): boolean;
    response(fields?: Record<string, unknown>): Pdu;
  };

  type Heard = (given: never) => void;

  export class Session {
    on(what: string, heard: Heard): this;
    once(what: string, heard: Heard): this;
    off(what: string, heard: Heard): this;
    send(pdu: Pdu): boolean;
    bind_transceiver(fields: Record<string, unknown>, answered: (pdu: Pdu) => void): boolean;
    submit_sm(fields: Record<string, unknown>, answered: (pdu: Pdu) => void): boolean;
    deliver_sm(fields: Record<string, unknown>, answered?: (pdu: Pdu) => void): boolean;
    enquire_link(answered: (pdu: Pdu) => void): boolean;
    unbind(answered: (pdu: Pdu) => void): boolean;
    close(): void;
    destroy(): void;
  }

  type Server = {
    sessions: Session[];
    listen(port: number, host: string, opened: () => void): void;
    address(): { port: number };
    close(closed: () => void): void;
  };
  type Options = { host: string; port: number; tls: boolean; servername?: string };
  const smpp: {
    connect(options: Options): Session;
    createServer(listener: (session: Session) => void): Server;
  };
  export default smpp;
}
