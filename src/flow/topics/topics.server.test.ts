import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { keepCourse } from '#flow/learning/courses.server.ts';
import { takeTest } from '#flow/learning/attempt.server.ts';
import { letGo } from '#flow/staff/leave.server.ts';
import { loadArticles } from '#knowledge/articles/load.server.ts';
import { findCourse, listProgress } from '#knowledge/learning/course.server.ts';
import { rightOf } from '#knowledge/learning/quiz.ts';
import { typedOf } from '#knowledge/learning/typed.ts';
import { listAttestations, listTakeable } from '#knowledge/topics/attestation.server.ts';
import { loadHandovers } from '#knowledge/topics/load.server.ts';
import { findTopic, listLines } from '#knowledge/topics/topic.server.ts';
import { keyOf } from '#knowledge/topics/typed.ts';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { findMember } from '#people/staff/staff.server.ts';
import { seenAs } from '#people/staff/staff.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { articles, servedHamlet } from '#town/articles.ts';
import { crane, craneTopic } from '#town/courses.ts';
import { at, openHere } from '#tests/here.ts';
import type { Here } from '#flow/here.server.ts';
import { attest, endAttestation } from './attest.server.ts';
import { endWatch, giveBackTopic, prolongWatch, takeOver } from './take-over.server.ts';
import { addNewTopic, changeTopicTo, noteTopic } from './topics.server.ts';

const NOON = 'T11:00:00Z';
const today = '2026-11-21';
let here: Here;
let people: Record<'ewa' | 'anna' | 'jan', Person>;
const on = (day: string) => at(here, `${day}${NOON}`);

/** What a step refused, by its codes; nothing when it was done. */
function codes(done: unknown): string[] {
  if (isFaults(done)) return done.faults.map(({ refusal }) => refusal);
  return isRefusal(done) ? [done.refusal] : [];
}
const topicNow = async () => (await findTopic(here.world.db, 'crane'))!;
const seen = async () => ({ code: 'crane', seen: (await topicNow()).revision });
const right = crane.questions.map(rightOf);
async function tries(person: Person, chosen = right): Promise<unknown> {
  const course = (await findCourse(here.world.db, 'crane'))!;
  return takeTest(here, person, { id: randomUUID(), course: 'crane', seen: course.revision, chosen });
}

beforeAll(async () => {
  here = at(await openHere(servedHamlet), `${today}${NOON}`);
  const hire = async (name: string, role: Person['role']) => {
    const email = `${name}@hejnal.example`;
    const given = { name, email, role, unit: null, password: 'zielony parasol' };
    const done = await addPerson(here.world.db, randomUUID(), given);
    if (isRefusal(done)) throw new Error(done.refusal);
    return done;
  };
  people = {
    ewa: await hire('Ewa', 'supervisor'),
    anna: await hire('Anna', 'agent'),
    jan: await hire('Jan', 'administrator')
  };
  const loading = { newId: here.world.newId, now: here.world.now(), zone: 'Europe/Warsaw' };
  await loadArticles(here.world.db, articles, loading);
  await loadHandovers(here.world.db, { courses: [crane], topics: [craneTopic] }, loading);
});

