/** Draws the rows of a list, each once for as long as it says the same. */
import { render } from 'svelte/server';
import type { City } from '#catalogue/city.ts';
import type { ListedCase } from '#cases/list.server.ts';
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
 * They go with the city they were drawn in, which is read anew every minute.
 */
const REMEMBERED = 3000;
const memories = new WeakMap<City, Map<string, Holed>>();

function memoryOf(city: City): Map<string, Holed> {
  const known = memories.get(city) ?? new Map<string, Holed>();
  memories.set(city, known);
  if (known.size >= REMEMBERED) known.clear();
  return known;
}

/**
 * All a drawn row depends on: the case in this version, where and to whom it is shown, the day, and whether its hour is
 * over. A case and its tasks never change without a new version. What was looked for is no part of it: a row that was
 * found has a hole where its words stand, and each question marks others.
 */
function keyOf(row: ListedCase, set: ListSetting, { base, list, form }: Leading): string {
  const found = set.sought ? 'found' : '';
  const place = `${base} ${list} ${found} ${form ?? ''} ${set.ownUnit ?? ''} ${set.lang} ${set.order} ${set.today}`;
  return `${place} ${row.id} ${row.version} ${row.veiled ? 'veiled' : ''} ${isOver(row, set.now) ? 'over' : ''}`;
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
  let places = 0;
  const groups = groupsOf(rows, set, (row, view) => {
    const key = keyOf(row, set, leading);
    const known = memory.get(key);
    const drawn = known ?? drawRow(view(), set.lang, leading);
    if (!known) memory.set(key, drawn);
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
