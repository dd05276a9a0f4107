import { error, fail, redirect } from '@sveltejs/kit';
import { endCourse, keepCourse } from '#flow/learning/courses.server.ts';
import { findCourse, listProgress } from '#knowledge/learning/course.server.ts';
import { typedOf } from '#knowledge/learning/typed.ts';
import { listNames } from '#people/person.server.ts';
import { courseIn, topicOptions, withRoom } from '#routes/office/courses/form.server.ts';
import { refusedIn } from '#routes/office/topics/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import { isLang, LANGS } from '#ui/lang.ts';
import { coursesTexts } from '#ui/texts/courses.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  signedIn(event);
  const { params, url } = event;
  const { here, lang } = event.locals;
  const { db } = here.world;
  const course = await findCourse(db, params.code);
  if (!course || course.ended) error(404, 'no-such-course');
  const asked = url.searchParams.get('in');
  const writing = isLang(asked) ? asked : 'pl';
  const texts = coursesTexts[lang];
  const progress = await listProgress(db, { course: course.id });
  const names = await listNames(
    db,
    progress.map(({ person }) => person)
  );
  const typed = typedOf(course.content, writing);
  const dayOf = (at: string) => dayInWords(localTime(at, here.city.profile.timezone).day, lang);
  return {
    title: course.content.title[lang],
    code: course.content.code,
    seen: course.revision,
    writing,
    typed: writing === 'pl' ? withRoom(typed) : typed,
    polish: typedOf(course.content, 'pl'),
    topics: await topicOptions(event.locals),
    langs: LANGS.map((one) => ({
      href: `/office/courses/${course.content.code}?in=${one}`,
      text: texts.langs[one],
      current: one === writing
    })),
    results: progress
      .map(({ person, attempts, best, passedAt }) => [
        names.get(person) ?? '–',
        attempts,
        `${best}%`,
        passedAt === null ? texts.notPassed : dayOf(passedAt)
      ])
      .toSorted(([a], [b]) => new Intl.Collator(lang).compare(String(a), String(b))),
    done: url.searchParams.get('done') === 'kept'
  };
};

export const actions: Actions = {
  keep: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const typed = courseIn(form);
    const [asked, important] = [form.get('writing'), form.has('important')];
    const language = isLang(asked) ? asked : 'pl';
    const writing = { code: event.params.code, seen: Number(form.get('seen')), lang: language, important };
    const faults = refusedIn(await keepCourse(here, person, writing, typed), lang);
    if (faults) return fail(400, { typed, faults, writing: language });
    redirect(303, `/office/courses/${event.params.code}?in=${language}&done=kept`);
  },
  more: async (event) => {
    signedIn(event);
    const typed = withRoom(courseIn(await event.request.formData()));
    return { typed, faults: [], writing: 'pl' as const };
  },
  end: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const seen = Number((await event.request.formData()).get('seen'));
    const faults = refusedIn(await endCourse(here, person, { code: event.params.code, seen }), lang);
    if (faults) return fail(400, { typed: undefined, faults, writing: 'pl' as const });
    redirect(303, '/office/courses?done=ended');
  }
};
