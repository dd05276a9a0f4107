/** A note: a word for colleagues on a case, and whom it calls. Never for the resident. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { may, type Holder } from '#people/rights/rights.ts';
import { said } from '#reports/words.ts';
import { endedByClosing } from '#cases/again.ts';
import type { Case } from '#cases/case.ts';
import { entry, type By, type Entry, type NewEntry } from '#cases/entry.ts';
import { TEXT_MAX } from '#cases/work.ts';

/** Somebody who can be called: who they are, and where they work. */
export type Colleague = Holder & { id: string; name: string; unit: string | null };

/** Within how many seconds the same words by the same person are one note: a double press. */
const TWICE_SECONDS = 60;

/**
 * May this person be called to the case?
 *
 * Who is called must be able to open it: everybody at the desk, and officers of a unit that has or had a
 * task on it. A mention opens no door, so nobody learns of a case by it that is not theirs, and who has no door
 * to cases at all (an analyst, say) would never find it.
 */
export function mayBeCalled(c: Pick<Case, 'tasks'>, who: Colleague): boolean {
  return may(who, 'desk') || (may(who, 'unit') && isOn(c, who.unit));
}

/** Does the task of this unit stand: open, answered, or over only because the case is? */
function stands(c: Case, journal: readonly Entry[], unit: string): boolean {
  const status = c.tasks.find((task) => task.unit === unit)?.status;
  if (status === 'open' || status === 'answered') return true;
  if (status !== 'ended' || c.status !== 'closed') return false;
  if (c.mergedInto === null) return endedByClosing(c, journal).includes(unit);
  const merged = journal.findLast((e) => e.kind === 'merged');
  return merged?.kind === 'merged' && merged.body.ended.includes(unit);
}

/**
 * May this officer of a unit write to colleagues on the case, or say that they answer it?
 *
 * Whose unit gave the case back, or lost it to another, has no say in it any more, unless a note called them:
 * what is asked of them there they may answer.
 */
export function mayTakePart(
  c: Case,
  journal: readonly Entry[],
  who: { unit: string; person: string }
): boolean {
  const called = (e: Entry) => e.kind === 'noted' && e.body.mentions.includes(who.person);
  return stands(c, journal, who.unit) || (isOn(c, who.unit) && journal.some(called));
}

/** Does the unit have, or did it have, a task on the case? */
function isOn(c: Pick<Case, 'tasks'>, unit: string | null): boolean {
  return c.tasks.some((task) => task.unit === unit);
}

/** Small letters and single spaces, so that a name is found however it was typed. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').toLocaleLowerCase('pl');
}

/** The beginning of a mention: an @ at the beginning of a word, and a letter after it. An address is none. */
const BEGINNING = /(?<![\p{L}\p{N}._%+-])@(?=\p{L})/gu;
/** The longest part of a name that is said back when nobody is called that. */
const UNKNOWN = /^@\p{L}[\p{L}'’-]*/u;

/** Where a text calls somebody: `at` is the place of the @; `people` are none when nobody has that name. */
export type Call = { at: number; typed: string; people: Colleague[] };

/**
 * Whom a text calls, in its order: `@` and a whole name, in capitals or not.
 *
 * The longest name that fits counts ("@Anna Gawlik-Nowak" is not Anna Gawlik). Of two people of one name those
 * who may be called are: better one too many than the wrong one.
 */
export function callsIn(text: string, people: readonly Colleague[]): Call[] {
  const whole = text.normalize('NFC');
  return [...whole.matchAll(BEGINNING)].map(({ index }) => {
    const rest = plain(whole.slice(index + 1));
    const fits = people.filter(({ name }) => {
      const called = plain(name);
      return rest.startsWith(called) && !/^[\p{L}\p{N}-]/u.test(rest.slice(called.length));
    });
    const longest = Math.max(0, ...fits.map(({ name }) => plain(name).length));
    const called = fits.filter(({ name }) => plain(name).length === longest);
    return {
      at: index,
      typed: called[0] ? `@${called[0].name}` : (UNKNOWN.exec(whole.slice(index))?.[0] ?? '@'),
      people: called
    };
  });
}

/**
 * Who a note calls: those in its text and those chosen beside it, each once, never its writer.
 *
 * Refused with `mention-unknown` when a name is nobody's, with `mention-elsewhere` when somebody's unit has no task
 * on the case, and with `mention-no-cases` when they see none: a colleague who is not told must not be thought to be.
 */
export function whomToCall(
  c: Pick<Case, 'tasks'>,
  given: { text: string; chosen: readonly string[] },
  people: readonly Colleague[],
  writer: string
): string[] | Refusal {
  const calls = callsIn(given.text, people);
  const unknown = calls.find((call) => call.people.length === 0);
  if (unknown) return refuse('mention-unknown', 'text', { name: unknown.typed });
  const chosen = given.chosen.map((id) => people.find((one) => one.id === id));
  if (chosen.includes(undefined)) return refuse('mention-unknown', 'mention', { name: '' });
  const called = [...calls.map((call) => call.people), ...(chosen as Colleague[]).map((one) => [one])];
  const allowed = called.map((people) => people.filter((who) => mayBeCalled(c, who)));
  const elsewhere = called.find((_, n) => allowed[n]!.length === 0);
  if (elsewhere) {
    const why = elsewhere.some((who) => may(who, 'unit')) ? 'mention-elsewhere' : 'mention-no-cases';
    return refuse(why, 'text', { name: elsewhere[0]!.name });
  }
  return [...new Set(allowed.flat().map(({ id }) => id))].filter((id) => id !== writer);
}

/** A word for colleagues. Refused without words; a closed case takes notes too. */
export function noteCase(
  note: { unit: string | null; text: string; mentions: readonly string[] },
  by: By,
  now: Temporal.Instant
): NewEntry<'noted'> | Refusal {
  const text = said(note.text, TEXT_MAX, 'text');
  if (isRefusal(text)) return text;
  return entry('noted', by, now, { unit: note.unit, text, mentions: [...note.mentions] });
}

/** Did this person write the same words a moment ago? A double press is one note. */
export function isNotedTwice(journal: readonly Entry[], note: NewEntry<'noted'>): boolean {
  const since = Temporal.Instant.from(note.at).subtract({ seconds: TWICE_SECONDS });
  const writer = 'person' in note.by ? note.by.person : undefined;
  return journal.some(
    (e) =>
      e.kind === 'noted' &&
      'person' in e.by &&
      e.by.person === writer &&
      e.body.text === note.body.text &&
      Temporal.Instant.compare(Temporal.Instant.from(e.at), since) > 0
  );
}
