import { error, redirect } from '@sveltejs/kit';
import { phoneInGroups, takesTexts } from '#reports/contact.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import { findCase, listEntries } from '#cases/case.server.ts';
import { holds } from '#people/accounts/held.server.ts';
import { boxesOf, type Box } from '#dispatch/count.ts';
import { leftOut, type Deadline } from '#dispatch/deadline.ts';
import { unfold } from '#dispatch/promise/unfold.ts';
import { isWorkPeriod, periodInWords } from '#dispatch/reason.ts';
import { calendarsOf, categoryOf, type Here } from '#flow/here.server.ts';
import { caseAddress } from '#ui/addresses.ts';
import { dayAndMonth, dayInWords, localTime } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { receiptTexts } from '#ui/texts/receipt.ts';
import { onWeekday } from '#ui/texts/weekdays.ts';
import { keptDraft, stepAddress } from '#routes/(portal)/report/[draft=uuid]/open.server.ts';
import type { PageServerLoad } from './$types';

/** How the promised day was counted; nothing when the city's calendar says otherwise today than it did then. */
async function counted(here: Here, c: Case): Promise<Deadline | undefined> {
  const journal = await listEntries(here.world.db, c.id);
  const { deadline, dueOn } = unfold(journal.slice(0, 1), calendarsOf(here.city));
  return c.dueOn === dueOn ? deadline : undefined;
}

/** One box a day, from the day of the report to the promised one. */
function boxes(deadline: Deadline, lang: Lang): Box[] {
  const { from, period } = deadline.promised;
  if ('working_hours' in period) return boxesOf(deadline, lang, from);
  const begun = { day: from, nth: 0, off: null };
  const [first, ...days] = boxesOf({ ...deadline, days: [begun, ...deadline.days] }, lang, from);
  return first ? [{ weekday: first.weekday, date: first.date, note: receiptTexts[lang].today }, ...days] : [];
}

function whyOf(deadline: Deadline, lang: Lang) {
  const texts = receiptTexts[lang];
  const { period, from, dueOn } = deadline.promised;
  const words = periodInWords(period, lang);
  const left = leftOut(deadline);
  const holidays = left.flatMap(({ day, why }) =>
    why === 'weekend' ? [] : [texts.holiday(dayAndMonth(day, lang), why[lang])]
  );
  const list = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang).format(holidays);
  const working = isWorkPeriod(period);
  return {
    title: texts.why(dayAndMonth(dueOn, lang)),
    text: working ? texts.working(words) : texts.calendar(words),
    more: working ? (holidays.length > 0 ? texts.holidays(list) : '') : left.length > 0 ? texts.moved : '',
    label: texts.count(dayAndMonth(from, lang), dayAndMonth(dueOn, lang)),
    days: boxes(deadline, lang)
  };
}

function toldHow({ city }: Here, { contact }: Case, lang: Lang): string {
  const texts = receiptTexts[lang];
  if (contact.by === 'email') return texts.byEmail(contact.to);
  if (contact.by === 'none') return texts.byNone;
  const rung = texts.byPhone(phoneInGroups(contact.to));
  return city.profile.texts && takesTexts(contact.to) ? `${rung} ${texts.alsoText}` : rung;
}

/** Is the case among those of the account that is signed in; or, for nobody signed in, to which address one could be opened. */
async function accountBeside({ here, account }: App.Locals, c: Case) {
  if (account) return { held: await holds(here.world.db, account.account.id, c.id) };
  return c.contact.by === 'email' && here.world.mail ? { email: c.contact.to } : undefined;
}

/** The receipt of a sent draft, as often as its browser asks for it. */
export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const { id, draft, caseId } = await keptDraft(event);
  if (caseId === null) redirect(303, stepAddress(id, 'check', lang));
  const c = await findCase(here.world.db, caseId);
  if (!c) error(404, 'no-such-case');
  const { seal, publicUrl } = here.world;
  const texts = receiptTexts[lang];
  const deadline = await counted(here, c);
  const pin = seal.pin(c.id);
  const day = localTime(c.receivedAt, here.city.profile.timezone).day;
  const link = caseAddress(seal.link(c.id), lang);
  return {
    kind: draft.kind,
    number: caseNumber(c),
    pin: `${pin.slice(0, 3)}\u00A0${pin.slice(3)}`,
    until: c.dueOn === null ? undefined : dayInWords(c.dueOn, lang),
    latest: c.dueOn === null ? undefined : texts.latest(onWeekday(c.dueOn, lang), dayAndMonth(c.dueOn, lang)),
    received: texts.received(dayInWords(day, lang)),
    about: [categoryOf(here.city, c.category)?.name[lang], c.place.address].filter(Boolean).join(', '),
    told: toldHow(here, c, lang),
    by: c.contact.by,
    account: await accountBeside(event.locals, c),
    link: { href: link, whole: publicUrl + link },
    unit: c.tasks.flatMap(({ unit, lead }) =>
      lead ? (here.city.units.find((u) => u.code === unit)?.name[lang] ?? unit) : []
    )[0],
    why: deadline && whyOf(deadline, lang),
    again: draft.point || draft.address ? id : undefined
  };
};
