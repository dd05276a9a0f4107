/** Forgetting: what is personal is taken out of a case, and what the figures count stays. */
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Case } from '#cases/case.ts';
import { entry, type By, type Entry, type NewEntry } from '#cases/entry.ts';

/**
 * `contact` takes out how the resident is reached and leaves what they reported. `all` takes out every word
 * and photo as well, the city's answers too because they speak to a person, and of the place leaves the
 * district.
 */
export type Forgetting = 'contact' | 'all';

/** The words, photos and names an entry holds, without them; what is counted stays. */
function withoutWords(e: Entry): Entry {
  switch (e.kind) {
    case 'submitted': {
      const { district } = e.body.place;
      const place = district === undefined ? {} : { district };
      return { ...e, body: { ...e.body, description: '', answers: {}, place, photos: [] } };
    }
    case 'replied':
    case 'commented':
    case 'contested':
    case 'answered':
    case 'closed':
    case 'settled':
    case 'contributed':
    case 'published':
      return { ...e, body: { ...e.body, text: '', photos: [] } } as Entry;
    case 'rated':
      return { ...e, body: { ...e.body, text: '' } };
    case 'noted':
      return { ...e, body: { ...e.body, text: '', mentions: [] } };
    case 'asked':
    case 'invited':
      return { ...e, body: { ...e.body, question: '' } } as Entry;
    case 'returned':
    case 'extended':
    case 'requalified':
    case 'reopened':
    case 'withdrawn':
      return { ...e, body: { ...e.body, reason: '' } } as Entry;
    case 'dispatched':
      return e.body.reason === undefined ? e : { ...e, body: { ...e.body, reason: '' } };
    default:
      return e;
  }
}

/**
 * An entry of a journal as it stays when its case is forgotten.
 *
 * The journal is never changed but for this: what somebody has a right to have forgotten (GDPR art. 17) may
 * not stay in a history either. Everything that is counted stays as it was, so figures do not move.
 */
export function forgottenIn(e: Entry, what: Forgetting): Entry {
  const bare = what === 'all' ? withoutWords(e) : e;
  return bare.kind === 'submitted' ? { ...bare, body: { ...bare.body, contact: { by: 'none' } } } : bare;
}

/**
 * May what is personal be taken out of this case, and the entry that says so?
 *
 * A contact always: nobody has to be told. All of it only when the case is closed, because a unit still works
 * with it, and never when a law keeps the case (a complaint, a petition: GDPR art. 17 (3) (b)). Refused when
 * there is nothing left to forget.
 */
export function forgetCase(
  c: Case,
  journal: readonly Entry[],
  what: Forgetting,
  why: 'retention' | 'asked',
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  const before = journal.some((e) => e.kind === 'forgotten' && (e.body.what === 'all' || what === 'contact'));
  if (before || (what === 'contact' && c.contact.by === 'none')) return refuse('forgotten-before');
  if (what === 'all' && c.regime !== 'report') return refuse('law-keeps-it');
  if (what === 'all' && c.status !== 'closed') return refuse('case-open');
  return entry('forgotten', by, now, { what, why });
}
