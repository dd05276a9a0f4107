/** What a provider says of somebody gives them a role and a unit here, or nothing. */
import { describe, expect, it } from 'vitest';
import type { Claims } from '#world/identity/provider.ts';
import { grantFrom, isGranted, unknownRoles } from './grant.ts';

const claims: Claims = {
  name: ['name'],
  email: 'email',
  roles: 'realm_access.roles',
  unit: 'unit',
  map: {
    roles: { sprawdza: 'trustee', konsultant: 'agent', redaktor: 'editor', urzednik: 'officer' },
    units: { drogi: 'ROADS' }
  }
};
const UNITS = ['DESK', 'ROADS', 'PARKS'];
const told = (roles: unknown, unit?: unknown) => ({ realm_access: { roles }, unit });

describe('A provider’s words', () => {
  it.each([
    [['konsultant'], undefined, { role: 'agent', also: [], unit: null }],
    ['konsultant', undefined, { role: 'agent', also: [], unit: null }],
    [['redaktor', 'konsultant', 'obcy'], undefined, { role: 'agent', also: ['editor'], unit: null }],
    [['sprawdza', 'konsultant'], undefined, { role: 'agent', also: ['trustee'], unit: null }],
    [['konsultant', 'urzednik'], 'drogi', { role: 'officer', also: ['agent'], unit: 'ROADS' }],
    [['urzednik'], 'PARKS', { role: 'officer', also: [], unit: 'PARKS' }],
    [['urzednik'], ['nic', 'drogi'], { role: 'officer', also: [], unit: 'ROADS' }],
    [['konsultant'], 'drogi', { role: 'agent', also: [], unit: null }]
  ])('%j in %j mean a standing here', (roles, unit, grant) => {
    expect(grantFrom(claims, told(roles, unit), UNITS)).toEqual(grant);
  });

  it.each([
    [undefined, undefined, 'identity-no-role'],
    [[], undefined, 'identity-no-role'],
    [['obcy', 'administrator'], undefined, 'identity-no-role'],
    [['sprawdza'], undefined, 'identity-no-role'],
    [[{ konsultant: true }, 7], undefined, 'identity-no-role'],
    [['urzednik'], undefined, 'identity-no-unit'],
    [['urzednik'], 'GONE', 'identity-no-unit'],
    [['urzednik'], 'toString', 'identity-no-unit']
  ])('%j in %j give nothing', (roles, unit, refusal) => {
    expect(grantFrom(claims, told(roles, unit), UNITS)).toEqual({ refusal });
  });

  it('a role the file has wrong is found at the start', () => {
    expect(unknownRoles(claims)).toEqual([]);
    expect(unknownRoles({ ...claims, map: { roles: { a: 'agent', b: 'boss' }, units: {} } })).toEqual([
      'boss'
    ]);
  });

  it('what somebody is already is no change, in whatever order', () => {
    const grant = { role: 'agent', also: ['editor', 'trustee'], unit: null } as const;
    const same = { role: 'agent', also: ['trustee', 'editor'], unit: null } as const;
    expect(isGranted(same, { ...grant, also: [...grant.also] })).toBe(true);
    expect(isGranted({ role: 'agent', unit: null }, { ...grant, also: [...grant.also] })).toBe(false);
  });
});
