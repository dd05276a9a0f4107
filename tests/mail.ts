/** A real mail server on loopback, for tests: it keeps what it is given, and says no when told to. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as it came over the wire. */
export type Delivered = { from: string; to: string[]; raw: string };

/** What the server answers to a recipient: a reply code and words, or nothing for yes. */
export type Reply = { code: number; words: string };

export type MailServer = {
  url: string;
  delivered: Delivered[];
  /** Decides about each recipient; replace it to say no. */
  answer: (recipient: string) => Reply | undefined;
  /** Called with each letter before it is acknowledged. */
  before: (letter: Delivered) => Promise<void>;
  close(): Promise<void>;
};

/** Opens it; `port` 0 takes a free one. */
export async function openMailServer(port = 0): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const no = box.answer(address);
      done(no && Object.assign(new Error(no.words), { responseCode: no.code }));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const letter = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('latin1')
        };
        box.before(letter).then(
          () => {
            box.delivered.push(letter);
            done();
          },
          (cause: Error) => done(cause)
        );
      });
    }
  });
  // A client that goes away in the middle is part of some tests.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const box: MailServer = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    delivered: [],
    answer: () => undefined,
    before: () => Promise.resolve(),
    close: () => new Promise((done) => server.close(() => done()))
  };
  return box;
}

/** The value of a header, unfolded and decoded (RFC 2047); nothing when it is not there. */
export function headerOf({ raw }: Delivered, name: string): string | undefined {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  const line = head.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line
    ?.slice(name.length + 1)
    .trim()
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, word);
}

function word(_all: string, coding: string, text: string): string {
  return coding.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64').toString()
    : quoted(text.replaceAll('_', ' '));
}

function quoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16))
  );
  return Buffer.from(bytes, 'latin1').toString();
}

/** The text of a letter as its reader sees it. */
export function textOf(letter: Delivered): string {
  const body = letter.raw.slice(letter.raw.indexOf('\r\n\r\n') + 4);
  switch (headerOf(letter, 'Content-Transfer-Encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString();
    case 'quoted-printable':
      return quoted(body.replaceAll(/=\r\n/g, '')).replaceAll('\r\n', '\n');
    default:
      return Buffer.from(body, 'latin1').toString().replaceAll('\r\n', '\n');
  }
}
