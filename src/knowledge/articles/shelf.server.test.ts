import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardSchema } from '#catalogue/cards/card.ts';
import { hamlet } from '#town/hamlet.ts';
import { openHere } from '#tests/here.ts';
import type { Given } from './content.ts';
import { addPublished } from './keep.server.ts';
import { shelfOf, standingAt } from './shelf.server.ts';
import { announcementSchema, guideSchema } from './shapes.ts';

const here = await openHere(hamlet);
const { db } = here.world;
const now = Temporal.Instant.from('2026-11-21T10:00:00Z');
const day = '2026-11-21';
const said = (pl: string) => ({ pl, en: pl, uk: pl });

const cardCalled = (code: string, name: string): Given => ({
  kind: 'card',
  content: cardSchema.parse({
    code,
    symbol: code,
    unit: 'DESK',
    group: 'all',
    name: said(name),
    lead: said('Po co to jest.'),
    steps: [{ text: { pl: 'Przyjdź.' } }],
    times: [{ text: { pl: 'od ręki' }, days: 0 }],
    verified: true
  })
});
const guideFor = (code: string, audience: 'everyone' | 'agents'): Given => ({
  kind: 'guide',
  content: guideSchema.parse({
    code,
    unit: 'DESK',
    audience,
    title: said(code),
    lead: said(code),
    sections: [{ head: { pl: 'a' }, text: { pl: 'b' } }],
    verified: true
  })
});
const publish = (given: Given) =>
  db.transaction().execute((tx) =>
    addPublished(tx, () => randomUUIDv7(), [given], Temporal.PlainDate.from(day), {
      person: null,
      at: now.toString()
    })
  );
const later = (seconds: number) => now.add({ seconds });

describe('the shelf', () => {
  beforeAll(async () => {
    for (const [code, name] of [
      ['Z-1', 'Żaglówka'],
      ['A-1', 'Zameldowanie'],
      ['B-1', 'Ławka'],
      ['C-1', 'Latarnia']
    ])
      await publish(cardCalled(code!, name!));
    await publish(guideFor('open', 'everyone'));
    await publish(guideFor('inside', 'agents'));
    await publish(cardCalled('W-1', 'Wycofana'));
  });

  it('holds what everybody may read, by the Polish alphabet, and nothing for agents', async () => {
    const shelf = await shelfOf(db, day, now);
    const names = shelf.cards.map(({ title }) => title.pl);
    expect(names).toEqual(['Latarnia', 'Ławka', 'Wycofana', 'Zameldowanie', 'Żaglówka']);
    expect(shelf.guides.map(({ code }) => code)).toEqual(['open']);
    expect(shelf.changedAt).toContain('2026-11-21');
  });

  it('is believed for two seconds, then asks, and is read anew when something was withdrawn', async () => {
    await db
      .updateTable('articles')
      .set({ withdrawn_at: later(1).toString(), withdrawn_for: 'Nie ma jej już.' })
      .where('code', '=', 'W-1')
      .execute();
    expect((await shelfOf(db, day, later(1))).cards.length).toBe(5);
    const anew = await shelfOf(db, day, later(3));
    expect(anew.cards.map(({ code }) => code)).not.toContain('W-1');
    // Nothing changed since: the same shelf, not one read again.
    expect(await shelfOf(db, day, later(6))).toBe(anew);
  });

  it('is another one on another day', async () => {
    const today = await shelfOf(db, day, later(9));
    expect(await shelfOf(db, '2026-11-22', later(12))).not.toBe(today);
  });
});

it('an announcement stands from its first moment until just before its last, the urgent first', () => {
  const told = (code: string, begins: string, ends: string, urgent = false) =>
    announcementSchema.parse({
      code,
      unit: 'DESK',
      urgent,
      title: said(code),
      text: said(code),
      begins,
      ends,
      verified: true
    });
  const all = [
    told('old', '2026-11-01T08:00:00', '2026-11-21T12:00:00'),
    told('new', '2026-11-21T12:00:00', '2026-11-30T08:00:00'),
    told('urgent', '2026-11-01T00:00:00', '2026-12-01T00:00:00', true)
  ];
  const at = (moment: string) => standingAt(all, moment).map(({ code }) => code);
  expect(at('2026-11-21T11:59:59')).toEqual(['urgent', 'old']);
  expect(at('2026-11-21T12:00:00')).toEqual(['urgent', 'new']);
});
