/** The town's people and key in the database, marked as made up. */
import { addDemoKey } from '#people/programs/key.server.ts';
import { addPerson } from '#people/person.server.ts';
import type { City } from '#catalogue/city.ts';
import type { Db } from '#world/database.server.ts';
import { API_KEY, PASSWORD, workersOf } from './people.ts';

/** Everybody who works in the town gets an account, and programs get the demo key. */
export async function fillPeople(db: Db, city: City, day: string): Promise<void> {
  for (const { id, unit, ...person } of Object.values(workersOf(city, day))) {
    await addPerson(db, id, {
      ...person,
      ...(unit === null ? {} : { unit }),
      password: PASSWORD,
      demo: true
    });
  }
  await addDemoKey(db, API_KEY);
}

/** Who can sign in with the demo password, one line each, as `npm start` shows them. */
export async function listSignIns(db: Db, city: City): Promise<string[]> {
  const people = await db
    .selectFrom('people')
    .select(['email', 'name', 'role', 'unit'])
    .where('demo', '=', true)
    .orderBy('id')
    .execute();
  const longest = Math.max(0, ...people.map(({ email }) => email.length));
  return people.map(({ email, name, role, unit }) => {
    const where = city.units.find(({ code }) => code === unit)?.short ?? unit;
    return `  ${email.padEnd(longest)}  ${name}, ${role}${where === null ? '' : ` (${where})`}`;
  });
}
