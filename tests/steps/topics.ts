/** The steps of courses and topics, with the right each asks for. */
import { randomUUID } from 'node:crypto';
import { takeTest } from '#flow/learning/attempt.server.ts';
import * as courses from '#flow/learning/courses.server.ts';
import { attest, endAttestation } from '#flow/topics/attest.server.ts';
import * as takeOvers from '#flow/topics/take-over.server.ts';
import * as topics from '#flow/topics/topics.server.ts';
import type { TypedCourse } from '#knowledge/learning/typed.ts';
import type { TypedTopic } from '#knowledge/topics/typed.ts';
import type { Row } from '#tests/steps.ts';

const id = randomUUID();
const topic = { code: 'nowhere', seen: 1 };
const typedTopic = { name: {}, materials: [] } as unknown as TypedTopic;
const typedCourse = { title: {}, lessons: [], questions: [] } as unknown as TypedCourse;

export const TOPIC_STEPS: Readonly<Record<string, Row | readonly Row[]>> = {
  'learning/attempt takeTest': [
    'learn',
    ({ here, person }) => takeTest(here, person, { id: randomUUID(), course: 'none', seen: 1, chosen: [] })
  ],
  'learning/courses keepCourse': [
    'topics',
    ({ here, person }) =>
      courses.keepCourse(
        here,
        person,
        { code: undefined, seen: 0, lang: 'pl', important: false },
        typedCourse
      )
  ],
  'learning/courses endCourse': ['topics', ({ here, person }) => courses.endCourse(here, person, topic)],
  'topics/topics addNewTopic': ['topics', ({ here, person }) => topics.addNewTopic(here, person, typedTopic)],
  'topics/topics changeTopicTo': [
    'topics',
    ({ here, person }) => topics.changeTopicTo(here, person, topic, typedTopic)
  ],
  'topics/topics noteTopic': [
    'topics',
    ({ here, person }) => topics.noteTopic(here, person, topic, 'Agreed.')
  ],
  'topics/attest attest': ['attest', ({ here, person }) => attest(here, person, topic, id)],
  'topics/attest endAttestation': [
    'attest',
    ({ here, person }) => endAttestation(here, person, topic, { whom: id, reason: 'Moved.' })
  ],
  'topics/take-over takeOver': [
    'attest',
    ({ here, person }) => takeOvers.takeOver(here, person, topic, '2030-01-01')
  ],
  'topics/take-over giveBackTopic': [
    'attest',
    ({ here, person }) => takeOvers.giveBackTopic(here, person, topic, 'Too early.')
  ],
  'topics/take-over prolongWatch': [
    'attest',
    ({ here, person }) =>
      takeOvers.prolongWatch(here, person, topic, { until: '2030-01-01', reason: 'Many questions.' })
  ],
  'topics/take-over endWatch': [
    'attest',
    ({ here, person }) => takeOvers.endWatch(here, person, topic, 'It went well.')
  ]
};
