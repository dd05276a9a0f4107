import { findCity, listPlanned } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import { holdsOn, type Rule } from '#catalogue/rules/rule.ts';
import { periodInWords } from '#dispatch/reason.ts';
import { todayIn } from '#flow/here.server.ts';
import { mayAdminister } from '#people/person.ts';
import { areaOf } from '#places/territory.ts';
import { changesOf, recordedBy } from '#routes/office/changes.server.ts';
import { aboutIn, aboutOptions, unitOptions } from '#routes/office/choices.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { dayInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { rulesTexts } from '#ui/texts/rules.ts';
import type { PageServerLoad } from './$types';

type Asked = { unit: string; about: string; text: string };

/** Does the rule fit what was asked for? A category shows the rules of its group too: they decide about it. */
function fits(rule: Rule, city: City, { unit, about, text }: Asked): boolean {
  const { category, group } = aboutIn(about);
  const groupOf = city.categories.find(({ code }) => code === category)?.group;
  const words = [rule.code, rule.reason].join(' ').toLowerCase();
  return (
    (unit === '' || rule.lead === unit || rule.further.includes(unit)) &&
    (category === undefined || rule.category === category || rule.group === groupOf) &&
    (group === undefined || rule.group === group) &&
    words.includes(text.toLowerCase())
  );
}

/** A rule as a row; `marked` says that it bears a mark when nobody confirmed it. */
function rowOf(rule: Rule, city: City, { day, lang, marked }: { day: string; lang: Lang; marked: boolean }) {
  const texts = rulesTexts[lang];
  const shortOf = (code: string) => city.units.find((unit) => unit.code === code)?.short ?? code;
  const named = (code: string) => {
    const own = rule.deadlines.find(({ unit }) => unit === code);
    return own ? texts.inTime(shortOf(code), periodInWords(own.deadline, lang)) : shortOf(code);
  };
  const category = city.categories.find(({ code }) => code === rule.category)?.name[lang];
  const group = city.groups.find(({ code }) => code === rule.group)?.name[lang];
  const area = rule.territory === undefined ? undefined : areaOf(city, rule.territory);
  const until = rule.until === undefined ? undefined : dayInWords(rule.until, lang);
  return {
    code: rule.code,
    about: category ?? texts.group(group ?? rule.group ?? ''),
    where: rule.territory === undefined ? texts.everywhere : (area?.name[lang] ?? rule.territory),
    units: [rule.lead, ...rule.further].map(named).join(', '),
    days: [
      texts.days(dayInWords(rule.from, lang), until),
      ...(rule.until !== undefined && rule.until < day ? [texts.over] : []),
      ...(rule.verified || !marked ? [] : [texts.unverified])
    ].join(', '),
    reason: rule.reason
  };
}

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const { db } = here.world;
  const day = todayIn(here, here.world.now()).toString();
  const city = (await findCity(db, day)) ?? here.city;
  const param = (name: string) => (event.url.searchParams.get(name) ?? '').slice(0, 100);
  const asked = { unit: param('unit'), about: param('about'), text: param('text').trim() };
  const planned = await listPlanned(db, 'rule', day);
  const nameOf = await recordedBy(
    db,
    planned.map(({ by }) => by),
    lang
  );
  const texts = rulesTexts[lang];
  const rules = city.rules.filter((rule) => fits(rule, city, asked));
  const sorted = [
    ...rules.filter((rule) => holdsOn(rule, day)),
    ...rules.filter((rule) => !holdsOn(rule, day))
  ];
  const unconfirmed = sorted.filter(({ verified }) => !verified).length;
  // Where most are unconfirmed one sentence says so; a mark on nearly every row would say nothing.
  const marked = unconfirmed * 2 <= sorted.length;
  return {
    asked,
    abouts: aboutOptions(city, lang, texts.filter.all),
    units: unitOptions(city, day, lang, texts.filter.all),
    rows: sorted.map((rule) => rowOf(rule, city, { day, lang, marked })),
    unconfirmed: marked ? '' : texts.unverifiedOf(unconfirmed, sorted.length),
    planned: planned.map(({ code, from, by }) => ({
      key: `${code} ${from}`,
      text: texts.plannedLine(code, dayInWords(from, lang), nameOf(by))
    })),
    changes: await changesOf(event.locals, ['rule']),
    may: mayAdminister(person),
    done: (['saved', 'ended'] as const).find((done) => done === event.url.searchParams.get('done'))
  };
};
