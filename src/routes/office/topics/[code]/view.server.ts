/** A topic as its page shows it: how far its hand-over is, who learnt it, what happened. */
import { listHeads } from '#knowledge/articles/article.server.ts';
import { KINDS } from '#knowledge/articles/article.ts';
import { findCourse, listProgress, type KeptCourse } from '#knowledge/learning/course.server.ts';
import { listAgents, listAttestations } from '#knowledge/topics/attestation.server.ts';
import { groundOf } from '#knowledge/topics/ground.server.ts';
import { missingFor, stationsOf, type Ground } from '#knowledge/topics/takeover.ts';
import { listLines, type Line } from '#knowledge/topics/topic.server.ts';
import { isWatched, statusOn, type Topic } from '#knowledge/topics/topic.ts';
import { listNames } from '#people/person.server.ts';
import { may } from '#people/rights/rights.ts';
import { todayIn } from '#flow/here.server.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { handoverTexts } from '#ui/texts/handover.ts';
import { topicsTexts } from '#ui/texts/topics.ts';

export async function topicView(locals: App.Locals, topic: Topic) {
  const { here, lang, person } = locals;
  const { db } = here.world;
  const day = todayIn(here, here.world.now()).toString();
  const texts = topicsTexts[lang];
  const ground = await groundOf(db, topic, day);
  const found = topic.course === null ? undefined : await findCourse(db, topic.course);
  const status = statusOn(topic, day);
  const from = topic.from === null ? undefined : dayInWords(topic.from, lang);
  return {
    name: topic.name[lang],
    code: topic.code,
    seen: topic.revision,
    unit: here.city.units.find(({ code }) => code === topic.unit)?.name[lang] ?? topic.unit,
    status:
      topic.status !== 'centre' || from === undefined
        ? texts.status[status]
        : status === 'centre'
          ? texts.from(from)
          : texts.until(from),
    elsewhere: topic.status === 'elsewhere',
    centre: topic.status === 'centre',
    dayUnknown: topic.status === 'centre' && topic.from === null,
    verified: topic.verified,
    stations: stationsOf(topic, ground, day),
    materials: await materialsOf(locals, topic, ground, day),
    course: found && {
      title: found.content.title[lang],
      href: may(person, 'topics')
        ? `/office/courses/${found.content.code}`
        : `/desk/learn/${found.content.code}`,
      may: may(person, 'learn') || may(person, 'topics'),
      ...(ground.course ?? { lessons: 0, questions: 0, pass: found.content.pass })
    },
    need: topic.agents,
    passed: ground.passed,
    attested: ground.attested,
    missing: missingFor(topic, ground).map((one) => refusalWords(one, lang)),
    today: day,
    watch: {
      until: topic.watched === null ? undefined : dayInWords(topic.watched, lang),
      mayEnd: isWatched(topic, day) && day > topic.watched!,
      prolongFrom: topic.watched
    },
    people: await peopleOf(locals, topic, found?.ended ? undefined : found),
    lines: await linesOf(locals, await listLines(db, topic.id))
  };
}
export type TopicView = Awaited<ReturnType<typeof topicView>>;

async function materialsOf({ here, lang }: App.Locals, { materials }: Topic, ground: Ground, day: string) {
  const texts = topicsTexts[lang];
  const heads = await Promise.all(
    KINDS.map((kind) => {
      const codes = materials.filter((one) => one.kind === kind).map(({ code }) => code);
      return codes.length === 0 ? [] : listHeads(here.world.db, kind, day, { codes });
    })
  );
  return ground.materials.map(({ kind, code, read }) => {
    const head = heads.flat().find((one) => one.kind === kind && one.code === code);
    const where = { card: `/services/${code}`, guide: `/guides/${code}` }[kind as 'card' | 'guide'];
    return {
      key: `${kind} ${code}`,
      kind: texts.kinds[kind],
      title: head?.title[lang] ?? code,
      read,
      href: read && head?.audience === 'everyone' ? where : undefined
    };
  });
}

/** Who learns it: results are shown to those who keep topics or attest, the others see who may take it. */
async function peopleOf({ here, lang, person }: App.Locals, topic: Topic, course: KeptCourse | undefined) {
  const { db } = here.world;
  const texts = handoverTexts[lang];
  const dayOf = (at: string) => dayInWords(localTime(at, here.city.profile.timezone).day, lang);
  const whole = may(person, 'topics') || may(person, 'attest');
  const [agents, attested, progress] = await Promise.all([
    listAgents(db),
    listAttestations(db, { topic: topic.id }),
    course && whole ? listProgress(db, { course: course.id }) : []
  ]);
  return agents.flatMap(({ id, name }) => {
    const own = attested.find((one) => one.person === id);
    const done = progress.find((one) => one.person === id);
    if (!own && !done) return [];
    const passedAt = done?.passedAt ?? null;
    const tried = done === undefined ? texts.notTried : texts.tried(done.best);
    return [
      {
        id,
        name,
        test: !whole ? '–' : passedAt === null ? tried : texts.passed(done!.best, dayOf(passedAt)),
        attested: own === undefined ? '–' : texts.since(dayOf(own.givenAt), own.givenBy ?? ''),
        isAttested: own !== undefined,
        mayBe: own === undefined && passedAt !== null && id !== person?.id
      }
    ];
  });
}

async function linesOf({ here, lang }: App.Locals, lines: readonly Line[]) {
  const texts = handoverTexts[lang];
  const zone = here.city.profile.timezone;
  const ids = lines.flatMap(({ person, detail }) =>
    [person, detail.whom].filter((id) => id !== null && id !== undefined)
  );
  const names = await listNames(here.world.db, [...new Set(ids)]);
  const why = (text: string) => (text === 'left' || text === 'course' ? texts.why[text] : text);
  return lines.map(({ what, person, detail, at }) => ({
    when: dayInWords(localTime(at, zone).day, lang),
    who: person === null ? '' : (names.get(person) ?? ''),
    what: [
      texts.lines[what],
      detail.whom === undefined ? undefined : names.get(detail.whom),
      detail.day === undefined ? undefined : dayInWords(detail.day, lang)
    ]
      .filter((part) => part !== undefined)
      .join(' '),
    text: [
      detail.text === undefined ? undefined : why(detail.text),
      detail.parts
        ?.map((part) => (part in texts.parts ? texts.parts[part as keyof typeof texts.parts] : part))
        .join(', ')
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' ')
  }));
}
