/** How notices leave: letters by the city's mail server, text messages by a gateway; each where it is set up. */
import { createHash } from 'node:crypto';
import type { Mailer } from '#world/mail.server.ts';
import { texted } from '#world/texting/alphabet.ts';
import type { Texts } from '#world/texting/gateway.server.ts';
import { mailFault, textFault, type MailFault } from '#notices/fault.ts';
import type { Taken, Way } from '#notices/outbox.server.ts';
import { keepPart, listTaken } from '#notices/parts.server.ts';
import type { Here } from '#flow/here.server.ts';

/** A way out: hands over a notice with its words, and judges what was thrown. `stop` ends letters of its kind. */
export type Sender = {
  by: Way;
  hand(notice: Taken, words: string, stop: string | undefined): Promise<void>;
  faultOf(cause: unknown): MailFault;
};

/** Every way that is open here. */
export function sendersOf(here: Here): Sender[] {
  const { mail, texts } = here.world;
  const sender = here.city.profile.texts?.sender;
  return [
    ...(mail ? [letters(mail)] : []),
    ...(texts && sender !== undefined ? [messages(here, texts, sender)] : [])
  ];
}

function letters(mail: Mailer): Sender {
  return {
    by: 'email',
    hand: ({ id, to, subject }, text, stop) =>
      mail.send({ to, subject, text, id, ...(stop ? { stop } : {}) }),
    faultOf: mailFault
  };
}

/** The same for every attempt at a text, so that a telephone puts parts of two attempts together. */
function referenceOf(notice: string): number {
  return createHash('sha256').update(notice).digest()[0]!;
}

/** Part after part. What the gateway took stays taken when a later part is refused: nobody gets the first one twice. */
function messages({ world }: Here, texts: Texts, from: string): Sender {
  const { db, now } = world;
  return {
    by: 'text',
    async hand({ id: notice, to }, text) {
      const { alphabet, parts } = texted(text.trim());
      const taken = await listTaken(db, notice);
      const all = { from, to, alphabet, parts: parts.length, reference: referenceOf(notice) };
      for (const [before, words] of parts.entries()) {
        const part = before + 1;
        if (taken.has(part)) continue;
        const name = await texts.send({ ...all, words, part });
        await keepPart(db, { notice, part, name }, now());
      }
    },
    faultOf: textFault
  };
}
