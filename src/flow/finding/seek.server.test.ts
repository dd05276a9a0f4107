/** Looking for something, on real PostgreSQL: the city is found, and what is not found is noted without people in it. */
import { beforeAll, expect, it } from 'vitest';
import { loadCity } from '#catalogue/city.server.ts';
import { listMissed } from '#knowledge/finding/missed.server.ts';
import { hamlet } from '#town/hamlet.ts';
import { openHere } from '#tests/here.ts';
import type { Here } from '#flow/here.server.ts';
import { propose, seek } from './seek.server.ts';

const resident = { audience: 'everyone', lang: 'pl' } as const;
let here: Here;
beforeAll(async () => {
  here = await openHere(hamlet);
  await loadCity(here.world.db, hamlet, 'start', here.world.now());
});
const [road] = hamlet.categories;

it('what can be reported is found and proposed', async () => {
  expect((await seek(here, road!.name.pl, resident))[0]).toMatchObject({ code: road!.code });
  const proposed = await propose(here, road!.name.pl.slice(0, 5), resident);
  expect(proposed.map(({ code }) => code)).toContain(road!.code);
  expect(await listMissed(here.world.db)).toEqual([]);
});

it('what was looked for in vain is counted, without whoever it was about; a beginning is not', async () => {
  for (const words of [
    'paszport dla pani Kowalskiej 600 100 200',
    'Paszport dla pani Nowak',
    '44051401359',
    ''
  ])
    expect(await seek(here, words, resident)).toEqual([]);
  expect(await propose(here, 'fajerwer', resident)).toEqual([]);
  expect(await listMissed(here.world.db)).toMatchObject([{ words: 'paszport dla pani', times: 2 }]);
});
