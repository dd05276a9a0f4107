import { describe, expect, it } from 'vitest';
import { refuse } from '#world/refusal.ts';
import { errorsOf, statusOf, statusOfAll } from './fault.ts';

describe('A refusal as an error', () => {
  it.each([
    ['api-key-missing', 403],
    ['api-key-unknown', 403],
    ['key-may-not', 403],
    ['no-such-service', 404],
    ['no-such-case', 404],
    ['method-not-allowed', 405],
    ['no-such-format', 406],
    ['body-too-large', 413],
    ['not-a-form', 415],
    ['outside-city', 400],
    ['too-long', 400]
  ])('%s is %i', (refusal, status) => expect(statusOf(refuse(refusal))).toBe(status));

  it('has its number and its words, after the name of the parameter as Open311 calls it', () => {
    expect(
      errorsOf([refuse('answer-missing', 'question.lane'), refuse('place-missing', 'address')], 'en')
    ).toEqual([
      { code: 400, description: expect.stringMatching(/^attribute\[lane\]: Answer/) as string },
      { code: 400, description: expect.stringMatching(/^address_string: Point/) as string }
    ]);
  });

  it('speaks the language that was asked for', () => {
    expect(errorsOf([refuse('api-key-missing')], 'pl')).toEqual([
      { code: 403, description: 'Brakuje klucza. Wyślij go jako api_key.' }
    ]);
  });

  it('of several, the first gives the answer its status', () => {
    expect(statusOfAll([refuse('no-such-service'), refuse('not-a-point')])).toBe(404);
    expect(statusOfAll([])).toBe(400);
  });
});
