/** The town's people and key in the database, marked as made up. */
import { argon2Sync, randomBytes } from 'node:crypto';
import type { City } from '#catalogue/city.ts';
import type { Db, Tx } from '#world/database.server.ts';
import { hashOf } from '#world/seal.server.ts';
import { API_KEY, PASSWORD, workersOf } from './people.ts';

/** The password's hash in the PHC string format; one for all, because everybody may know it. */
function hashed(password: string): string {
  const nonce = randomBytes(16);
  const [memory, passes, parallelism] = [19_456, 2, 1];
  const tag = argon2Sync('argon2id', { message: password, nonce, parallelism, tagLength: 32, memory, passes });
  const plain = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(nonce)}$${plain(tag)}`;
}

/** Everybody who works in the town gets an account, and programs get the demo key. */
export async function fillPeople(db: Db | Tx, city: City, day: string): Promise<void> {
  const password = hashed(PASSWORD);
  const people = Object.values(workersOf(city, day)).map((person) => ({ ...person, password, demo: true }));
  await db.insertInto('people').values(people).execute();
  await db.insertInto('api_keys').values({ key_hash: hashOf(API_KEY), name: 'demo', demo: true }).execute();
}

/** Who can sign in with the demo password, one line each, as `npm start` shows them. */
export async function listSignIns(db: Db, city: City): Promise<string[]> {
  const people = await db.selectFrom('people').select(['email', 'name', 'role', 'unit']).where('demo', '=', true).orderBy('id').execute();
  const longest = Math.max(0, ...people.map(({ email }) => email.length));
  return people.map(({ email, name, role, unit }) => {
    const where = city.units.find(({ code }) => code === unit)?.short ?? unit;
    return `  ${email.padEnd(longest)}  ${name}, ${role}${where === null ? '' : ` (${where})`}`;
  });
}
