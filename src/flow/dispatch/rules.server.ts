/** What an administrator does with the table of dispatch: tries a rule on past cases, saves it, ends it. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import type { City } from '#catalogue/city.ts';
import { changeCity, findCity, findVersion, listPlanned } from '#catalogue/city.server.ts';
import { ruleFaults, type RuleFault } from '#catalogue/rules/check.ts';
import { REASON_MAX, ruleSchema, type Rule } from '#catalogue/rules/rule.ts';
import { listTried, type TriedCase } from '#dispatch/tried.server.ts';
import { openTrial, type Found } from '#dispatch/trial.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { mayAdminister, type Person } from '#people/person.ts';

/** A rule as it is typed: everything but its code and who vouches for it. */
export type GivenRule = Omit<Rule, 'code' | 'verified'>;

/** Which rule is changed and the version that was looked at; nothing for a new rule. */
export type Changing = { code: string; seen: number };

/** How far back a rule is tried, and on how many cases at most: the newest. */
const TRIED_MONTHS = 12;
const TRIED_MOST = 100_000;

const WORDS: Readonly<Record<RuleFault['why'], string>> = {
  unknown: 'rule-unknown',
  ended: 'rule-unit-ended',
  twice: 'unit-twice',
  dates: 'rule-dates',
  'not-named': 'rule-unknown',
  tie: 'rule-tie'
};

function refusalOf({ at, why, other }: RuleFault): Refusal {
  const field = String(at[0] ?? 'about');
  const named = field === 'category' || field === 'group' ? 'about' : field;
  return refuse(WORDS[why], named, { other });
}

/** A code nobody has: what the rule is about, where, and a number where that is taken. */
function codeFor(city: City, taken: readonly string[], given: GivenRule): string {
  const parts = [given.category ?? given.group ?? 'rule', given.territory ?? []].flat();
  const wanted = parts
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]/g, '-');
  const used = new Set([...city.rules.map(({ code }) => code), ...taken]);
  let code = wanted;
  for (let n = 2; used.has(code); n += 1) code = `${wanted}-${n}`;
  return code;
}

function shapeFaults(given: GivenRule, today: string): Refusal[] {
  const length = given.reason.trim().length;
  return [
    ...(given.category === undefined && given.group === undefined
      ? [refuse('rule-about-missing', 'about')]
      : []),
    ...(given.lead === '' ? [refuse('unit-missing', 'lead')] : []),
    ...(length < 3 || length > REASON_MAX ? [refuse('rule-reason', 'reason', { max: REASON_MAX })] : []),
    ...(isDay(given.from) ? [] : [refuse('day-missing', 'from')]),
    ...(given.until === undefined || isDay(given.until) ? [] : [refuse('day-missing', 'until')]),
    ...(isDay(given.from) && given.from < today ? [refuse('day-past', 'from')] : [])
  ];
}

/** Is this a day of the calendar, as a form sends it? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

function withRule(city: City, rule: Rule): City {
  const known = city.rules.some(({ code }) => code === rule.code);
  const rules = known
    ? city.rules.map((one) => (one.code === rule.code ? rule : one))
    : [...city.rules, rule];
  return { ...city, rules };
}

/** What the rule would be, and everything that speaks against it, also on later days for which more is planned. */
async function drafted(
  db: Db | Tx,
  city: City,
  given: GivenRule,
  changing: Changing | undefined
): Promise<{ rule: Rule } | Faults | Refusal> {
  const planned = await listPlanned(db, 'rule', given.from);
  if (changing && !city.rules.some(({ code }) => code === changing.code)) return refuse('no-such-rule');
  const code =
    changing?.code ??
    codeFor(
      city,
      planned.map((one) => one.code),
      given
    );
  const read = ruleSchema.safeParse({ ...given, reason: given.reason.trim(), code, verified: true });
  if (!read.success) return { faults: read.error.issues.map(({ path }) => wrongShape(path)) };
  const rule = read.data;
  const own = planned.find((one) => one.code === code)?.from;
  const days = [...new Set(planned.map((one) => one.from))].filter((day) => own === undefined || day < own);
  const cities = await Promise.all(days.map((day) => findCity(db, day)));
  const faults = [city, ...cities.flatMap((one) => one ?? [])].flatMap((one) =>
    ruleFaults(withRule(one, rule), rule).map(refusalOf)
  );
  const once = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return once.size > 0 ? { faults: [...once.values()] } : { rule };
}

function wrongShape(path: readonly PropertyKey[]): Refusal {
  return path[0] === 'deadlines'
    ? refuse('rule-days', 'lead')
    : refuse('rule-unknown', String(path[0] ?? 'about'), { other: '' });
}

