/** The clock tells who heads a unit that sensitive cases wait there for nobody: no one in it has the role for them. */
import { sql } from 'kysely';
import { sensitiveCodes } from '#cases/sensitive/sensitive.ts';
import { listTrusteeUnits } from '#people/person.server.ts';
import { isFirstTry } from '#people/tries.server.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { headAddresses } from '#flow/deadlines/remind.server.ts';
import { sendLetter } from '#flow/letters.server.ts';

/** Once a day as long as it is so. */
const TOLD_MINUTES = 20 * 60;

/** Units with open tasks of sensitive cases, and how many. */
async function listWaiting({ world, city }: Here): Promise<{ unit: string; count: number }[]> {
  const { rows } = await sql<{ unit: string; count: number }>`
    select t.unit, count(*)::int as count from tasks t join cases c on c.id = t.case_id
    where t.status = 'open' and c.closed_at is null and c.category = any(${[...sensitiveCodes(city)]}::text[])
    group by t.unit order by t.unit`.execute(world.db);
  return rows;
}

/**
 * Writes to the head of each unit in which nobody may open the sensitive cases it has; to the unit or the desk where
 * nobody heads it. The letter says how many and names none. Several processes may do this at once.
 */
export async function tellUnheld(here: Here): Promise<void> {
  const { world, city } = here;
  if (sensitiveCodes(city).length === 0) return;
  const trusted = await listTrusteeUnits(world.db);
  for (const { unit, count } of await listWaiting(here)) {
    if (trusted.includes(unit)) continue;
    const name = city.units.find(({ code }) => code === unit)?.name[FIRST_LANG] ?? unit;
    const fill = { unit: name, count: String(count), address: `${world.publicUrl}/unit` };
    const addresses = await headAddresses(here, unit);
    await world.db.transaction().execute(async (tx) => {
      if (!(await isFirstTry(tx, world.seal.keyed(`unheld ${unit}`), TOLD_MINUTES, world.now()))) return;
      for (const to of addresses)
        await sendLetter(here, tx, { letter: 'unheld', lang: FIRST_LANG, to, fill });
    });
  }
}
