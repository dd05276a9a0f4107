/** The list of a person's mentions: the latest first, page by page. */
import { caseCode, caseNumber, type Status } from '#cases/case.ts';
import type { Outcome } from '#cases/entry.ts';
import { listMentions, MENTIONS_PAGE, type Mention } from '#cases/notes/mention.server.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { listNames } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { deskMoment, tagOf, type TagView } from '#routes/work/standing.ts';
import type { Lang } from '#ui/lang.ts';
import { notesTexts } from '#ui/texts/notes.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';
import { entryKeyFrom } from '#world/key.ts';

export type MentionView = {
  key: string;
  href: string;
  number: string;
  title: string;
  tag: TagView;
  when: string;
  calls: string;
  text: string;
  fresh: boolean;
};

export async function mentionsView(
  { here, lang, url }: { here: Here; lang: Lang; url: URL },
  person: Person,
  unit: string | null
): Promise<{ mentions: MentionView[]; next?: string; first?: string }> {
  const after = entryKeyFrom(url.searchParams.get('after'));
  const found = await listMentions(here.world.db, person.id, unit, after);
  const rows = found.slice(0, MENTIONS_PAGE);
  const names = await listNames(here.world.db, [...new Set(rows.flatMap(({ by }) => by ?? []))]);
  const today = todayIn(here, here.world.now()).toString();
  const texts = notesTexts[lang].mentions;
  const closed = closedTo(here.city, person);
  const view = (row: Mention): MentionView => {
    const veiled = closed.includes(row.category);
    const category = here.city.categories.find(({ code }) => code === row.category);
    const standing = { ...row, status: row.status as Status, outcome: row.outcome as Outcome | null };
    return {
      key: `${row.caseId}-${row.seq}`,
      href: `${unit === null ? '/desk' : '/unit'}/${caseCode(row)}`,
      number: caseNumber(row),
      title: veiled
        ? worklistTexts[lang].list.veiled
        : [category?.name[lang] ?? row.category, row.address].filter(Boolean).join(', '),
      tag: tagOf(standing, lang),
      when: deskMoment(row.at, lang, here.city.profile.timezone, today, true),
      calls: texts.calls(names.get(row.by ?? '') ?? texts.somebody),
      text: veiled ? '' : row.text,
      fresh: row.seenAt === null
    };
  };
  const last = rows.at(-1);
  return {
    mentions: rows.map(view),
    ...(found.length > MENTIONS_PAGE && last ? { next: `?after=${last.at}_${last.caseId}_${last.seq}` } : {}),
    ...(after ? { first: url.pathname } : {})
  };
}
