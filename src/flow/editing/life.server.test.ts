import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { articles, card, guide, servedHamlet } from '#town/articles.ts';
import { findArticle, listArticles, listHeads } from '#knowledge/articles/article.server.ts';
import { countToConfirm, listConfirmations, listToConfirm } from '#knowledge/articles/confirmation.server.ts';
import { countVotes, listRemarks } from '#knowledge/articles/feedback.server.ts';
import { loadArticles } from '#knowledge/articles/load.server.ts';
import {
  findArticleId,
  findAtWork,
  listAtWork,
  listHistory,
  listVersions
} from '#knowledge/articles/work.server.ts';
import type { Kind } from '#knowledge/articles/article.ts';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { at, openHere } from '#tests/here.ts';
import type { Here } from '#flow/here.server.ts';
import { approve, checkLanguage, sendBack, sendForApproval } from './approve.server.ts';
import { confirmChange, giveFeedback, giveFeedbackAtWork, settleFeedback } from './feedback.server.ts';
import { publishVersion, review, withdraw } from './publish.server.ts';
import { beginArticle, beginVersion, dropVersion, isDone, saveVersion, type Begun } from './write.server.ts';

const TODAY = '2026-11-21';
let here: Here;
let editor: Person, roads: Person, parks: Person, administrator: Person, agent: Person;

beforeAll(async () => {
  here = at(await openHere(servedHamlet), `${TODAY}T10:00:00Z`);
  const { db, newId, now } = here.world;
  await loadArticles(db, articles, { newId, now: now(), zone: 'Europe/Warsaw' });
  const hire = async (name: string, role: Person['role'], unit: string | null = null) => {
    const email = `${name}@hejnal.example`;
    const done = await addPerson(db, randomUUID(), { name, email, role, unit, password: 'zielony parasol' });
    if (isRefusal(done)) throw new Error(done.refusal);
    return done;
  };
  editor = await hire('Ewa', 'editor');
  roads = await hire('Roman', 'officer', 'ROADS');
  parks = await hire('Piotr', 'officer', 'PARKS');
  administrator = await hire('Adam', 'administrator');
  agent = await hire('Anna', 'agent');
  // They work here since long before the day of these tests.
  await db.updateTable('people').set({ hired_at: '2026-01-01T00:00:00Z' }).execute();
});

let made = 0;
/** A guide nobody else has, as an editor writes it. */
const written = (change: object = {}) => {
  made += 1;
  return { content: { ...guide, code: `guide-${made}`, ...change }, change: 'New fees.', important: false };
};
const seen = (person: Person, { version }: Pick<Begun, 'version'>, revision: number) => ({
  person,
  version,
  seen: revision
});

function good<T>(done: T): Exclude<T, { refusal: string } | { faults: unknown }> {
  if (isRefusal(done) || isFaults(done)) throw new Error(JSON.stringify(done));
  return done as never;
}

async function begun(change: object = {}): Promise<Begun> {
  return good(await beginArticle(here, editor, 'guide', written(change)));
}

/** Goes from a draft to ready: sent, approved, its language checked. */
async function readied(draft: Begun, revision = draft.revision): Promise<number> {
  const sent = good(await sendForApproval(here, seen(editor, draft, revision)));
  const approved = good(await approve(here, seen(roads, draft, sent)));
  return good(await checkLanguage(here, seen(editor, draft, approved)));
}

async function published(change: object = {}, important = false): Promise<Begun & { code: string }> {
  const given = { ...written(change), important };
  const draft = good(await beginArticle(here, editor, 'guide', given));
  good(await publishVersion(here, seen(editor, draft, await readied(draft))));
  return { ...draft, code: given.content.code };
}

const history = async (article: string) =>
  (await listHistory(here.world.db, article))
    .toReversed()
    .map(({ what, person }) => `${what} ${person ?? '-'}`);
const read = (code: string, kind: Kind = 'guide') => findArticle(here.world.db, kind, code, TODAY);

