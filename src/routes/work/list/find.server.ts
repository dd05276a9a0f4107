/** Finding a case by the number somebody reads out, with or without its year. */
import { listByNumber, type ListedCase } from '#cases/list.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';

/** How many years back a number without a year may be from. */
const YEARS = 5;
const NUMBER = /^(\d{1,9})(?:[/-](\d{4}))?$/;

/** The cases with this number, the latest first; for a unit only those it has or had a task on. */
export async function findByNumber(here: Here, text: string, unit?: string): Promise<ListedCase[]> {
  const [, number, year] = NUMBER.exec(text.replaceAll(/\s/g, '')) ?? [];
  if (number === undefined) return [];
  const { db } = here.world;
  const latest = todayIn(here, here.world.now()).year;
  const years =
    year === undefined ? Array.from({ length: YEARS }, (_, back) => latest - back) : [Number(year)];
  const found = await listByNumber(db, Number(number), years);
  if (unit === undefined || found.length === 0) return found;
  const own = await db
    .selectFrom('tasks')
    .select('case_id')
    .where('unit', '=', unit)
    .where(
      'case_id',
      'in',
      found.map(({ id }) => id)
    )
    .execute();
  return found.filter(({ id }) => own.some((task) => task.case_id === id));
}
