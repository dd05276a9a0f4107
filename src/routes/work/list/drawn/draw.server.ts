/** Draws the rows of a list, each once for as long as it says the same. */
import { render } from 'svelte/server';
import type { ListedCase } from '#cases/list.server.ts';
import { rememberAtMost } from '#cases/lists/remembered.server.ts';
import { notesTexts } from '#ui/texts/notes.ts';
import {
  groupsOf,
  isOver,
  soughtIn,
  type GroupView,
  type ListSetting,
  type RowView
} from '#routes/work/list/rows.ts';
import { Drawn } from './drawn.ts';
import { filled, holedIn, isNumbered, type Holed } from './holes.ts';
import Row from './Row.svelte';

/** Where rows lead, the list to come back to, and the form they are chosen for. */
export type Leading = { base: string; list: string; form?: string | undefined };

/** A heading with its rows as they are seen. */
export type DrawnGroup = Omit<GroupView, 'rows'> & { rows: Drawn };

/**
 * So many rows are remembered, a kilobyte each: the first pages of all lists, in both work places and three languages.
 * They go with the city they were drawn in, which is read anew every minute, and after a minute anyway.
 */
const REMEMBERED = 3000;

/** A row as it was drawn, of the case in this version, kept from whoever looks or not, its hour over or not. */
type Remembered = { version: number; veiled: boolean; over: boolean; drawn: Holed };
const memoryOf = rememberAtMost<Remembered>(REMEMBERED);

/**
 * What else a drawn row depends on: where and to whom it is shown, and the day. A case and its tasks never change without
 * a new version. What was looked for is no part of it: a row that was found has a hole where its words stand, and each
 * question marks others.
 */
function placeOf(set: ListSetting, { base, list, form }: Leading): string {
  const found = set.sought ? 'found' : '';
  return `${base} ${list} ${found} ${form ?? ''} ${set.ownUnit ?? ''} ${set.lang} ${set.order} ${set.today}`;
}

function isSame(known: Remembered, { version, veiled, over }: Omit<Remembered, 'drawn'>): boolean {
  return known.version === version && known.veiled === veiled && known.over === over;
}

function drawRow(row: RowView, lang: ListSetting['lang'], leading: Leading): Holed {
  return holedIn(render(Row, { props: { lang, row, ...leading } }).body);
}

/**
 * The rows of a page under their headings, as they are seen. `whole`: they are fetched by a page that is alive, and stand
 * on none yet.
 */
export function drawGroups(
  rows: readonly ListedCase[],
  set: ListSetting,
  leading: Leading,
  whole: boolean
): DrawnGroup[] {
  const memory = memoryOf(set.city);
  const { short } = notesTexts[set.lang].claim;
  const place = placeOf(set, leading);
  let places = 0;
  const groups = groupsOf(rows, set, (row, view) => {
    const key = `${place} ${row.id}`;
    const standing = { version: row.version, veiled: row.veiled ?? false, over: isOver(row, set.now) };
    const known = memory.get(key);
    const drawn = known && isSame(known, standing) ? known.drawn : drawRow(view(), set.lang, leading);
    if (drawn !== known?.drawn) memory.set(key, { ...standing, drawn });
    if (isNumbered(drawn)) places += 1;
    const claim = row.claim ? short(row.claim) : undefined;
    return filled(drawn, { claim, words: soughtIn(row, set), number: places });
  });
  return groups.map(({ rows: htmls, ...group }, at) => ({
    ...group,
    rows: new Drawn(
      htmls.reduce((all, row) => all + row, ''),
      whole ? undefined : at
    )
  }));
}