describe('an article', () => {
  it('goes from a draft to everybody, and its history says who did what', async () => {
    const { article, code, version } = await published();
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
    expect(await read(`guide-${made}`)).toBeUndefined();
    expect(await findAtWork(here.world.db, draft.article)).toMatchObject({
      published: null,
      open: { stage: 'draft', writer: 'Ewa', revision: 1 }
    });
  });

  it('has a next version, and until that is published the old one is read', async () => {
    const { article, code, version } = await published();
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
    good(await publishVersion(here, seen(editor, next, await readied(next, saved))));
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
    const { article, version } = await published();
    const next = good(await beginVersion(here, editor, article));
    good(await dropVersion(here, seen(editor, next, 1)));
    expect(await findAtWork(here.world.db, article)).toMatchObject({
      open: null,
      published: { id: version }
    });
    expect(good(await beginVersion(here, editor, article)).version).not.toBe(next.version);
  });

  it('is looked at again by its unit, and the next review counts from then', async () => {
    const { article, version, code } = await published();
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
    const [{ article, version, code }, other] = [await published(), await published()];
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
    good(await publishVersion(here, seen(editor, back, await readied(back))));
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
        content: { ...guide, code: `guide-${made}`, lead: { pl: lead, en: lead, uk: lead } },
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
    const { article } = await published();
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
    const ready = await readied(draft);
    const days = (given: object) => publishVersion(here, seen(editor, draft, ready), given);
    expect(await days({ from: '2026-11-20' })).toMatchObject({ refusal: 'article-day-past', field: 'from' });
    expect(await days({ until: '2026-11-20' })).toMatchObject({ refusal: 'article-days', field: 'until' });
  });
});

describe('an important change', () => {
  it('waits for every agent until they say that they have read it, even when a small one comes after it', async () => {
    const { db } = here.world;
    const before = await countToConfirm(db, agent.id, TODAY);
    const { article, version, code } = await published({}, true);
    expect(await countToConfirm(db, agent.id, TODAY)).toBe(before + 1);
    const next = good(await beginVersion(here, editor, article));
    good(await publishVersion(here, seen(editor, next, await readied(next))));
    const waiting = (await listToConfirm(db, agent.id, TODAY)).filter((one) => one.code === code);
    expect(waiting).toMatchObject([{ version: next.version, number: 1, change: 'New fees.' }]);
    expect(await confirmChange(here, agent, next.version)).toBeUndefined();
    expect(await confirmChange(here, agent, next.version)).toBeUndefined();
    expect(await countToConfirm(db, agent.id, TODAY)).toBe(before);
    expect(await listConfirmations(db, version)).toMatchObject([
      { name: 'Anna', confirmedAt: expect.any(String) }
    ]);
  });
});

describe('“is something wrong here?”', () => {
  it('comes from residents without a name and from agents with one, and is settled by the unit or an editor', async () => {
    const { db } = here.world;
    const { article, code } = await published();
    const where = { kind: 'guide', code } as const;
    expect(await giveFeedback(here, where, { text: ' ' }, '::1')).toMatchObject({
      refusal: 'feedback-empty'
    });
    expect(await giveFeedback(here, where, { text: 'Zła stawka.' }, '::1')).toBeUndefined();
    expect(await giveFeedback(here, where, { useful: true, text: '' }, '::1')).toBeUndefined();
    expect(
      await giveFeedbackAtWork(here, agent, where, { useful: false, text: 'Zły numer.' })
    ).toBeUndefined();
    const remarks = await listRemarks(db, { article });
    expect(remarks.map(({ text, person }) => [text, person])).toEqual([
      ['Zła stawka.', null],
      ['Zły numer.', 'Anna']
    ]);
    expect(await countVotes(db, article)).toEqual({ useful: 1, not: 1 });
    const settle = (person: Person) => settleFeedback(here, person, remarks[0]!.id, 'Poprawione.');
    expect(await settle(parks)).toEqual({ refusal: 'not-allowed' });
    expect(await settle(roads)).toBeUndefined();
    expect(await settle(editor)).toEqual({ refusal: 'feedback-settled' });
    expect(await listRemarks(db, { article, settled: true })).toMatchObject([{ settledBy: 'Roman' }]);
    expect((await listAtWork(db, { words: code }, TODAY)).articles[0]).toMatchObject({ remarks: 1 });
  });

  it('is not heard about what only agents read, nor by the thousand', async () => {
    expect(await giveFeedback(here, { kind: 'script', code: 'crane' }, { text: 'x' }, '::1')).toEqual({
      refusal: 'no-such-article'
    });
    const say = () => giveFeedback(here, { kind: 'guide', code: 'winter' }, { text: 'x' }, '2001:db8::1');
    for (let times = 0; times < 30; times += 1) expect(await say()).toBeUndefined();
    expect(await say()).toMatchObject({ refusal: 'feedback-tries-used' });
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
  expect(await list({ stage: 'draft', words: `guide-${made}` })).toEqual([`guide-${made}`]);
  expect(await list({ standing: 'new', words: `guide-${made}` })).toEqual([`guide-${made}`]);
  expect((await listAtWork(db, {}, TODAY, { most: 2 })).count).toBeGreaterThan(5);
  expect(await findArticleId(db, 'guide', `guide-${made}`)).toBe(draft.article);
  expect((await listArticles(db, 'contact', TODAY, { audience: 'everyone' })).length).toBe(0);
});