/**
 * Saves a new rule, or changes one, from a day on; until that day everything stays. Refused with every fault,
 * with `fact-changed` when somebody else changed the rule since it was looked at.
 */
export async function saveRule(
  here: Here,
  person: Person,
  given: GivenRule,
  changing?: Changing
): Promise<Rule | Faults | Refusal> {
  if (!mayAdminister(person)) return refuse('not-allowed');
  const now = here.world.now();
  const faults = shapeFaults(given, todayIn(here, now).toString());
  if (faults.length > 0) return { faults };
  let saved: Rule | undefined;
  const done = await changeCity<Faults | Refusal>(
    here.world.db,
    given.from,
    person.id,
    now,
    async (city, tx) => {
      if (changing && (await findVersion(tx, 'rule', changing.code)) !== changing.seen)
        return refuse('fact-changed');
      const made = await drafted(tx, city, given, changing);
      if (!('rule' in made)) return made;
      saved = made.rule;
      const at = city.rules.findIndex(({ code }) => code === made.rule.code);
      const place = at < 0 ? city.rules.length : at;
      return {
        facts: [{ kind: 'rule', code: made.rule.code, place, document: made.rule }],
        from: given.from
      };
    }
  );
  if (isFaults(done) || isRefusal(done)) return done;
  here.world.news.tell({ about: 'city' });
  return saved!;
}

/** A rule holds for the last time on this day, yesterday at the earliest: then it ends at once. */
export async function endRule(
  here: Here,
  person: Person,
  { code, seen }: Changing,
  lastDay: string
): Promise<Rule | Refusal> {
  if (!mayAdminister(person)) return refuse('not-allowed');
  const now = here.world.now();
  const today = todayIn(here, now);
  if (!isDay(lastDay)) return refuse('day-missing', 'last');
  if (lastDay < today.subtract({ days: 1 }).toString()) return refuse('day-past', 'last');
  let ended: Rule | undefined;
  const from = today.toString();
  const done = await changeCity<Refusal>(here.world.db, from, person.id, now, async (city, tx) => {
    const place = city.rules.findIndex((rule) => rule.code === code);
    if (place < 0) return refuse('no-such-rule');
    if ((await findVersion(tx, 'rule', code)) !== seen) return refuse('fact-changed');
    // What began today and ends at once never held; its last day is its first, so that it keeps its dates.
    const until = lastDay < city.rules[place]!.from ? city.rules[place]!.from : lastDay;
    ended = { ...city.rules[place]!, until };
    return { facts: [{ kind: 'rule', code, place, document: ended }], from };
  });
  if (isRefusal(done)) return done;
  here.world.news.tell({ about: 'city' });
  return ended!;
}

/** What a rule would have sent elsewhere. `since` is the first day looked at; `cut` says that there were more cases. */
export type Trial = Found<TriedCase> & { since: string; cut: boolean };

/**
 * Tries a rule on the cases of the last twelve months, recording nothing. They are read page by page, so that
 * nobody else waits meanwhile. Refused with the faults saving would be refused with.
 */
export async function tryRule(
  here: Here,
  person: Person,
  given: GivenRule,
  changing?: Changing
): Promise<Trial | Faults | Refusal> {
  if (!mayAdminister(person)) return refuse('not-allowed');
  const { db } = here.world;
  const today = todayIn(here, here.world.now());
  const faults = shapeFaults(given, today.toString());
  if (faults.length > 0) return { faults };
  const before = await findCity(db, given.from);
  if (!before) throw new Error('No city is loaded yet.');
  const made = await drafted(db, before, given, changing);
  if (!('rule' in made)) return made;
  const after = withRule(before, made.rule);
  const changed = [made.rule, ...before.rules.filter(({ code }) => code === made.rule.code)];
  const categories = before.categories.filter((category) =>
    changed.some((rule) => rule.category === category.code || rule.group === category.group)
  );
  const trial = openTrial<TriedCase>(before, after, categories, given.from);
  const since = today.subtract({ months: TRIED_MONTHS });
  const start = since.toZonedDateTime(here.city.profile.timezone).toInstant().toString();
  let left = TRIED_MOST;
  for (const { code } of categories) {
    for await (const page of listTried(db, code, start)) {
      trial.add(page.slice(0, left));
      left -= page.length;
      if (left <= 0) break;
    }
    if (left <= 0) break;
  }
  return { ...trial.found(), since: since.toString(), cut: left <= 0 };
}
