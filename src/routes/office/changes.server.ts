/** Who changed facts of the city, in words for the pages of the office. */
import { listChanges, type RecordedChange } from '#catalogue/city.server.ts';
import type { FactKind } from '#catalogue/facts.ts';
import { listNames } from '#people/person.server.ts';
import type { Db } from '#world/database.server.ts';
import { dayInWords, momentInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { rulesTexts } from '#ui/texts/rules.ts';
import { isId } from '#world/key.ts';

export type ChangeView = { id: number; when: string; who: string; what: string };

/** Names of whoever recorded something: people by id, scripts by the name they gave; who left keeps the id. */
export async function recordedBy(db: Db, by: readonly string[], lang: Lang): Promise<(by: string) => string> {
  const names = await listNames(db, [...new Set(by.filter((one) => isId(one)))]);
  return (one) => names.get(one) ?? (isId(one) ? one.slice(0, 8) : rulesTexts[lang].script(one));
}

/** The newest changes of these kinds, or of one fact of them. */
export async function changesOf(
  { here, lang }: Pick<App.Locals, 'here' | 'lang'>,
  kinds: readonly FactKind[],
  code?: string
): Promise<ChangeView[]> {
  const changes: RecordedChange[] = await listChanges(
    here.world.db,
    kinds,
    code === undefined ? {} : { code }
  );
  const nameOf = await recordedBy(
    here.world.db,
    changes.map(({ by }) => by),
    lang
  );
  return changes.map((change) => ({
    id: change.id,
    when: momentInWords(change.at, lang, here.city.profile.timezone),
    who: nameOf(change.by),
    what: rulesTexts[lang].change(change.code, dayInWords(change.from, lang))
  }));
}
