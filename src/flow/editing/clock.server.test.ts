import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { articles, guide, servedHamlet } from '#town/articles.ts';
import { findArticle, listArticles } from '#knowledge/articles/article.server.ts';
import { loadArticles } from '#knowledge/articles/load.server.ts';
import { listHistory } from '#knowledge/articles/work.server.ts';
import { good, openEditing, readied, seen } from '#tests/editing.ts';
import { at } from '#tests/here.ts';
import type { Here } from '#flow/here.server.ts';
import { sendBack } from './approve.server.ts';
import { turnDay } from './clock.server.ts';
import { publishVersion, type Days } from './publish.server.ts';
import { remindUnits } from './remind.server.ts';
import { beginArticle, type Begun } from './write.server.ts';

const letter = {
  code: 'review',
  lang: 'pl',
  subject: 'Przegląd',
  body: '{unit}: {count}\n{list}\n{address}'
} as const;
const ending = {
  ...letter,
  code: 'expired',
  subject: 'Koniec',
  body: 'KONIEC {unit}: {count}\n{list}'
} as const;
const city = { ...servedHamlet, letters: [letter, ending] };

let here: Here;
let people: Awaited<ReturnType<typeof openEditing>>['people'];
const on = (day: string, time = '10:00') => at(here, `${day}T${time}:00Z`);

beforeAll(async () => {
  ({ here, people } = await openEditing(city));
});

beforeEach(async () => {
  const { db, newId } = here.world;
  await db.deleteFrom('notices').execute();
  await db.updateTable('articles').set({ published: null, instead: null }).execute();
  await db.deleteFrom('articles').execute();
  await loadArticles(db, articles, { newId, now: on('2026-11-21').world.now(), zone: 'Europe/Warsaw' });
});

/** A guide that is published from a day or until one, as it was decided on 21 November. */
async function planned(days: Days): Promise<Begun> {
  const content = { ...guide, code: 'snow' };
  const begun = good(
    await beginArticle(here, people.editor, 'guide', { content, change: '', important: false })
  );
  const ready = await readied(here, people, begun);
  return { ...begun, revision: good(await publishVersion(here, seen(people.editor, begun, ready), days)) };
}

const read = (day: string) => findArticle(here.world.db, 'guide', 'snow', day);
const history = async (article: string) =>
  (await listHistory(here.world.db, article)).map(({ what, person }) => `${what} ${person ?? '-'}`);
const findables = async (article: string) =>
  (await here.world.db.selectFrom('findables').select('id').where('article', '=', article).execute()).length;

describe('a version with a day', () => {
  it('is published on it, in the city’s own time and once, however many clocks there are', async () => {
    const { article } = await planned({ from: '2026-12-01' });
    await turnDay(on('2026-11-30', '22:30'));
    expect(await read('2026-11-30')).toBeUndefined();
    expect(await findables(article)).toBe(0);
    // Half past midnight in Warsaw is still the day before in UTC.
    await Promise.all([turnDay(on('2026-11-30', '23:30')), turnDay(on('2026-11-30', '23:30'))]);
    expect(await read('2026-12-01')).toMatchObject({ standing: 'read', version: { from: '2026-12-01' } });
    expect(await findables(article)).toBe(1);
    expect((await history(article)).filter((line) => line === 'published -')).toHaveLength(1);
  });

  it('is not, once it was sent back', async () => {
    const begun = await planned({ from: '2026-12-01' });
    const late = seen(people.roads, begun, begun.revision);
    good(await sendBack(on('2026-11-22'), late, 'The fee is another.'));
    await turnDay(on('2026-12-02'));
    expect(await read('2026-12-02')).toBeUndefined();
  });
});

describe('an article with a last day', () => {
  it('is read on that day, and on the next says that it is over: in no list, found by nobody, noted once', async () => {
    const { article } = await planned({ until: '2026-11-30' });
    expect(await read('2026-11-30')).toMatchObject({ standing: 'read' });
    expect(await read('2026-12-01')).toMatchObject({ standing: 'expired', content: { code: 'snow' } });
    const codes = (await listArticles(here.world.db, 'guide', '2026-12-01')).map(({ code }) => code);
    expect(codes).toEqual(['winter']);
    await Promise.all([turnDay(on('2026-12-01')), turnDay(on('2026-12-01'))]);
    await turnDay(on('2026-12-02'));
    expect((await history(article)).filter((line) => line === 'expired -')).toHaveLength(1);
    expect(await findables(article)).toBe(0);
  });
});

describe('a unit', () => {
  const letters = async () =>
    (await here.world.db.selectFrom('notices').select(['to', 'body']).orderBy('recorded_at').execute()).map(
      ({ to, body }) => `${to} ${body}`
    );

  it('hears two weeks ahead, in one letter, what is to be looked at again, and once more when it is due', async () => {
    await remindUnits(on('2027-02-06'));
    expect(await letters()).toEqual([]);
    await Promise.all([remindUnits(on('2027-02-07')), remindUnits(on('2027-02-07'))]);
    await remindUnits(on('2027-02-08'));
    expect(await letters()).toEqual([
      expect.stringMatching(
        /^Roman@hejnal\.example ROADS: 1\n- Zajęcie pasa drogowego \(.*\)\nhttp.*\/unit\/articles$/
      )
    ]);
    await remindUnits(on('2027-02-21'));
    await remindUnits(on('2027-02-22'));
    expect(await letters()).toHaveLength(2);
    await remindUnits(on('2027-05-10'));
    // A guide, a script and a contact of six months; the card was told of when it was due.
    expect((await letters()).at(-1)).toContain('ROADS: 3\n');
  });

  it('hears of an article that ends, two weeks ahead and once more when it is over', async () => {
    await planned({ until: '2026-12-20' });
    await remindUnits(on('2026-12-05'));
    expect(await letters()).toEqual([]);
    await remindUnits(on('2026-12-06'));
    await remindUnits(on('2026-12-20'));
    expect(await letters()).toEqual([
      expect.stringMatching(/KONIEC ROADS: 1\n- Zima na ulicach \(20\sgrudnia\s2026\)/)
    ]);
    await Promise.all([remindUnits(on('2026-12-21')), remindUnits(on('2026-12-21'))]);
    await remindUnits(on('2026-12-22'));
    expect(await letters()).toHaveLength(2);
  });

  it('hears nothing of what ended long ago, of announcements, or where a new version is ready', async () => {
    const begun = await planned({ until: '2026-12-20' });
    await remindUnits(on('2027-02-01'));
    expect(await letters()).toEqual([]);
    const { db, newId } = here.world;
    const { id: version } = await db
      .selectFrom('article_versions')
      .select('id')
      .where('article', '=', begun.article)
      .executeTakeFirstOrThrow();
    await sql`insert into article_versions select (jsonb_populate_record(v, jsonb_build_object(
      'id', ${newId()}::text, 'number', v.number + 1, 'stage', 'ready', 'published_at', null,
      'effective_from', '2026-12-21', 'effective_until', null))).* from article_versions v where v.id = ${version}`.execute(
      db
    );
    await remindUnits(on('2026-12-10'));
    expect(await letters()).toEqual([]);
  });
});
