/** The form of a topic: what it offers, and what was typed in it. */
import { listHeads } from '#knowledge/articles/article.server.ts';
import { KINDS } from '#knowledge/articles/article.ts';
import { listCourses } from '#knowledge/learning/course.server.ts';
import type { Topic } from '#knowledge/topics/topic.ts';
import { keyOf, type TypedTopic } from '#knowledge/topics/typed.ts';
import { todayIn } from '#flow/here.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { topicsTexts } from '#ui/texts/topics.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';

/** What can be chosen: units, courses, and articles, those of the topic's unit first. */
export async function topicChoices({ here, lang }: App.Locals, topic?: Topic) {
  const { db } = here.world;
  const day = todayIn(here, here.world.now()).toString();
  const texts = topicsTexts[lang];
  const [courses, ...heads] = await Promise.all([
    listCourses(db),
    ...KINDS.map((kind) => listHeads(db, kind, day))
  ]);
  const chosen = (topic?.materials ?? []).map(keyOf);
  const articles = heads.flat().map(({ kind, code, unit, title }) => ({
    value: `${kind} ${code}`,
    text: `${title[lang]} (${texts.kinds[kind]})`,
    own: unit === topic?.unit
  }));
  const lost = chosen.filter((key) => !articles.some(({ value }) => value === key));
  const near = articles.filter(({ value, own }) => own || chosen.includes(value));
  return {
    units: here.city.units.map(({ code, name }) => ({ value: code, text: name[lang] })),
    courses: [
      { value: '', text: texts.form.noCourse },
      ...courses.map(({ content }) => ({ value: content.code, text: content.title[lang] }))
    ],
    materials: [
      ...near.map(({ value, text }) => ({ value, label: text })),
      ...lost.map((value) => ({ value, label: `${value} (${texts.unread})` }))
    ],
    others: [
      { value: '', text: texts.form.anotherNone },
      ...articles.filter((one) => !near.includes(one)).map(({ value, text }) => ({ value, text }))
    ]
  };
}
export type TopicChoices = Awaited<ReturnType<typeof topicChoices>>;

/** A topic as its form shows it. */
export function typedOf(topic?: Topic): TypedTopic {
  return {
    code: topic?.code ?? '',
    name: topic?.name ?? { pl: '', en: '', uk: '' },
    unit: topic?.unit ?? '',
    elsewhere: topic?.status === 'elsewhere',
    course: topic?.course ?? '',
    agents: String(topic?.agents ?? 1),
    materials: (topic?.materials ?? []).map(keyOf),
    verified: topic?.verified ?? false
  };
}

/** What was typed in the form of a topic. */
export function topicIn(form: FormData): TypedTopic {
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, 200);
  const another = text('another');
  return {
    code: text('code'),
    name: { pl: text('name-pl'), en: text('name-en'), uk: text('name-uk') },
    unit: text('unit'),
    elsewhere: form.has('elsewhere'),
    course: text('course'),
    agents: text('agents'),
    materials: [...form.getAll('materials').map(String), ...(another === '' ? [] : [another])],
    verified: form.has('verified')
  };
}

/** What a step refused, in words beside its fields; nothing when it was done. */
export function refusedIn(
  done: unknown,
  lang: App.Locals['lang']
): { field: string; text: string }[] | undefined {
  const refusals: readonly Refusal[] = isFaults(done) ? done.faults : isRefusal(done) ? [done] : [];
  if (refusals.length === 0) return undefined;
  return refusals.map((one) => ({ field: one.field ?? '', text: refusalWords(one, lang) }));
}
