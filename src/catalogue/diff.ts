/** What differs between two cities: the folder and the database, or two days of the same one. */
import type { City } from './city.ts';
import { factsOf, type Fact, type FactKind } from './facts.ts';

/** A part of a document that differs; `path` names it, e.g. `deadline.working_days`. */
export type FieldChange = { path: string; before: unknown; after: unknown };

/** A fact that is new, ended, or says something else than before. */
export type Change =
  | { what: 'new'; fact: Fact }
  | { what: 'ended'; fact: Fact }
  | { what: 'changed'; fact: Fact; fields: FieldChange[] };

/** The kinds whose lists hold the same facts in another order. Order is shown to people, not dated. */
export type Difference = { changes: Change[]; reordered: FactKind[] };

const keyOf = (fact: Fact) => `${fact.kind} ${fact.code}`;

/**
 * What would have to be recorded so that `before` becomes `after`.
 *
 * The same city twice gives nothing; and what is new one way has ended the other way.
 */
export function diffCity(before: City, after: City): Difference {
  const old = new Map(factsOf(before).map((fact) => [keyOf(fact), fact]));
  const next = new Map(factsOf(after).map((fact) => [keyOf(fact), fact]));
  const changes = [...next.values()].flatMap((fact): Change[] => {
    const was = old.get(keyOf(fact));
    if (!was) return [{ what: 'new', fact }];
    const fields = fieldsThatDiffer(was.document, fact.document);
    return fields.length > 0 ? [{ what: 'changed', fact, fields }] : [];
  });
  const ended = [...old.values()].filter((fact) => !next.has(keyOf(fact)));
  return {
    changes: [...changes, ...ended.map((fact): Change => ({ what: 'ended', fact }))],
    reordered: reordered(old, next)
  };
}

function reordered(old: ReadonlyMap<string, Fact>, next: ReadonlyMap<string, Fact>): FactKind[] {
  const kept = (one: ReadonlyMap<string, Fact>, other: ReadonlyMap<string, Fact>) =>
    [...one].filter(([key]) => other.has(key));
  const [was, is] = [kept(old, next), kept(next, old)];
  const moved = is.filter(([key], at) => was[at]?.[0] !== key).map(([, fact]) => fact.kind);
  return [...new Set(moved)];
}

/** The parts that differ, depth first; a list is one part. Property order does not matter. */
export function fieldsThatDiffer(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) =>
      fieldsThatDiffer(before[name], after[name], path ? `${path}.${name}` : name)
    );
  }
  return same(before, after) ? [] : [{ path, before, after }];
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => same(item, b[at]));
  if (isRecord(a) && isRecord(b)) return fieldsThatDiffer(a, b).length === 0;
  return Object.is(a, b);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
