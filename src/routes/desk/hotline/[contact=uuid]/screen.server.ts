/** The screen of one call: who calls, their cases and contacts, what was asked, what is chosen from. */
import { caseCode, caseNumber } from '#cases/case.ts';
import { findCase } from '#cases/case.server.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { findAgent, listAgentsOn } from '#contacts/agent.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { isOver, isWithAgent, type Call } from '#contacts/call.ts';
import { casesOf, contactsOf, listQuestions, type KnownCase } from '#contacts/log/caller.server.ts';
import { shownOf } from '#contacts/now.server.ts';
import type { WrapOutcome } from '#contacts/wrapup.ts';
import { nextWorkingDay } from '#days/calendar.ts';
import { calendarsOf, todayIn, type Here } from '#flow/here.server.ts';
import { isReportedIn } from '#flow/hotline/wrap-up.server.ts';
import { isClosedTo } from '#flow/sensitive/gate.server.ts';
import { listNames } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { existsOn } from '#people/unit.ts';
import { phoneInGroups, takesTexts } from '#reports/contact.ts';
import { aboutNames, aboutOptions } from '#routes/work/hotline/about.server.ts';
import { sentViews } from '#routes/work/hotline/sent.server.ts';
import { deskMoment, slipOf, tagOf } from '#routes/work/standing.ts';
import { dayInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { LANGUAGE_NAMES } from '#ui/texts/portal.ts';
import { wrapUpTexts } from '#ui/texts/wrapup.ts';

const CASES_SHOWN = 6;
const CONTACTS_SHOWN = 8;
/** How long a PIN is shown after a report was taken; it is not kept for looking up. */
const PIN_MINUTES = 60;

type Looking = { here: Here; lang: Lang; person: Person; today: string; zone: string };

/** An outcome in words, also one nobody chose. */
function outcomeIn(lang: Lang, outcome: string | null): string {
  return outcome === null ? '' : (wrapUpTexts[lang].outcomes[outcome as WrapOutcome] ?? outcome);
}

function caseView(c: KnownCase, { here, lang, today, zone }: Looking) {
  const category = here.city.categories.find(({ code }) => code === c.category);
  return {
    id: c.id,
    href: `/desk/${caseCode(c)}`,
    title: [category?.name[lang] ?? c.category, c.address ?? ''].filter(Boolean).join(', '),
    number: caseNumber(c),
    tag: tagOf(c, lang),
    slip: slipOf(c, today, zone, lang)
  };
}

/** The case that came of this call, with what is read out to the caller. */
async function tiedView(call: Call, { here, lang, person }: Looking) {
  const found = call.caseId === null ? undefined : await findCase(here.world.db, call.caseId);
  if (!found) return undefined;
  const age = here.world.now().since(Temporal.Instant.from(found.receivedAt)).total('minutes');
  const own = call.agent === person.id && (await isReportedIn(here.world.db, found, call));
  const closed = !own && (await isClosedTo(here, here.world.db, person, found));
  return {
    href: `/desk/${caseCode(found)}`,
    number: caseNumber(found),
    about: closed ? undefined : `category:${found.category}`,
    // Whoever else opens the page learns no PIN.
    pin: own && age < PIN_MINUTES ? here.world.seal.pin(found.id) : '',
    until: found.dueOn === null ? '' : dayInWords(found.dueOn, lang)
  };
}

/** Colleagues who are ready and can be asked into the call. */
async function colleagues({ here, person }: Looking) {
  const ready = (await listAgentsOn(here.world.db)).filter(
    (agent) => agent.state === 'ready' && agent.person !== person.id && agent.leg !== null
  );
  const names = await listNames(
    here.world.db,
    ready.map((agent) => agent.person)
  );
  return ready.map((agent) => ({ value: agent.person, text: names.get(agent.person) ?? '' }));
}

/** Whom a call can be handed to, and how. */
async function handing(looking: Looking) {
  const { here, lang, today } = looking;
  const { engine } = await here.world.line.state();
  const { working } = calendarsOf(here.city);
  const due = nextWorkingDay(working, Temporal.PlainDate.from(today).add({ days: 1 }));
  return {
    /** Can the units be rung at all? */
    rings: engine === 'pbx',
    units: here.city.units
      .filter((unit) => existsOn(unit, today))
      .map(({ code, name }) => ({ value: code, text: name[lang] })),
    colleagues: await colleagues(looking),
    dueOn: due.toString(),
    today
  };
}

async function callerView(call: Call, looking: Looking) {
  const { here, lang, person, today, zone } = looking;
  const { db } = here.world;
  const account =
    call.account === null
      ? undefined
      : await db
          .selectFrom('accounts')
          .select(['name', 'email'])
          .where('id', '=', call.account)
          .executeTakeFirst();
  const [cases, contacts, about] = await Promise.all([
    casesOf(db, call, { most: CASES_SHOWN, closed: closedTo(here.city, person) }),
    contactsOf(db, call, { but: call.id, most: CONTACTS_SHOWN }),
    aboutNames(here, lang)
  ]);
  return {
    name: account?.name || account?.email || '',
    /** Where something can be sent: the telephone they ring from, if it takes texts, or their account's address. */
    reach:
      call.number !== null && takesTexts(call.number) ? phoneInGroups(call.number) : (account?.email ?? ''),
    cases: cases.map((one) => caseView(one, looking)),
    contacts: contacts.map((one) => ({
      href: `/desk/contacts/${one.id}`,
      when: deskMoment(one.at, lang, zone, today, true),
      what:
        outcomeIn(lang, one.outcome) ||
        (one.ending === null
          ? ''
          : wrapUpTexts[lang].endings[one.ending as keyof typeof wrapUpTexts.pl.endings]),
      about: about(one.about),
      by: one.agent ?? '',
      note: one.note ?? ''
    }))
  };
}

/** All that the screen shows, in one question. */
export async function screenOf(here: Here, person: Person, call: Call, lang: Lang) {
  const { db, now } = here.world;
  const hotline = hotlineOf(here.city);
  const zone = here.city.profile.timezone;
  const looking: Looking = { here, lang, person, today: todayIn(here, now()).toString(), zone };
  const [shown, caller, kept, tied, about, groups, names, agent, hand, sent] = await Promise.all([
    shownOf(db, call, now(), zone),
    callerView(call, looking),
    listQuestions(db, call.id),
    tiedView(call, looking),
    aboutNames(here, lang),
    aboutOptions(here, lang),
    listNames(db, call.agent === null ? [] : [call.agent]),
    findAgent(db, person.id),
    handing(looking),
    sentViews(here, call.id, lang)
  ]);
  const asked = kept.findLast((one) => one.about !== null)?.about;
  return {
    call: {
      id: call.id,
      status: call.status,
      number: call.number === null ? '' : phoneInGroups(call.number),
      dialled: call.number ?? '',
      channel: call.channel,
      lang: LANGUAGE_NAMES[call.lang].name,
      topic: hotline?.topics.find(({ code }) => code === call.topic)?.name[lang] ?? '',
      began: deskMoment(call.beganAt, lang, zone, looking.today, true),
      waited: call.waitSeconds,
      times: shown.timesToday,
      mine: call.agent === person.id || (call.agent !== null && may(person, 'board')),
      own: call.agent === person.id,
      by: call.agent === null ? '' : (names.get(call.agent) ?? ''),
      live: !isOver(call),
      talks: isWithAgent(call),
      /** May the result be written down now? */
      wraps: (isOver(call) || call.status === 'handed') && call.answeredAt !== null,
      other: call.live.other !== null
    },
    caller,
    questions: kept.map((one) => ({
      id: one.id,
      text: [about(one.about), one.words ?? ''].filter(Boolean).join(': '),
      outcome: outcomeIn(lang, one.outcome)
    })),
    tied,
    sent,
    groups,
    hand,
    /** What the wrap-up begins with: what was asked last, the case, or what the caller chose by a key. */
    suggested: {
      about: asked ?? tied?.about ?? (call.topic === null ? '' : `topic:${call.topic}`),
      outcome: kept.at(-1)?.outcome ?? ''
    },
    state: agent?.state ?? 'offline',
    once: here.world.newId()
  };
}
export type ScreenView = Awaited<ReturnType<typeof screenOf>>;
