import { listOf } from '#routes/work/case/form.server.ts';
import { again, againData } from './again.server.ts';
import { answering, answeringData, answerSent } from './answering.server.ts';
import { asking } from './asking.server.ts';
import { category, categoryData } from './category.server.ts';
import { dispatching, dispatchingData } from './dispatching.server.ts';
import { extendingData } from '#routes/work/case/extending.server.ts';
import { inviting } from './inviting.server.ts';
import { offeredUntil } from '#routes/work/case/inviting.server.ts';
import { extending } from './extending.server.ts';
import { requalifying, requalifyingData } from './requalifying.server.ts';
import { merging, mergingData } from './merging.server.ts';
import { notesData } from '#routes/work/notes/notes.server.ts';
import { offering } from '#routes/work/templates/templates.server.ts';
import { notes } from './notes.server.ts';
import { openedAtDesk } from './opened.server.ts';
import { publishingData } from './publishing.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const actions = {
  ...notes,
  ...answering,
  ...dispatching,
  ...asking,
  ...category,
  ...again,
  ...extending,
  ...inviting,
  ...merging,
  ...requalifying
} satisfies Actions;

export const load: PageServerLoad = async (event) => {
  const opened = await openedAtDesk(event);
  const together = await notesData(opened, null);
  const done = event.url.searchParams.get('done') ?? '';
  return {
    view: opened.view,
    notes: together,
    waiting: together.waiting,
    offering: await offering(opened, null, `/desk/${opened.view.code}`),
    list: listOf(event.url),
    /** What has just been done, by the name of its action. */
    done,
    sent: answerSent(opened, done),
    contact: opened.case.contact.by,
    status: opened.case.status,
    publishing: publishingData(opened),
    answering: answeringData(opened),
    dispatching: dispatchingData(opened),
    categories: categoryData(opened),
    merging: await mergingData(opened),
    again: await againData(opened),
    inviteUntil: offeredUntil(opened.case, opened.today),
    extending: extendingData(opened, opened.here, opened.lang),
    requalifying: requalifyingData(opened)
  };
};
