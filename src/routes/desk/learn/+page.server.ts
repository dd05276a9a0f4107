import { signedIn } from '#routes/work/guard.server.ts';
import { listCourses, listProgress } from '#knowledge/learning/course.server.ts';
import { listAttestations } from '#knowledge/topics/attestation.server.ts';
import { listTopics } from '#knowledge/topics/topic.server.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import { learningTexts } from '#ui/texts/learning.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event).id;
  const { here, lang } = event.locals;
  const { db } = here.world;
  const texts = learningTexts[lang];
  const [courses, progress, topics, attested] = await Promise.all([
    listCourses(db),
    listProgress(db, { person }),
    listTopics(db),
    listAttestations(db, { person })
  ]);
  const nameOf = (code: string) => topics.find((topic) => topic.code === code)?.name[lang] ?? '';
  const rows = courses.map(({ id, content: { code, title, topic, pass, lessons, questions } }) => {
    const done = progress.find(({ course }) => course === id);
    const holds = topics.some((one) => one.course === code && attested.some((by) => by.topic === one.id));
    const { standing } = texts;
    const how = holds ? standing.attested : standing.passed;
    return {
      href: `/desk/learn/${code}`,
      title: title[lang],
      topic: nameOf(topic),
      size: texts.size(lessons.length, questions.length),
      standing:
        done === undefined
          ? standing.new
          : done.passedAt === null
            ? standing.tried(done.best, pass)
            : how(done.best)
    };
  });
  const mine = attested.flatMap((one) => {
    const topic = topics.find(({ id }) => id === one.topic);
    const { day } = localTime(one.givenAt, here.city.profile.timezone);
    return topic ? [[topic.name[lang], dayInWords(day, lang), one.givenBy ?? '–']] : [];
  });
  return { rows, mine };
};
