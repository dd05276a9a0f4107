import { describe, expect, it } from 'vitest';
import { cardSchema } from '#catalogue/cards/card.ts';
import { announcementSchema, contactSchema, guideSchema, scriptSchema } from '#knowledge/articles/shapes.ts';
import { earliest, findableFact, findableOf, latest, squeezed } from './findable.ts';

const said = (pl: string) => ({ pl, en: `${pl} (en)`, uk: `${pl} (uk)` });
const everyone = { code: 'a', audience: 'everyone' } as const;
const base = { code: 'a', unit: 'SA', title: said('Tytuł'), lead: said('Zdanie'), verified: true };

describe('an article', () => {
  it('card is found by its symbol in any writing, its names, words and all it says', () => {
    const card = cardSchema.parse({
      code: 'SC-2',
      symbol: 'SC-2/3',
      unit: 'USC',
      group: 'family',
      name: said('Ślub cywilny'),
      lead: said('Weź ślub.'),
      steps: [{ text: { pl: 'Umów się.' } }],
      times: [{ text: { pl: 'Po miesiącu.' } }],
      fees: [{ for: { pl: 'Sporządzenie aktu' }, amount: 84 }],
      words: ['wesele'],
      verified: true
    });
    const found = findableOf({ ...everyone, kind: 'card', from: '2026-01-01', until: null }, card);
    expect(found).toMatchObject({ symbols: ['sc2', 'sc23'], from: '2026-01-01', until: undefined });
    expect(found.names).toEqual(['Ślub cywilny', 'Ślub cywilny (en)', 'Ślub cywilny (uk)', 'wesele']);
    expect(found.texts).toEqual(['Umów się.', 'Sporządzenie aktu', 'Po miesiącu.']);
  });

  it('guide is found by the heads of its sections, a script by what a caller may answer and what the agent says', () => {
    const guide = guideSchema.parse({
      ...base,
      sections: [{ head: { pl: 'Stawki' }, text: { pl: 'Sześć.' } }]
    });
    const { lead: _, ...rest } = base;
    const choices = [{ label: { pl: 'Nie przyjechała śmieciarka' }, to: 'b' }];
    const steps = [
      { code: 'b', say: { pl: 'Dzień dobry', en: 'Good morning' }, hint: { pl: 'Spokojnie' }, choices }
    ];
    const script = scriptSchema.parse({ ...rest, begin: 'b', steps });
    expect(findableOf({ ...everyone, kind: 'guide' }, guide)).toMatchObject({
      leads: [...Object.values(base.lead), 'Stawki'],
      texts: ['Sześć.']
    });
    expect(findableOf({ ...everyone, kind: 'script' }, script)).toMatchObject({
      leads: ['Nie przyjechała śmieciarka'],
      texts: ['Dzień dobry', 'Good morning', 'Spokojnie'],
      long: 3
    });
  });

  it('announcement is found from its first to its last day, or as long as its version holds', () => {
    const { lead: _, ...rest } = base;
    const days = { begins: '2026-11-01T06:00', ends: '2026-11-03T22:00' };
    const announcement = announcementSchema.parse({ ...rest, ...days, text: said('Uwaga') });
    const own = { ...everyone, kind: 'announcement', from: '2026-10-01', until: '2026-11-02' } as const;
    expect(findableOf(own, announcement)).toMatchObject({ from: '2026-11-01', until: '2026-11-02' });
  });

  it('contact tells residents nothing of what is noted for colleagues', () => {
    const contact = (audience: 'everyone' | 'agents') =>
      findableOf(
        { code: 'a', kind: 'contact', audience },
        contactSchema.parse({
          code: 'a',
          unit: 'SA',
          audience,
          name: said('Urząd'),
          about: { pl: 'Pomaga' },
          note: { pl: 'Kod 7' },
          phones: [{ number: '12 616 55 55' }],
          verified: true
        })
      );
    expect(contact('everyone').texts).not.toContain('Kod 7');
    expect(contact('agents').texts).toContain('Kod 7');
    expect(contact('everyone').symbols).toContain('126165555');
  });
});

describe('a fact of the city', () => {
  it('category is found on the days both it and the fact hold', () => {
    const category = {
      kind: 'problem',
      code: 'dziura',
      name: said('Dziura'),
      words: ['dół'],
      until: '2026-12-31'
    };
    const found = findableFact({ kind: 'category', document: category }, { from: '2026-01-01' });
    expect(found).toMatchObject({ kind: 'problem', from: '2026-01-01', until: '2026-12-31' });
    expect(found?.names).toContain('dół');
  });

  it('event is found by its steps, a calendar by nothing', () => {
    const event = {
      code: 'moving',
      name: said('Przeprowadzka'),
      lead: said('Po kolei'),
      words: [],
      steps: [{ text: said('Zamelduj się') }]
    };
    expect(findableFact({ kind: 'life-event', document: event }, {})?.texts).toContain('Zamelduj się');
    expect(findableFact({ kind: 'calendar', document: {} }, {})).toBeUndefined();
  });
});

it('a symbol is its letters and digits', () => {
  expect(['SA-14', 'sa 14', 'KCŚ-dm'].map(squeezed)).toEqual(['sa14', 'sa14', 'kcsdm']);
});

it('of two days the later begins and the earlier ends, where there are any', () => {
  expect([latest('2026-01-01', '2026-02-01'), earliest('2026-01-01', '2026-02-01')]).toEqual([
    '2026-02-01',
    '2026-01-01'
  ]);
  expect([latest(null, undefined), earliest(null, '2026-02-01')]).toEqual([undefined, '2026-02-01']);
});
