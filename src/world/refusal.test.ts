import { expect, it } from 'vitest';
import { isFaults, isRefusal, refuse } from './refusal.ts';

it('a refusal is told from every value a step may give', () => {
  expect(isRefusal(refuse('no-such-case'))).toBe(true);
  for (const value of [undefined, null, 'refusal', [], { id: '1' }]) expect(isRefusal(value)).toBe(false);
});

it('faults are several refusals', () => {
  expect(isFaults({ faults: [refuse('too-long', 'text', { max: 5 })] })).toBe(true);
  expect(isFaults(refuse('x'))).toBe(false);
});
