import { describe, expect, it } from 'vitest';
import { script } from '#town/articles.ts';
import { pathInWords } from '#catalogue/fault.ts';
import { scriptFaults, stepsFrom, walked } from './script.ts';

const [where, form, bye] = script.steps as [
  (typeof script.steps)[0],
  (typeof script.steps)[0],
  (typeof script.steps)[0]
];
const told = (change: Partial<typeof script>) =>
  scriptFaults({ ...script, ...change }).map(
    ({ path, code, about }) => `${pathInWords(path)}: ${code} ${about}`
  );

describe('a script', () => {
  it('leads from its first step to an end, back again if it must', () => {
    expect(scriptFaults(script)).toEqual([]);
    const back = { ...form, choices: [{ label: { pl: 'Jeszcze raz' }, to: 'where' }] };
    expect(told({ steps: [where, back, bye] })).toEqual([]);
    expect([...stepsFrom(script)].toSorted()).toEqual(['bye', 'form', 'where']);
  });

  it.each([
    ['begins nowhere', { begin: 'hello' }, ['begin: article-no-step hello']],
    ['leads nowhere', { steps: [where, form] }, ['steps 1, choices 2, to: article-no-step bye']],
    ['says a step twice', { steps: [where, form, bye, bye] }, ['steps 4, code: article-twice bye']],
    [
      'has a step no way leads to',
      { steps: [where, form, bye, { ...bye, code: 'lost' }] },
      ['steps 4: article-unreached lost']
    ]
  ])('is refused when it %s', (_, change, faults) => {
    expect(told(change)).toEqual(faults);
  });
});

describe('a call', () => {
  const went = (...chosen: string[]) => walked(script, chosen).went;

  it('begins at the first step and goes where it was chosen', () => {
    expect(went()).toEqual(['where']);
    const [to] = where.choices;
    expect(went('where', to!.to)).toEqual(['where', to!.to]);
    expect(went(to!.to)).toEqual(['where', to!.to]);
    expect(walked(script, [to!.to]).step.code).toBe(to!.to);
  });

  it('believes nothing after a step no choice leads to', () => {
    expect(went('where', 'nowhere', 'bye')).toEqual(['where']);
    expect(went('where', 'where')).toEqual(['where']);
    expect(walked(script, ['where', 'nowhere']).whole).toBe(false);
    expect(walked(script, ['where', where.choices[0]!.to]).whole).toBe(true);
    expect(walked(script, []).whole).toBe(true);
  });
});
