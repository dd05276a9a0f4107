import { describe, expect, it } from 'vitest';
import { opens, SCOPES, scopesIn } from './scope.ts';

describe('A scope', () => {
  it('opens what it says and nothing else', () => {
    expect(SCOPES.filter((scope) => opens({ scopes: ['report'] }, scope))).toEqual(['report']);
    expect(SCOPES.filter((scope) => opens({ scopes: [] }, scope))).toEqual([]);
    expect(SCOPES.filter((scope) => opens(undefined, scope))).toEqual([]);
  });

  it('to read cases reads what is published of them', () => {
    expect(SCOPES.filter((scope) => opens({ scopes: ['cases'] }, scope))).toEqual(['read', 'cases']);
  });

  it('is one of a few words, whatever somebody sends', () => {
    expect(scopesIn(['cases', 'everything', 'report', 'report'])).toEqual(['report', 'cases']);
  });
});
