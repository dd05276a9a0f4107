import { error } from '@sveltejs/kit';
import { hotlineOf, isOpenAt } from '#contacts/answering/hours.ts';
import { boardAt } from '#routes/(portal)/board.ts';
import type { PageServerLoad } from './$types';

/** Whether somebody answers now, whether the sound is there, and whom else one can ring. */
export const load: PageServerLoad = async ({ locals }) => {
  const { here, lang } = locals;
  const hotline = hotlineOf(here.city);
  if (!hotline) error(404, 'Not found');
  const now = here.world.now();
  return {
    open: isOpenAt(here.city, now),
    exercise: hotline.exercise,
    there: await here.world.line.isThere(),
    voicemail: hotline.tree.nodes.some(({ kind }) => kind === 'voicemail'),
    recorded: hotline.recording.on,
    /** Who else has a telephone, and when. */
    board: boardAt(here.city, lang, now)
  };
};
