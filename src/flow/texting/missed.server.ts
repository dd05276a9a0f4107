/** Somebody was rung back and did not answer: a text message says so, and where they reach us. */
import type { Tx } from '#world/database.server.ts';
import type { Callback } from '#contacts/callback.server.ts';
import { takesTexts } from '#reports/contact.ts';
import type { Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';
import { localTime } from '#ui/dates.ts';
import { FIRST_LANG, isLang } from '#ui/lang.ts';

/**
 * Tells it after every try, in the transaction that writes the try down. A strange number that rings once is taken for
 * an advertisement; who knows that it was us rings back or answers the next time. Nothing is said of the matter.
 */
export async function tellMissed(
  here: Here,
  tx: Tx,
  { number, lang: spoken, contact }: Pick<Callback, 'number' | 'lang' | 'contact'>,
  now: Temporal.Instant
): Promise<void> {
  const { texts, timezone } = here.city.profile;
  if (number === null || texts === undefined || !takesTexts(number)) return;
  const lang = isLang(spoken) ? spoken : FIRST_LANG;
  const when = localTime(now.toString(), timezone).time;
  await sendLetter(here, tx, {
    letter: 'text-missed',
    lang,
    to: number,
    by: 'text',
    contact,
    fill: { when }
  });
}
