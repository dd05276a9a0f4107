/** The record of one contact: what is known of it, its questions, its journal line by line. */
import { caseCode, caseNumber } from '#cases/case.ts';
import { findCase } from '#cases/case.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { talkRecordingOf } from '#contacts/calls/recording.ts';
import { hasSound, isMessage, isOver, voicemailOf, type Call } from '#contacts/call.ts';
import { listQuestions } from '#contacts/log/caller.server.ts';
import type { Here } from '#flow/here.server.ts';
import { listNames } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { phoneInGroups } from '#reports/contact.ts';
import { aboutNames } from '#routes/work/hotline/about.server.ts';
import { callbackView } from '#routes/work/hotline/callbacks.server.ts';
import { clockOf } from '#routes/work/hotline/clock.ts';
import { journalOf } from '#routes/work/hotline/journal.server.ts';
import { endingWords, outcomeWords, whoWords } from '#routes/work/hotline/words.ts';
import { momentInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { callbacksTexts } from '#ui/texts/callbacks.ts';
import { contactsTexts } from '#ui/texts/contacts.ts';
import { wrapUpTexts } from '#ui/texts/wrapup.ts';
import type { Flag } from '#contacts/wrapup.ts';

async function tiedCase(here: Here, call: Call) {
  const found = call.caseId === null ? undefined : await findCase(here.world.db, call.caseId);
  return found && { href: `/desk/${caseCode(found)}`, number: caseNumber(found) };
}

async function callbacksOf(here: Here, call: Call, lang: Lang) {
  const rows = await here.world.db
    .selectFrom('callbacks')
    .selectAll()
    .where('contact', '=', call.id)
    .orderBy('asked_at')
    .execute();
  const texts = callbacksTexts[lang];
  return rows.map((row) => {
    const view = callbackView(here, row, lang);
    const result = texts.results[row.result as keyof typeof texts.results];
    return { ...view, standing: result ?? texts.statuses[view.status] };
  });
}

function factsOf(here: Here, call: Call, lang: Lang, about: string) {
  const texts = contactsTexts[lang].record;
  const shown = contactsTexts[lang].columns;
  const hotline = hotlineOf(here.city);
  const number = call.number === null ? '' : phoneInGroups(call.number);
  const time = (seconds: number | null) => (seconds === null ? '' : clockOf(seconds));
  return [
    [shown.when, momentInWords(call.beganAt, lang, here.city.profile.timezone)],
    [shown.who, whoWords(number, call, lang)],
    [shown.topic, hotline?.topics.find(({ code }) => code === call.topic)?.name[lang] ?? ''],
    [texts.result, outcomeWords(call.outcome, lang)],
    [texts.about, about],
    [texts.flags, call.flags.map((flag) => wrapUpTexts[lang].flags[flag as Flag] ?? flag).join(', ')],
    [texts.note, call.note ?? ''],
    [texts.ending, endingWords(call.ending, lang)],
    [texts.wait, time(call.waitSeconds)],
    [texts.talk, time(call.talkSeconds)],
    [texts.hold, call.holdSeconds ? time(call.holdSeconds) : ''],
    [texts.wrap, time(call.wrapSeconds)]
  ].flatMap(([term, text]) => (text === '' ? [] : [{ term: term!, text: text! }]));
}

export async function recordOf(here: Here, person: Person, call: Call, lang: Lang) {
  const { db, line } = here.world;
  const [about, questions, tied, journal, callbacks, names, { engine }] = await Promise.all([
    aboutNames(here, lang),
    listQuestions(db, call.id),
    tiedCase(here, call),
    journalOf(here, call, lang),
    callbacksOf(here, call, lang),
    listNames(db, call.agent === null ? [] : [call.agent]),
    line.state()
  ]);
  const mine = call.agent === person.id;
  return {
    id: call.id,
    facts: factsOf(here, call, lang, about(call.about)),
    agent: call.agent === null ? '' : (names.get(call.agent) ?? ''),
    questions: questions.map((one) => ({
      id: one.id,
      text: [about(one.about), one.words ?? ''].filter(Boolean).join(': '),
      outcome: outcomeWords(one.outcome, lang)
    })),
    tied,
    journal,
    callbacks,
    earlier: call.earlier,
    /** The talk goes on, or its result is still owed. */
    screen: mine && (!isOver(call) || (call.answeredAt !== null && call.wrappedAt === null)),
    missed: call.answeredAt === null && call.endedAt !== null && call.outcome === null,
    rings: engine === 'pbx' && call.number !== null && call.endedAt !== null,
    tel: call.number,
    /** What the caller left to be listened to. */
    message: voicemailOf(call) !== undefined,
    /** A talk the caller let us record, for whoever may listen. */
    recording: may(person, 'recordings') && talkRecordingOf(call) !== undefined,
    /** Is there something to read, and may a report be made of it? */
    written: !hasSound(call),
    report: isMessage(call)
  };
}
