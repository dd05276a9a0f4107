/** People at work on articles, for test files: the hamlet with its articles, and an article at every stage. */
import { randomUUID } from 'node:crypto';
import { articles, guide, servedHamlet } from '#town/articles.ts';
import type { City } from '#catalogue/city.ts';
import { approve, checkLanguage, sendForApproval } from '#flow/editing/approve.server.ts';
import { publishVersion } from '#flow/editing/publish.server.ts';
import { beginArticle, type Begun } from '#flow/editing/write.server.ts';
import type { Here } from '#flow/here.server.ts';
import { loadArticles } from '#knowledge/articles/load.server.ts';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { at, openHere } from './here.ts';

/** The day it is. */
export const TODAY = '2026-11-21';

/** What was done, when it was neither refused nor had faults. */
export function good<T>(done: T): Exclude<T, { refusal: string } | { faults: unknown }> {
  if (isRefusal(done) || isFaults(done)) throw new Error(JSON.stringify(done));
  return done as never;
}

/** Somebody at a version as they saw it. */
export const seen = (person: Person, { version }: Pick<Begun, 'version'>, revision: number) => ({
  person,
  version,
  seen: revision
});

type People = Record<'editor' | 'roads' | 'parks' | 'administrator' | 'agent', Person>;
let made = 0;

/** A guide nobody else has, as an editor writes it. */
export function written(change: object = {}) {
  made += 1;
  return { content: { ...guide, code: `guide-${made}`, ...change }, change: 'New fees.', important: false };
}

/** Opens the hamlet with its articles and five people: an editor, two officers, an administrator, an agent. */
export async function openEditing(city: City = servedHamlet): Promise<{ here: Here; people: People }> {
  const here = at(await openHere(city), `${TODAY}T10:00:00Z`);
  const { db, newId, now } = here.world;
  await loadArticles(db, articles, { newId, now: now(), zone: 'Europe/Warsaw' });
  const hire = async (name: string, role: Person['role'], unit: string | null = null) => {
    const email = `${name}@hejnal.example`;
    return good(await addPerson(db, randomUUID(), { name, email, role, unit, password: 'zielony parasol' }));
  };
  const people = {
    editor: await hire('Ewa', 'editor'),
    roads: await hire('Roman', 'officer', 'ROADS'),
    parks: await hire('Piotr', 'officer', 'PARKS'),
    administrator: await hire('Adam', 'administrator'),
    agent: await hire('Anna', 'agent')
  };
  // They work here since long before the day of these tests.
  await db.updateTable('people').set({ hired_at: '2026-01-01T00:00:00Z' }).execute();
  return { here, people };
}

/** Takes a draft to ready: sent, approved by its unit, its language checked; gives its revision then. */
export async function readied(
  here: Here,
  { editor, roads }: People,
  draft: Begun,
  revision = draft.revision
): Promise<number> {
  const sent = good(await sendForApproval(here, seen(editor, draft, revision)));
  const approved = good(await approve(here, seen(roads, draft, sent)));
  return good(await checkLanguage(here, seen(editor, draft, approved)));
}

/** A guide of its own that everybody reads. */
export async function published(
  here: Here,
  people: People,
  important = false
): Promise<Begun & { code: string }> {
  const given = { ...written(), important };
  const draft = good(await beginArticle(here, people.editor, 'guide', given));
  good(await publishVersion(here, seen(people.editor, draft, await readied(here, people, draft))));
  return { ...draft, code: given.content.code };
}
