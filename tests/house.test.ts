/** The rules of the house that no linter knows. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '#ui/texts/refusals.ts';
import { LANGS } from '#ui/lang.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const list = (...patterns: string[]) => globSync(patterns, { cwd: root }).sort();
const lines = (path: string) => read(path).split('\n').length - 1;

const code = list('src/**/*.{ts,svelte}');
/** Rooms where rules are decided: every plain file there is proven beside itself. */
const RULES = [
  'days',
  'people',
  'places',
  'photos',
  'catalogue',
  'knowledge',
  'cases',
  'dispatch',
  'notices',
  'contacts',
  'statistics',
  'open311',
  'programs'
];

describe('sizes', () => {
  it('half of all files are under 80 lines', () => {
    const under = code.filter((path) => lines(path) < 80);
    expect(under.length * 2).toBeGreaterThan(code.length);
  });
});

describe('names', () => {
  const EMPTY = new Set([
    'lib',
    'utils',
    'util',
    'helpers',
    'helper',
    'common',
    'shared',
    'services',
    'packages',
    'misc',
    'core',
    'base'
  ]);

  it('no folder and no file is called by a word that says nothing', () => {
    // What a city offers are services; that is what the address of their list says.
    const said = code.flatMap((path) =>
      path
        .replace(/^src\/routes\/(\(portal\)\/)?services(?=[/.])/, '')
        .split('/')
        .map((part) => part.replace(/\..*$/, '').toLowerCase())
    );
    expect(said.filter((word) => EMPTY.has(word) || word === 'index')).toEqual([]);
  });

  it('no file is called by a word that docs/words.md forbids', () => {
    const rows = read('docs/words.md')
      .split('\n')
      .filter((line) => /^\| \w/.test(line))
      .slice(1);
    const forbidden = new Set(
      rows
        .flatMap((row) =>
          row
            .split('|')[6]!
            .split(',')
            .map((word) => word.trim())
        )
        .filter((word) => /^[a-z]+$/.test(word))
    );
    expect(forbidden.size).toBeGreaterThan(20);
    const named = code.filter((path) => forbidden.has(basename(path).replace(/\..*$/, '').toLowerCase()));
    // Open311's own words are spoken in its room and at its addresses only.
    expect(
      named.filter((path) => !path.startsWith('src/open311/') && !path.startsWith('src/routes/open311/'))
    ).toEqual([]);
  });

  it('every word of docs/words.md is a word of the code', () => {
    const all = code.map(read).join('\n').toLowerCase();
    const words = read('docs/words.md')
      .split('\n')
      .flatMap((line) => /^\| ([a-z]+) \|/.exec(line)?.[1] ?? []);
    expect(words.filter((word) => word !== 'our' && !all.includes(word))).toEqual([]);
  });
});

describe('files', () => {
  it('every file opens with one sentence that says what it is', () => {
    const silent = list('src/**/*.ts', 'scripts/**/*.{ts,js}', 'bench/**/*.ts', 'tests/*.ts').filter(
      (path) =>
        !path.includes('/routes/') && !path.endsWith('.test.ts') && !/^(#!.*\n)?\/\*\*/.test(read(path))
    );
    expect(silent).toEqual([]);
  });

  it('every plain file in a room of rules has its test beside it', () => {
    const plain = list(`src/{${RULES.join(',')}}/**/*.ts`).filter(
      (path) => !/\.(server|test)\.ts$/.test(path) && !path.endsWith('.d.ts')
    );
    const unproven = plain.filter((path) => !existsSync(join(root, path.replace(/\.ts$/, '.test.ts'))));
    expect(unproven).toEqual([]);
  });

  it('no room has more than a dozen kinds of file without being split', () => {
    const rooms = list('src/*/').filter((room) => !/routes|ui|town/.test(room));
    const many = rooms.filter(
      (room) => list(`${room}/*.ts`).filter((p) => !p.endsWith('.test.ts')).length > 16
    );
    expect(many).toEqual([]);
  });

  it('migrations are numbered without a gap', () => {
    const numbers = list('migrations/*.sql').map((path) => Number(basename(path).slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });
});

describe('the law', () => {
  it('what a case is made of is written by its own room and by flow/ alone', () => {
    const tables = '(cases|tasks|entries)';
    const writing = new RegExp(
      `(updateTable|insertInto|deleteFrom)\\('${tables}'|\\b(update|insert into|delete from) ${tables}\\b`
    );
    const writers = code.filter((path) => !path.endsWith('.test.ts') && writing.test(read(path)));
    expect(writers.length).toBeGreaterThan(1);
    expect(writers.filter((path) => !/^src\/(cases|flow)\//.test(path))).toEqual([]);
  });
});

describe('words', () => {
  it('every refusal of the code has words in every language, and no words are left over', () => {
    const sources = code
      .filter(
        (path) =>
          !path.endsWith('.test.ts') && !path.includes('texts/refusals') && !path.startsWith('src/town/')
      )
      .map(read)
      .join('\n');
    const used = new Set([...sources.matchAll(/refuse\(\s*'([a-z0-9-]+)'/g)].map((match) => match[1]!));
    for (const refusal of used) {
      expect(Object.keys(REFUSALS), refusal).toContain(refusal);
      for (const lang of LANGS) expect(REFUSALS[refusal]![lang], `${refusal} in ${lang}`).toBeTruthy();
    }
    expect(Object.keys(REFUSALS).filter((refusal) => !sources.includes(`'${refusal}'`))).toEqual([]);
  });

  it('no line of src/ names a city or one of its units', () => {
    const cities = list('cities/*/units.yaml');
    expect(cities.length).toBeGreaterThan(1);
    const names = cities.flatMap((path) =>
      [...read(path).matchAll(/^\s*(?:-\s*)?code:\s*['"]?([A-Z]{3,})['"]?\s*$/gm)].map((match) => match[1]!)
    );
    expect(names.length).toBeGreaterThan(10);
    const naming = new RegExp(`krak[oó]w|brzegow`, 'i');
    const unit = new RegExp(`\\b(${[...new Set(names)].join('|')})\\b`);
    // The default folder is a setting; that is the one place where a city is named.
    const named = code
      .filter((path) => !path.endsWith('world/config.ts') && !path.endsWith('.test.ts'))
      .filter((path) => naming.test(read(path)) || unit.test(read(path)));
    expect(named).toEqual([]);
  });
});

describe('documents', () => {
  const documents = list('*.md', 'docs/**/*.md');

  it('every link leads somewhere', () => {
    const broken = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map((match) => join(dirname(path), match[1]!))
        .filter((target) => !existsSync(join(root, target)))
        .map((target) => `${path} → ${target}`)
    );
    expect(broken).toEqual([]);
  });

  it('every setting stands in the table of docs/running/settings.md', async () => {
    const { settingsSchema } = await import('#world/config.ts');
    const table = read('docs/running/settings.md');
    expect(Object.keys(settingsSchema.shape).filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });

  it('the README fits one screen', () => {
    expect(lines('README.md')).toBeLessThanOrEqual(60);
  });
});
