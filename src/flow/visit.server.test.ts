/** A resident at their case: by PIN with few tries, by link, and what they say there. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { hamlet, report } from '#town/hamlet.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { isTrueToJournal } from '#cases/case.server.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import { at, openHere } from '#tests/here.ts';
import { close } from './agent.server.ts';
import type { Here } from './here.server.ts';
import { submitReport } from './resident.server.ts';
import { ask } from './unit.server.ts';
import { openByPin, say, sayRating, visit, type Said, type Saying } from './visit.server.ts';

let here: Here;
beforeAll(async () => {
  here = await openHere(hamlet);
});

const anna = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent' as const,
  unit: null
};
const marek = { ...anna, role: 'officer' as const, unit: 'ROADS' };
const heic = new File([readFileSync('tests/photos/quarters.heic')], 'IMG_1.HEIC');
const text = new File(['hello'], 'notes.jpg');

async function reported(where = here): Promise<Case> {
  const done = await submitReport(where, report, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}
function good(done: unknown): Case {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done as Case;
}
const linkOf = (c: Case) => here.world.seal.link(c.id);
const now = async (c: Case) => (await visit(here, linkOf(c)))!;
const tell = async (c: Case, saying: Saying, said: Partial<Said>) => {
  const { case: seen } = await now(c);
  return say(here, linkOf(c), saying, { text: '', files: [], kept: [], seen: seen.version, ...said });
};
const refusals = (said: Awaited<ReturnType<typeof say>>) =>
  said === 'said' ? [] : said.faults.map((f) => f.refusal);

describe('Number and PIN', () => {
  const from = (n: number) => `192.0.2.${n}`;
  const pinOf = (c: Case) => here.world.seal.pin(c.id);
  const wrongPin = (c: Case) => (pinOf(c) === '000000' ? '000001' : '000000');

  it('open the case, however they are typed', async () => {
    const c = await reported();
    const pin = pinOf(c);
    expect(await openByPin(here, { number: caseNumber(c), pin, from: from(1) })).toBe(linkOf(c));
    expect(
      await openByPin(here, {
        number: ` ${c.number} / ${c.year} `,
        pin: `\u200E${pin.slice(0, 3)} ${pin.slice(3)}`,
        from: from(1)
      })
    ).toBe(linkOf(c));
    expect(await openByPin(here, { number: `${c.number}-${c.year}`, pin, from: from(1) })).toBe(linkOf(c));
  });

  test.each([
    ['abc', '123456', { refusal: 'no-case-number', field: 'number' }],
    ['', '', { refusal: 'no-case-number' }],
    ['1/2026', '12345', { refusal: 'no-pin', field: 'pin' }],
    ['1/2026', '12345a', { refusal: 'no-pin' }],
    ['1/2026; drop table cases', '123456', { refusal: 'no-case-number' }]
  ])('%j with %j is told beside its field', async (number, pin, refusal) => {
    expect(await openByPin(here, { number, pin, from: from(2) })).toMatchObject(refusal);
  });

  it('a wrong PIN and a wrong number are told in the same words', async () => {
    const c = await reported();
    const wrong = await openByPin(here, { number: caseNumber(c), pin: wrongPin(c), from: from(3) });
    const none = await openByPin(here, { number: '999999999/2026', pin: '123456', from: from(3) });
    expect(wrong).toEqual({ refusal: 'wrong-pin', field: 'pin' });
    expect(none).toEqual(wrong);
  });

  it('of many cases, each from a network of its own, are stopped where one customer holds them all', async () => {
    const c = await reported();
    const guess = (n: number) =>
      openByPin(here, { number: `${500 + n}/2026`, pin: '123456', from: `2001:db8:77:${n.toString(16)}::1` });
    const told = [];
    for (let n = 0; n < 101; n += 1) told.push(await guess(n));
    expect(told.slice(0, 100).every((one) => isRefusal(one) && one.refusal === 'wrong-pin')).toBe(true);
    expect(told[100]).toMatchObject({ refusal: 'pin-tries-used' });
    const right = { number: caseNumber(c), pin: pinOf(c) };
    expect(await openByPin(here, { ...right, from: '2001:db8:78:1::1' })).toBe(linkOf(c));
  });

  it('after five wrong tries the right PIN does not help either, until a quarter of an hour has passed', async () => {
    const c = await reported();
    for (let i = 0; i < 5; i += 1) {
      expect(
        await openByPin(here, { number: caseNumber(c), pin: wrongPin(c), from: from(10 + i) })
      ).toMatchObject({ refusal: 'wrong-pin' });
    }
    const right = { number: caseNumber(c), pin: pinOf(c), from: from(20) };
    expect(await openByPin(here, right)).toMatchObject({ refusal: 'pin-tries-used', fill: { minutes: 15 } });
    expect(await openByPin(at(here, here.world.now().add({ minutes: 16 }).toString()), right)).toBe(
      linkOf(c)
    );
  });

  it('of many guesses sent at one moment only five are looked at', async () => {
    const c = await reported();
    const guesses = Array.from({ length: 40 }, (_, i) =>
      openByPin(here, { number: caseNumber(c), pin: String(i).padStart(6, '0'), from: from(30 + i) })
    );
    const told = (await Promise.all(guesses)).filter((one) => isRefusal(one) && one.refusal === 'wrong-pin');
    expect(told.length).toBeLessThanOrEqual(5);
  });

  it('one network may try twenty times, whatever the numbers, whichever of its addresses', async () => {
    const tries = Array.from({ length: 21 }, (_, i) => ({
      number: `${900_000_000 + i}/2026`,
      pin: '123456',
      from: `2001:db8:7:7::${i}`
    }));
    const told = [];
    for (const one of tries) told.push(await openByPin(here, one));
    expect(told.slice(0, 20).every((one) => isRefusal(one) && one.refusal === 'wrong-pin')).toBe(true);
    expect(told[20]).toMatchObject({ refusal: 'pin-tries-used' });
  });

  it('whoever knows is never stopped by their own visits', async () => {
    const c = await reported();
    for (let i = 0; i < 30; i += 1) {
      expect(await openByPin(here, { number: caseNumber(c), pin: pinOf(c), from: from(99) })).toBe(linkOf(c));
    }
  });

  it('are kept in no table of tries, only hashes of where and what was tried', async () => {
    const rows = await here.world.db.selectFrom('tries').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ key_hash }) => key_hash.length === 32)).toBe(true);
  });
});

describe('The secret link', () => {
  it('shows the case as its row stands, with its journal', async () => {
    const c = await reported();
    const seen = await now(c);
    expect(seen.case).toEqual(c);
    expect(seen.journal.map((e) => e.kind)).toEqual(['submitted', 'dispatched']);
  });

  test.each([
    ['changed by one letter', (link: string) => (link.startsWith('A') ? 'B' : 'A') + link.slice(1)],
    ['cut short', (link: string) => link.slice(0, -1)],
    ['of a case that is not there', () => here.world.seal.link(here.world.newId())],
    ['of nothing', () => '']
  ])('%s opens nothing', async (_what, change) => {
    expect(await visit(here, change(linkOf(await reported())))).toBeUndefined();
  });
});

describe('On their case the resident', () => {
  it('adds words and photos, which then belong to the case', async () => {
    const c = await reported();
    expect(await tell(c, 'comment', { text: 'It is larger now.', files: [heic] })).toBe('said');
    const seen = await now(c);
    expect(seen.journal.at(-1)).toMatchObject({ kind: 'commented', body: { text: 'It is larger now.' } });
    expect([...seen.photos.keys()]).toEqual(seen.case.photos);
    expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
  });

  it('sends one form twice, even at once, and says it once', async () => {
    const c = await reported();
    const twice = await Promise.all([1, 2].map(() => tell(c, 'comment', { text: 'Once.', seen: c.version })));
    expect(twice).toEqual(['said', 'said']);
    expect((await now(c)).journal.filter((e) => e.kind === 'commented')).toHaveLength(1);
  });

  it('keeps the photos that were taken in when something else is refused', async () => {
    const c = await reported();
    const first = await tell(c, 'comment', { text: 'Look.', files: [heic, text] });
    expect(refusals(first)).toEqual(['photo-unknown']);
    const kept = first === 'said' ? [] : first.kept;
    expect(kept).toHaveLength(1);
    const second = await tell(c, 'comment', { text: 'x'.repeat(2001), kept });
    expect(refusals(second)).toEqual(['too-long']);
    expect(await tell(c, 'comment', { text: 'Look.', kept })).toBe('said');
    expect((await now(c)).case.photos).toHaveLength(1);
  });

  it('may say thirty things an hour, however many machines have the link', async () => {
    const c = await reported();
    const said: string[][] = [];
    for (let n = 0; n < 31; n += 1) said.push(refusals(await tell(c, 'comment', { text: '' })));
    expect(said.slice(0, 30).flat()).not.toContain('too-many-tries');
    expect(said.at(-1)).toEqual(['too-many-tries']);
  });

  it('cannot take somebody else’s photo by its id, nor one that was used', async () => {
    const [c, other] = [await reported(), await reported()];
    await tell(other, 'comment', { text: 'Mine.', files: [heic] });
    const [photo = ''] = (await now(other)).case.photos;
    for (const kept of [
      photo,
      here.world.seal.link(photo, 'photo'),
      'nonsense',
      here.world.seal.link(here.world.newId(), 'photo')
    ]) {
      expect(
        await tell(c, 'comment', { text: `Taken ${kept.length} ${kept.slice(0, 9)}`, kept: [kept] })
      ).toBe('said');
    }
    expect((await now(c)).case.photos).toEqual([]);
    expect((await now(other)).photos.has(photo)).toBe(true);
  });

  it('is told which of six is too many, and what is wrong with an empty message', async () => {
    const c = await reported();
    const jpeg = new File(
      [
        await sharp({ create: { width: 9, height: 9, channels: 3, background: '#777' } })
          .jpeg()
          .toBuffer()
      ],
      'a.jpg'
    );
    expect(refusals(await tell(c, 'comment', { files: Array.from({ length: 6 }, () => jpeg) }))).toEqual([
      'too-many-photos'
    ]);
    expect(refusals(await tell(c, 'comment', { text: '  ' }))).toEqual(['nothing-written']);
    expect(refusals(await tell(c, 'comment', { text: 'a\u0000b' }))).toEqual(['odd-characters']);
  });

  it('answers the question once; the clock goes on', async () => {
    const c = await reported();
    good(await ask(here, { person: marek, unit: 'ROADS', id: c.id, seen: c.version }, 'Which lane?'));
    expect((await now(c)).case.status).toBe('asked');
    const seen = (await now(c)).case.version;
    expect(await tell(c, 'reply', { text: 'Left.', seen })).toBe('said');
    expect(await tell(c, 'reply', { text: 'Left.', seen })).toBe('said');
    expect(refusals(await tell(c, 'reply', { text: 'Right.' }))).toEqual(['nothing-asked']);
    expect((await now(c)).journal.filter((e) => e.kind === 'replied')).toHaveLength(1);
  });

  it('rates the answer once, contests it once, and not after fourteen days', async () => {
    const [c, old] = [await reported(), await reported()];
    for (const one of [c, old])
      good(
        await close(
          here,
          { person: anna, id: one.id, seen: one.version },
          { outcome: 'resolved', text: 'Mended.', photos: [] }
        )
      );
    const seen = (await now(c)).case.version;
    const rated = (rating: string, text = '') => sayRating(here, linkOf(c), { rating, text, seen });
    expect(await rated('splendid')).toMatchObject({
      faults: [{ refusal: 'rating-missing', field: 'rating' }]
    });
    expect(await rated('not', 'Still there.')).toBe('said');
    expect(await rated('not', 'Still there.')).toBe('said');
    expect(await rated('helped', 'Changed my mind.')).toMatchObject({
      faults: [{ refusal: 'rated-before' }]
    });
    expect(await tell(c, 'contest', { text: 'Still there.' })).toBe('said');
    expect((await now(c)).case).toMatchObject({ status: 'received', contested: true });
    const late = at(
      here,
      here.world
        .now()
        .add({ hours: 24 * 16 })
        .toString()
    );
    const said = await say(late, linkOf(old), 'contest', {
      text: 'Late.',
      files: [],
      kept: [],
      seen: old.version + 1
    });
    expect(refusals(said)).toEqual(['contest-too-late']);
  });
});
