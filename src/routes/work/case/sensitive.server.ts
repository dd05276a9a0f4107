/** What the page of a sensitive case says of itself: why the reader sees it, and which unit has nobody who may. */
import type { Case } from '#cases/case.ts';
import { openedUntil } from '#cases/sensitive/opening.server.ts';
import { isSensitive } from '#cases/sensitive/sensitive.ts';
import type { Here } from '#flow/here.server.ts';
import { listTrusteeUnits } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { unitName } from './journal.ts';
import { localTime, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { sensitiveTexts } from '#ui/texts/sensitive.ts';

export type SensitiveView = { head: string; text: string; nobody?: string };

/** Nothing for a case everybody may open. */
export async function sensitiveView(
  { world, city }: Here,
  c: Case,
  person: Person,
  lang: Lang
): Promise<SensitiveView | undefined> {
  if (!isSensitive(city, c.category)) return undefined;
  const texts = sensitiveTexts[lang].open;
  const until = may(person, 'sensitive')
    ? undefined
    : await openedUntil(world.db, person.id, c.id, world.now());
  const time = until === undefined ? undefined : localTime(until, city.profile.timezone).time;
  const trusted = await listTrusteeUnits(world.db);
  const without = c.tasks.filter(({ unit, status }) => status === 'open' && !trusted.includes(unit));
  return {
    head: texts.head,
    text: time === undefined ? texts.sign : texts.until(timeInWords(time, lang)),
    ...(without.length === 0
      ? {}
      : { nobody: texts.nobody(without.map(({ unit }) => unitName(city, unit)).join(', ')) })
  };
}
