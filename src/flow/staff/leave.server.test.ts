/** Somebody works here no more: out at once, and what only they held is handed over. */
import { describe, expect, it } from 'vitest';
import { noon, openSigning, word } from '#tests/signing.ts';
import { hamlet } from '#town/hamlet.ts';
import { findPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { personOf } from '#people/sessions/session.server.ts';
import { findHolding } from '#people/staff/handover.server.ts';
import { findMember, listStaff } from '#people/staff/staff.server.ts';
import { seenAs } from '#people/staff/staff.ts';
import { hire, type Acting } from './hire.server.ts';
import { letGo } from './leave.server.ts';
import { suspend, type Looked } from './staff.server.ts';

const { base, after, withApp } = await openSigning();
const { db } = base.world;
const place = { role: 'agent', also: [], unit: null, head: false };

async function acting(): Promise<Acting> {
  const { signedIn } = await withApp({ role: 'administrator' });
  return { person: signedIn.person, from: '192.0.2.250', lang: 'pl', fresh: true };
}
const looked = async (id: string): Promise<Looked> => ({ id, seen: seenAs((await findMember(db, id))!) });
const entries = async (about: string) =>
  (await db.selectFrom('security_entries').select('kind').where('about', '=', about).execute()).map(
    ({ kind }) => kind
  );

describe('Leaving', () => {
  it('takes every way in away and hands over what only they held', async () => {
    const [admin, one, heir] = [await acting(), await withApp(), await withApp()];
    const { id } = one.somebody;
    const batch = base.world.newId();
    const at = noon.toString();
    await db
      .insertInto('saved_lists')
      .values([
        {
          id: base.world.newId(),
          person: id,
          place: 'desk',
          name: 'Ours',
          shared: true,
          narrowed: JSON.stringify({}),
          saved_at: at
        },
        {
          id: base.world.newId(),
          person: id,
          place: 'desk',
          name: 'Mine',
          shared: false,
          narrowed: JSON.stringify({}),
          saved_at: at
        }
      ] as never)
      .execute();
    await db
      .insertInto('batches')
      .values({
        id: batch,
        person: id,
        head: JSON.stringify({}),
        begun_at: at,
        changed_at: at,
        recorded_at: null
      } as never)
      .execute();
    expect(await findHolding(db, id, noon)).toMatchObject({ shared: 1, lists: 1, begun: 1 });
    const officer = await withApp({ role: 'officer', unit: hamlet.units[0]!.code });
    expect(await letGo(after(60), admin, await looked(id), officer.somebody.id)).toEqual({
      refusal: 'no-heir',
      field: 'heir'
    });
    expect(await letGo(after(60), admin, await looked(id), heir.somebody.id)).toBeUndefined();
    expect(await findHolding(db, heir.somebody.id, noon)).toMatchObject({ shared: 1, lists: 0, begun: 1 });
    expect(await personOf(db, one.signedIn.token, noon)).toBeUndefined();
    expect(await word(after(60), one.somebody)).toMatchObject({ refusal: 'wrong-password' });
    expect(await findPerson(db, id)).toMatchObject({ name: 'Anna Gawlik', absent: true, password: null });
    expect((await listStaff(db, {})).map((member) => member.id)).not.toContain(id);
    expect(
      (await listStaff(db, { left: true, words: one.somebody.email })).map((member) => member.id)
    ).toEqual([id]);
    expect(await suspend(after(60), admin, await looked(id))).toEqual({ refusal: 'no-such-person' });
    expect(await entries(id)).toContain('left');
  });

  it('can be followed by coming back, by a letter and with new factors', async () => {
    const [admin, one] = [await acting(), await withApp()];
    await letGo(after(0), admin, await looked(one.somebody.id), undefined);
    const back = await hire(after(0), admin, {
      ...place,
      name: 'Anna',
      email: one.somebody.email,
      role: 'editor'
    });
    if (!('id' in back)) throw new Error(JSON.stringify(back));
    expect(back.id).toBe(one.somebody.id);
    expect(await findMember(db, back.id)).toMatchObject({ standing: 'invited', role: 'editor' });
  });
});

it('the staff are found by words, role and unit', async () => {
  await withApp({ role: 'officer', unit: hamlet.units[0]!.code });
  const found = async (sought: Parameters<typeof listStaff>[1]) =>
    (await listStaff(db, sought)).map(({ role }: Person) => role);
  expect(new Set(await found({ role: 'officer' }))).toEqual(new Set(['officer']));
  expect(new Set(await found({ unit: hamlet.units[0]!.code }))).toEqual(new Set(['officer']));
  expect(await found({ words: '%' })).toEqual([]);
  expect((await found({ words: 'GAWLIK' })).length).toBeGreaterThan(3);
});
