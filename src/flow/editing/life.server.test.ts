import { beforeAll, describe, expect, it } from 'vitest';
import { card, guide } from '#town/articles.ts';
import { findArticle, listArticles, listHeads } from '#knowledge/articles/article.server.ts';
import {
  findArticleId,
  findAtWork,
  listAtWork,
  listHistory,
  listVersions
} from '#knowledge/articles/work.server.ts';
import type { Kind } from '#knowledge/articles/article.ts';
import type { Person } from '#people/person.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { at } from '#tests/here.ts';
import { good, openEditing, published, readied, seen, TODAY, written } from '#tests/editing.ts';
import type { Here } from '#flow/here.server.ts';
import { approve, sendBack, sendForApproval } from './approve.server.ts';
import { publishVersion, review, withdraw } from './publish.server.ts';
import { beginArticle, beginVersion, dropVersion, isDone, saveVersion, type Begun } from './write.server.ts';

let here: Here;
let people: Awaited<ReturnType<typeof openEditing>>['people'];
let editor: Person, roads: Person, parks: Person, administrator: Person;

beforeAll(async () => {
  ({ here, people } = await openEditing());
  ({ editor, roads, parks, administrator } = people);
});

/** The draft of a guide nobody else has. */
async function begun(): Promise<Begun & { code: string }> {
  const given = written();
  const draft = good(await beginArticle(here, editor, 'guide', given));
  return { ...draft, code: given.content.code };
}
const ready = (draft: Begun, revision?: number) => readied(here, people, draft, revision);
const publishedOne = () => published(here, people);

const history = async (article: string) =>
  (await listHistory(here.world.db, article))
    .toReversed()
    .map(({ what, person }) => `${what} ${person ?? '-'}`);
const read = (code: string, kind: Kind = 'guide') => findArticle(here.world.db, kind, code, TODAY);

describe('an article', () => {
  it('goes from a draft to everybody, and its history says who did what', async () => {
    const { article, code, version } = await publishedOne();
    expect(await read(code)).toMatchObject({
      standing: 'read',
      reviewOn: '2027-05-21',
      version: { id: version, number: 1, change: 'New fees.', from: TODAY, until: null }
    });
    expect(await history(article)).toEqual([
      'written Ewa',
      'sent-for-approval Ewa',
      'approved Roman',
      'language-checked Ewa',
      'published Ewa'
    ]);
  });

  it('is not read before it is published', async () => {
    const draft = await begun();
    expect(await read(draft.code)).toBeUndefined();
    expect(await findAtWork(here.world.db, draft.article)).toMatchObject({
      published: null,
      open: { stage: 'draft', writer: 'Ewa', revision: 1 }
    });
  });

  it('has a next version, and until that is published the old one is read', async () => {
    const { article, code, version } = await publishedOne();
    const next = good(await beginVersion(here, editor, article));
    expect(await beginVersion(here, editor, article)).toMatchObject({
      refusal: 'article-open',
      fill: { number: 2 }
    });
    const content = { ...guide, code, lead: { pl: 'Nowe.', en: 'New.', uk: 'Нове.' } };
    const saved = good(
      await saveVersion(here, seen(editor, next, 1), { content, change: 'All.', important: true })
    );
    expect((await read(code))!.version.id).toBe(version);
    good(await publishVersion(here, seen(editor, next, await ready(next, saved))));
    expect(await read(code)).toMatchObject({
      content: { lead: { en: 'New.' } },
      version: { number: 2, important: true }
    });
    expect((await listVersions(here.world.db, article)).map(({ stage }) => stage)).toEqual([
      'published',
      'replaced'
    ]);
  });

  it('sent back by its unit is a draft again, with the reason', async () => {
    const draft = await begun();
    const sent = good(await sendForApproval(here, seen(editor, draft, 1)));
    expect(await sendBack(here, seen(roads, draft, sent), ' ')).toMatchObject({ refusal: 'article-reason' });
    good(await sendBack(here, seen(roads, draft, sent), 'The fee is another.'));
    expect((await listHistory(here.world.db, draft.article))[0]).toMatchObject({
      what: 'sent-back',
      person: 'Roman',
      reason: 'The fee is another.',
      number: 1
    });
    expect((await findAtWork(here.world.db, draft.article))!.open!.stage).toBe('draft');
  });

  it('is approved on behalf of a unit with a reason only, and by no other unit', async () => {
    const draft = await begun();
    const sent = good(await sendForApproval(here, seen(editor, draft, 1)));
    expect(await approve(here, seen(parks, draft, sent))).toEqual({ refusal: 'not-allowed' });
    expect(await approve(here, seen(administrator, draft, sent))).toMatchObject({
      refusal: 'article-reason'
    });
    good(await approve(here, seen(administrator, draft, sent), 'The head agreed by telephone.'));
    expect(await history(draft.article)).toContain('approved Adam');
  });

  it('given up is nobody’s, and another version may begin', async () => {
    const { article, version } = await publishedOne();
    const next = good(await beginVersion(here, editor, article));
    good(await dropVersion(here, seen(editor, next, 1)));
    expect(await findAtWork(here.world.db, article)).toMatchObject({
      open: null,
      published: { id: version }
    });
    expect(good(await beginVersion(here, editor, article)).version).not.toBe(next.version);
  });

  it('is looked at again by its unit, and the next review counts from then', async () => {
    const { article, version, code } = await publishedOne();
    const later = at(here, '2027-05-20T10:00:00Z');
    const look = (person: Person, reason = '') => review(later, { person, article, seen: version }, reason);
    expect(await look(parks)).toEqual({ refusal: 'not-allowed' });
    expect(await look(administrator)).toMatchObject({ refusal: 'article-reason' });
    expect(await look(roads)).toBeUndefined();
    expect((await read(code))!.reviewOn).toBe('2027-11-20');
  });
});

