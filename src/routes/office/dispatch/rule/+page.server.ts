import { error, fail, redirect } from '@sveltejs/kit';
import { caseCode, caseNumber } from '#cases/case.ts';
import { findCity, findVersion } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import type { Given } from '#dispatch/trial.ts';
import { endRule, saveRule, tryRule, type Trial } from '#flow/dispatch/rules.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { changesOf } from '#routes/office/changes.server.ts';
import { aboutOptions, territoryOptions, unitOptions } from '#routes/office/choices.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { dayAndMonth, dayInWords, localTime, numberInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { rulesTexts } from '#ui/texts/rules.ts';
import { isFaults, isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { TypedRule } from './fields.ts';
import { ruleFrom, typedIn, typedRule } from './typed.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function cityNow(here: Here): Promise<{ city: City; day: string }> {
  const day = todayIn(here, here.world.now()).toString();
  return { day, city: (await findCity(here.world.db, day)) ?? here.city };
}

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const { city, day } = await cityNow(here);
  const code = event.url.searchParams.get('code') ?? undefined;
  const rule = city.rules.find((one) => one.code === code);
  if (code !== undefined && !rule) error(404, 'no-such-rule');
  const { form, filter } = rulesTexts[lang];
  return {
    code,
    seen: code === undefined ? 0 : await findVersion(here.world.db, 'rule', code),
    typed: typedRule(rule, day),
    abouts: aboutOptions(city, lang, form.choose),
    territories: territoryOptions(city, lang),
    units: unitOptions(city, day, lang, form.choose),
    nobody: unitOptions(city, day, lang, form.nobody),
    yesterday: todayIn(here, here.world.now()).subtract({ days: 1 }).toString(),
    open: rule !== undefined && (rule.until === undefined || rule.until >= day),
    today: day,
    all: filter.all,
    changes: code === undefined ? [] : await changesOf(event.locals, ['rule'], code)
  };
};

function viewOf(trial: Trial, city: City, lang: Lang, person: Person) {
  const { units, profile } = city;
  const closed = closedTo(city, person);
  const texts = rulesTexts[lang];
  const shortOf = (code: string) => units.find((unit) => unit.code === code)?.short ?? code;
  const named = (given: Given) => (given.length === 0 ? texts.tried.desk : given.map(shortOf).join(', '));
  const moved = trial.moves.reduce((sum, { cases }) => sum + cases, 0);
  return {
    looked: texts.tried.looked(numberInWords(trial.cases, lang), dayInWords(trial.since, lang)),
    cut: trial.cut,
    moved: moved === 0 ? texts.tried.none : texts.tried.moved(numberInWords(moved, lang)),
    moves: trial.moves.map(({ from, to, cases }) => ({
      from: named(from),
      to: named(to),
      cases: numberInWords(cases, lang)
    })),
    samples: trial.samples
      .filter((one) => !closed.includes(one.case.category))
      .map(({ case: c, from, to }, n) => ({
        mark: String(n + 1),
        number: caseNumber(c),
        href: `/desk/${caseCode(c)}`,
        received: dayAndMonth(localTime(c.receivedAt, profile.timezone).day, lang),
        where: c.place.address ?? '',
        position: c.place.point,
        from: named(from),
        to: named(to)
      }))
  };
}

/** Which fields refusals belong to, by the ids of the form. */
const FIELDS: Readonly<Record<string, string>> = {
  category: 'about',
  group: 'about',
  lead: 'unit-1',
  further: 'unit-2',
  deadlines: 'unit-1'
};

function refused(refusals: readonly Refusal[], typed: TypedRule, seen: number, lang: Lang) {
  return fail(refusals.some(({ refusal }) => refusal === 'fact-changed') ? 409 : 400, {
    typed,
    seen,
    faults: refusals.map((one) => ({
      text: refusalWords(one, lang),
      ...(one.field === undefined ? {} : { field: FIELDS[one.field] ?? one.field })
    }))
  });
}

async function sent(event: RequestEvent) {
  const person = signedIn(event);
  const form = await event.request.formData();
  const seen = Number(form.get('seen'));
  const code = event.url.searchParams.get('code');
  const typed = typedIn(form);
  return { person, form, typed, seen, changing: code === null ? undefined : { code, seen } };
}

export const actions: Actions = {
  try: async (event) => {
    const { here, lang } = event.locals;
    const { person, typed, seen, changing } = await sent(event);
    const { city } = await cityNow(here);
    const trial = await tryRule(here, person, ruleFrom(typed), changing);
    if (isFaults(trial)) return refused(trial.faults, typed, seen, lang);
    if (isRefusal(trial)) return refused([trial], typed, seen, lang);
    const tried = viewOf(trial, city, lang, person);
    return { typed, seen, tried, of: JSON.stringify(typed) };
  },
  save: async (event) => {
    const { here, lang } = event.locals;
    const { person, form, typed, seen, changing } = await sent(event);
    if (form.get('of') !== JSON.stringify(typed))
      return refused([refuse('rule-try-first')], typed, seen, lang);
    const saved = await saveRule(here, person, ruleFrom(typed), changing);
    if (isFaults(saved)) return refused(saved.faults, typed, seen, lang);
    if (isRefusal(saved)) return refused([saved], typed, seen, lang);
    redirect(303, '/office/dispatch?done=saved');
  },
  end: async (event) => {
    const { here, lang } = event.locals;
    const { person, form, seen, changing } = await sent(event);
    const { city, day } = await cityNow(here);
    const last = String(form.get('last') ?? '');
    const ended = changing ? await endRule(here, person, changing, last) : refuse('no-such-rule');
    const rule = city.rules.find((one) => one.code === changing?.code);
    if (isRefusal(ended)) return { ...refused([ended], typedRule(rule, day), seen, lang), last };
    redirect(303, '/office/dispatch?done=ended');
  }
};
