/** Lists kept under a name: whose they are, how many there may be, and who may take them away. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openHere } from '#tests/here.ts';
import { listSaved } from '#cases/lists/saved.server.ts';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { hamlet } from '#town/hamlet.ts';
import { isRefusal } from '#world/refusal.ts';
import { removeList, saveList } from './saved.server.ts';

const here = await openHere(hamlet);
const { db } = here.world;
const narrowed = { list: 'open', late: 'yes' };

async function hired(role: 'agent' | 'officer', unit: string | null = null): Promise<Person> {
  const given = {
    name: 'Ewa',
    email: `${randomUUID()}@city.example`,
    role,
    unit,
    password: 'zielony parasol'
  };
  const person = await addPerson(db, randomUUID(), given);
  if (isRefusal(person)) throw new Error(person.refusal);
  return person;
}

const names = async (person: Person, place: string) =>
  (await listSaved(db, person.id, place)).map(({ name }) => name);

describe('A list that is kept', () => {
  it('is one’s own, or everybody’s at the same work place', async () => {
    const [anna, ewa, marek] = [await hired('agent'), await hired('agent'), await hired('officer', 'ROADS')];
    await saveList(here, anna, { name: ' Moje późne ', shared: false, narrowed });
    await saveList(here, anna, { name: 'Wspólne', shared: true, narrowed });
    await saveList(here, marek, { name: 'Nasze', shared: true, narrowed });
    expect(await names(anna, 'desk')).toEqual(['Moje późne', 'Wspólne']);
    expect(await names(ewa, 'desk')).toEqual(['Wspólne']);
    expect(await names(marek, 'ROADS')).toEqual(['Nasze']);
    expect(await names(await hired('officer', 'PARKS'), 'PARKS')).toEqual([]);
    expect((await listSaved(db, ewa.id, 'desk'))[0]!.narrowed).toEqual(narrowed);
  });

  it('is taken away only by whoever kept it', async () => {
    const [anna, ewa] = [await hired('agent'), await hired('agent')];
    const id = (await saveList(here, anna, { name: 'Do usunięcia', shared: true, narrowed })) as string;
    expect(await removeList(here, ewa, id)).toMatchObject({ refusal: 'not-allowed' });
    expect(await removeList(here, anna, "x'; drop table saved_lists")).toMatchObject({
      refusal: 'not-allowed'
    });
    expect(await names(ewa, 'desk')).toContain('Do usunięcia');
    expect(await removeList(here, anna, id)).toBeUndefined();
    expect(await names(ewa, 'desk')).not.toContain('Do usunięcia');
  });

  it.each([
    ['', 'nothing-written'],
    ['   ', 'nothing-written'],
    ['x'.repeat(41), 'too-long'],
    ['a\u0000b', 'odd-characters']
  ])('needs a name that can be read: %j', async (name, refusal) => {
    expect(await saveList(here, await hired('agent'), { name, shared: false, narrowed })).toMatchObject({
      refusal
    });
  });

  it('is one of twelve, also when two are kept at once', async () => {
    const anna = await hired('agent');
    const kept = await Promise.all(
      Array.from({ length: 14 }, (_, i) => saveList(here, anna, { name: `${i}`, shared: false, narrowed }))
    );
    expect(kept.filter(isRefusal)).toHaveLength(2);
    expect(await names(anna, 'desk').then((all) => all.filter((name) => /^\d+$/.test(name)))).toHaveLength(
      12
    );
  });
});
