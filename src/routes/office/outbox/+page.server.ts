import { fail, redirect } from '@sveltejs/kit';
import type { Person } from '#people/person.ts';
import { withoutPersonal } from '#reports/personal.ts';
import { read } from '#flow/privacy/privacy.server.ts';
import { phoneInGroups } from '#reports/contact.ts';
import { caseCode, caseNumber } from '#cases/case.ts';
import { informByPhone } from '#flow/agent.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { isClosedTo } from '#flow/sensitive/gate.server.ts';
import { sendAgain } from '#flow/office.server.ts';
import {
  countNotices,
  listNotices,
  NOTICE_LISTS,
  NOTICE_PAGE_SIZE,
  type ListedNotice
} from '#notices/list.server.ts';
import { unsealed } from '#notices/notice.ts';
import { opensOf } from '#flow/letters.server.ts';
import { secretsFor } from '#flow/many/receipt.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { listIn } from '#routes/work/list/list.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { outboxTexts } from '#ui/texts/outbox.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { isId } from '#world/key.ts';
import { partsOf } from '#world/texting/alphabet.ts';

/** Counts are told up to here; what is more is many. */
const MANY = 100;

/** Who is told: a number in groups, as people dial it. */
function whomOf({ by, to }: Pick<ListedNotice, 'by' | 'to'>): string {
  return by === 'email' ? to : phoneInGroups(to);
}

/** When it was told; of a text also when it reached the telephone. */
function sentBy(
  { by, deliveredAt }: Pick<ListedNotice, 'by' | 'deliveredAt'>,
  when: string,
  moment: (instant: string) => string,
  texts: (typeof outboxTexts)['pl']
): string {
  if (by === 'phone') return texts.rang(when);
  const arrived = deliveredAt === null ? [] : [texts.delivered(moment(deliveredAt))];
  return [texts.sent(when), ...arrived].join(', ');
}

/** How far it got: attempts and when the next one is, or when it was sent. */
function progressOf(
  notice: ListedNotice,
  moment: (instant: string) => string,
  lang: App.Locals['lang']
): string {
  const texts = outboxTexts[lang];
  if (notice.state === 'sent' && notice.sentAt !== null)
    return sentBy(notice, moment(notice.sentAt), moment, texts);
  if (notice.attempts === 0) return '';
  const next = notice.nextAt === null ? [] : [texts.next(moment(notice.nextAt))];
  return [texts.attempts(notice.attempts), ...next].join(', ');
}

/** As long as what a notice opens, where that is known no more. */
const UNKNOWN = { link: '', pin: '000 000' };

/** The case a notice tells of; a letter to those who work here or to an account tells of none. */
function caseOf({ year, number }: ListedNotice) {
  if (year === null || number === null) return undefined;
  return { number: caseNumber({ year, number }), href: `/desk/${caseCode({ year, number })}` };
}

/** Is the letter about a sensitive case that is closed to them? */
async function isVeiled(here: Here, person: Person, { caseId, category }: ListedNotice): Promise<boolean> {
  if (caseId === null || category === null) return false;
  return isClosedTo(here, here.world.db, person, { id: caseId, category });
}

/** What a letter that cannot be sent opens; one about no case would open somebody else's account. */
async function openedBy(here: App.Locals['here'], { caseId, letter, lang, sealed }: ListedNotice) {
  const { db, settings } = here.world;
  if (caseId !== null) return secretsFor(here, db, { letter, lang, case_id: caseId });
  return settings.demo ? opensOf(here, sealed) : undefined;
}

/** The letter somebody opened, with whom it goes to; that they saw it is kept when it tells of a case. */
async function openedLetter(
  { here, lang }: App.Locals,
  person: Person,
  notice: ListedNotice,
  shown: boolean
) {
  if (notice.caseId !== null) await read(here, person, notice.caseId, 'contact');
  const { hidden } = outboxTexts[lang];
  const opens = await openedBy(here, notice);
  const secrets = shown ? opens : undefined;
  return {
    whom: whomOf(notice),
    /** How many messages it costs, with what it opens. */
    parts:
      notice.by === 'text' ? outboxTexts[lang].parts(partsOf(unsealed(notice.body, opens ?? UNKNOWN))) : '',
    dial: notice.by === 'phone' ? `tel:${notice.to}` : undefined,
    subject: notice.subject,
    body: unsealed(notice.body, secrets ?? { link: hidden, pin: hidden })
  };
}

/**
 * The lists say which letter, about which case and how far it got, and nothing personal: for whom and in which words
 * is read one letter at a time.
 */
export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { locals, url } = event;
  const { here, lang } = locals;
  const { db } = here.world;
  const list = listIn(NOTICE_LISTS, url);
  const after = url.searchParams.get('after') ?? undefined;
  const [page, counts] = await Promise.all([listNotices(db, list, after), countNotices(db, MANY)]);
  const texts = outboxTexts[lang];
  const today = todayIn(here, here.world.now()).toString();
  const moment = (instant: string) => deskMoment(instant, lang, here.city.profile.timezone, today, true);
  /** What opens a case is read here only where no server can bring it to the resident; what opens an account, in the demo only. */
  const closed = { email: here.world.mail === undefined, text: here.world.texts === undefined, phone: false };
  const open = page.rows.find(({ id }) => id === url.searchParams.get('letter'));
  if (open && (await isVeiled(here, person, open)))
    redirect(303, `/closed/${caseCode({ year: open.year!, number: open.number! })}`);
  const shown = list === 'waiting' && open !== undefined && closed[open.by];
  const opened = open && (await openedLetter(locals, person, open, shown));
  const href = `/office/outbox?list=${list}`;
  const current = after === undefined ? href : `${href}&after=${encodeURIComponent(after)}`;
  const counted = (one: (typeof NOTICE_LISTS)[number]) => {
    if (one === 'sent') return {};
    return { count: counts[one] < MANY ? counts[one] : `${MANY - 1}+` };
  };
  return {
    list,
    tabs: NOTICE_LISTS.map((one) => ({
      href: `/office/outbox?list=${one}`,
      text: texts.lists[one],
      current: one === list,
      ...counted(one)
    })),
    rows: page.rows.map((notice) => ({
      id: notice.id,
      letter: notice.letter,
      case: caseOf(notice),
      by: notice.by,
      open: `${current}&letter=${notice.id}#letter-${notice.id}`,
      opened: notice === open ? opened : undefined,
      recorded: moment(notice.recordedAt),
      progress: progressOf(notice, moment, lang),
      fault: notice.state === 'sent' ? '' : withoutPersonal(notice.fault ?? '')
    })),
    pageSize: NOTICE_PAGE_SIZE,
    next: page.next === undefined ? undefined : `${href}&after=${encodeURIComponent(page.next)}`,
    first: after === undefined ? undefined : href,
    noServer: closed.email,
    noGateway: closed.text && here.city.profile.texts !== undefined,
    done: (['told', 'again'] as const).find((done) => done === url.searchParams.get('done'))
  };
};

function onNotice(done: 'told' | 'again', step: typeof sendAgain | typeof informByPhone) {
  return async (event: RequestEvent) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const id = String((await event.request.formData()).get('id') ?? '');
    const answer = isId(id) ? await step(here, person, id) : { refusal: 'no-such-notice' };
    if (isRefusal(answer)) return fail(400, { fault: refusalWords(answer, lang) });
    redirect(303, `/office/outbox?list=${listIn(NOTICE_LISTS, event.url)}&done=${done}`);
  };
}

export const actions: Actions = {
  told: onNotice('told', informByPhone),
  again: onNotice('again', sendAgain)
};
