import { countUnseenOpenings, OPENINGS_TOLD } from '#cases/sensitive/opening.server.ts';
import { may } from '#people/rights/rights.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { sensitiveTexts } from '#ui/texts/sensitive.ts';
import { officeParts } from './pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const unseen = may(person, 'openings') ? await countUnseenOpenings(event.locals.here.world.db) : 0;
  const waiting = unseen > OPENINGS_TOLD ? `${OPENINGS_TOLD}+` : `${unseen}`;
  return {
    parts: officeParts(person),
    /** What waits to be looked at, by the name of its page. */
    waits: unseen === 0 ? {} : { openings: sensitiveTexts[event.locals.lang].openings.waiting(waiting) }
  };
};