describe('a topic moves from a unit to the centre', () => {
  test('not before somebody is attested', async () => {
    expect(codes(await takeOver(here, people.ewa, await seen(), today))).toEqual(['topic-too-few']);
    expect(codes(await attest(here, people.ewa, await seen(), people.anna.id))).toEqual([
      'attest-not-passed'
    ]);
  });

  test('the test is failed, then passed', async () => {
    expect(await tries(people.anna, [[1], [0], [0]])).toEqual({ passed: false, score: 0 });
    expect(codes(await tries(people.anna, [[0], [], [0]]))).toEqual(['question-open']);
    expect(codes(await attest(here, people.ewa, await seen(), people.anna.id))).toEqual([
      'attest-not-passed'
    ]);
    expect(await tries(people.anna)).toEqual({ passed: true, score: 100 });
    expect(await listProgress(here.world.db, { person: people.anna.id })).toMatchObject([
      { attempts: 2, best: 100 }
    ]);
  });

  test('a supervisor attests, once, and not themselves', async () => {
    await tries(people.ewa);
    expect(codes(await attest(here, people.ewa, await seen(), people.ewa.id))).toEqual(['attest-oneself']);
    expect(codes(await attest(here, people.ewa, await seen(), randomUUID()))).toEqual(['attest-no-agent']);
    const both = await Promise.all(
      [people.ewa, people.jan].map(async (one) => attest(here, one, await seen(), people.anna.id))
    );
    // The second sees that the topic moved on, or that Anna is attested already; never twice.
    expect(both.flatMap(codes)).toHaveLength(1);
    expect(await listAttestations(here.world.db)).toMatchObject([{ person: people.anna.id, name: 'Anna' }]);
  });

  test('from a day to come, and until then it is the unit’s', async () => {
    expect(codes(await takeOver(here, people.ewa, await seen(), '2026-11-20'))).toEqual(['topic-day-past']);
    expect(codes(await takeOver(here, people.ewa, await seen(), '2026-12-01'))).toEqual([]);
    expect(await topicNow()).toMatchObject({ status: 'centre', from: '2026-12-01', watched: '2026-12-14' });
    const { id } = people.anna;
    expect(await listTakeable(here.world.db, id, '2026-11-30')).toEqual([]);
    expect(await listTakeable(here.world.db, id, '2026-12-01')).toMatchObject([{ code: 'crane' }]);
    expect(await listTakeable(here.world.db, people.jan.id, '2026-12-01')).toEqual([]);
    expect(codes(await takeOver(here, people.ewa, await seen(), '2026-12-02'))).toEqual(['topic-taken']);
  });

  test('is watched for two weeks, or longer', async () => {
    const well = 'Poszło dobrze.';
    const longer = { until: '2026-12-20', reason: 'Wiele pytań.' };
    expect(codes(await endWatch(here, people.ewa, await seen(), well))).toEqual(['topic-not-watched']);
    expect(codes(await endWatch(on('2026-12-14'), people.ewa, await seen(), well))).toEqual([
      'watch-goes-on'
    ]);
    expect(codes(await prolongWatch(on('2026-12-14'), people.ewa, await seen(), longer))).toEqual([]);
    expect(codes(await prolongWatch(on('2026-12-14'), people.ewa, await seen(), longer))).toEqual([
      'watch-day'
    ]);
    expect(codes(await endWatch(on('2026-12-21'), people.ewa, await seen(), well))).toEqual([]);
    expect((await topicNow()).watched).toBeNull();
  });

  test('and every deed stands in its record', async () => {
    const lines = await listLines(here.world.db, (await topicNow()).id);
    expect(lines.map(({ what }) => what).toReversed()).toEqual([
      'loaded',
      'attested',
      'taken-over',
      'watch-prolonged',
      'watch-ended'
    ]);
    expect(lines.every(({ person }, index) => index === 4 || person !== null)).toBe(true);
  });

  test('and may go back', async () => {
    expect(codes(await giveBackTopic(here, people.ewa, await seen(), ' '))).toEqual(['topic-words']);
    expect(codes(await giveBackTopic(here, people.ewa, await seen(), 'Zmieniło się prawo.'))).toEqual([]);
    expect(await topicNow()).toMatchObject({ status: 'unit', from: null, watched: null });
    expect(codes(await giveBackTopic(here, people.ewa, await seen(), 'Jeszcze raz.'))).toEqual([
      'topic-not-taken'
    ]);
  });
});

