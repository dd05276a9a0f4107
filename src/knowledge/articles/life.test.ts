import { describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { isRefusal } from '#world/refusal.ts';
import { OPEN_STAGES, STAGES } from './article.ts';
import { deedsFor, leadsTo, mayWrite, reasonFrom, speaksFor, type Deed } from './life.ts';

const person = (role: Person['role'], unit: string | null = null): Person => ({
  id: role,
  name: role,
  email: `${role}@hejnal.example`,
  role,
  unit
});
const editor = person('editor');
const roads = person('officer', 'ROADS');
const parks = person('officer', 'PARKS');
const administrator = person('administrator');
const agent = person('agent');

describe('an article', () => {
  it('goes from an editor to its unit, to the check of its language, and before everybody', () => {
    const way: [Person, Deed][] = [
      [editor, 'save'],
      [editor, 'send-for-approval'],
      [roads, 'approve'],
      [editor, 'check-language'],
      [editor, 'publish']
    ];
    const stages = way.reduce<string[]>(
      (been, [who, deed]) => [...been, leadsTo(who, 'ROADS', been.at(-1) as 'draft', deed) as string],
      ['draft']
    );
    expect(stages).toEqual(['draft', 'draft', 'approval', 'language', 'ready', 'ready']);
  });

  it('is approved by its own unit, or by an administrator on its behalf; by nobody else', () => {
    expect([roads, parks, administrator, editor, agent].map((who) => speaksFor(who, 'ROADS'))).toEqual([
      'own',
      undefined,
      'on-behalf',
      undefined,
      undefined
    ]);
    expect(leadsTo(parks, 'ROADS', 'approval', 'approve')).toEqual({ refusal: 'not-allowed' });
  });

  it('is written by editors, and by officers where it is of their unit', () => {
    expect([editor, roads, parks, agent].map((who) => mayWrite(who, 'ROADS'))).toEqual([
      true,
      true,
      false,
      false
    ]);
  });

  it.each([
    ['approved before anybody asked', roads, 'draft', 'approve'],
    ['published before its language was checked', editor, 'language', 'publish'],
    ['changed while its unit reads it', editor, 'approval', 'save'],
    ['changed once it is published', editor, 'published', 'save'],
    ['dropped once it is published', editor, 'published', 'drop']
  ] as const)('is not %s', (_, who, stage, deed) => {
    expect(leadsTo(who, 'ROADS', stage, deed)).toEqual({ refusal: 'article-stage' });
  });

  it('has its words mended at the check by whoever checks, not by who wrote it', () => {
    expect(leadsTo(editor, 'ROADS', 'language', 'save')).toBe('language');
    expect(leadsTo(person('supervisor'), 'ROADS', 'language', 'save')).toEqual({ refusal: 'not-allowed' });
    expect(leadsTo(editor, 'ROADS', 'language', 'send-back')).toBe('draft');
    expect(leadsTo(editor, 'ROADS', 'approval', 'send-back')).toEqual({ refusal: 'not-allowed' });
  });

  it('is offered what can be done with it, and nothing once it is over', () => {
    expect(deedsFor(roads, 'ROADS', 'approval')).toEqual(['approve', 'send-back', 'drop']);
    expect(deedsFor(agent, 'ROADS', 'draft')).toEqual([]);
    for (const stage of STAGES.filter((one) => !OPEN_STAGES.includes(one)))
      expect(deedsFor(administrator, 'ROADS', stage)).toEqual([]);
  });
});

it('a reason says something', () => {
  expect(isRefusal(reasonFrom(' bo ', true))).toBe(true);
  expect(reasonFrom(' Stawka jest inna. ', true)).toBe('Stawka jest inna.');
  expect(reasonFrom('', false)).toBe('');
});
