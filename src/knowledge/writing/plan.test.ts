import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KINDS } from '#knowledge/articles/article.ts';
import { SHAPES } from '#knowledge/articles/check.ts';
import { asList, asObject, PLAN, type Field } from './plan.ts';

/** The names a shape has, with those of its lists below them. */
function namesOf(shape: z.core.JSONSchema.BaseSchema): unknown {
  const inner = (one: z.core.JSONSchema.BaseSchema): unknown => {
    if (one.type === 'array') return inner(one.items as z.core.JSONSchema.BaseSchema);
    const names = Object.keys(one.properties ?? {}).sort();
    return one.type !== 'object' || names.join() === 'en,pl,uk' || one.propertyNames ? null : namesOf(one);
  };
  return Object.fromEntries(
    Object.entries(shape.properties ?? {})
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, inner(one as z.core.JSONSchema.BaseSchema)])
  );
}

function plannedNames(fields: readonly Field[]): unknown {
  return Object.fromEntries(
    fields
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((field) => [field.name, field.as === 'rows' ? plannedNames(field.fields) : null])
  );
}

describe('the plan of writing', () => {
  it.each(KINDS)('asks for everything a %s holds, and for nothing else', (kind) => {
    const shape = z.toJSONSchema(SHAPES[kind], { io: 'input', unrepresentable: 'any' });
    expect(plannedNames(PLAN[kind])).toEqual(namesOf(shape));
  });
});

it('what is not there yet is nothing', () => {
  expect([asObject(undefined), asObject('x'), asObject([])]).toEqual([{}, {}, {}]);
  expect([asList(undefined), asList({ a: 1 })]).toEqual([[], []]);
});
