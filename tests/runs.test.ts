/** A run clears away what a killed one left, and nothing of a run that goes on beside it. */
import { describe, expect, it } from 'vitest';
import { folderOf, isLeft, spaceOfPids } from './runs.ts';

const runs = (pid: number) => pid === 17;
const left = (space: string, pid: number) => isLeft(`${folderOf({ space, pid })}a1B2c3`, '4026531836', runs);

describe('the folder of a run', () => {
  it.each([
    ['that was killed is left behind', '4026531836', 18, true],
    ['that goes on is not', '4026531836', 17, false],
    ['in a namespace of its own is never taken for a killed one', '4026532999', 18, false]
  ])('%s', (_why, space, pid, expected) => expect(left(space, pid)).toBe(expected));

  it('is told from whatever else lies beside it', () => {
    expect(isLeft('hejnal-test-AbCdEf', '4026531836', runs)).toBe(false);
    expect(isLeft('something-18-', '4026531836', runs)).toBe(false);
  });

  it('says in which space its number holds', () => expect(spaceOfPids()).toMatch(/^\d+$/));
});
