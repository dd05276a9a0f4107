import { mayTakePart } from '#cases/notes/note.ts';
import { openTask } from '#cases/task.ts';
import { listOf } from '#routes/work/case/form.server.ts';
import { answering, answeringData, answerSent } from './answering.server.ts';
import { asking } from './asking.server.ts';
import { extendingData } from '#routes/work/case/extending.server.ts';
import { inviting } from './inviting.server.ts';
import { offeredUntil } from '#routes/work/case/inviting.server.ts';
import { extending } from './extending.server.ts';
import { notesData } from '#routes/work/notes/notes.server.ts';
import { offering } from '#routes/work/templates/templates.server.ts';
import { notes } from './notes.server.ts';
import { openedInUnit } from './opened.server.ts';
import { otherUnits, returning } from './returning.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const actions = {
  ...notes,
  ...answering,
  ...asking,
  ...returning,
  ...extending,
  ...inviting
} satisfies Actions;

export const load: PageServerLoad = async (event) => {
  const opened = await openedInUnit(event);
  const together = await notesData(opened, opened.person.unit);
  const done = event.url.searchParams.get('done') ?? '';
  const task = openTask(opened.case.tasks, opened.person.unit);
  return {
    view: opened.view,
    notes: together,
    waiting: together.waiting,
    offering: await offering(opened, opened.person.unit, `/unit/${opened.view.code}`),
    list: listOf(event.url),
    /** What has just been done, by the name of its action. */
    done,
    sent: answerSent(opened, done),
    contact: opened.case.contact.by,
    mine: task !== undefined,
    /** May they write to colleagues here? */
    heard: mayTakePart(opened.case, opened.entries, { unit: opened.person.unit, person: opened.person.id }),
    accepted: task?.acceptedAt !== null,
    others: otherUnits(opened),
    answering: answeringData(),
    inviteUntil: offeredUntil(opened.case, opened.today),
    extending: extendingData(opened, opened.here, opened.lang)
  };
};