describe('an attestation ends', () => {
  const attested = async () => (await listAttestations(here.world.db)).map(({ name }) => name);

  test('when the course changes importantly, and the test counts no more', async () => {
    const typed = typedOf(crane, 'pl');
    const course = async () => (await findCourse(here.world.db, 'crane'))!;
    const writing = async (important: boolean) =>
      ({ code: 'crane', seen: (await course()).revision, lang: 'pl', important }) as const;
    expect(codes(await keepCourse(here, people.ewa, await writing(false), { ...typed, pass: '90' }))).toEqual(
      []
    );
    expect(await attested()).toEqual(['Anna']);
    expect(codes(await keepCourse(here, people.ewa, { ...(await writing(true)), seen: 1 }, typed))).toEqual([
      'course-changed'
    ]);
    expect(codes(await keepCourse(here, people.ewa, await writing(true), typed))).toEqual([]);
    expect(await attested()).toEqual([]);
    expect(await course()).toMatchObject({ edition: 2, revision: 3 });
    expect(codes(await attest(here, people.ewa, await seen(), people.anna.id))).toEqual([
      'attest-not-passed'
    ]);
  });

  test('when a supervisor says so', async () => {
    await tries(people.anna);
    expect(codes(await attest(here, people.ewa, await seen(), people.anna.id))).toEqual([]);
    const ending = { whom: people.anna.id, reason: 'Nowe zadania.' };
    expect(codes(await endAttestation(here, people.ewa, await seen(), ending))).toEqual([]);
    expect(codes(await endAttestation(here, people.ewa, await seen(), ending))).toEqual(['attest-none']);
    expect(await attested()).toEqual([]);
  });

  test('when the person leaves', async () => {
    expect(codes(await attest(here, people.ewa, await seen(), people.anna.id))).toEqual([]);
    const acting = { person: people.jan, from: '::1', lang: 'pl', fresh: true } as const;
    const { db } = here.world;
    const looked = { id: people.anna.id, seen: seenAs((await findMember(db, people.anna.id))!) };
    const done = await letGo(here, acting, looked, undefined);
    expect(codes(done)).toEqual([]);
    expect(await attested()).toEqual([]);
    const lines = await listLines(db, (await topicNow()).id);
    expect(lines).toContainEqual(
      expect.objectContaining({ what: 'attestation-ended', detail: { text: 'left', whom: people.anna.id } })
    );
  });
});

test('what was answered before the course changed is not marked', async () => {
  const taking = { id: randomUUID(), course: 'crane', seen: 1, chosen: right };
  expect(codes(await takeTest(here, people.jan, taking))).toEqual(['course-changed']);
});

describe('a topic is kept', () => {
  const typed = {
    code: 'snow',
    name: { pl: 'Śnieg', en: 'Snow', uk: 'Сніг' },
    unit: 'ROADS',
    elsewhere: false,
    course: '',
    agents: '1',
    materials: craneTopic.materials.map(keyOf),
    verified: true
  };

  test('added, changed, noted; its code is nobody else’s', async () => {
    expect(await addNewTopic(here, people.ewa, typed)).toEqual({ code: 'snow' });
    expect(codes(await addNewTopic(here, people.ewa, typed))).toEqual(['code-taken']);
    const before = { code: 'snow', seen: 1 };
    expect(codes(await changeTopicTo(here, people.ewa, before, { ...typed, elsewhere: true }))).toEqual([]);
    expect(codes(await noteTopic(here, people.ewa, before, 'Szkolenie w piątek.'))).toEqual([
      'topic-changed'
    ]);
    expect(codes(await noteTopic(here, people.ewa, { ...before, seen: 2 }, 'Szkolenie.'))).toEqual([]);
    const topic = (await findTopic(here.world.db, 'snow'))!;
    expect(topic.status).toBe('elsewhere');
    expect((await listLines(here.world.db, topic.id)).map(({ what }) => what)).toEqual([
      'noted',
      'changed',
      'made'
    ]);
    const taking = await takeOver(here, people.ewa, { code: 'snow', seen: topic.revision }, today);
    expect(codes(taking)).toEqual(['topic-elsewhere']);
  });

  test('without an article nobody wrote', async () => {
    const lost = { ...typed, code: 'ice', materials: ['card NOWHERE'] };
    expect(codes(await addNewTopic(here, people.ewa, lost))).toEqual(['topic-lost-material']);
  });
});
