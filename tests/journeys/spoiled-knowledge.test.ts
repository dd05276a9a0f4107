/** Addresses and forms of services and knowledge with spoiled words: told so or begun anew, never broken. */
import { beforeAll, describe, expect, it } from 'vitest';
import { listHeads } from '#knowledge/articles/article.server.ts';
import { address } from '#ui/addresses.ts';
import { openApp } from '#tests/app.ts';
import { hire, tokenOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const today = Temporal.Now.plainDateISO(app.city.profile.timezone).toString();
const [card] = await listHeads(app.db, 'card', today);
const [guide] = await listHeads(app.db, 'guide', today);
if (!card || !guide) throw new Error('The city has no card or no guide.');

const SPOILED = [
  '',
  '\0',
  'a\0b',
  '%',
  "' or 1=1 --",
  '<script>1</script>',
  '(((*?+[',
  '__proto__',
  'constructor',
  '../../etc',
  '\u202E',
  '😀',
  'dowód '.repeat(500),
  '9'.repeat(10_000)
];

let cookie = '';
beforeAll(async () => {
  cookie = `session=${await tokenOf(app, await hire(app, { role: 'administrator' }))}`;
});

const placed = (path: string) => (/^\/(desk|office|unit)\b/.test(path) ? path : address(path, 'pl'));

async function asked(path: string, init: RequestInit = {}): Promise<number> {
  const headers = { cookie, origin: app.url, accept: 'text/html' };
  const answer = await fetch(app.url + path, { ...init, headers, redirect: 'manual' });
  await answer.body?.cancel();
  return answer.status;
}

/** Pages, and the parameters each of them reads. */
const READ: [path: string, ...names: string[]][] = [
  ['/search', 'q', 'of'],
  ['/services', 'group', 'letter', 'q'],
  ['/services.json', 'q', 'page'],
  ['/contacts', 'q', 'of', 'unit'],
  [`/services/${card.code}`, 'sent'],
  [`/desk/article/card/${card.code}`, 'script', 'at', 'caller'],
  ['/desk/find', 'for'],
  ['/desk/changes', 'after', 'done'],
  ['/office/articles', 'words', 'kind', 'stage', 'standing', 'view', 'unit', 'after'],
  ['/office/catalogue', 'recorded'],
  ['/office/topics', 'done'],
  ['/office/courses', 'done', 'in'],
  ['/office/missed', 'of', 'done'],
  ['/office/synonyms', 'id', 'q', 'done']
];

/** Addresses a spoiled word stands in itself. */
const NAMED: [root: string, ...further: string[]][] = [
  ['/services', '', '.json'],
  ['/guides', ''],
  ['/contacts', ''],
  ['/life', ''],
  ['/desk/article/card', ''],
  ['/desk/learn', '', '/test'],
  ['/office/articles', '', '/edit'],
  ['/office/courses', ''],
  ['/office/topics', ''],
  ['/office/catalogue', '']
];

/** Forms, and their fields. */
const SENT: [path: string, ...fields: string[]][] = [
  ['/search/suggestions', 'q'],
  [`/services/${card.code}?/wrong`, 'text', 'version'],
  [`/guides/${guide.code}?/wrong`, 'text', 'version'],
  ['/desk/find', 'typed'],
  ['/desk/find/suggestions', 'q'],
  [`/desk/article/card/${card.code}?/send`, 'email'],
  [`/desk/article/card/${card.code}?/missing`, 'text'],
  ['/desk/changes?/confirm', 'version'],
  ['/office/missed?/settle', 'words', 'audience', 'as', 'link'],
  ['/office/synonyms?/keep', 'id', 'words'],
  ['/office/synonyms?/drop', 'id'],
  ['/office/courses?/keep', 'code', 'pass', 'lessons.0.head.pl'],
  ['/office/articles/new?kind=guide&/save', 'code', 'sections.0.text.pl', 'sections.9999999.text.pl']
];

describe('a spoiled word breaks nothing', () => {
  it.each(READ)('in the parameters of %s', async (path, ...names) => {
    for (const name of names)
      for (const value of SPOILED)
        expect
          .soft(
            await asked(`${placed(path)}?${name}=${encodeURIComponent(value)}`),
            `${name} ${value.slice(0, 20)}`
          )
          .toBeLessThan(500);
  });

  it.each(NAMED)('in an address below %s', async (root, ...further) => {
    for (const after of further)
      for (const value of SPOILED)
        expect
          .soft(
            await asked(`${placed(root)}/${encodeURIComponent(value)}${after}`),
            `${value.slice(0, 20)}${after}`
          )
          .toBeLessThan(500);
  });

  it.each(SENT)('in the fields of %s', async (path, ...fields) => {
    const [page = '', deed] = path.split('?');
    for (const field of fields)
      for (const value of SPOILED) {
        const body = new URLSearchParams({ [field]: value });
        const to = deed === undefined ? placed(page) : `${placed(page)}?${deed}`;
        expect
          .soft(await asked(to, { method: 'POST', body }), `${field} ${value.slice(0, 20)}`)
          .toBeLessThan(500);
      }
  });
});

it('the sign of nothing in an address is no page, in every language', async () => {
  for (const lang of ['pl', 'en', 'uk'] as const)
    for (const of of ['/services', '/guides', '/contacts', '/life'])
      expect(await asked(`${address(of, lang)}/a%00b`)).toBe(404);
});
