import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { articles, card, guide } from '#town/articles.ts';
import { findArticle, listHeads } from '#knowledge/articles/article.server.ts';
import { loadArticles } from '#knowledge/articles/load.server.ts';
import { findArticleId, listHistory } from '#knowledge/articles/work.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { good, openEditing, TODAY } from '#tests/editing.ts';
import { at } from '#tests/here.ts';
import type { Here } from '#flow/here.server.ts';
import {
  bringCatalogue,
  forgetCatalogues,
  foreseeCatalogue,
  handOut,
  recordCatalogue
} from './import.server.ts';
import { beginVersion } from './write.server.ts';

let here: Here;
let people: Awaited<ReturnType<typeof openEditing>>['people'];

beforeAll(async () => {
  ({ here, people } = await openEditing());
});
beforeEach(async () => {
  const { db, newId, now } = here.world;
  await db.updateTable('articles').set({ published: null, instead: null }).execute();
  await db.deleteFrom('articles').execute();
  await loadArticles(db, articles, { newId, now: now(), zone: 'Europe/Warsaw' });
});

const file = (content: unknown) => ({
  name: 'catalogue.json',
  bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))
});
const bring = (content: unknown) => bringCatalogue(here, people.administrator, file(content));
async function brought(content: unknown): Promise<string> {
  const done = good(await bring(content));
  if (!('id' in done)) throw new Error(JSON.stringify(done.wrong));
  return done.id;
}
const record = (id: string, withdraw = false) =>
  recordCatalogue(here, people.administrator, id, { withdraw, reason: 'The new catalogue.' });
const codes = async (kind: 'card' | 'guide') =>
  (await listHeads(here.world.db, kind, TODAY)).map(({ code }) => code);
const second = { ...card, code: 'ROADS-2', symbol: 'ROADS-2', related: ['ROADS-1'] };
const dearer = { ...card, fees: [{ for: { pl: 'Za dzień' }, amount: 9 }] };

async function wrongIn(content: unknown): Promise<string[]> {
  const done = good(await bring(content));
  return 'wrong' in done
    ? done.wrong.map(({ article, path, code }) => `${article} ${path.join('.')} ${code}`)
    : [];
}

describe('a catalogue', () => {
  it.each(['json', 'csv'] as const)('handed out as %s and brought back changes nothing', async (format) => {
    const id = await brought(await handOut(here, format));
    const shown = good(await foreseeCatalogue(here, people.administrator, id));
    expect(shown.plan).toEqual({ fresh: [], changed: [], same: 5, gone: [] });
  });

  it('shows what it would do before it does it', async () => {
    const id = await brought({ cards: [dearer, second] });
    const { plan } = good(await foreseeCatalogue(here, people.administrator, id));
    expect(plan.fresh.map(({ content }) => content.code)).toEqual(['ROADS-2']);
    expect(plan.changed.map(({ fields }) => fields.map(({ path }) => path))).toEqual([['fees']]);
    expect(await codes('card')).toEqual(['ROADS-1']);
    expect(await foreseeCatalogue(here, people.editor, id)).toEqual({ refusal: 'not-allowed' });
  });

  it('is recorded whole: new ones begin, changed ones get a version, and both are read and found', async () => {
    expect(await record(await brought({ cards: [dearer, second] }))).toEqual({
      fresh: 1,
      changed: 1,
      withdrawn: 0,
      same: 0
    });
    expect(await codes('card')).toEqual(['ROADS-1', 'ROADS-2']);
    expect(await findArticle(here.world.db, 'card', 'ROADS-1', TODAY)).toMatchObject({
      content: { fees: [{ amount: 9 }] },
      version: { number: 2, change: 'The new catalogue.' }
    });
    const found = await here.world.db
      .selectFrom('findables')
      .select('code')
      .where('kind', '=', 'card')
      .execute();
    expect(found.map(({ code }) => code).toSorted()).toEqual(['ROADS-1', 'ROADS-2']);
    const id = (await findArticleId(here.world.db, 'card', 'ROADS-1'))!;
    expect(
      (await listHistory(here.world.db, id)).map(({ what, person }) => `${what} ${person ?? '-'}`)
    ).toEqual(['published Adam', 'replaced Adam', 'published -']);
  });

  it('recorded twice is recorded once', async () => {
    const id = await brought({ cards: [dearer] });
    const done = await Promise.all([record(id), record(id)]);
    expect(done.filter(isRefusal)).toEqual([{ refusal: 'no-such-catalogue' }]);
  });

  it('leaves a version somebody is writing as it is', async () => {
    const article = (await findArticleId(here.world.db, 'card', 'ROADS-1'))!;
    const open = good(await beginVersion(here, people.editor, article));
    good(await record(await brought({ cards: [dearer] })));
    const row = await here.world.db
      .selectFrom('article_versions')
      .select('stage')
      .where('id', '=', open.version)
      .executeTakeFirst();
    expect(row).toEqual({ stage: 'draft' });
  });

  it('takes away what it does not have only when asked, and never what others lead to', async () => {
    const alone = { ...second, related: [] };
    const id = await brought({ cards: [alone] });
    const { plan, lost } = good(await foreseeCatalogue(here, people.administrator, id));
    expect(plan.gone.map(({ content }) => content.code)).toEqual(['ROADS-1']);
    expect(lost.map(({ kind, article }) => `${kind} ${article}`)).toEqual([
      'guide winter',
      'script crane',
      'script crane'
    ]);
    expect(await record(id, true)).toMatchObject({ refusal: 'catalogue-lost', fill: { count: 3 } });
    expect(await codes('card')).toEqual(['ROADS-1']);
    const whole = await brought({ cards: [alone], guides: [{ ...guide, related: [] }], scripts: [] });
    expect(await record(whole, true)).toMatchObject({ fresh: 1, changed: 1, withdrawn: 2 });
    expect(await codes('card')).toEqual(['ROADS-2']);
    expect(await findArticle(here.world.db, 'card', 'ROADS-1', TODAY)).toMatchObject({
      standing: 'withdrawn',
      withdrawn: { why: 'The new catalogue.' }
    });
  });

  it('has no symbol a card that stays bears, and takes it over from one that goes', async () => {
    const renamed = { ...card, code: 'ROADS-9', related: [] };
    const id = await brought({ cards: [renamed], guides: [{ ...guide, related: [] }], scripts: [] });
    const { twice } = good(await foreseeCatalogue(here, people.administrator, id));
    expect(twice.map(({ article, about }) => `${article} ${about}`)).toEqual(['ROADS-9 ROADS-1']);
    expect(await record(id)).toMatchObject({ refusal: 'catalogue-twice', fill: { count: 1 } });
    expect(await codes('card')).toEqual(['ROADS-1']);
    expect(await record(id, true)).toMatchObject({ fresh: 1 });
    expect(await codes('card')).toEqual(['ROADS-9']);
  });

  it('that nobody recorded is forgotten after a day', async () => {
    const id = await brought({ cards: [dearer] });
    await forgetCatalogues(at(here, '2026-11-23T10:00:00Z'));
    expect(await record(id)).toEqual({ refusal: 'no-such-catalogue' });
  });
});

