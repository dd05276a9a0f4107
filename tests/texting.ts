/** A real gateway of text messages on loopback, for tests: it speaks SMPP 3.4, keeps what it is given, and says no when told to. */
import smpp, { type Pdu, type Session } from 'smpp';

/** A part as it came over the wire, decoded. */
export type Texted = {
  id: string;
  from: string;
  to: string;
  alphabet: 'gsm7' | 'ucs2' | 'other';
  words: string;
  /** Which part of how many, by its header; nothing for a message that stands alone. */
  of: { reference: number; parts: number; part: number } | undefined;
};

export type Gateway = {
  url: string;
  parts: Texted[];
  /** Whole messages to a number, each put together from its parts. */
  messages(to?: string): string[];
  /** Decides about each part by a status of SMPP; 0 is yes. */
  answer: (part: Texted) => number;
  /** Called with each part before it is acknowledged. */
  before: (part: Texted) => Promise<void>;
  /** Tells the sender what became of a message. Gives the status of its answer. */
  receipt(id: string, stat?: string, more?: Record<string, unknown>): Promise<number>;
  /** How many are signed in. */
  bound(): number;
  /** Hangs up on everybody. */
  hangUp(): void;
  close(): Promise<void>;
};

const USER = 'hejnal';
const PASSWORD = 'p4ss';
const WRONG_PASSWORD = 0x0e;

function partOf(pdu: Pdu, id: string): Texted {
  const said = pdu.short_message!;
  const header = said.udh?.find((one) => one[0] === 0);
  return {
    id,
    from: pdu.source_addr ?? '',
    to: `+${pdu.destination_addr}`,
    alphabet: pdu.data_coding === 0 ? 'gsm7' : pdu.data_coding === 8 ? 'ucs2' : 'other',
    words: String(said.message),
    of: header && { reference: header[2]!, parts: header[3]!, part: header[4]! }
  };
}

/** Opens it; `port` 0 takes a free one. */
export async function openGateway(port = 0): Promise<Gateway> {
  let count = 0;
  const signedIn = new Set<Session>();
  const server = smpp.createServer((session) => {
    session.on('error', () => session.destroy());
    session.on('close', () => signedIn.delete(session));
    session.on('bind_transceiver', (pdu: Pdu) => {
      if (pdu.system_id !== USER || pdu.password !== PASSWORD) {
        session.send(pdu.response({ command_status: WRONG_PASSWORD }));
        return;
      }
      signedIn.add(session);
      session.send(pdu.response({ system_id: 'loopback' }));
    });
    session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()));
    session.on('unbind', (pdu: Pdu) => {
      session.send(pdu.response());
      session.close();
    });
    session.on('submit_sm', (pdu: Pdu) => {
      count += 1;
      const part = partOf(pdu, (0xabc000 + count).toString(16));
      const status = gateway.answer(part);
      void gateway.before(part).then(() => {
        if (status === 0) gateway.parts.push(part);
        session.send(pdu.response(status === 0 ? { message_id: part.id } : { command_status: status }));
      });
    });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const gateway: Gateway = {
    url: `smpp://${USER}:${PASSWORD}@127.0.0.1:${server.address().port}`,
    parts: [],
    messages(to) {
      const whole = new Map<string, Texted[]>();
      for (const part of gateway.parts.filter((one) => to === undefined || one.to === to)) {
        const key = part.of ? `${part.to} ${part.of.reference} ${part.of.parts}` : part.id;
        whole.set(key, [...(whole.get(key) ?? []), part]);
      }
      return [...whole.values()].map((parts) =>
        parts
          .toSorted((a, b) => (a.of?.part ?? 0) - (b.of?.part ?? 0))
          .map(({ words }) => words)
          .join('')
      );
    },
    answer: () => 0,
    before: () => Promise.resolve(),
    receipt(id, stat = 'DELIVRD', more = {}) {
      const [session] = signedIn;
      if (!session) throw new Error('Nobody is signed in to hear of it.');
      const err = stat === 'DELIVRD' ? '000' : '027';
      const words = `id:${id} sub:001 dlvrd:001 submit date:2611212100 done date:2611212101 stat:${stat} err:${err} text:`;
      const fields = { esm_class: 4, data_coding: 0, short_message: words, ...more };
      return new Promise((done) => session.deliver_sm(fields, (pdu) => done(pdu.command_status)));
    },
    bound: () => signedIn.size,
    hangUp() {
      for (const session of server.sessions) session.destroy();
    },
    close() {
      gateway.hangUp();
      return new Promise((done) => server.close(() => done()));
    }
  };
  return gateway;
}
