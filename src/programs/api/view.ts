/** Cases as the API shows them: what everybody sees, and what programs of the city see. Nobody is told who reported. */
import type { z } from 'zod';
import type { Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import { caseCode, caseNumber, type Case } from '#cases/case.ts';
import type { By, Entry, EntryKind, Outcome } from '#cases/entry.ts';
import { toldAt } from '#cases/publishing/told.ts';
import type { Unit } from '#people/unit.ts';
import { GONE, personalIn } from '#reports/personal.ts';
import type {
  ACTORS,
  categorySchema,
  lineSchema,
  publicCaseSchema,
  sentReportSchema,
  unitSchema,
  wholeCaseSchema
} from './answers.ts';

const root = (publicUrl: string) => `${publicUrl}/api/v1`;

function linksOf(c: { number: number; year: number }, publicUrl: string) {
  return { case: `${root(publicUrl)}/cases/${caseCode(c)}` };
}

export function categoryView(c: Category): z.input<typeof categorySchema> {
  const { code, kind, group, name, place, published } = c;
  const questions = c.questions.map(({ code, kind, label, required, choices = [] }) => ({
    code,
    kind,
    label,
    required,
    choices: [...choices]
  }));
  return { code, kind, group, name, place, published, questions };
}

export function unitView({ code, name, short, kind, from, until }: Unit): z.input<typeof unitSchema> {
  return { code, name, short, kind, from, until: until ?? null };
}

/** As much of a public copy as is told. */
type PublicCopy = Omit<z.input<typeof publicCaseSchema>, 'view' | 'number' | 'text' | 'place' | 'links'> & {
  year: number;
  number: number;
  words: string;
} & z.input<typeof publicCaseSchema>['place'];

/** The public copy; photos by the address everybody sees them at, times to the day where the place is only rough. */
export function publicView(
  c: PublicCopy,
  city: City,
  publicUrl: string,
  photo: string
): z.input<typeof publicCaseSchema> {
  const { kind, category, status, outcome, joined } = c;
  const { lat, lng, address, district, precision } = c;
  return {
    view: 'public',
    number: caseNumber(c),
    kind,
    category,
    status,
    outcome,
    receivedAt: toldAt(c, c.receivedAt, city),
    closedAt: c.closedAt === null ? null : toldAt(c, c.closedAt, city),
    text: c.words,
    place: { lat, lng, address, district, precision },
    photos: c.photos.map((id) => `${publicUrl}${photo}/${id}`),
    joined,
    publishedAt: toldAt(c, c.publishedAt, city),
    changedAt: toldAt(c, c.changedAt, city),
    links: linksOf(c, publicUrl)
  };
}

/** Kinds of entry a program is not told: words among colleagues, letters, reminders, and what is about other people. */
const UNTOLD: ReadonlySet<EntryKind> = new Set<EntryKind>(['noted', 'informed', 'reminded', 'surveyed']);

/** The text without addresses and numbers by which somebody could be reached. */
export function withoutContact(text: string): string {
  const marks = personalIn(text).filter(({ kind }) => ['email', 'phone', 'handle'].includes(kind));
  return marks.reduceRight((left, { from, to }) => left.slice(0, from) + GONE + left.slice(to), text);
}

function actorOf({ as }: By): (typeof ACTORS)[number] {
  return as === 'api' ? 'program' : as;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

/** The day a body promises, where it does. */
function dueOf(body: Readonly<Record<string, unknown>>): string | null {
  const promised = body['promised'] as { dueOn?: unknown } | undefined;
  return textOf(body['dueOn'] ?? promised?.dueOn);
}

function lineOf({ seq, kind, at, by, body }: Entry): z.input<typeof lineSchema> {
  const said: Readonly<Record<string, unknown>> = body;
  const written = textOf(said['text'] ?? said['description'] ?? said['question'] ?? said['reason']);
  return {
    seq,
    kind,
    at,
    by: actorOf(by),
    unit: textOf(said['unit']),
    text: written === null ? null : withoutContact(written),
    outcome: textOf(said['outcome']) as Outcome | null,
    category: textOf(said['category']),
    dueOn: dueOf(said)
  };
}

function answersOf({ answers }: Case): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(answers).map(([code, answer]) => [
      code,
      typeof answer === 'string' ? withoutContact(answer) : [...answer]
    ])
  );
}

/** The whole case, without its contact, without notes, and with nobody's name or number. */
export function wholeView(
  c: Case,
  journal: readonly Entry[],
  publicUrl: string
): z.input<typeof wholeCaseSchema> {
  const { kind, category, status, outcome, receivedAt, closedAt, priority, channel, regime } = c;
  const { point, address, detail, district } = c.place;
  return {
    view: 'whole',
    number: caseNumber(c),
    kind,
    category,
    status,
    outcome,
    receivedAt,
    closedAt,
    priority,
    channel,
    regime,
    description: withoutContact(c.description),
    answers: answersOf(c),
    place: {
      lat: point?.lat ?? null,
      lng: point?.lng ?? null,
      address: address ?? null,
      district: district ?? null,
      detail: detail === undefined ? null : withoutContact(detail)
    },
    updatedAt: c.updatedAt,
    dueOn: c.dueOn,
    lead: c.lead,
    tasks: c.tasks.map(({ unit, lead, status, dueOn, dispatchedAt, answeredAt }) => ({
      unit,
      lead,
      status,
      dueOn,
      dispatchedAt,
      answeredAt
    })),
    joined: c.joined,
    reopened: c.reopened,
    journal: journal.filter(({ kind }) => !UNTOLD.has(kind)).map(lineOf),
    links: linksOf(c, publicUrl)
  };
}

/** What became of a report: the city's words once it answered, which the resident was told too. */
export function sentView(
  c: Case,
  journal: readonly Entry[],
  publicUrl: string
): z.input<typeof sentReportSchema> {
  const { kind, category, status, outcome, receivedAt, closedAt, dueOn } = c;
  const last = journal.findLast((e) => e.kind === 'closed' || e.kind === 'settled');
  const answer = c.status === 'closed' && last && 'text' in last.body ? last.body.text : null;
  const report = `${root(publicUrl)}/reports/${caseCode(c)}`;
  const links = { report, ...linksOf(c, publicUrl) };
  return {
    number: caseNumber(c),
    kind,
    category,
    status,
    outcome,
    receivedAt,
    closedAt,
    dueOn,
    answer,
    links
  };
}
