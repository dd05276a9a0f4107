/** Reports a program sent: found again by the number of the case each became. */
import type { Db } from '#world/database.server.ts';

/** The case of this number, if this program sent its report; somebody else's is none. */
export async function findSentCase(
  db: Db,
  program: string,
  at: { year: number; number: number }
): Promise<string | undefined> {
  const row = await db
    .selectFrom('sendings')
    .innerJoin('cases', 'cases.id', 'sendings.case_id')
    .select('cases.id')
    .where('cases.year', '=', at.year)
    .where('cases.number', '=', at.number)
    .where('sendings.program', '=', program)
    .where('sendings.what', '=', 'report')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
