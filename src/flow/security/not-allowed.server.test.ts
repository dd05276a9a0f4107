/** Who tries what is not theirs stands in the log of security: each page once in ten minutes. */
import { beforeAll, expect, it } from 'vitest';
import type { Here } from '#flow/here.server.ts';
import { hamlet } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { keepNotAllowed } from './not-allowed.server.ts';

let here: Here;
const anna = { id: '01990000-0000-7000-8000-00000000a001' };
const marek = { id: '01990000-0000-7000-8000-00000000a002' };

beforeAll(async () => {
  here = await openHere(hamlet);
});

it('a page tried again and again is one line, another page or person another', async () => {
  const tried = (person: typeof anna, route: string, time: string) =>
    keepNotAllowed(at(here, `2026-11-10T${time}Z`), person, { route, from: '192.0.2.17' });
  await tried(anna, '/office/readings', '10:00:00');
  await tried(anna, '/office/readings', '10:00:01');
  await tried(anna, '/office/readings', '10:09:59');
  await tried(anna, '/office/person', '10:05:00');
  await tried(marek, '/office/readings', '10:05:01');
  await tried(anna, '/office/readings', '10:10:01');
  const kept = await here.world.db
    .selectFrom('security_entries')
    .select(['person', 'kind', 'network', 'detail'])
    .orderBy('at')
    .orderBy('id')
    .execute();
  const route = (one: (typeof kept)[number]) => (one.detail as { route: string }).route;
  expect(kept.map((one) => [one.person, route(one)])).toEqual([
    [anna.id, '/office/readings'],
    [anna.id, '/office/person'],
    [marek.id, '/office/readings'],
    [anna.id, '/office/readings']
  ]);
  expect(new Set(kept.map(({ kind }) => kind))).toEqual(new Set(['not-allowed']));
  expect(kept[0]!.network).toContain('192.0.2');
});
