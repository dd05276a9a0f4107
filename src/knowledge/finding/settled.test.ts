import { describe, expect, it } from 'vitest';
import { settlementFrom } from './settled.ts';

describe('a search that led nowhere is settled', () => {
  it.each([
    ['synonym', '', 'synonym'],
    ['not-ours', 'https://example.com', 'not-ours'],
    ['article', ' /uslugi/SA-14 ', 'article /uslugi/SA-14'],
    ['article', 'https://example.com/poradnik', 'article https://example.com/poradnik']
  ])('as %s (%s)', (as, link, kept) => {
    expect(settlementFrom({ as, link })).toBe(kept);
  });

  it.each([
    ['', '', 'search-unsettled'],
    ['lost', '', 'search-unsettled'],
    ['article', '', 'search-link'],
    ['article', 'javascript:alert(1)', 'search-link'],
    ['article', '//example.com', 'search-link'],
    ['article', '/uslugi/\0', 'search-link'],
    ['article', `/${'x'.repeat(300)}`, 'search-link']
  ])('and refused as %j with %j', (as, link, refusal) => {
    expect(settlementFrom({ as, link })).toMatchObject({ refusal });
  });
});
