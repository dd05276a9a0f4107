/**
 * The people who work here and the programs with a key, for whoever runs it:
 *
 *     npm run person -- add anna@city.example "Anna Gawlik" agent
 *     npm run person -- add marek@city.example "Marek Lis" officer ROADS
 *     npm run person -- list | password anna@city.example | remove anna@city.example
 *     npm run person -- factors anna@city.example
 *     npm run person -- key add "Estate app" | key list | key remove "Estate app"
 *
 * The password is asked on the terminal (or read as one line when there is none), never taken as an argument,
 * where other users of the machine and the shell's history would see it.
 */

import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { findCity } from '#catalogue/city.server.ts';
import { addKey, isOver, listKeys, removeKeys } from '#people/programs/key.server.ts';
import { forgetFactors } from '#people/factors/factors.server.ts';
import {
  addPerson,
  changePassword,
  findPersonByEmail,
  listPeople,
  removePerson
} from '#people/person.server.ts';
import { choiceFault } from '#people/guessed.ts';
import { personFaults } from '#people/person.ts';
import { keepSecurity } from '#people/security.server.ts';
import { endOthers } from '#people/sessions/session.server.ts';
import { isRole } from '#people/rights/rights.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { settingsHere } from '#world/environment.server.ts';
import { openDatabase as openPool, type Db } from '#world/database.server.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { borrowDatabase } from './database.ts';

/** Something the person at the terminal can put right; told without a stack. */
class Wrong extends Error {}

const USAGE =
  'Say: add EMAIL NAME ROLE [UNIT], list, password EMAIL, factors EMAIL, remove EMAIL, key add NAME, key list, key remove NAME.';

function wrong(faults: readonly Refusal[]): Wrong {
  return new Wrong(faults.map((fault) => refusalWords(fault, 'en')).join('\n'));
}

/** Asks without showing what is typed. */
async function askPassword(): Promise<string> {
  const { stdin, stderr } = process;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (stdin.isTTY) stderr.write('Password: ');
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY });
  try {
    for await (const line of lines) return line;
    throw new Wrong('No password was given.');
  } finally {
    lines.close();
    if (stdin.isTTY) stderr.write('\n');
  }
}

async function unitsOf(db: Db): Promise<string[]> {
  const city = await findCity(db, Temporal.Now.plainDateISO().toString());
  if (!city) throw new Wrong('The database holds no city yet: run "npm run city -- load".');
  return city.units.map((unit) => unit.code);
}

async function add(db: Db, [email = '', name = '', role = '', unit]: string[]): Promise<void> {
  const units = await unitsOf(db);
  const known = personFaults({ email, name, role, unit, password: 'x'.repeat(20) }, units);
  if (known.length > 0) throw wrong(known);
  const given = { email, name, role, unit, password: await askPassword() };
  const faults = personFaults(given, units);
  if (faults.length > 0 || !isRole(role)) throw wrong(faults);
  const weak = choiceFault(given.password, [email, name]);
  if (weak) throw wrong([weak]);
  const added = await addPerson(db, randomUUID(), { ...given, role });
  if (isRefusal(added)) throw wrong([added]);
  console.log(`${added.name} can sign in as ${added.email}.`);
}

async function password(db: Db, [email = '']: string[]): Promise<void> {
  const known = (await listPeople(db)).find((one) => one.email.toLowerCase() === email.toLowerCase());
  if (!known) throw new Wrong(`Nobody here has the address ${email}.`);
  const given = await askPassword();
  const weak = choiceFault(given, [known.email, known.name]);
  if (weak) throw wrong([weak]);
  await changePassword(db, email, given);
  console.log(`${email} has another password, and is signed out everywhere.`);
}

/** The way back in for somebody who lost phone, keys and codes, when no administrator can help. */
async function factors(db: Db, [email = '']: string[]): Promise<void> {
  const known = await findPersonByEmail(db, email);
  if (!known) throw new Wrong(`Nobody here has the address ${email}.`);
  // The old password goes as well: alone it would set up a new factor for whoever knows it.
  const given = await askPassword();
  const weak = choiceFault(given, [known.email, known.name]);
  if (weak) throw wrong([weak]);
  await changePassword(db, known.email, given);
  await db.transaction().execute(async (tx) => {
    await forgetFactors(tx, known.id);
    await endOthers(tx, { person: known.id });
    const entry = {
      kind: 'factor-removed',
      about: known.id,
      detail: { what: 'reset', by: 'terminal' }
    } as const;
    await keepSecurity(tx, randomUUIDv7(), entry, Temporal.Now.instant());
  });
  console.log(
    `${email} has another password and no second factor any more, is signed out, and sets up a new one at the next sign-in.`
  );
}

async function list(db: Db): Promise<void> {
  for (const { email, name, role, unit, demo } of await listPeople(db)) {
    console.log(
      [email, name, unit === null ? role : `${role} of ${unit}`, ...(demo ? ['demo'] : [])].join('  ')
    );
  }
}

async function remove(db: Db, [email = '']: string[]): Promise<void> {
  if (!(await removePerson(db, email))) throw new Wrong(`Nobody here has the address ${email}.`);
  console.log(`${email} is gone, and signed out everywhere.`);
}

async function key(db: Db, [what, name = '']: string[]): Promise<void> {
  if (what === 'list') {
    const now = Temporal.Now.instant();
    for (const { name: program, demo, endsAt } of await listKeys(db))
      if (!isOver(endsAt, now)) console.log(demo ? `${program}  demo` : program);
    return;
  }
  if (name.trim() === '') throw new Wrong(USAGE);
  if (what === 'add') {
    console.log(await addKey(db, { name: name.trim() }));
    console.error(`This is the key of "${name.trim()}". It is shown this once; keep it safe.`);
  } else if (what === 'remove') {
    if ((await removeKeys(db, name)) === 0) throw new Wrong(`No program is called "${name}".`);
    console.log(`"${name}" has no key any more.`);
  } else throw new Wrong(USAGE);
}

const [what = '', ...given] = process.argv.slice(2);
const doing = { add, list, password, factors, remove, key }[what];
if (!doing) {
  console.error(USAGE);
  process.exit(2);
}
const cluster = await borrowDatabase(settingsHere());
const { db, close } = openPool(cluster.url, 2);
try {
  await doing(db, given);
} catch (cause) {
  if (!(cause instanceof Wrong)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
} finally {
  await close();
  await cluster.close();
}