describe('faults of a file', () => {
  it.each([
    ['a symbol twice', [card, { ...second, symbol: 'ROADS-1' }], ['ROADS-2 symbol article-twice']],
    ['a code twice', [card, { ...card, symbol: 'X-1' }], ['ROADS-1 code article-twice']],
    [
      'a code another card has in other letters',
      [{ ...second, code: 'roads-1' }],
      ['roads-1 code article-twice']
    ],
    [
      'a sign the database cannot keep',
      [{ ...second, who: [{ text: { pl: 'a\u0000b' } }, { text: { pl: 'a\uD800b' } }] }],
      ['ROADS-2 who.0.text.pl article-signs', 'ROADS-2 who.1.text.pl article-signs']
    ],
    [
      'a link to a card nobody has',
      [{ ...second, related: ['NONE-1'] }],
      ['ROADS-2 related.0 article-no-card']
    ],
    [
      'an address that is no https',
      [{ ...second, online: [{ label: { pl: 'Wniosek' }, url: 'http://example.com' }] }],
      ['ROADS-2 online.0.url article-link']
    ],
    [
      'two fees for the same on the same day',
      [{ ...second, fees: [1, 2].map((amount) => ({ for: { pl: 'Za dzień' }, amount })) }],
      ['ROADS-2 fees.1 article-overlap']
    ],
    [
      'HTML',
      [{ ...second, who: [{ text: { pl: '<script>1</script>' } }] }],
      ['ROADS-2 who.0.text.pl article-html']
    ],
    [
      'Markdown that would run',
      [{ ...second, who: [{ text: { pl: '[a](javascript:alert(1))' } }] }],
      ['ROADS-2 who.0.text.pl article-link']
    ],
    [
      'a unit and a group nobody knows',
      [{ ...second, unit: 'NONE', group: 'none' }],
      ['ROADS-2 unit article-no-unit', 'ROADS-2 group article-no-group']
    ]
  ])('%s: told with its place, and nothing of the file is kept', async (_, cards, faults) => {
    await here.world.db.deleteFrom('article_files').execute();
    expect(await wrongIn({ cards })).toEqual(faults);
    expect(await here.world.db.selectFrom('article_files').select('id').execute()).toEqual([]);
    expect(await codes('card')).toEqual(['ROADS-1']);
  });

  it('one wrong among many good ones: nothing half imported', async () => {
    const many = Array.from({ length: 50 }, (_, n) => ({ ...second, code: `R-${n}`, symbol: `R-${n}` }));
    expect(await wrongIn({ cards: [...many, { ...second, name: { pl: 'Dom' } }] })).toEqual([
      'ROADS-2 name.en article-missing',
      'ROADS-2 name.uk article-missing'
    ]);
    expect(await codes('card')).toEqual(['ROADS-1']);
  });

  it.each([
    ['no catalogue', '{"pages": []}', 'catalogue-unreadable'],
    ['broken JSON', '{"cards": [', 'catalogue-unreadable'],
    ['a table of something else', 'name;email\nAnna;a@hejnal.example\n', 'catalogue-unreadable'],
    ['a table that is broken', 'code;name.pl\n"x;y\n', 'catalogue-unreadable'],
    ['nothing', { cards: [] }, 'catalogue-empty']
  ])('%s is refused', async (_, content, refusal) => {
    expect(await bring(content)).toMatchObject({ refusal });
  });
});

it(
  'seven hundred cards are brought and recorded in a time somebody waits',
  { timeout: 300_000 },
  async () => {
    const many = Array.from({ length: 700 }, (_, n) => ({ ...card, code: `R-${n}`, symbol: `R-${n}` }));
    const id = await brought({ cards: [card, ...many] });
    const begun = performance.now();
    expect(await record(id)).toMatchObject({ fresh: 700, same: 1 });
    // A few seconds on a machine of its own; tests share theirs.
    expect(performance.now() - begun).toBeLessThan(120_000);
  }
);
