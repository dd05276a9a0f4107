import { expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { askedTooOften, publicTurns } from './often.server.ts';

it('one network is answered so often in ten minutes, told when to come back, and harms no other', async () => {
  const here = at(await openHere(hamlet), '2026-11-20T08:00:30Z');
  const answers = [];
  for (let i = 0; i < 301; i += 1) answers.push(await askedTooOften(here, '192.0.2.1'));
  expect(answers.slice(0, 300).filter(Boolean)).toEqual([]);
  expect(answers[300]).toMatchObject({ status: 429 });
  expect(answers[300]?.headers.get('retry-after')).toBe('600');
  expect(await askedTooOften(here, '198.51.100.1')).toBeUndefined();
  expect(await askedTooOften(at(here, '2026-11-20T08:11:00Z'), '192.0.2.1')).toBeUndefined();
});

it('files of figures are fewer, and counted apart from the map', async () => {
  const here = at(await openHere(hamlet), '2026-11-20T08:00:30Z');
  const answers = [];
  for (let i = 0; i < 61; i += 1) answers.push(await askedTooOften(here, '192.0.2.1', 'figures'));
  expect(answers.slice(0, 60).filter(Boolean)).toEqual([]);
  expect(answers[60]).toMatchObject({ status: 429 });
  expect(await askedTooOften(here, '192.0.2.1')).toBeUndefined();
});

it('large readings of one database wait for each other', async () => {
  const here = await openHere(hamlet);
  let under = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, (under += 1));
    await new Promise((done) => setTimeout(done, 5));
    under -= 1;
  };
  await Promise.all(Array.from({ length: 8 }, () => publicTurns(here).run(1, work)));
  expect(most).toBe(2);
});
