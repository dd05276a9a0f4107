/** Approving articles: the unit says whether it is true, an editor whether it is plain. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { reasonFrom, speaksFor } from '#knowledge/articles/life.ts';
import { may } from '#people/rights/rights.ts';
import type { Here } from '#flow/here.server.ts';
import { onVersion, type AtVersion } from './version.server.ts';
import { withoutFaults } from './write.server.ts';

/** Sends a draft to the unit whose subject it is. */
export async function sendForApproval(here: Here, at: AtVersion): Promise<number | Refusal> {
  if (!may(at.person, 'write')) return refuse('not-allowed');
  return withoutFaults(await onVersion(here, at, 'send-for-approval', () => ({ what: 'sent-for-approval' })));
}

/**
 * The unit says that a version is true. An administrator may on its behalf, with a reason that stands in the history
 * ("the head agreed by telephone on Monday").
 */
export async function approve(here: Here, at: AtVersion, reason = ''): Promise<number | Refusal> {
  if (!may(at.person, 'approve')) return refuse('not-allowed');
  return withoutFaults(
    await onVersion(here, at, 'approve', ({ content }) => {
      const why = reasonFrom(reason, speaksFor(at.person, content.unit) !== 'own');
      return isRefusal(why) ? why : { what: 'approved', reason: why };
    })
  );
}

/** Gives a version back to who writes it, with the reason: the unit at approval, an editor after it. */
export async function sendBack(here: Here, at: AtVersion, reason: string): Promise<number | Refusal> {
  if (!may(at.person, 'approve') && !may(at.person, 'language')) return refuse('not-allowed');
  return withoutFaults(
    await onVersion(here, at, 'send-back', () => {
      const why = reasonFrom(reason, true);
      return isRefusal(why) ? why : { what: 'sent-back', reason: why, set: { effective_from: null } };
    })
  );
}

/** An editor says that the words are plain; the version may be published now. */
export async function checkLanguage(here: Here, at: AtVersion): Promise<number | Refusal> {
  if (!may(at.person, 'language')) return refuse('not-allowed');
  return withoutFaults(await onVersion(here, at, 'check-language', () => ({ what: 'language-checked' })));
}
