/** Which cases a form means: ticked in a list with the version shown, or typed by their numbers. */
import { sql } from 'kysely';
import { BULK_MAX } from '#cases/bulk.ts';
import { parseCaseNumber } from '#cases/case.ts';
import { DESK_LISTS, listForDesk } from '#cases/list.server.ts';
import type { Seen } from '#cases/operation.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { chosenIn as narrowingIn, listIn } from '#routes/work/list/list.server.ts';
import { narrowedBy } from '#routes/work/list/narrowing.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { selectedIn } from '#routes/work/list/selection.ts';
import type { Db } from '#world/database.server.ts';
import { refuse, type Refusal } from '#world/refusal.ts';

/** A case as a list posts it: its code and the version it was shown in, `11487-2026:3`. */
const TICKED = /^(\d{1,9}-\d{4}):(\d{1,9})$/;

type Numbered = { year: number; number: number; seen: number | null };

/** The numbers typed into one field; nothing where a word is none. */
function typedNumbers(text: string): Numbered[] | Refusal {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const read = words.map((word) => parseCaseNumber(word));
  const wrong = words.find((_, i) => read[i] === undefined);
  if (wrong !== undefined) return refuse('not-a-number-of-a-case', 'numbers', { word: wrong.slice(0, 30) });
  return read.flatMap((one) => (one ? [{ ...one, seen: null }] : []));
}

function ticked(form: FormData): Numbered[] {
  return selectedIn(form).flatMap((text) => {
    const [, code, seen] = TICKED.exec(text) ?? [];
    const number = code === undefined ? undefined : parseCaseNumber(code);
    return number ? [{ ...number, seen: Number(seen) }] : [];
  });
}

/**
 * The cases of a form. One typed by its number is taken as it is now. Refused with the first word that is no
 * number, or is the number of no case.
 */
export async function chosenIn(db: Db, form: FormData): Promise<Seen[] | Refusal> {
  const typed = typedNumbers(textIn(form, 'numbers'));
  if ('refusal' in typed) return typed;
  const all = [...ticked(form), ...typed];
  if (all.length === 0) return [];
  const { rows } = await sql<{ id: string; year: number; number: number; version: number }>`
    select c.id, c.year, c.number, c.version from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) n (year int, number int)
    join cases c on c.year = n.year and c.number = n.number`.execute(db);
  const found = new Map(rows.map((row) => [`${row.number}/${row.year}`, row]));
  const missing = typed.find(({ number, year }) => !found.has(`${number}/${year}`));
  if (missing) return refuse('no-case-of-number', 'numbers', { word: `${missing.number}/${missing.year}` });
  const seen = new Map<string, Seen>();
  for (const one of all) {
    const row = found.get(`${one.number}/${one.year}`);
    if (row && !seen.has(row.id)) seen.set(row.id, { id: row.id, seen: one.seen ?? row.version });
  }
  return [...seen.values()];
}

/**
 * Everything a list of the desk holds, however many pages it has, from its beginning and no more than can be done
 * at once. `query` is the list's own address behind the question mark.
 */
export async function wholeList(here: Here, person: Person, query: string): Promise<Seen[]> {
  const url = new URL(`/desk?${query.replace(/^\?/, '').slice(0, 2000)}`, here.world.publicUrl);
  const now = here.world.now();
  const today = todayIn(here, now).toString();
  const narrowed = narrowedBy(narrowingIn(here, url), here.city, today);
  const list = listIn(DESK_LISTS, url);
  const looking = { person: person.id, today, now: now.toString(), narrowed };
  const seen = new Map<string, Seen>();
  let after: string | undefined;
  do {
    const page = await listForDesk(here.world.db, list, looking, after);
    for (const { id, version } of page.rows) if (seen.size < BULK_MAX) seen.set(id, { id, seen: version });
    after = page.next;
  } while (after !== undefined && seen.size < BULK_MAX);
  return [...seen.values()];
}
