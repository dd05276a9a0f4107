/** Letters to those who work here about their way of signing in: a link, or what was changed. */
import type { Tx } from '#world/database.server.ts';
import type { Person } from '#people/person.ts';
import { momentInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { changedTexts, type Changed } from '#ui/texts/changed.ts';
import type { Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';

export type { Changed };

type Addressee = Pick<Person, 'name' | 'email'>;

/** Tells somebody what was changed in how they sign in; not them, they hear of it and can say so. */
export async function tellChanged(
  here: Here,
  tx: Tx,
  { name, email }: Addressee,
  what: Changed,
  lang: Lang
): Promise<void> {
  const when = momentInWords(here.world.now().toString(), lang, here.city.profile.timezone);
  const fill = { name, when, what: changedTexts[lang][what] };
  await sendLetter(here, tx, { letter: 'changed', lang, to: email, fill });
}

/** The address of a page of signing in that holds a token. */
export function linkTo({ world }: Here, page: 'hired' | 'password', token: string): string {
  return `${world.publicUrl}/sign-in/${page}/${token}`;
}

/** Sends a link to come in for the first time. */
export async function tellHired(
  here: Here,
  tx: Tx,
  { name, email }: Addressee,
  { token, days, lang }: { token: string; days: number; lang: Lang }
): Promise<void> {
  const opens = { link: linkTo(here, 'hired', token) };
  await sendLetter(here, tx, { letter: 'hired', lang, to: email, fill: { name, days: String(days) }, opens });
}

/** Sends a link to a new password. */
export async function tellPassword(
  here: Here,
  tx: Tx,
  { name, email }: Addressee,
  { token, minutes, lang }: { token: string; minutes: number; lang: Lang }
): Promise<void> {
  const opens = { link: linkTo(here, 'password', token) };
  const fill = { name, minutes: String(minutes) };
  await sendLetter(here, tx, { letter: 'password', lang, to: email, fill, opens });
}
