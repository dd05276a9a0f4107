/** The town's hotline as an exercise: what the city's database says of it. */
import { BEGINNING, changeCity, hasCity } from '#catalogue/city.server.ts';
import type { Db } from '#world/database.server.ts';

/** The hotline of a town is an exercise: whoever tries it on a Saturday night is answered, and told that it is one. */
export async function openExercise(db: Db, now: Temporal.Instant, timezone: string): Promise<void> {
  if (!(await hasCity(db))) return;
  const day = now.toZonedDateTimeISO(timezone).toPlainDate().toString();
  await changeCity(db, day, 'town', now, async ({ hotlines }) => ({
    from: BEGINNING,
    facts: hotlines.map((hotline, place) => ({
      kind: 'hotline' as const,
      code: hotline.code,
      place,
      document: { ...hotline, exercise: true }
    }))
  }));
}
