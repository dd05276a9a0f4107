/** Changing one place of the answering tree: what was typed is what is said and where keys lead, or every fault beside its field. */
import { describe, expect, it } from 'vitest';
import { answeringSchema, type Answering } from '#catalogue/hotline/hotline.ts';
import { hotlineFaults } from '#catalogue/hotline/check.ts';
import { KINDS } from '#catalogue/hotline/tree.ts';
import { hamletHotline } from '#town/hamletHotline.ts';
import { isFaults, isRefusal, type Faults, type Refusal } from '#world/refusal.ts';
import { blankPlace, withNewPlace, withoutPlace, withPlace, type PlaceTyped } from './editing.ts';

const { languages, topics, recording, announcements, tree } = hamletHotline;
const answering: Answering = { languages, topics, recording, announcements, tree };
const said = (text: string) => ({ pl: text, en: text, uk: text });
const NOTHING: PlaceTyped = {
  say: [],
  more: said(''),
  also: '',
  ways: { next: '', open: '', closed: '', otherwise: '' },
  keys: [],
  yes: '',
  no: '',
  seconds: '5',
  topic: ''
};
const good = <T extends object>(value: T | Faults | Refusal): T => {
  if (isFaults(value) || isRefusal(value)) throw new Error(JSON.stringify(value));
  return value;
};
const faultsOf = (value: object) =>
  isFaults(value) ? value.faults.map(({ refusal, field }) => `${refusal} ${field}`) : value;
const nodeOf = (is: Answering, code: string) => is.tree.nodes.find((node) => node.code === code);
const wordsOf = (is: Answering, code: string) => is.announcements.find((one) => one.code === code)?.words;
const say = (code: string, text = code) => ({ code, words: said(text), drop: false });

