/** Mail: one letter handed to the city's mail server. */
import { createTransport } from 'nodemailer';

export type Mail = {
  to: string;
  subject: string;
  text: string;
  id: string;
  /** Where one click stops letters of this kind. */
  stop?: string;
};

export type Mailer = {
  /** Hands the letter over. Throws when the server is away or does not want it; the outbox tries again. */
  send(mail: Mail): Promise<void>;
  close(): void;
};

/** The reader's program stops the letters by itself, without opening a page (RFC 8058 §2). */
const ONE_CLICK = 'List-Unsubscribe=One-Click';

/** How long a mail server may keep us waiting, in milliseconds: to connect, to greet, to answer. */
const PATIENCE = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 45_000,
  dnsTimeout: 10_000
};

/**
 * Opens the way to `url` (smtp:// or smtps://).
 *
 * `id` becomes the Message-ID, the same at every attempt, so that a letter sent twice because an answer
 * got lost is shown once by the reader's program.
 */
export function openMail(url: string, from: string): Mailer {
  const transport = createTransport(url, {
    from,
    ...PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true
  });
  const host = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ to, subject, text, id, stop }) {
      await transport.sendMail({
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${host}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(stop ? { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': ONE_CLICK } : {})
        }
      });
    },
    close: () => transport.close()
  };
}
