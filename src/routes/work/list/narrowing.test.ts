/** What stands in an address is read, checked against the city, turned into a condition, and said in words. */
import { describe, expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { chosenFrom, chosenWords, fieldsOf, narrowedBy, FILTERS } from './narrowing.ts';
import { selectedIn } from './selection.ts';

const [category] = hamlet.categories;
const [district] = hamlet.districts;
const [unit] = hamlet.units;
const from = (typed: Record<string, string>) => chosenFrom((name) => typed[name], hamlet);

describe('What was chosen', () => {
  it('is read where the city has it', () => {
    const typed = {
      about: category!.code,
      unit: unit!.code,
      district: district!.code,
      kind: 'idea',
      channel: 'phone',
      priority: 'P2',
      late: 'yes',
      from: '2026-10-25',
      until: '2026-10-25'
    };
    expect(from(typed)).toEqual(typed);
  });

  it.each([
    ['about', 'NOTHING'],
    ['about', 'group:nothing'],
    ['unit', "'; drop table"],
    ['district', 'XXX'],
    ['kind', 'wish'],
    ['channel', 'pigeon'],
    ['priority', 'P9'],
    ['late', 'no'],
    ['from', '2026-02-31'],
    ['until', 'yesterday'],
    ['until', '0001-01-01']
  ])('%s=%s is not looked at', (name, value) => {
    expect(from({ [name]: value })).toEqual({});
  });

  it('is days of the city, the last one whole, also when the clock moves', () => {
    const narrowed = narrowedBy({ from: '2026-10-25', until: '2026-10-25' }, hamlet, '2026-11-10');
    expect(narrowed).toEqual({ from: '2026-10-24T22:00:00Z', until: '2026-10-25T23:00:00Z' });
  });

  it('is all categories of a group, and late as of today', () => {
    const group = category!.group;
    const all = hamlet.categories.filter((one) => one.group === group).map(({ code }) => code);
    expect(narrowedBy({ about: `group:${group}`, late: 'yes' }, hamlet, '2026-11-10')).toEqual({
      categories: all,
      lateOn: '2026-11-10'
    });
  });

  it('is said in words', () => {
    const chosen = from({ district: district!.code, late: 'yes', from: '2026-10-25' });
    expect(chosenWords(chosen, hamlet, 'pl')).toEqual([
      district!.name.pl,
      'po terminie',
      'od\u00A025\u00A0października\u00A02026'
    ]);
  });
});

it('a unit narrows its lists by everything but the unit', () => {
  const desk = fieldsOf(hamlet, 'pl', undefined).map(({ name }) => name);
  expect(fieldsOf(hamlet, 'pl', unit!.code).map(({ name }) => name)).toEqual(
    desk.filter((name) => name !== 'unit')
  );
  expect(FILTERS).toEqual(expect.arrayContaining(desk));
});

describe('Rows that were chosen', () => {
  const [a, b] = ['11487-2026:3', '11488-2026:1'];
  const form = (...fields: [string, string][]) => {
    const made = new FormData();
    for (const [name, value] of fields) made.append(name, value);
    return made;
  };

  it.each<[string, [string, string][], string[]]>([
    [
      'those that were ticked, each once',
      [
        ['case', b],
        ['case', a],
        ['case', b]
      ],
      [b, a]
    ],
    [
      'all of the page',
      [
        ['page', `${a} ${b}`],
        ['all', 'page'],
        ['case', b]
      ],
      [a, b]
    ],
    ['none of the page without a tick', [['page', `${a} ${b}`]], []]
  ])('%s', (_, fields, ids) => {
    expect(selectedIn(form(...fields))).toEqual(ids);
  });
});
