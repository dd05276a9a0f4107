/** What is kept of people: forgotten when its time is over or when they ask, taken out for them, and who read it. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Person } from '#people/person.ts';
import { findAccountByEmail } from '#people/accounts/account.server.ts';
import { may } from '#people/rights/rights.ts';
import { keepReading, sweepReadings, type ReadingKind } from '#people/reading.server.ts';
import { sweepSecurity } from '#people/security.server.ts';
import {
  forgetFollower,
  listContactsOver,
  listPersons,
  recordForgotten,
  type PersonsCase
} from '#cases/forget/forget.server.ts';
import { parseCaseNumber } from '#cases/case.ts';
import type { Forgetting } from '#cases/forget/forget.ts';
import { contactSchema } from '#reports/report.ts';
import { phoneFrom } from '#reports/contact.ts';
import { forgetUnsent } from '#reports/unsent.server.ts';
import { said } from '#reports/words.ts';
import { forgetCaseless } from '#notices/outbox.server.ts';
import { forgetAccount } from '#flow/account/kept.server.ts';
import { tellOf, type Here } from '#flow/here.server.ts';
import { forgetCallsOf, type Caller } from '#flow/hotline/person.server.ts';

/** Cases forgotten between two looks at whether there are more. */
const AT_ONCE = 200;
/** The longest reason kept in the log. */
const REASON_MAX = 300;

/**
 * The contacts of cases closed longer ago than the city keeps them are forgotten, each in a transaction of its
 * own: a stop in the middle leaves the rest for the next night. Old readings go with them.
 */
export async function forgetOver(here: Here): Promise<number> {
  const { db, now, log } = here.world;
  const { contactMonths, readingMonths } = here.city.profile.retention;
  const before = (months: number) =>
    now().toZonedDateTimeISO(here.city.profile.timezone).subtract({ months }).toInstant();
  let forgotten = 0;
  for (;;) {
    const ids = await listContactsOver(db, before(contactMonths), AT_ONCE);
    let done = 0;
    for (const id of ids) {
      const one = await db
        .transaction()
        .execute((tx) =>
          recordForgotten(tx, id, { what: 'contact', why: 'retention' }, { as: 'clock' }, now())
        );
      if (!isRefusal(one)) done += 1;
    }
    forgotten += done;
    if (done === 0) break;
  }
  await sweepReadings(db, before(readingMonths));
  await sweepSecurity(db, before(readingMonths));
  if (forgotten > 0) log.info({ forgotten }, 'contacts were forgotten');
  return forgotten;
}

/** Keeps that a person of the staff read a case; `contact` when they saw how to reach the resident. */
export async function read(here: Here, person: Person, caseId: string, what: ReadingKind): Promise<void> {
  const { db, newId, now } = here.world;
  await keepReading(db, newId(), { person: person.id, caseId, what }, now());
}

/** Whose data: whoever is reached by this address or number, or the one case of this number. */
export type Whose = { to: string } | { year: number; number: number };

/**
 * Reads an e-mail address, a telephone number, or a case number (a report without a contact is known by
 * nothing else). Refused when it is none of them.
 */
export function whoseIn(text: string): Whose | Refusal {
  const typed = text.trim();
  const number = parseCaseNumber(typed);
  if (number) return number;
  if (!typed.includes('@')) {
    const to = phoneFrom(typed);
    return to === undefined ? refuse('contact-unreadable', 'contact') : { to };
  }
  const read = contactSchema.safeParse({ by: 'email', to: typed });
  return read.success && read.data.by === 'email'
    ? { to: read.data.to }
    : refuse('contact-unreadable', 'contact');
}

/** Whose calls of the hotline are theirs: of the number; or of the account with the address, and where it was left. */
export async function callerIn({ world }: Here, whose: Whose): Promise<Caller | undefined> {
  if (!('to' in whose)) return undefined;
  if (!whose.to.includes('@')) return { number: whose.to };
  const account = await findAccountByEmail(world.db, whose.to);
  return { email: whose.to, account: account?.id };
}

/** The cases of one person, for whoever may hand out or forget them. */
export async function findPersonsCases(
  here: Here,
  person: Person,
  typed: string
): Promise<PersonsCase[] | Refusal> {
  if (!may(person, 'export') && !may(person, 'forget')) return refuse('not-allowed');
  const whose = whoseIn(typed);
  return isRefusal(whose) ? whose : listPersons(here.world.db, whose);
}

/** What was forgotten, and what was not, with why. */
export type ForgotPerson = { forgotten: PersonsCase[]; kept: { case: PersonsCase; why: Refusal }[] };

/**
 * Forgets one person: every case of theirs, each whole or not at all.
 *
 * A case that may not be forgotten stays and is told with its reason, so that the answer to the person can
 * say it (GDPR art. 12 (4)). What they follow is forgotten too, their calls of the hotline, letters and texts about no case, and what is no case yet: drafts, batches, rows of files. Refused without a reason, because the log
 * must say on whose wish it was done.
 */
export async function forgetPerson(
  here: Here,
  person: Person,
  given: { contact: string; what: Forgetting; reason: string }
): Promise<ForgotPerson | Refusal> {
  if (!may(person, 'forget')) return refuse('not-allowed');
  const whose = whoseIn(given.contact);
  if (isRefusal(whose)) return whose;
  const reason = said(given.reason, REASON_MAX, 'reason');
  if (isRefusal(reason)) return reason;
  const { db, newId, now } = here.world;
  const done: ForgotPerson = { forgotten: [], kept: [] };
  const seen = new Set<string>();
  // So many at a time as are shown; those kept are seen once.
  for (;;) {
    const next = await listPersons(db, whose, [...seen]);
    if (next.length === 0) break;
    for (const one of next) {
      seen.add(one.id);
      const at = now();
      const after = await db.transaction().execute(async (tx) => {
        const by = { as: 'agent', person: person.id } as const;
        const forgotten = await recordForgotten(tx, one.id, { what: given.what, why: 'asked' }, by, at);
        if (!isRefusal(forgotten))
          await keepReading(
            tx,
            newId(),
            { person: person.id, caseId: one.id, what: 'forgotten', reason },
            at
          );
        return forgotten;
      });
      if (isRefusal(after)) done.kept.push({ case: one, why: after });
      else {
        done.forgotten.push(one);
        tellOf(here, after);
      }
    }
  }
  await forgetFollower(db, whose);
  const caller = await callerIn(here, whose);
  if (caller) await forgetCallsOf(here, caller, given.what === 'all');
  if ('to' in whose) await forgetCaseless(db, whose.to);
  if ('to' in whose) await db.transaction().execute((tx) => forgetAccount(here, tx, whose.to, person.id));
  if ('to' in whose) await db.transaction().execute((tx) => forgetUnsent(tx, whose.to, given.what === 'all'));
  return done;
}