describe('a place', () => {
  it('says other words, and one sentence more', () => {
    const typed = {
      ...NOTHING,
      say: [say('greeting', ' Dzień dobry ')],
      more: said('112'),
      ways: { ...NOTHING.ways, next: 'hours' }
    };
    const after = good(withPlace(answering, 'greeting', typed));
    expect(nodeOf(after, 'greeting')).toMatchObject({ say: ['greeting', 'greeting-2'], next: 'hours' });
    expect(wordsOf(after, 'greeting')).toEqual(said('Dzień dobry'));
    expect(wordsOf(after, 'greeting-2')).toEqual(said('112'));
    expect(hotlineFaults(after)).toEqual([]);
    expect(answeringSchema.parse(after)).toEqual(after);
    expect(answering.tree).toBe(tree);
  });

  it('whose words change loses the recording of the old ones, in that language only', () => {
    const recorded = {
      ...answering,
      announcements: announcements.map((one) =>
        one.code === 'greeting' ? { ...one, recorded: { pl: 'taken/a.wav', en: 'taken/b.wav' } } : one
      )
    };
    const words = { ...said('greeting'), pl: 'Witaj' };
    const typed = {
      ...NOTHING,
      say: [{ code: 'greeting', words, drop: false }],
      ways: { ...NOTHING.ways, next: 'hours' }
    };
    const after = good(withPlace(recorded, 'greeting', typed));
    expect(after.announcements[0]!.recorded).toEqual({ en: 'taken/b.wav' });
  });

  it('has other keys; a row without a key is no key', () => {
    const keys = [
      { key: '1', to: 'voicemail' },
      { key: '', to: 'queue' },
      { key: '#', to: 'queue' }
    ];
    const typed = { ...NOTHING, say: [say('closed')], keys, ways: { ...NOTHING.ways, otherwise: 'goodbye' } };
    const after = good(withPlace(answering, 'closed', typed));
    expect(nodeOf(after, 'closed')).toMatchObject({ keys: { '1': 'voicemail', '#': 'queue' } });
  });

  it('that no longer says something forgets it where nobody else says it', () => {
    const typed = {
      ...NOTHING,
      say: [{ ...say('closed'), drop: true }],
      also: 'goodbye',
      keys: [],
      ways: { ...NOTHING.ways, otherwise: 'goodbye' }
    };
    const after = good(withPlace(answering, 'closed', typed));
    expect(nodeOf(after, 'closed')).toMatchObject({ say: ['goodbye'] });
    expect(wordsOf(after, 'closed')).toBeUndefined();
    expect(wordsOf(after, 'not-understood')).toBeDefined();
  });

  it.each<[string, string, Partial<PlaceTyped>, string[]]>([
    ['a way to nowhere', 'notices', { ways: { ...NOTHING.ways, next: 'moon' } }, ['answering-way ways.next']],
    [
      'a language without words',
      'greeting',
      { say: [{ code: 'greeting', words: { pl: 'a', en: '', uk: ' ' }, drop: false }] },
      ['answering-words say.0.en', 'answering-words say.0.uk', 'answering-way ways.next']
    ],
    [
      'a speech',
      'voicemail',
      { say: [{ code: 'voicemail', words: { ...said('a'), pl: 'a'.repeat(901) }, drop: false }] },
      ['answering-words-long say.0.pl']
    ],
    [
      'nothing to say',
      'greeting',
      { say: [], ways: { ...NOTHING.ways, next: 'hours' } },
      ['answering-nothing more.pl']
    ],
    [
      'a key twice, and one that is none',
      'closed',
      {
        keys: [
          { key: '1', to: 'queue' },
          { key: '1', to: 'voicemail' },
          { key: 'x', to: 'queue' }
        ],
        ways: { ...NOTHING.ways, otherwise: 'goodbye' }
      },
      ['answering-key-twice keys.1.key', 'answering-key keys.2.key']
    ],
    [
      'the key of a topic',
      'topics',
      { keys: [{ key: '1', to: 'queue' }], ways: { ...NOTHING.ways, otherwise: 'queue' } },
      ['answering-key-twice keys.0.key']
    ],
    [
      'a wait of an hour',
      'topics',
      { seconds: '3600', ways: { ...NOTHING.ways, otherwise: 'queue' } },
      ['answering-seconds seconds']
    ]
  ])('with %s is refused beside the field', (_, code, typed, faults) => {
    expect(faultsOf(withPlace(answering, code, { ...NOTHING, ...typed }))).toEqual(faults);
  });

  it('asks for consent by two keys', () => {
    const grown = {
      ...answering,
      tree: { ...tree, nodes: [...tree.nodes, blankPlace('consent', 'consent')] }
    };
    const ways = { ...NOTHING.ways, next: 'topics' };
    expect(faultsOf(withPlace(grown, 'consent', { ...NOTHING, yes: '1', no: '1', ways }))).toEqual([
      'answering-key-twice no'
    ]);
    const after = good(
      withPlace(grown, 'consent', { ...NOTHING, more: said('Czy?'), yes: '1', no: '2', ways })
    );
    expect(nodeOf(after, 'consent')).toMatchObject({ yes: '1', no: '2', say: ['consent'] });
  });

  it('that is gone is refused', () => {
    expect(withPlace(answering, 'moon', NOTHING)).toMatchObject({ refusal: 'place-gone' });
  });
});

describe('a new place', () => {
  it('is named, and nobody comes to it yet', () => {
    const typed = { ...NOTHING, more: said('Wesołych świąt'), ways: { ...NOTHING.ways, next: 'queue' } };
    const { answering: after, code } = good(withNewPlace(answering, 'say', 'Święta', typed));
    expect(code).toBe('swieta');
    expect(nodeOf(after, 'swieta')).toMatchObject({ kind: 'say', say: ['swieta'], next: 'queue' });
    expect(hotlineFaults(after)).toMatchObject([{ what: 'unreached', place: 'swieta' }]);
  });

  it.each([
    ['without a name', '', 'place-name name'],
    ['of a name that is taken', 'Closed', 'place-twice name']
  ])('%s is refused', (_, name, fault) => {
    expect(faultsOf(withNewPlace(answering, 'end', name, NOTHING))).toEqual([fault]);
  });

  it.each(KINDS)('of every kind has its fields (%s)', (kind) => {
    expect(blankPlace(kind, 'a')).toMatchObject({ code: 'a', kind });
  });
});

describe('without a place', () => {
  it('ways that led there lead nowhere, and its words go', () => {
    const after = good(withoutPlace(answering, 'goodbye'));
    expect(wordsOf(after, 'goodbye')).toBeUndefined();
    expect(hotlineFaults(after)).toMatchObject([{ what: 'way', place: 'closed', about: 'goodbye' }]);
  });

  it('the beginning stays', () => {
    expect(withoutPlace(answering, 'greeting')).toMatchObject({ refusal: 'place-start' });
  });
});
