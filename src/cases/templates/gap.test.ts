import { describe, expect, it } from 'vitest';
import { gapsIn, saidWhole } from './gap.ts';

describe('a gap', () => {
  it('is what stands between braces on one line', () => {
    expect(gapsIn('Naprawimy {co} do {data wykonania}.')).toEqual(['co', 'data wykonania']);
    expect(gapsIn('{} { \n } {a{b}')).toEqual(['b']);
  });

  it('may not be sent: the refusal names the first that is left', () => {
    expect(saidWhole('Do {data wykonania}.', 100, 'text')).toMatchObject({
      refusal: 'gap-left',
      field: 'text',
      fill: { gap: '{data wykonania}' }
    });
    expect(saidWhole(' Do 5 grudnia. ', 100, 'text')).toBe('Do 5 grudnia.');
    expect(saidWhole(' ', 100, 'text')).toMatchObject({ refusal: 'nothing-written' });
  });
});
