/** Letters to the owner of an account: about the account, and never about a case. */
import type { LetterCode } from '#catalogue/letter.ts';
import { filled, letterIn, type Fill } from '#notices/notice.ts';
import { mailFault } from '#notices/fault.ts';
import type { Lang } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';

/**
 * Hands a letter to the mail server, and says whether it was taken.
 *
 * A page does not wait for it: it answers as fast for an address whose server is slow as for any other. It is not
 * kept for another try either: a code is of no use an hour later, and whoever gets none asks for another.
 */
export async function writeTo(
  { world, city }: Here,
  code: LetterCode,
  { to, lang }: { to: string; lang: Lang },
  fill: Fill = {}
): Promise<boolean> {
  const letter = letterIn(city.letters, code, lang);
  if (!world.mail || !letter) return false;
  const all = { centre: city.profile.centre[lang], hotline: city.profile.hotline.shown, ...fill };
  const id = world.newId();
  try {
    await world.mail.send({ to, id, subject: filled(letter.subject, all), text: filled(letter.body, all) });
    return true;
  } catch (cause) {
    world.log.warn({ letter: id, code, kind: mailFault(cause).kind }, 'a letter of an account was not sent');
    return false;
  }
}
