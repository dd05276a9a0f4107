import { fail, redirect } from '@sveltejs/kit';
import { findCity } from '#catalogue/city.server.ts';
import { addUnit } from '#flow/dispatch/units.server.ts';
import { isDay } from '#flow/dispatch/rules.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { mayAdminister } from '#people/person.ts';
import type { Unit } from '#people/unit.ts';
import { changesOf } from '#routes/office/changes.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { dayInWords } from '#ui/dates.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { unitsTexts } from '#ui/texts/units.ts';
import { isFaults, isRefusal, refuse } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const KINDS = ['department', 'city-unit', 'company', 'outside'] as const;

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const day = todayIn(here, here.world.now()).toString();
  const city = (await findCity(here.world.db, day)) ?? here.city;
  const texts = unitsTexts[lang];
  const shortOf = (code: string) =>
    code === city.profile.desk ? texts.desk : (city.units.find((one) => one.code === code)?.short ?? code);
  const row = (unit: Unit) => {
    const until = unit.until === undefined ? undefined : dayInWords(unit.until, lang);
    const heirs = [
      ...new Set([...(unit.shares ?? []).map((share) => share.unit), unit.successor ?? []].flat())
    ];
    return {
      code: unit.code,
      name: unit.name[lang],
      exists: texts.exists(dayInWords(unit.from, lang), until),
      successor: heirs.map(shortOf).join(', '),
      contact: [unit.phone, unit.email].filter(Boolean).join(', ')
    };
  };
  const over = (unit: Unit) => unit.until !== undefined && unit.until < day;
  return {
    rows: city.units.filter((unit) => !over(unit)).map(row),
    over: city.units.filter(over).map(row),
    kinds: KINDS.map((kind) => ({ value: kind, text: texts.kinds[kind] })),
    today: day,
    changes: await changesOf(event.locals, ['unit']),
    may: mayAdminister(person),
    done: (['added', 'ended', 'kept', 'moved'] as const).find(
      (done) => done === event.url.searchParams.get('done')
    )
  };
};

export const actions: Actions = {
  add: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const names = ['code', 'name', 'nameEn', 'nameUk', 'short', 'kind', 'email', 'phone', 'from'] as const;
    const typed = Object.fromEntries(
      names.map((name) => [
        name,
        String(form.get(name) ?? '')
          .trim()
          .slice(0, 200)
      ])
    ) as Record<(typeof names)[number], string>;
    const { name: pl, nameEn, nameUk, code, short, email, phone, from } = typed;
    const unit = {
      code,
      name: { pl, en: nameEn || pl, uk: nameUk || pl },
      short,
      kind: KINDS.find((kind) => kind === typed.kind) ?? 'department',
      ...(email === '' ? {} : { email }),
      ...(phone === '' ? {} : { phone }),
      from
    };
    const empty = short === '' ? [refuse('unit-field', 'short')] : [];
    const days = isDay(from) ? [] : [refuse('day-missing', 'from')];
    const added =
      empty.length + days.length > 0 ? { faults: [...empty, ...days] } : await addUnit(here, person, unit);
    if (isFaults(added) || isRefusal(added)) {
      const refusals = isFaults(added) ? added.faults : [added];
      return fail(400, {
        typed,
        faults: refusals.map((one) => ({
          text: refusalWords(one, lang),
          ...(one.field === undefined ? {} : { field: one.field })
        }))
      });
    }
    redirect(303, '/office/units?done=added');
  }
};
