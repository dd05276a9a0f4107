/** Who works here, and what each may do. */
import { describe, expect, it } from 'vitest';
import {
  homeOf,
  mayAdminister,
  mayActFor,
  mayUseDesk,
  personFaults,
  type NewPerson,
  type Person
} from './person.ts';

const agent: Person = { id: 'a', name: 'Anna Gawlik', email: 'anna@demo.example', role: 'agent', unit: null };
const officer: Person = { ...agent, role: 'officer', unit: 'ROADS' };
const administrator: Person = { ...agent, role: 'administrator' };

describe('What a person may do', () => {
  it.each([
    ['nobody', undefined, false, false, false],
    ['an agent', agent, true, false, false],
    ['an officer', officer, false, true, false],
    ['an officer of another unit', { ...officer, unit: 'TREES' }, false, false, false],
    ['an administrator', administrator, true, false, true]
  ])('%s', (_, person, desk, roads, all) => {
    expect([mayUseDesk(person), mayActFor(person, 'ROADS'), mayAdminister(person)]).toEqual([
      desk,
      roads,
      all
    ]);
  });

  it('begins where their work is', () => {
    expect([agent, officer, administrator].map(homeOf)).toEqual(['/desk', '/unit', '/desk']);
  });
});

describe('A new person', () => {
  const anna: NewPerson = {
    name: 'Anna Gawlik',
    email: 'anna@city.example',
    role: 'agent',
    password: 'dwanaście znaków'
  };
  const marek: NewPerson = { ...anna, role: 'officer', unit: 'ROADS' };

  it('is an agent without a unit, or an officer with one', () => {
    expect(personFaults(anna, ['ROADS'])).toEqual([]);
    expect(personFaults(marek, ['ROADS'])).toEqual([]);
  });

  it.each([
    ['without a name', { ...anna, name: ' ' }, 'name-missing'],
    ['with a name nobody has', { ...anna, name: 'x'.repeat(101) }, 'name-missing'],
    ['without an address', { ...anna, email: 'anna' }, 'not-an-email'],
    ['with two addresses', { ...anna, email: 'a@b.example,c@d.example' }, 'not-an-email'],
    ['in a role there is not', { ...anna, role: 'mayor' }, 'unknown-role'],
    ['an officer without a unit', { ...anna, role: 'officer' }, 'unknown-unit'],
    ['an officer of a unit there is not', { ...marek, unit: 'CIRCUS' }, 'unknown-unit'],
    ['an agent with a unit', { ...anna, unit: 'ROADS' }, 'unit-for-officers'],
    ['with a short password', { ...anna, password: '12345678901' }, 'password-short'],
    ['with a password like a novel', { ...anna, password: 'x'.repeat(201) }, 'password-long']
  ])('is refused %s', (_, given, refusal) => {
    expect(personFaults(given, ['ROADS']).map((fault) => fault.refusal)).toEqual([refusal]);
  });
});
