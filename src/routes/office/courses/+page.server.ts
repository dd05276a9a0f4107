import { fail, redirect } from '@sveltejs/kit';
import { keepCourse } from '#flow/learning/courses.server.ts';
import { listCourses, listProgress } from '#knowledge/learning/course.server.ts';
import { listAgents } from '#knowledge/topics/attestation.server.ts';
import { listTopics } from '#knowledge/topics/topic.server.ts';
import { refusedIn } from '#routes/office/topics/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { courseIn, EMPTY, topicOptions, withRoom } from './form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  signedIn(event);
  const { here, lang } = event.locals;
  const { db } = here.world;
  const [courses, progress, topics, agents] = await Promise.all([
    listCourses(db),
    listProgress(db),
    listTopics(db),
    listAgents(db)
  ]);
  const works = new Set(agents.map(({ id }) => id));
  return {
    rows: courses.map(({ id, content }) => ({
      href: `/office/courses/${content.code}`,
      title: content.title[lang],
      verified: content.verified,
      topic: topics.find(({ code }) => code === content.topic)?.name[lang] ?? content.topic,
      lessons: content.lessons.length,
      questions: content.questions.length,
      pass: `${content.pass}%`,
      passed: progress.filter((one) => one.course === id && one.passedAt !== null && works.has(one.person))
        .length
    })),
    topics: await topicOptions(event.locals),
    empty: withRoom(EMPTY),
    done: (['kept', 'ended'] as const).find((done) => done === event.url.searchParams.get('done'))
  };
};

export const actions: Actions = {
  keep: async (event) => {
    const person = signedIn(event);
    const typed = courseIn(await event.request.formData());
    const writing = { code: undefined, seen: 0, lang: 'pl', important: false } as const;
    const done = await keepCourse(event.locals.here, person, writing, typed);
    const faults = refusedIn(done, event.locals.lang);
    if (faults || !('code' in done)) return fail(400, { typed, faults: faults ?? [] });
    redirect(303, `/office/courses/${done.code}?done=kept`);
  },
  more: async (event) => {
    signedIn(event);
    return { typed: withRoom(courseIn(await event.request.formData())), faults: [] };
  }
};
