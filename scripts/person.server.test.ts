/** The administrator's first step on an installation that is no demo: somebody who can sign in. */
import { spawn } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { openHere } from '#tests/here.ts';
import { loadCity } from '#catalogue/city.server.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { findFactors } from '#people/factors/factors.server.ts';
import { findPersonByEmail } from '#people/person.server.ts';
import { beginSession, personOf } from '#people/sessions/session.server.ts';
import { signIn } from '#flow/signing/sign-in.server.ts';

const city = await readCity('cities/brzegowo');
const here = await openHere(city, { NODE_ENV: 'production' });
const url = here.world.settings.DATABASE_URL;
beforeAll(() => loadCity(here.world.db, city, 'test', Temporal.Now.instant()));

async function run(args: string[], typed = ''): Promise<{ code: number; said: string; fault: string }> {
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'production' };
  const child = spawn(process.execPath, ['scripts/person.ts', ...args], { env });
  child.stdin.end(`${typed}\n`);
  const [said, fault] = await Promise.all([child.stdout.toArray(), child.stderr.toArray()]);
  const code = child.exitCode ?? (await new Promise<number>((done) => child.once('close', done)));
  return { code, said: said.join(''), fault: fault.join('') };
}

describe('npm run person', () => {
  it('adds an administrator who can then sign in, in production, and is listed', async () => {
    const added = await run(
      ['add', 'joanna@city.example', 'Joanna Sikora', 'administrator'],
      'zielony parasol w szafie'
    );
    expect(added).toEqual({
      code: 0,
      said: 'Joanna Sikora can sign in as joanna@city.example.\n',
      fault: ''
    });
    expect((await run(['list'])).said).toBe('joanna@city.example  Joanna Sikora  administrator\n');
    const done = await signIn(here, {
      email: 'joanna@city.example',
      password: 'zielony parasol w szafie',
      from: '192.0.2.1'
    });
    expect(done).toMatchObject({ person: { role: 'administrator' }, whole: false });
  });

  it('takes the second factors away of somebody who lost them, and signs them out', async () => {
    const { db, seal, now } = here.world;
    const known = (await findPersonByEmail(db, 'joanna@city.example'))!;
    await db
      .insertInto('totps')
      .values({ person: known.id, secret: seal.hidden('x', 'app'), confirmed_at: now().toString() })
      .execute();
    const { token } = await beginSession(db, { person: known.id }, { factors: ['totp'] }, now());
    expect(await run(['factors', 'joanna@city.example'], 'zielony baldachim')).toMatchObject({ code: 0 });
    expect(await findFactors(db, known.id)).toEqual({ totp: false, passkeys: 0, codes: 0 });
    expect(await personOf(db, token, now())).toBeUndefined();
    const kinds = await db
      .selectFrom('security_entries')
      .select('kind')
      .where('about', '=', known.id)
      .execute();
    expect(kinds).toContainEqual({ kind: 'factor-removed' });
    expect(await run(['factors', 'x@city.example'])).toMatchObject({ code: 1 });
  });

  it('gives another password, and takes a person away', async () => {
    expect((await run(['password', 'joanna@city.example'], 'niebieski parasol')).code).toBe(0);
    expect((await run(['remove', 'joanna@city.example'])).code).toBe(0);
    expect(await run(['remove', 'joanna@city.example'])).toMatchObject({ code: 1, said: '' });
  });

  it.each([
    [['add', 'x@city.example', 'X', 'agent'], 'short', 'at least 12'],
    [['add', 'x@city.example', 'X', 'agent'], '', 'at least 12'],
    [['add', 'x', 'X', 'agent'], 'zielony parasol', 'whole e-mail'],
    [['add', 'x@city.example', 'X', 'officer', 'NOPE'], 'zielony parasol', 'no such unit'],
    [['add', 'x@city.example', 'X', 'mayor'], 'zielony parasol', 'Choose a role'],
    [['password', 'x@city.example'], 'zielony parasol', 'Nobody here'],
    [['key', 'remove', 'Nothing'], '', 'No program'],
    [['key', 'add', ''], '', 'Say:']
  ])('%j is refused in plain words', async (args, typed, words) => {
    const done = await run(args, typed);
    expect(done.code).toBe(1);
    expect(done.fault).toContain(words);
    expect(done.fault).not.toContain('    at ');
  });

  it('shows a key once, to be kept by who asked for it', async () => {
    const { said } = await run(['key', 'add', 'Estate app']);
    expect(said.trim()).toMatch(/^hejnal_[\w-]{43}$/);
    expect((await run(['key', 'list'])).said).toBe('Estate app\n');
    expect((await run(['key', 'remove', 'Estate app'])).code).toBe(0);
  });

  it('says how it is used when it is not', async () => {
    expect(await run([])).toMatchObject({ code: 2, fault: expect.stringContaining('Say: add EMAIL') });
  });
});
