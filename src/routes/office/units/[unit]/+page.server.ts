import { error, fail, redirect } from '@sveltejs/kit';
import { findCity, findVersion } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import { countOpenTasks } from '#dispatch/open.server.ts';
import {
  endUnit,
  keepUnit,
  moveOfficersTo,
  planEnding,
  type Ending,
  type EndingPlan
} from '#flow/dispatch/units.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { listPeople } from '#people/person.server.ts';
import type { Unit } from '#people/unit.ts';
import { areaOf } from '#places/territory.ts';
import { changesOf } from '#routes/office/changes.server.ts';
import { aboutIn, aboutOptions, territoryOptions, unitOptions } from '#routes/office/choices.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { dayInWords, numberInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { unitsTexts } from '#ui/texts/units.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Lines for shares on an empty form. */
const SHARES = 4;
const NO_SHARE = { about: '', territory: '', unit: '' };
type Typed = { until: string; successor: string; shares: (typeof NO_SHARE)[] };

async function unitAt(event: Pick<RequestEvent, 'locals' | 'params'>) {
  const { here } = event.locals;
  const day = todayIn(here, here.world.now());
  const city = (await findCity(here.world.db, day.toString())) ?? here.city;
  const unit = city.units.find(({ code }) => code === event.params.unit);
  if (!unit) error(404, 'unknown-unit');
  return { city, unit, day };
}

function typedOf(unit: Unit, desk: string, day: string): Typed {
  const shares = (unit.shares ?? []).map(({ unit: to, category, group, territory = '' }) => ({
    about: category !== undefined ? `category:${category}` : group !== undefined ? `group:${group}` : '',
    territory,
    unit: to
  }));
  return {
    until: unit.until ?? day,
    successor: unit.successor === desk ? '' : (unit.successor ?? ''),
    shares: padded(shares)
  };
}

function padded(shares: readonly (typeof NO_SHARE)[]): (typeof NO_SHARE)[] {
  return [...shares, ...Array.from({ length: SHARES }, () => NO_SHARE)].slice(
    0,
    Math.max(SHARES, shares.length)
  );
}

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const { city, unit, day } = await unitAt(event);
  const texts = unitsTexts[lang];
  const people = (await listPeople(here.world.db)).filter((person) => person.unit === unit.code);
  const open = await countOpenTasks(here.world.db, unit.code);
  const none = (list: readonly string[]) => list.join(', ') || texts.now.none;
  const { end } = texts;
  return {
    unit: unit.code,
    name: unit.name[lang],
    exists: texts.exists(
      dayInWords(unit.from, lang),
      unit.until === undefined ? undefined : dayInWords(unit.until, lang)
    ),
    facts: [
      { term: texts.now.tasks, text: numberInWords(open, lang) },
      { term: texts.now.officers, text: people.map(({ name }) => name).join(', ') || texts.now.noOfficers },
      {
        term: texts.now.categories,
        text: none(city.categories.filter(({ lead }) => lead === unit.code).map(({ name }) => name[lang]))
      },
      {
        term: texts.now.rules,
        text: none(
          city.rules
            .filter((rule) => rule.lead === unit.code || rule.further.includes(unit.code))
            .map(({ code }) => code)
        )
      }
    ],
    officers: people.map(({ id, name, email }) => ({ id, name, email })),
    seen: await findVersion(here.world.db, 'unit', unit.code),
    typed: typedOf(unit, city.profile.desk, day.toString()),
    isDesk: unit.code === city.profile.desk,
    over: unit.until !== undefined && unit.until < day.toString(),
    ending: unit.until !== undefined && unit.until >= day.toString(),
    abouts: aboutOptions(city, lang, end.anything),
    territories: territoryOptions(city, lang),
    successors: unitOptions(city, day.toString(), lang, end.nobody),
    heir: unit.successor === city.profile.desk ? '' : (unit.successor ?? ''),
    heirs: unitOptions(city, day.toString(), lang, end.noShare),
    changes: await changesOf(event.locals, ['unit'], unit.code)
  };
};

function planView(plan: EndingPlan, ending: Ending, city: City, lang: Lang) {
  const texts = unitsTexts[lang].plan;
  const next = Temporal.PlainDate.from(ending.until).add({ days: 1 }).toString();
  const tasks = numberInWords(plan.tasks, lang);
  return {
    lead: plan.atOnce ? texts.atOnce(tasks) : texts.lead(tasks, dayInWords(next, lang)),
    goes: plan.goes.map(({ unit, territory, tasks: cases }) => [
      city.units.find(({ code }) => code === unit)?.name[lang] ?? texts.desk,
      territory === undefined ? '' : (areaOf(city, territory)?.name[lang] ?? territory),
      numberInWords(cases, lang)
    ])
  };
}

async function sent(event: RequestEvent) {
  const person = signedIn(event);
  const form = await event.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const all = (name: string) => form.getAll(name).map((value) => String(value).trim());
  const [abouts, territories, units] = [all('about'), all('territory'), all('heir')];
  const typed: Typed = {
    until: text('until'),
    successor: text('successor'),
    shares: padded(
      units.slice(0, 20).map((unit, n) => ({ unit, about: abouts[n] ?? '', territory: territories[n] ?? '' }))
    )
  };
  const ending: Ending = {
    code: event.params.unit,
    until: typed.until,
    ...(typed.successor === '' ? {} : { successor: typed.successor }),
    shares: typed.shares
      .filter(({ unit }) => unit !== '')
      .map(({ unit, about, territory }) => ({
        unit,
        ...aboutIn(about),
        ...(territory === '' ? {} : { territory })
      }))
  };
  return { person, typed, ending, seen: Number(form.get('seen')) };
}

function refused(refusals: readonly Refusal[], typed: Typed | undefined, lang: Lang) {
  return fail(refusals.some(({ refusal }) => refusal === 'fact-changed') ? 409 : 400, {
    typed,
    faults: refusals.map((one) => ({
      text: refusalWords(one, lang),
      ...(one.field === undefined ? {} : { field: one.field === 'shares' ? 'heir-1' : one.field })
    }))
  });
}

export const actions: Actions = {
  plan: async (event) => {
    const { here, lang } = event.locals;
    const { city } = await unitAt(event);
    const { person, typed, ending } = await sent(event);
    const plan = await planEnding(here, person, ending);
    if (isFaults(plan)) return refused(plan.faults, typed, lang);
    if (isRefusal(plan)) return refused([plan], typed, lang);
    return { typed, plan: planView(plan, ending, city, lang), of: JSON.stringify(typed) };
  },
  end: async (event) => {
    const { here, lang } = event.locals;
    const { person, typed, ending, seen } = await sent(event);
    const ended = await endUnit(here, person, ending, seen);
    if (isFaults(ended)) return refused(ended.faults, typed, lang);
    if (isRefusal(ended)) return refused([ended], typed, lang);
    redirect(303, '/office/units?done=ended');
  },
  keep: async (event) => {
    const { here, lang } = event.locals;
    const { person, ending, seen } = await sent(event);
    const kept = await keepUnit(here, person, ending.code, seen);
    if (isFaults(kept)) return refused(kept.faults, undefined, lang);
    if (isRefusal(kept)) return refused([kept], undefined, lang);
    redirect(303, '/office/units?done=kept');
  },
  officers: async (event) => {
    const { here, lang } = event.locals;
    const person = signedIn(event);
    const to = String((await event.request.formData()).get('to') ?? '');
    const moved = await moveOfficersTo(here, person, event.params.unit, to);
    if (isRefusal(moved)) return refused([moved], undefined, lang);
    redirect(303, '/office/units?done=moved');
  }
};
