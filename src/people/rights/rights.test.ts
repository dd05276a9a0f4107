/** Who may do what, by the table. */
import { describe, expect, it } from 'vitest';
import { may, RIGHTS, ROLES, rolesOf, type Right } from './rights.ts';

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
    const strong = ['set-up', 'people', 'programs', 'personal'] as const;
    expect(ROLES.filter((role) => strong.some((right) => may({ role }, right)))).toEqual(['administrator']);
  });
});
