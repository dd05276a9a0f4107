import { beforeAll, describe, expect, it } from 'vitest';
import type { Here } from '#flow/here.server.ts';
import { listMissed } from '#knowledge/finding/missed.server.ts';
import { listSynonyms } from '#knowledge/finding/synonyms.server.ts';
import type { Person } from '#people/person.ts';
import { card } from '#town/articles.ts';
import { good, openEditing } from '#tests/editing.ts';
import { seek } from './seek.server.ts';
import { dropSynonyms, setSynonyms, settleSearch } from './words.server.ts';

let here: Here;
let editor: Person, agent: Person;

beforeAll(async () => {
  const opened = await openEditing();
  here = opened.here;
  ({ editor, agent } = opened.people);
});

const codes = async (words: string) =>
  (await seek(here, words, { audience: 'everyone', lang: 'pl' })).map(({ code }) => code);

describe('synonyms', () => {
  it('hold at the next search, are changed in their place, and are let go once', async () => {
    expect(await codes('podnosidło')).toEqual([]);
    const id = good(await setSynonyms(here, editor, { words: 'podnosidło, dźwig' }));
    expect(await codes('podnosidło')).toContain(card.code);
    expect(good(await setSynonyms(here, editor, { id, words: 'podnosiciel\ndźwig' }))).toBe(id);
    expect((await listSynonyms(here.world.db)).map(({ words }) => words)).toEqual([['podnosiciel', 'dźwig']]);
    expect(await codes('podnosidło')).toEqual([]);
    expect(await setSynonyms(here, editor, { words: 'samo' })).toMatchObject({ refusal: 'synonyms-alone' });
    expect(await dropSynonyms(here, editor, id)).toBeUndefined();
    expect(await dropSynonyms(here, editor, id)).toMatchObject({ refusal: 'synonyms-gone' });
    expect(await setSynonyms(here, editor, { id, words: 'jeden, dwa' })).toMatchObject({
      refusal: 'synonyms-gone'
    });
  });
});

describe('a search that led nowhere', () => {
  it('is settled once, and comes back when it leads nowhere again', async () => {
    const { db } = here.world;
    await codes('kwrzabadło');
    const missed = { words: 'kwrzabadlo', audience: 'everyone' as const };
    const known = (await listMissed(db)).find(({ words }) => words.startsWith('kwrzabad'))!;
    const settling = { ...missed, words: known.words, as: 'not-ours', link: '' };
    expect(await settleSearch(here, editor, { ...settling, as: '' })).toMatchObject({
      refusal: 'search-unsettled'
    });
    expect(await settleSearch(here, agent, settling)).toMatchObject({ refusal: 'not-allowed' });
    expect(await settleSearch(here, editor, settling)).toBeUndefined();
    expect(await settleSearch(here, editor, settling)).toMatchObject({ refusal: 'search-settled' });
    expect((await listMissed(db)).map(({ words }) => words)).not.toContain(known.words);
    await codes('kwrzabadło');
    expect((await listMissed(db)).map(({ words }) => words)).toContain(known.words);
  });
});
