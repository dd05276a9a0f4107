/** Searching on real PostgreSQL: who finds what on which day, and what stays in step with what is published. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyCity, loadCity } from '#catalogue/city.server.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { cardSchema } from '#catalogue/cards/card.ts';
import type { Kind } from '#knowledge/articles/article.ts';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase, type Tx } from '#world/database.server.ts';
import { indexArticle, keepInStep, rebuildIndex, unindexArticle } from './keep.server.ts';
import { listMissed, recordMissed } from './missed.server.ts';
import { search, suggest } from './search.ts';
import { stockOf } from './stock.server.ts';
import { keepSynonyms, listSynonyms, removeSynonyms } from './synonyms.server.ts';

const { db, close } = openDatabase(await freshDatabase(), 4);
const now = '2026-11-20T11:13:27.123Z';
const looking = { audience: 'everyone', lang: 'pl', day: '2026-11-20' } as const;
const town = await readCity(SMALL_CITY);

const said = (pl: string, en = pl, uk = pl) => ({ pl, en, uk });
const card = (code: string, pl: string, more: object = {}) =>
  cardSchema.parse({
    code,
    symbol: code,
    unit: 'SA',
    group: 'citizens',
    name: said(pl),
    lead: said(`${pl}: co zrobić.`),
    steps: [{ text: { pl: 'Przyjdź do urzędu.' } }],
    times: [{ text: { pl: 'Od ręki.' } }],
    verified: true,
    ...more
  });

type More = { kind?: Kind; audience?: string; from?: string | null; until?: string | null };

/** Publishes an article as the steps do: its row, a version, the index, in one transaction. */
async function publish(
  code: string,
  content: object,
  { kind = 'card', audience = 'everyone', ...days }: More = {}
) {
  const [article, version] = [randomUUID(), randomUUID()];
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('articles')
      .values({
        id: article,
        kind,
        code,
        unit: 'SA',
        audience,
        made_at: now,
        published: null,
        review_on: null,
        withdrawn_at: null,
        withdrawn_by: null,
        withdrawn_for: null
      })
      .execute();
    await tx
      .insertInto('article_versions')
      .values({
        id: version,
        article,
        number: 1,
        content: JSON.stringify(content),
        stage: 'published',
        effective_from: days.from ?? null,
        effective_until: days.until ?? null,
        written_by: null,
        written_at: now,
        published_at: now
      })
      .execute();
    await tx.updateTable('articles').set({ published: version }).where('id', '=', article).execute();
    await indexArticle(tx, article);
  });
  return article;
}
const inOne = <T>(step: (tx: Tx) => Promise<T>) => db.transaction().execute(step);
/** The stock as it is now, with what the city has only where a test kept the index in step. */
const stock = async () => {
  const { tally } = await db.selectFrom('findable_tally').select('tally').executeTakeFirstOrThrow();
  return stockOf(db, tally);
};
const codes = async (words: string, more: object = {}) =>
  search(await stock(), { ...looking, words, ...more }).map(({ code }) => code);

beforeAll(() => loadCity(db, town, 'start', Temporal.Instant.from(now)));
beforeEach(async () => {
  for (const table of ['articles', 'findables', 'findable_state', 'synonyms', 'missed_searches'] as const)
    await db.deleteFrom(table).execute();
});
afterAll(close);

describe('words as people type them', () => {
  beforeEach(async () => {
    await publish(
      'SA-dow',
      card('SA-dow', 'Dowód osobisty', {
        name: said('Dowód osobisty', 'Identity card', 'Посвідчення особи'),
        words: ['wymiana dowodu']
      })
    );
    await publish('KM-6', card('KM-6', 'Wymiana dowodu rejestracyjnego', { words: ['prawo jazdy'] }));
    await publish('SA-14', card('SA-14', 'Zameldowanie na pobyt stały'));
  });

  it.each([
    ['dowód osobisty', 'SA-dow'],
    ['dowod osobisty syna', 'SA-dow'],
    ['wymienić dowód osobisty', 'SA-dow'],
    ['dowut osobisty', 'SA-dow'],
    ['dowodu rejestracyjnego', 'KM-6'],
    ['zamedlowanie', 'SA-14'],
    ['zameldowac sie', 'SA-14'],
    ['identity card', 'SA-dow'],
    ['посвідчення', 'SA-dow'],
    ['SA-14', 'SA-14'],
    ['km6', 'KM-6']
  ])('%s leads to %s', async (words, code) => {
    expect((await codes(words))[0]).toBe(code);
  });

  it('nothing is found for words nobody has, and for none', async () => {
    expect(await codes('xyzzy kwak')).toEqual([]);
    expect(await codes('')).toEqual([]);
    expect(await codes("'; drop table findables --")).toEqual([]);
  });

  it('shows the title in the reader’s language, says by which phrase, and which words are to be marked', async () => {
    const [found] = search(await stock(), { ...looking, lang: 'en', words: 'wymiany dowodów' });
    expect(found).toMatchObject({
      title: 'Identity card',
      titleLang: 'en',
      by: 'wymiana dowodu',
      words: expect.arrayContaining(['wymiana', 'dowodu', 'dowod'])
    });
  });

  it('proposes while somebody types, also half a word, and nothing for a single letter', async () => {
    const proposed = async (beginning: string) =>
      suggest(await stock(), { ...looking, beginning }).map(({ code }) => code);
    expect((await proposed('zam'))[0]).toBe('SA-14');
    expect((await proposed('dow'))[0]).toBe('SA-dow');
    expect((await proposed('dowód rej'))[0]).toBe('KM-6');
    expect(await proposed('z')).toEqual([]);
  });

  it('a synonym leads there from the moment it is kept until it is removed', async () => {
    expect(await codes('szoferka')).toEqual([]);
    const id = await keepSynonyms(db, { words: ['szoferka', 'prawo jazdy'] }, { person: null, now });
    expect(await codes('szoferka')).toEqual(['KM-6']);
    expect(await listSynonyms(db)).toMatchObject([{ words: ['szoferka', 'prawo jazdy'] }]);
    await keepSynonyms(db, { id, words: ['szoferka', 'meldunek', 'zameldowanie'] }, { person: null, now });
    expect(await codes('szoferka')).toEqual(['SA-14']);
    expect(await removeSynonyms(db, id)).toBe(true);
    expect(await codes('szoferka')).toEqual([]);
  });
});

