/** The rules that decided about a case, as they stood on the day they did. */
import type { Entry } from '#cases/entry.ts';
import { listFactsOn } from '#catalogue/city.server.ts';
import type { Rule } from '#catalogue/rules/rule.ts';
import type { Db } from '#world/database.server.ts';
import { localTime } from '#ui/dates.ts';
import type { RuleTold } from './why.ts';

/** Rules by the entry they decided. One question to the database for each day on which rules decided: mostly one. */
export async function rulesTold(
  db: Db,
  entries: readonly Entry[],
  timezone: string
): Promise<Map<number, RuleTold>> {
  const decided = entries.flatMap((e) =>
    e.kind === 'dispatched' && e.body.rule !== undefined
      ? [{ seq: e.seq, rule: e.body.rule, day: localTime(e.at, timezone).day }]
      : []
  );
  const days = Map.groupBy(decided, ({ day }) => day);
  const told = await Promise.all(
    [...days].map(async ([day, group]) => {
      const facts = await listFactsOn(db, 'rule', [...new Set(group.map(({ rule }) => rule))], day);
      return group.flatMap(({ seq, rule }) => {
        const fact = facts.find(({ code }) => code === rule);
        if (!fact) return [];
        const { reason, from } = fact.document as Rule;
        return [[seq, { reason, from, by: fact.by, at: fact.at }] as const];
      });
    })
  );
  return new Map(told.flat());
}
