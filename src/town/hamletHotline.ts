/** The hotline of the hamlet: the smallest there can be, for tests of single rules. */
import { hotlineSchema, type Hotline } from '#catalogue/hotline/hotline.ts';

const said = (text: string) => ({ pl: text, en: text, uk: text });

/** Three languages, two topics, a tree with hours, a menu and the queue. */
export const hamletHotline: Hotline = hotlineSchema.parse({
  code: 'hotline',
  languages: [{ lang: 'pl' }, { lang: 'en', key: '9' }, { lang: 'uk', key: '8' }],
  topics: [
    { code: 'roads', key: '1', name: said('Roads') },
    { code: 'taxes', key: '2', name: said('Taxes'), needs: ['property-tax'] }
  ],
  serviceLevel: { percent: 80, seconds: 20 },
  announcements: [
    'greeting',
    'languages',
    'topics',
    'closed',
    'status',
    'voicemail',
    'goodbye',
    'not-understood'
  ].map((code) => ({ code, words: said(code), verified: true })),
  tree: {
    start: 'greeting',
    nodes: [
      { code: 'greeting', kind: 'say', say: ['greeting'], next: 'hours' },
      { code: 'hours', kind: 'hours', open: 'notices', closed: 'closed' },
      { code: 'notices', kind: 'notices', next: 'languages' },
      { code: 'languages', kind: 'language', say: ['languages'], next: 'topics' },
      {
        code: 'topics',
        kind: 'topics',
        say: ['topics'],
        keys: { '4': 'status', '0': 'queue' },
        otherwise: 'queue'
      },
      { code: 'status', kind: 'status', say: ['status'], next: 'topics' },
      { code: 'queue', kind: 'queue' },
      { code: 'closed', kind: 'menu', say: ['closed'], keys: { '1': 'voicemail' }, otherwise: 'goodbye' },
      { code: 'voicemail', kind: 'voicemail', say: ['voicemail'] },
      { code: 'goodbye', kind: 'end', say: ['goodbye'] }
    ]
  },
  verified: true
});
