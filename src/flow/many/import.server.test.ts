/** Five thousand rows of which three are wrong: nothing is recorded, the three are told; mended, all are, once. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { isTrueToJournal } from '#cases/case.server.ts';
import type { Person } from '#people/person.ts';
import { clearImports, listRecorded } from '#reports/sheet/import.server.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { openDatabase } from '#world/database.server.ts';
import { openHere } from '#tests/here.ts';
import type { Here } from '#flow/here.server.ts';
import { askToRecord, openImport, readImport, recordImports } from './import.server.ts';

const letters = (['recorded', 'receipt'] as const).map((code) => ({
  code,
  lang: 'pl' as const,
  subject: code,
  body: '{list}\n{link}'
}));
const anna: Person = {
  id: randomUUID(),
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'supervisor',
  unit: null
};
const bea: Person = { ...anna, id: randomUUID() };

let here: Here;
beforeAll(async () => {
  here = await openHere({ ...hamlet, letters });
});

function good<T>(done: T | Refusal): T {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}
let made = 0;
/** A file of so many rows; `change` bends one row. No two are alike. */
function file(rows: number, change: (row: number) => string | undefined = () => undefined) {
  made += 1;
  const lines = Array.from(
    { length: rows },
    (_, i) => change(i + 2) ?? `ROAD-2;Bench ${i} of file ${made}, "broken";ul. Długa ${i};;`
  );
  const text = ['kategoria;opis;adres;e-mail;telefon', ...lines].join('\r\n').replaceAll('"', '”');
  return { name: 'estate.csv', bytes: new TextEncoder().encode(text) };
}
async function count(table: 'cases' | 'entries' | 'notices'): Promise<number> {
  const { n } = await here.world.db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

describe('a file of five thousand reports', () => {
  it('of which three are wrong records nothing and tells the three; mended, it records all of them once', async () => {
    const before = await count('cases');
    const bends: Record<number, string> = {
      17: 'NONE;x;ul. Długa;;',
      2048: 'ROAD-2;;ul. Długa;;',
      5001: 'ROAD-2;x;ul. Długa;nobody;'
    };
    const bad = good(
      await readImport(
        here,
        anna,
        file(5000, (row) => bends[row])
      )
    );
    const read = good(await openImport(here, anna, bad));
    expect([read.state, read.rows]).toEqual(['faulty', 5000]);
    expect(read.faults.map(({ row, head, value, refusal }) => [row, head, value, refusal.refusal])).toEqual([
      [17, 'kategoria', 'NONE', 'unknown-category-name'],
      [2048, 'opis', '', 'nothing-written'],
      [5001, 'e-mail', 'nobody', 'not-an-email']
    ]);
    expect(good(await askToRecord(here, anna, bad)).state).toBe('faulty');
    await recordImports(here);
    expect(await count('cases')).toBe(before);

    const whole = file(5000);
    const id = good(await readImport(here, anna, whole));
    expect(good(await openImport(here, anna, id)).state).toBe('ready');
    const asked = await Promise.all([1, 2, 3].map(() => askToRecord(here, anna, id)));
    expect(asked.map((one) => good(one).state)).toEqual(['asked', 'asked', 'asked']);
    await Promise.all([recordImports(here), recordImports(here)]);
    await recordImports(here);
    expect(await count('cases')).toBe(before + 5000);
    const done = good(await openImport(here, anna, id));
    expect([done.state, done.done]).toEqual(['done', 5000]);
    const rows = await listRecorded(here.world.db, id);
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 5000 }, (_, i) => i + 2));
    expect(rows.map(({ address }) => address)).toEqual(
      Array.from({ length: 5000 }, (_, i) => `ul. Długa ${i}`)
    );
    expect(new Set(rows.map(({ number }) => number)).size).toBe(5000);
    expect(await isTrueToJournal(here.world.db, rows[4321]!.id)).toBe(true);
    const kept = await here.world.db
      .selectFrom('imports')
      .select('reports')
      .where('id', '=', id)
      .executeTakeFirst();
    expect(kept?.reports).toBeNull();
    expect(await readImport(here, bea, whole)).toEqual({ refusal: 'imported-before', field: 'file' });
  });

  it('whose recording breaks off in the middle leaves nothing, and the next round records all of it', async () => {
    const before = [await count('cases'), await count('entries'), await count('notices')];
    const id = good(await readImport(here, anna, file(1000)));
    good(await askToRecord(here, anna, id));
    const other = openDatabase(here.world.settings.DATABASE_URL!, 1);
    let broken = false;
    const breaking = (async () => {
      while (!broken) {
        const { rows } = await other.pool.query<{ pid: number }>(
          `select a.pid from pg_stat_activity a, imports i where a.datname = current_database() and i.id = $1 and i.done >= 500
             and a.state <> 'idle' and a.xact_start is not null and a.pid <> pg_backend_pid() order by a.xact_start limit 1`,
          [id]
        );
        if (rows[0]) {
          await other.pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
          broken = true;
        }
      }
    })();
    await expect(recordImports(here)).rejects.toThrow();
    await breaking;
    await other.close();
    expect([await count('cases'), await count('entries'), await count('notices')]).toEqual(before);
    expect(good(await openImport(here, anna, id)).state).toBe('asked');
    await recordImports(here);
    expect(await count('cases')).toBe(before[0]! + 1000);
    expect(good(await openImport(here, anna, id)).state).toBe('done');
  });

  it('whose recording stumbles is put aside and told, keeps nobody waiting, and can be asked for again', async () => {
    const { db } = here.world;
    const before = await count('cases');
    const stumbling = file(300, (row) => (row === 290 ? 'ROAD-2;Stumble.;ul. Długa;;' : undefined));
    const id = good(await readImport(here, anna, stumbling));
    const next = good(await readImport(here, bea, file(3)));
    good(await askToRecord(here, anna, id));
    good(await askToRecord(here, bea, next));
    await sql`create function stumble() returns trigger language plpgsql as
      'begin if new.description = ''Stumble.'' then raise exception ''stumbled''; end if; return new; end'`.execute(
      db
    );
    await sql`create trigger stumble before insert on cases for each row execute function stumble()`.execute(
      db
    );
    await recordImports(here);
    expect(await openImport(here, anna, id)).toMatchObject({ state: 'failed', done: 0 });
    expect(await openImport(here, bea, next)).toMatchObject({ state: 'done' });
    expect(await count('cases')).toBe(before + 3);
    await sql`drop trigger stumble on cases`.execute(db);
    expect(await askToRecord(here, anna, id)).toMatchObject({ state: 'asked' });
    await recordImports(here);
    expect(await openImport(here, anna, id)).toMatchObject({ state: 'done', done: 300 });
    expect(await count('cases')).toBe(before + 303);
  });

  it('read by two people at once is recorded once', async () => {
    const same = file(5);
    const ids = await Promise.all([readImport(here, anna, same), readImport(here, bea, same)]);
    const asked = await Promise.all([
      askToRecord(here, anna, good(ids[0]!)),
      askToRecord(here, bea, good(ids[1]!))
    ]);
    expect(asked.filter(isRefusal)).toEqual([{ refusal: 'imported-before', field: 'file' }]);
    const before = await count('cases');
    await recordImports(here);
    expect(await count('cases')).toBe(before + 5);
  });

  it('sends one letter to an address that occurs in many rows, and an ordinary one to others', async () => {
    const to = ['one@hejnal.example', 'many@hejnal.example', 'many@hejnal.example', 'MANY@hejnal.example'];
    const id = good(
      await readImport(
        here,
        anna,
        file(4, (row) => `ROAD-2;Bench.;ul. Długa ${row};${to[row - 2]};`)
      )
    );
    good(await askToRecord(here, anna, id));
    await recordImports(here);
    const cases = (await listRecorded(here.world.db, id)).map((one) => one.id);
    const told = await here.world.db
      .selectFrom('notices')
      .selectAll()
      .where('case_id', 'in', cases)
      .execute();
    expect(told.map(({ letter, to }) => [letter, to]).sort()).toEqual([
      ['receipt', 'many@hejnal.example'],
      ['recorded', 'one@hejnal.example']
    ]);
  });

  it('is checked again when it is recorded: a category that closed meanwhile refuses it whole', async () => {
    const open = {
      ...here,
      city: {
        ...here.city,
        categories: here.city.categories.map((c) => (c.code === 'ROAD-1' ? { ...c, questions: [] } : c))
      }
    };
    const rows = file(600, (row) => (row < 601 ? 'ROAD-1;Hole.;ul. Długa;;' : undefined));
    const id = good(await readImport(open, anna, rows));
    good(await askToRecord(here, anna, id));
    const before = await count('cases');
    const categories = open.city.categories.filter(({ code }) => code !== 'ROAD-2');
    await recordImports({ ...here, city: { ...open.city, categories } });
    expect(await count('cases')).toBe(before);
    const read = good(await openImport(here, anna, id));
    expect(read.state).toBe('faulty');
    expect(read.faults).toMatchObject([{ row: 601, refusal: { refusal: 'unknown-category' } }]);
  });

  it('is nobody else’s, and forgotten when it was never recorded', async () => {
    const id = good(await readImport(here, anna, file(2)));
    expect(await openImport(here, bea, id)).toEqual({ refusal: 'not-allowed' });
    expect(await readImport(here, { ...anna, role: 'officer', unit: 'ROADS' }, file(2))).toEqual({
      refusal: 'not-allowed'
    });
    await clearImports(here.world.db, here.world.now().add({ hours: 1 }));
    expect(await openImport(here, anna, id)).toEqual({ refusal: 'no-such-import' });
  });
});
