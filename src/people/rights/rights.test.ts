/** Who may do what, by the table. */
import { describe, expect, it } from 'vitest';
import { GROUPS, may, reachOf, RIGHTS, ROLES, rolesOf, type Right } from './rights.ts';

const rights = Object.keys(RIGHTS) as Right[];

describe('Rights', () => {
  it('are nobody’s who is not signed in', () => {
    expect(rights.filter((right) => may(undefined, right))).toEqual([]);
  });

  it('each belong to at least one role, and every role has one', () => {
    expect(rights.filter((right) => !ROLES.some((role) => may({ role }, right)))).toEqual([]);
    expect(ROLES.filter((role) => !rights.some((right) => may({ role }, right)))).toEqual([]);
  });

  it('add up when somebody has several roles', () => {
    const anna = { role: 'agent', also: ['trustee', 'agent'] } as const;
    expect(rolesOf(anna)).toEqual(['agent', 'trustee']);
    expect(may(anna, 'sensitive') && may(anna, 'desk')).toBe(true);
    expect(may({ role: 'agent' }, 'sensitive')).toBe(false);
  });

  it('to change the city, to hire and to make keys are the administrator’s only', () => {
    const strong = ['set-up', 'people', 'programs', 'forget'] as const;
    expect(ROLES.filter((role) => strong.some((right) => may({ role }, right)))).toEqual(['administrator']);
  });

  it('stand each in one group', () => {
    expect(Object.values(GROUPS).flat().toSorted()).toEqual(rights.toSorted());
  });

  it('of an officer reach as far as their unit, and of a trustee as far as the other role', () => {
    expect(reachOf('officer', 'unit')).toBe('unit');
    expect(reachOf('officer', 'break-glass')).toBe('unit');
    expect(reachOf('trustee', 'sensitive')).toBe('beside');
    expect(reachOf('agent', 'desk')).toBe('everywhere');
    expect(reachOf('officer', 'desk')).toBeUndefined();
  });
});
