/** The part of a case's page at the desk where cases are made one: alike near by, by number, and leaving again. */
import type { RequestEvent } from '@sveltejs/kit';
import { sql } from 'kysely';
import { caseCode, caseNumber } from '#cases/case.ts';
import { mergeCases, unmergeCase } from '#flow/duplicates/merge.server.ts';
import { chosenIn } from '#routes/desk/bulk/chosen.server.ts';
import { alikeView, listAlike } from '#routes/desk/near/alike.server.ts';
import { answered, textIn, textsIn } from '#routes/work/case/form.server.ts';
import type { Choice } from '#ui/fields/Choices.svelte';
import { isRefusal, refuse } from '#world/refusal.ts';
import { sentAtDesk, type AtDesk } from './opened.server.ts';

type Event = RequestEvent<{ code: string }>;
type Named = { href: string; number: string };

/** As many as somebody reads through; a storm is a matter of the suggested groups. */
const SHOWN = 12;

export type MergingData = {
  /** Open cases of the same group near by. */
  near: Choice[];
  /** Cases merged into this one, and how many there are. */
  merged: Named[];
  count: number;
  /** The case this one was merged into. */
  into?: Named;
};

async function nearTo({ here, person, case: c, lang }: AtDesk): Promise<Choice[]> {
  if (c.status === 'closed') return [];
  const found = await listAlike(here, person, c.category, c.place, SHOWN + 1);
  return found
    .filter(({ id }) => id !== c.id)
    .slice(0, SHOWN)
    .map((one) => {
      const { code, number, about, text } = alikeView(here, one, lang);
      return { value: code, label: `${number}, ${about}`, hint: text };
    });
}

const named = (one: { year: number; number: number }): Named => ({
  href: `/desk/${caseCode(one)}`,
  number: caseNumber(one)
});

export async function mergingData(opened: AtDesk): Promise<MergingData> {
  const { here, case: c } = opened;
  const { db } = here.world;
  const { rows } =
    c.joined === 0 && c.mergedInto === null
      ? { rows: [] }
      : await sql<{ year: number; number: number; all: number; into: boolean }>`
          (select year, number, 0 as all, true as into from cases where id = ${c.mergedInto})
          union all
          (select year, number, count(*) over ()::int, false from cases where merged_into = ${c.id}
           order by received_at, id limit ${SHOWN})`.execute(db);
  const into = rows.find((row) => row.into);
  const merged = rows.filter((row) => !row.into);
  return {
    near: await nearTo(opened),
    merged: merged.map(named),
    count: merged[0]?.all ?? 0,
    ...(into ? { into: named(into) } : {})
  };
}

export const merging = {
  merge: async (event: Event) => {
    const { here, lang, form, seen, url, at } = await sentAtDesk(event);
    const typed = { near: textsIn(form, 'near'), numbers: textIn(form, 'numbers') };
    const numbers = new FormData();
    numbers.set('numbers', [...typed.near, typed.numbers].join(' '));
    const others = await chosenIn(here.world.db, numbers);
    const done = isRefusal(others)
      ? others
      : others.length === 0
        ? refuse('nothing-to-merge', 'numbers')
        : await mergeCases(
            here,
            at.person,
            { id: at.id, seen },
            others.map(({ id }) => id)
          );
    return answered(done, 'merge', { typed, seen }, url, lang);
  },

  unmerge: async (event: Event) => {
    const { here, lang, seen, url, at } = await sentAtDesk(event);
    return answered(await unmergeCase(here, at.person, at.id), 'unmerge', { typed: {}, seen }, url, lang);
  }
};