describe('an article taken away', () => {
  it('says why, leads on, and stands in no list; publishing again brings it back', async () => {
    const [{ article, version, code }, other] = [await publishedOne(), await publishedOne()];
    const away = { person: editor, article, seen: version };
    const reason = 'The other one says it all.';
    expect(await withdraw(here, away, { reason, instead: { kind: 'guide', code: 'none' } })).toMatchObject({
      refusal: 'article-no-instead'
    });
    expect(
      await withdraw(here, away, { reason, instead: { kind: 'guide', code: other.code } })
    ).toBeUndefined();
    expect(await read(code)).toMatchObject({
      standing: 'withdrawn',
      withdrawn: { why: reason, instead: { kind: 'guide', code: other.code } }
    });
    const codes = async () => (await listHeads(here.world.db, 'guide', TODAY)).map((head) => head.code);
    expect(await codes()).not.toContain(code);
    expect(await withdraw(here, away, { reason })).toEqual({ refusal: 'article-withdrawn' });
    const back = good(await beginVersion(here, editor, article));
    good(await publishVersion(here, seen(editor, back, await ready(back))));
    expect(await read(code)).toMatchObject({ standing: 'read' });
    expect((await read(code))!.withdrawn).toBeUndefined();
    expect(await codes()).toContain(code);
  });
});

describe('two at once', () => {
  it('who save the same version: one is kept, the other is told and nothing of theirs is recorded', async () => {
    const draft = await begun();
    const save = (lead: string) =>
      saveVersion(here, seen(editor, draft, 1), {
        content: { ...guide, code: draft.code, lead: { pl: lead, en: lead, uk: lead } },
        change: '',
        important: false
      });
    const done = await Promise.all([save('One.'), save('Two.')]);
    expect(done.filter(isRefusal)).toEqual([{ refusal: 'article-changed' }]);
    expect(done.filter((one) => isDone(one))).toEqual([2]);
    expect((await history(draft.article)).filter((line) => line.startsWith('written'))).toHaveLength(2);
  });

  it('who begin an article of the same code: one is begun, the other is told', async () => {
    const given = written();
    const done = await Promise.all([
      beginArticle(here, editor, 'guide', given),
      beginArticle(here, roads, 'guide', given)
    ]);
    expect(done.filter(isFaults)).toMatchObject([{ faults: [{ refusal: 'article-twice', field: 'code' }] }]);
  });

  it('who begin a version of the same article: one version is open', async () => {
    const { article } = await publishedOne();
    const done = await Promise.all([beginVersion(here, editor, article), beginVersion(here, roads, article)]);
    expect(done.filter(isRefusal)).toMatchObject([{ refusal: 'article-open' }]);
  });

  it('who approve the same version: it goes one stage on', async () => {
    const draft = await begun();
    const sent = good(await sendForApproval(here, seen(editor, draft, 1)));
    const done = await Promise.all([
      approve(here, seen(roads, draft, sent)),
      approve(here, seen(roads, draft, sent))
    ]);
    expect(done.filter(isRefusal)).toEqual([{ refusal: 'article-stage' }]);
  });
});