describe('who finds what', () => {
  it('what is for agents is found by agents only, alone or as a symbol', async () => {
    await publish('tajne', card('tajne', 'Skrypt wodociągowy'), { audience: 'agents' });
    for (const words of ['skrypt wodociągowy', 'tajne']) {
      expect(await codes(words)).toEqual([]);
      expect(await codes(words, { audience: 'agents' })).toEqual(['tajne']);
    }
  });

  it('what holds from and until a day is found on both and between', async () => {
    await publish('lato', card('lato', 'Wodotryski'), { from: '2026-11-20', until: '2026-11-21' });
    const on = await Promise.all(
      ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map((day) => codes('wodotryski', { day }))
    );
    expect(on).toEqual([[], ['lato'], ['lato'], []]);
  });

  it('a withdrawn article is found no more, and one not published never was', async () => {
    const id = await publish('SA-14', card('SA-14', 'Wodotryski'));
    await db.updateTable('articles').set({ withdrawn_at: now }).where('id', '=', id).execute();
    await inOne((tx) => indexArticle(tx, id));
    expect(await codes('wodotryski')).toEqual([]);
    await db.updateTable('articles').set({ withdrawn_at: null }).where('id', '=', id).execute();
    await inOne((tx) => indexArticle(tx, id));
    expect(await codes('wodotryski')).toEqual(['SA-14']);
    await inOne((tx) => unindexArticle(tx, id));
    expect(await codes('wodotryski')).toEqual([]);
  });

  it('what was not published after all is not found', async () => {
    const id = await publish('SA-14', card('SA-14', 'Wodotryski'));
    await expect(
      inOne(async (tx) => {
        await tx
          .updateTable('article_versions')
          .set({ content: JSON.stringify(card('SA-14', 'Fajerwerki')) })
          .where('article', '=', id)
          .execute();
        await indexArticle(tx, id);
        throw new Error('not after all');
      })
    ).rejects.toThrow();
    expect([await codes('fajerwerki'), await codes('wodotryski')]).toEqual([[], ['SA-14']]);
  });
});

describe('facts of the city', () => {
  it('are found beside articles, and a change of them by anybody is in step at the next search', async () => {
    await keepInStep(db);
    const hole = town.categories.find(({ code }) => code === 'lampa') ?? town.categories[0]!;
    expect(await codes(hole.name.pl)).toContain(hole.code);
    const changed = structuredClone(town);
    changed.categories.find(({ code }) => code === hole.code)!.name.pl = 'Zupełnie wodotryskowo';
    await applyCity(db, changed, 'somebody', Temporal.Instant.from(now), '2026-11-22');
    await keepInStep(db);
    expect(await codes('wodotryskowo', { day: '2026-11-21' })).toEqual([]);
    expect(await codes('wodotryskowo', { day: '2026-11-22' })).toEqual([hole.code]);
    expect(await codes(hole.name.pl, { day: '2026-11-21' })).toContain(hole.code);
  });

  it('and articles are all there again when the index is made anew', async () => {
    await publish('SA-14', card('SA-14', 'Wodotryski'));
    const before = await db
      .selectFrom('findables')
      .select(['kind', 'code'])
      .orderBy('kind')
      .orderBy('code')
      .execute();
    await rebuildIndex(db);
    await rebuildIndex(db);
    const after = await db
      .selectFrom('findables')
      .select(['kind', 'code'])
      .orderBy('kind')
      .orderBy('code')
      .execute();
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.filter(({ code }) => code === 'SA-14')).toHaveLength(1);
    expect(await codes('wodotryski')).toEqual(['SA-14']);
  });

  it('several processes that notice a change at once make it once', async () => {
    await Promise.all([keepInStep(db), keepInStep(db), keepInStep(db)]);
    const many = await db
      .selectFrom('findables')
      .select(['code', 'holds'])
      .where('kind', '=', 'problem')
      .execute();
    expect(new Set(many.map(({ code, holds }) => `${code} ${holds}`)).size).toBe(many.length);
  });
});

it('searches that led nowhere are counted by day until somebody settles them', async () => {
  const missed = { words: 'paszport', audience: 'everyone' } as const;
  await recordMissed(db, { ...missed, day: '2026-11-19', now });
  await recordMissed(db, { ...missed, day: '2026-11-20', now });
  await recordMissed(db, { ...missed, day: '2026-11-20', now });
  await recordMissed(db, { words: 'rower', audience: 'agents', day: '2026-11-20', now });
  expect(await listMissed(db)).toMatchObject([
    { words: 'paszport', times: 3 },
    { words: 'rower', audience: 'agents', times: 1 }
  ]);
});
