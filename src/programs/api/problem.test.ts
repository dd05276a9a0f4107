import { describe, expect, it } from 'vitest';
import { refuse } from '#world/refusal.ts';
import { LANGS } from '#ui/lang.ts';
import { problemSchema } from './answers.ts';
import { misfitOf, problemOf, PROBLEMS, statusOf } from './problem.ts';

const PAGE = 'https://city.example/api/v1';

describe('A problem', () => {
  it.each([
    ['api-key-missing', 401],
    ['key-may-not', 403],
    ['no-such-case', 404],
    ['too-often', 429],
    ['nothing-written', 400]
  ])('of %s has the status %i', (refusal, status) => {
    expect(statusOf(refuse(refusal))).toBe(status);
  });

  it('has words in every language for every code', () => {
    for (const code of Object.keys(PROBLEMS))
      for (const lang of LANGS)
        expect(problemSchema.parse(problemOf(refuse(code), lang, PAGE)).title).toBeTruthy();
  });

  it('tells all that is wrong at once, each beside its field', () => {
    const faults = [refuse('nothing-written', 'description'), refuse('no-such-case')];
    const told = problemOf({ faults }, 'en', PAGE);
    expect(told).toMatchObject({ status: 400, code: 'nothing-written', type: `${PAGE}#nothing-written` });
    expect(told.faults).toEqual([expect.objectContaining({ field: 'description', code: 'nothing-written' })]);
  });

  it('of what fits no schema says where', () => {
    expect(misfitOf([{ field: 'place.lat', detail: 'too big' }], 'en', PAGE)).toMatchObject({
      status: 400,
      code: 'not-as-described',
      faults: [{ field: 'place.lat', detail: 'too big' }]
    });
  });
});