describe('what is wrong in an article', () => {
  it.each([
    ['nothing but its code', { content: { code: 'x' } }, { refusal: 'article-missing', field: 'title' }],
    ['HTML', { lead: { pl: '<b>a</b>', en: 'a', uk: 'a' } }, { refusal: 'article-html', field: 'lead.pl' }],
    [
      'a card nobody has',
      { related: ['NONE-1'] },
      { refusal: 'article-no-card', field: 'related.0', fill: { about: 'NONE-1' } }
    ],
    ['a unit nobody knows', { unit: 'NONE' }, { refusal: 'article-no-unit', field: 'unit' }]
  ])('%s, is told beside its field, and nothing is recorded', async (_, change, fault) => {
    const { db } = here.world;
    const count = () =>
      db
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirst();
    const before = await count();
    const given = 'content' in change ? { ...written(), ...change } : written(change);
    const done = await beginArticle(here, editor, 'guide', given);
    expect(isFaults(done) && done.faults).toContainEqual(expect.objectContaining(fault));
    expect(await count()).toEqual(before);
  });

  it('another article’s code or symbol, however it is written; and a code that changes', async () => {
    const fields = async (content: object) => {
      const done = await beginArticle(here, editor, 'card', { content, change: '', important: false });
      return isFaults(done) ? done.faults.map(({ field }) => field) : done;
    };
    expect(await fields({ ...card, code: 'roads-1', symbol: 'X-1' })).toEqual(['code']);
    expect(await fields({ ...card, code: 'X-1' })).toEqual(['symbol']);
    const draft = await begun();
    expect(await saveVersion(here, seen(editor, draft, 1), written())).toMatchObject({
      faults: [{ refusal: 'article-code-fixed' }]
    });
  });

  it('an officer writes about their own unit only', async () => {
    expect(await beginArticle(here, parks, 'guide', written())).toEqual({ refusal: 'not-allowed' });
    const draft = good(await beginArticle(here, roads, 'guide', written()));
    expect(await saveVersion(here, seen(parks, draft, 1), written())).toEqual({ refusal: 'not-allowed' });
  });

  it('a day that is over, an end before the beginning', async () => {
    const draft = await begun();
    const revision = await ready(draft);
    const days = (given: object) => publishVersion(here, seen(editor, draft, revision), given);
    expect(await days({ from: '2026-11-20' })).toMatchObject({ refusal: 'article-day-past', field: 'from' });
    expect(await days({ until: '2026-11-20' })).toMatchObject({ refusal: 'article-days', field: 'until' });
  });
});

it('lists are narrowed by kind, stage, standing, review and words', async () => {
  const { db } = here.world;
  const list = async (narrowed: Parameters<typeof listAtWork>[1]) =>
    (await listAtWork(db, narrowed, TODAY)).articles.map(({ code }) => code);
  expect(await list({ kind: 'script' })).toEqual(['crane']);
  expect(await list({ words: 'DŹWIG' })).toEqual(['crane']);
  expect(await list({ kind: 'card', dueBy: '2027-02-21' })).toEqual(['ROADS-1']);
  expect(await list({ kind: 'card', dueBy: '2027-02-20' })).toEqual([]);
  const draft = await begun();
  expect(await list({ stage: 'draft', words: draft.code })).toEqual([draft.code]);
  expect(await list({ standing: 'new', words: draft.code })).toEqual([draft.code]);
  const whole = await listAtWork(db, {}, TODAY);
  expect(whole.count).toBeGreaterThan(5);
  const paged: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await listAtWork(db, {}, TODAY, { most: 2, after });
    expect(page.count).toBe(whole.count);
    paged.push(...page.articles.map(({ id }) => id));
    ({ more } = page);
    after = paged.at(-1)!;
  }
  expect(paged).toEqual(whole.articles.map(({ id }) => id));
  expect(await list({ remarks: true })).toEqual([]);
  const unsure = await listAtWork(db, { unsure: true }, TODAY);
  expect(unsure.articles.every(({ verified }) => !verified)).toBe(true);
  expect(whole.unsure).toBe(unsure.count);
  expect(whole.articles.filter(({ verified }) => !verified)).toHaveLength(whole.unsure);
  expect(await findArticleId(db, 'guide', draft.code)).toBe(draft.article);
  expect((await listArticles(db, 'contact', TODAY, { audience: 'everyone' })).length).toBe(0);
});
