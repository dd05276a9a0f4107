import { fail, redirect } from '@sveltejs/kit';
import { takeTest } from '#flow/learning/attempt.server.ts';
import type { Chosen } from '#knowledge/learning/quiz.ts';
import { askedIn } from '#knowledge/learning/spoken.ts';
import { courseAt } from '#routes/desk/learn/course.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { content, revision } = await courseAt(locals, params.course);
  return {
    title: content.title[locals.lang],
    href: `/desk/learn/${content.code}`,
    pass: content.pass,
    seen: revision,
    // Made anew with every page, so that a double press is one attempt.
    id: locals.here.world.newId(),
    questions: content.questions.map((question) => {
      const { lang, ask, answers, many } = askedIn(question, locals.lang);
      return { lang, ask, answers, many };
    })
  };
};

/** More answers than any question has. */
const MOST = 20;

function chosenIn(form: FormData, questions: number): Chosen {
  return Array.from({ length: questions }, (_, at) =>
    form
      .getAll(`question-${at}`)
      .map(Number)
      .filter((place) => Number.isInteger(place) && place >= 0 && place < MOST)
  );
}

export const actions: Actions = {
  default: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const { content } = await courseAt(event.locals, event.params.course);
    const form = await event.request.formData();
    const chosen = chosenIn(form, content.questions.length);
    const sent = form.get('id');
    const id = isId(sent) ? sent : here.world.newId();
    const taking = { id, course: content.code, seen: Number(form.get('seen')), chosen };
    const done = await takeTest(here, person, taking);
    if (isFaults(done) || isRefusal(done)) {
      const faults = isFaults(done) ? done.faults : [done];
      const told = faults.map((one) => ({ field: one.field ?? '', text: refusalWords(one, lang) }));
      return fail(400, { chosen: chosen.map((all) => all.map(String)), faults: told });
    }
    redirect(303, `/desk/learn/${content.code}/${id}`);
  }
};
