import { describe, expect, it } from 'vitest';
import { KINDS } from '#knowledge/articles/article.ts';
import { shaped } from '#knowledge/articles/check.ts';
import { PLAN, type Field, type Unfinished } from './plan.ts';
import { below, contentFrom, moved, MOVES, ROWS_MAX, withoutEmptyRows, type Sent } from './typed.ts';
import { articles } from '#town/articles.ts';

function sent(typed: Record<string, string | string[]>): Sent {
  return {
    get: (name) => [typed[name] ?? []].flat()[0],
    all: (name) => [typed[name] ?? []].flat(),
    names: () => Object.keys(typed)
  };
}

/** The form as a browser sends it back when nothing was changed in it. */
function asTyped(fields: readonly Field[], value: Unfinished, path = ''): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {};
  for (const field of fields) {
    const [at, one] = [below(path, field.name), value[field.name]];
    if (field.as === 'rows')
      (one as Unfinished[] | undefined)?.forEach((row, n) =>
        Object.assign(typed, asTyped(field.fields, row, below(at, n)))
      );
    else if (field.as === 'parts') Object.assign(typed, asTyped(field.fields, one as Unfinished, at));
    else if (field.as === 'told')
      for (const [lang, text] of Object.entries(one ?? {})) typed[below(at, lang)] = text as string;
    else if (field.as === 'check') Object.assign(typed, one ? { [at]: 'on' } : {});
    else if (field.as === 'sure') typed[at] = one === undefined ? '' : one ? 'yes' : 'no';
    else if (field.as === 'list') typed[at] = (one as string[]).join('\n');
    else if (field.as === 'many') typed[at] = one as string[];
    else typed[at] = one === undefined ? '' : String(one as string | number);
  }
  return typed;
}

describe('a form of an article', () => {
  it.each(KINDS)('gives a %s back as it was', (kind) => {
    const { content } = articles.find((one) => one.kind === kind)!;
    const read = contentFrom(PLAN[kind], sent(asTyped(PLAN[kind], content)));
    expect(shaped(kind, withoutEmptyRows(PLAN[kind], read))).toEqual({ given: { kind, content } });
  });

  it('keeps what was typed wrongly, and leaves out what was left empty', () => {
    const typed = {
      'fees.0.amount': 'dwa',
      'fees.1.amount': '1 234,50',
      'fees.1.for.pl': ' Za dzień ',
      'name.pl': ''
    };
    const { fees, name } = contentFrom(PLAN.card, sent(typed));
    expect(fees).toEqual([{ amount: 'dwa' }, { for: { pl: 'Za dzień' }, amount: 1234.5 }]);
    expect(name).toBeUndefined();
  });

  it('drops rows nobody wrote in, also those that only say how sure they are', () => {
    const content = { steps: [{ verified: false }, { text: { pl: 'Raz' } }, {}] };
    expect(withoutEmptyRows(PLAN.card, content)['steps']).toEqual([{ text: { pl: 'Raz' } }]);
    const script = { steps: [{ code: 'a', choices: [{}, { to: 'b' }] }, { choices: [{}] }] };
    expect(withoutEmptyRows(PLAN.script, script)['steps']).toEqual([{ code: 'a', choices: [{ to: 'b' }] }]);
  });

  it('does not grow beyond what a person writes', () => {
    expect(contentFrom(PLAN.card, sent({ 'steps.999999999.text.pl': 'x' }))['steps']).toHaveLength(ROWS_MAX);
  });
});

describe('a row', () => {
  const content = { steps: [{ code: 'a' }, { code: 'b', choices: [{ to: '1' }, { to: '2' }] }] };
  it.each([
    ['add', 'steps', 'a b ?'],
    ['remove', 'steps.0', 'b'],
    ['up', 'steps.1', 'b a'],
    ['down', 'steps.0', 'b a'],
    ['up', 'steps.0', 'a b'],
    ['down', 'steps.1', 'a b'],
    ['remove', 'steps.7', 'a b'],
    ['remove', 'steps', 'a b'],
    ['add', '', 'a b']
  ] as const)('%s %s: %s', (move, path, after) => {
    expect(MOVES).toContain(move);
    const { steps } = moved(content, move, path.split('.')) as typeof content;
    expect(steps.map(({ code }) => code ?? '?').join(' ')).toBe(after);
  });

  it('moves inside another', () => {
    const { steps } = moved(content, 'up', ['steps', '1', 'choices', '1']) as typeof content;
    expect(steps[1]!.choices).toEqual([{ to: '2' }, { to: '1' }]);
    expect((moved(content, 'add', ['steps', '0', 'choices']) as typeof content).steps[0]).toEqual({
      code: 'a',
      choices: [{}]
    });
  });
});
