/** Topics as they are typed: at most five, each with its own key; recording by topic; keys of languages. */
import { describe, expect, it } from 'vitest';
import { answeringSchema } from '#catalogue/hotline/hotline.ts';
import { hamletHotline } from '#town/hamletHotline.ts';
import { isFaults } from '#world/refusal.ts';
import { withTopics, type TopicsTyped, type TopicTyped } from './topics.ts';

const { languages, topics, recording, announcements, tree } = hamletHotline;
const answering = { languages, topics, recording, announcements, tree };
const row = (code: string, key: string, name: string, recorded = false): TopicTyped => ({
  code,
  key,
  name: { pl: name, en: name, uk: name },
  recorded
});
const typed: TopicsTyped = {
  topics: [row('roads', '1', 'Roads'), row('taxes', '2', 'Taxes')],
  recording: false,
  languages: [
    { lang: 'pl', key: '' },
    { lang: 'en', key: '9' },
    { lang: 'uk', key: '8' }
  ]
};
const faultsOf = (change: Partial<TopicsTyped>) => {
  const done = withTopics(answering, { ...typed, ...change });
  return isFaults(done) ? done.faults.map(({ refusal, field }) => `${refusal} ${field}`) : [];
};

describe('topics', () => {
  it('as they are change nothing', () => {
    expect(withTopics(answering, typed)).toEqual(answering);
  });

  it('keep what agents need for them, and a new one gets a code of its own; an empty row is none', () => {
    const done = withTopics(answering, {
      ...typed,
      topics: [...typed.topics, row('', '3', 'Roads', true), row('', '', '')],
      recording: true
    });
    expect(answeringSchema.parse(done)).toMatchObject({
      topics: [{ code: 'roads' }, { code: 'taxes', needs: ['property-tax'] }, { code: 'roads-2', key: '3' }],
      recording: { on: true, topics: ['roads-2'] }
    });
  });

  it('are at most five; the sixth is told beside its field', () => {
    const six = Array.from({ length: 6 }, (_, n) => row('', String(n + 1), `T${n}`));
    expect(faultsOf({ topics: six })).toEqual(['topics-five topics.5.key']);
  });

  it.each<[string, Partial<TopicsTyped>, string[]]>([
    [
      'a key twice',
      { topics: [row('roads', '1', 'Roads'), row('taxes', '1', 'Taxes')] },
      ['answering-key-twice topics.1.key']
    ],
    ['a key that is none', { topics: [row('roads', '12', 'Roads')] }, ['answering-key topics.0.key']],
    [
      'no name in a language',
      { topics: [{ ...row('roads', '1', 'Roads'), name: { pl: 'Drogi', en: '', uk: '' } }] },
      ['topic-name topics.0.name.en', 'topic-name topics.0.name.uk']
    ],
    [
      'languages on one key',
      {
        languages: [
          { lang: 'en', key: '9' },
          { lang: 'uk', key: '9' }
        ]
      },
      ['answering-key-twice languages.uk']
    ],
    ['a language nobody can choose', { languages: [{ lang: 'en', key: '' }] }, ['answering-key languages.en']]
  ])('with %s are refused beside the field', (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
});
