/** A case as far as it has been told: its journal, its letters, its photos; and how one more step is added. */
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { City } from '#catalogue/city.ts';
import type { LetterCode } from '#catalogue/letter.ts';
import { follow, type Case } from '#cases/case.ts';
import { entry, type Entry, type NewEntry } from '#cases/entry.ts';
import type { Fill, Notice } from '#notices/notice.ts';
import type { Workers } from './people.ts';
import type { SceneName } from './scenes.ts';
import type { Story } from './story.ts';
import type { Clock } from './when.ts';

/** How the town's letters are written; only the world knows the address and the PIN of a case. */
export type Letters = (code: LetterCode, c: Case, at: Temporal.Instant, more: Fill) => readonly Notice[];

/** Where and when a story is told. Without `letters` nobody is told anything: history is not posted again. */
export type Town = { city: City; clock: Clock; workers: Workers; letters?: Letters };

/** A notice as the outbox keeps it once some time has passed. */
export type Kept = Omit<Notice, 'state' | 'fault' | 'next_at' | 'sent_at'> & {
  state: 'waiting' | 'sent' | 'given-up';
  fault: string | null;
  next_at: string | null;
  sent_at: string | null;
};

/** A photo a story brings along, drawn when the town is filled. */
export type Taken = { id: string; scene: SceneName; at: string };

export type Told = {
  case: Case;
  entries: readonly Entry[];
  notices: readonly Kept[];
  photos: readonly Taken[];
};

const FAULT = '550 5.1.1 mailbox does not exist';

/** The case with what was decided. Throws on a refusal: no journal of the town may hold what a decision refuses. */
export function withNews(told: Told, decided: NewEntry | readonly NewEntry[] | Refusal, story: Story): Told {
  if (isRefusal(decided)) throw new Error(`"${story.key}" tells what is refused: ${decided.refusal}.`);
  const news = Array.isArray(decided) ? (decided as readonly NewEntry[]) : [decided as NewEntry];
  const followed = follow(told.case, news);
  return { ...told, case: followed.case, entries: [...told.entries, ...followed.entries] };
}

/** Photos taken for a case that has `before` already; an id is the case's own with the photo's place in its fourth group. */
export function takenFor(
  caseId: string,
  before: number,
  scenes: readonly SceneName[],
  at: Temporal.Instant
): Taken[] {
  return scenes.map((scene, i) => ({
    id: `${caseId.slice(0, 19)}a${String(before + i + 1).padStart(3, '0')}${caseId.slice(23)}`,
    scene,
    at: at.toString()
  }));
}

/** A letter that was written, and handed over within the minute unless the story says that it never arrives. */
export function withLetter(
  told: Told,
  code: LetterCode,
  more: () => Fill,
  at: Temporal.Instant,
  town: Town,
  story: Story
): Told {
  const { by } = told.case.contact;
  if (!town.letters || by === 'none' || (by === 'phone' && code === 'recorded')) return told;
  const letters = town.letters(code, told.case, at, more()).filter((letter) => letter.by !== 'text');
  return letters.reduce((before: Told, letter) => {
    if (letter.by === 'phone') return { ...before, notices: [...before.notices, letter] };
    if (story.mailFails) {
      const lost: Kept = { ...letter, state: 'given-up', attempts: 1, fault: FAULT, next_at: null };
      return { ...before, notices: [...before.notices, lost] };
    }
    const sent = at.add({ seconds: 20 });
    const gone: Kept = { ...letter, state: 'sent', attempts: 1, next_at: null, sent_at: sent.toString() };
    const informed = entry('informed', { as: 'clock' }, sent, { notice: letter.id, by: 'email' });
    return withNews({ ...before, notices: [...before.notices, gone] }, informed, story);
  }, told);
}
