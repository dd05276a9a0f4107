/** A script as a path through a call: its steps lead to one another, from the first to an end. */
import type { ArticleFault } from './check.ts';
import type { Script } from './shapes.ts';

/** What is wrong between the steps: codes twice, ways to nowhere, steps no way leads to. */
export function scriptFaults({ begin, steps }: Script): ArticleFault[] {
  const codes = steps.map(({ code }) => code);
  const nowhere = (code: string, path: readonly PropertyKey[]): ArticleFault[] =>
    codes.includes(code)
      ? []
      : [
          { path, code: 'article-no-step', about: code, expected: `a known step; there is no step "${code}"` }
        ];
  const reached = stepsFrom({ begin, steps });
  return [
    ...nowhere(begin, ['begin']),
    ...steps.flatMap((step, at): ArticleFault[] => [
      ...(codes.indexOf(step.code) < at
        ? [
            {
              path: ['steps', at, 'code'],
              code: 'article-twice' as const,
              about: step.code,
              expected: `each code once; "${step.code}" stands here again`
            }
          ]
        : []),
      ...step.choices.flatMap(({ to }, n) => nowhere(to, ['steps', at, 'choices', n, 'to'])),
      ...(reached.has(step.code) || !codes.includes(begin)
        ? []
        : [
            {
              path: ['steps', at],
              code: 'article-unreached' as const,
              about: step.code,
              expected: 'a step some choice leads to'
            }
          ])
    ])
  ];
}

/** The codes of the steps a call can come to. */
export function stepsFrom({ begin, steps }: Pick<Script, 'begin' | 'steps'>): Set<string> {
  const reached = new Set<string>();
  const ahead = [begin];
  for (let code = ahead.pop(); code !== undefined; code = ahead.pop()) {
    const step = steps.find((one) => one.code === code);
    if (!step || reached.has(code)) continue;
    reached.add(code);
    ahead.push(...step.choices.map(({ to }) => to));
  }
  return reached;
}

/** Where a call is: the step it came to, the steps it went by, the last of them this one, and whether all were believed. */
export type Walked = { step: Script['steps'][number]; went: string[]; whole: boolean };

/**
 * The step a call has come to by the chosen steps, as far as one leads to the next.
 *
 * What an address tells may be forged, or of a script that changed during the call: after the first step no choice
 * leads to, nothing is believed.
 */
export function walked({ begin, steps }: Pick<Script, 'begin' | 'steps'>, chosen: readonly string[]): Walked {
  let at = steps.find(({ code }) => code === begin) ?? steps[0]!;
  const went = [at.code];
  const further = chosen[0] === at.code ? chosen.slice(1) : chosen;
  for (const code of further) {
    const next = steps.find((one) => one.code === code);
    if (!next || !at.choices.some(({ to }) => to === code)) break;
    at = next;
    went.push(code);
  }
  return { step: at, went, whole: went.length > further.length };
}
