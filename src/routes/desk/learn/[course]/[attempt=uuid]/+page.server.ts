import { error } from '@sveltejs/kit';
import { findAttempt } from '#knowledge/learning/course.server.ts';
import { resultOf, rightOf } from '#knowledge/learning/quiz.ts';
import { askedIn } from '#knowledge/learning/spoken.ts';
import { courseAt } from '#routes/desk/learn/course.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const attempt = await findAttempt(here.world.db, event.params.attempt, signedIn(event).id);
  if (!attempt || attempt.code !== event.params.course) error(404, 'no-such-course');
  const { content, edition, revision } = await courseAt(event.locals, attempt.code);
  const { right } = resultOf(content, attempt.chosen);
  // Questions that are no longer those that were answered would explain something else.
  const explains = revision === attempt.revision;
  return {
    title: content.title[lang],
    href: `/desk/learn/${content.code}`,
    score: attempt.score,
    pass: content.pass,
    passed: attempt.passed,
    old: edition !== attempt.edition,
    changed: !explains,
    questions: (explains ? content.questions : []).map((question, at) => {
      const asked = askedIn(question, lang);
      const said = (places: readonly number[]) => places.flatMap((place) => asked.answers[place] ?? []);
      return {
        lang: asked.lang,
        ask: asked.ask,
        why: asked.why,
        right: right[at]!,
        chose: said(attempt.chosen[at] ?? []),
        good: said(rightOf(question))
      };
    })
  };
};
