/** One receipt for many reports of one person: a letter with every number, and a page that lists them all. */
import type { Db } from '#world/database.server.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import type { Notice, Secrets } from '#notices/notice.ts';
import { findBatchOf } from '#reports/batch.server.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { receiptTexts } from '#ui/texts/receipt.ts';
import type { Here } from '#flow/here.server.ts';
import { letterFor, secretsOf, type Letterhead } from '#flow/letters.server.ts';

/** As many numbers as a letter lists; its link leads to all of them. */
const LISTED_MAX = 200;

/** The secret address of a batch's page, in the resident's language. */
export function batchAddress({ world }: Pick<Letterhead, 'world'>, batch: string, lang: Lang): string {
  return address(`/batch/${world.seal.link(batch, 'batch')}`, lang);
}

/** A case in a line of the letter: its number, what it is about, where, and until when it is answered. */
function lineOf({ city }: Letterhead, c: Case): string {
  const name = city.categories.find(({ code }) => code === c.category)?.name[c.lang] ?? '';
  const about = [name, c.place.address, c.place.detail].filter(Boolean).join(', ');
  const until = c.dueOn === null ? '' : ` (${receiptTexts[c.lang].by(dayInWords(c.dueOn, c.lang))})`;
  return `${caseNumber(c)} – ${about}${until}`;
}

/** The letter in the place of one letter for each; it hangs on the first of the cases. */
export function receiptFor(here: Letterhead, cases: readonly Case[], now: Temporal.Instant): Notice[] {
  const [first] = cases;
  if (!first) return [];
  const listed = cases.slice(0, LISTED_MAX).map((c) => lineOf(here, c));
  const list = [...listed, ...(cases.length > LISTED_MAX ? ['…'] : [])].join('\n');
  return letterFor(here, 'receipt', first, now, { list, count: String(cases.length) });
}

/** What opens what a letter tells of: the page of the whole batch for a receipt, the case for every other one. */
export async function secretsFor(
  here: Here,
  db: Db,
  notice: { letter: string; case_id: string; lang: Lang }
): Promise<Secrets> {
  const secrets = secretsOf(here, { id: notice.case_id, lang: notice.lang });
  if (notice.letter !== 'receipt' && notice.letter !== 'text-receipt') return secrets;
  const batch = await findBatchOf(db, notice.case_id);
  if (batch === undefined) return secrets;
  return { ...secrets, link: here.world.publicUrl + batchAddress(here, batch, notice.lang) };
}
