/** What the call bar of a desk shows: how the hotline stands for its agent, in words and whole seconds. */
import { listNames } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { unitOn } from '#people/unit.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { hotlineNow, type CallShown, type HotlineNow } from '#contacts/now.server.ts';
import type { Ear, Target } from '#contacts/entry.ts';
import { namesHeardBy } from '#contacts/queue.server.ts';
import { longerLeft } from '#contacts/wrapup.ts';
import { phoneInGroups } from '#reports/contact.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import type { Lang } from '#ui/lang.ts';
import { LANGUAGE_NAMES } from '#ui/texts/portal.ts';
import { wrapUpTexts } from '#ui/texts/wrapup.ts';
import { lentView, type Lent } from './lent.server.ts';

/** Whole seconds from one moment to another, never fewer than none. */
function seconds(from: string | null, to: Temporal.Instant): number {
  return from === null ? 0 : Math.max(0, Math.round(to.since(Temporal.Instant.from(from)).total('seconds')));
}

/** Who calls, as far as a resident said it by signing in. */
async function nameOf(here: Here, { account }: CallShown): Promise<string> {
  if (account === null) return '';
  const row = await here.world.db
    .selectFrom('accounts')
    .select(['name', 'email'])
    .where('id', '=', account)
    .executeTakeFirst();
  return row?.name || row?.email || '';
}

/** How the other party of a call is called. */
async function otherOf(here: Here, to: Target, lang: Lang): Promise<string> {
  if (to.kind === 'number') return phoneInGroups(to.number);
  if (to.kind === 'agent') return (await listNames(here.world.db, [to.person])).get(to.person) ?? '';
  const day = todayIn(here, here.world.now()).toString();
  return unitOn(here.city.units, to.unit, day)?.name[lang] ?? to.unit;
}

/** Who hears the call besides, by name. */
async function earsOf(here: Here, { ears }: CallShown): Promise<{ name: string; how: Ear }[]> {
  if (ears.length === 0) return [];
  const names = await listNames(
    here.world.db,
    ears.map(({ person }) => person)
  );
  return ears.map(({ person, how }) => ({ name: names.get(person) ?? '', how }));
}

/** Until when it rings here: as offered, or as long as a colleague is asked. */
function untilOf({ offeredUntil, other }: CallShown, offerSeconds: number): Temporal.Instant | undefined {
  if (offeredUntil !== null) return Temporal.Instant.from(offeredUntil);
  if (!other?.since) return undefined;
  return Temporal.Instant.from(other.since).add({ seconds: offerSeconds });
}

/** Who has the call. */
async function agentOf(here: Here, { agent }: CallShown): Promise<string> {
  return agent === null ? '' : ((await listNames(here.world.db, [agent])).get(agent) ?? '');
}

async function callView(here: Here, call: CallShown, lent: readonly Lent[], lang: Lang) {
  const now = here.world.now();
  const hotline = hotlineOf(here.city);
  const until = untilOf(call, hotline?.offerSeconds ?? 0);
  const left = until === undefined ? 0 : now.until(until).total('seconds');
  return {
    id: call.id,
    status: call.status,
    channel: call.channel,
    out: call.direction === 'out',
    number: call.number === null ? '' : phoneInGroups(call.number),
    name: await nameOf(here, call),
    /** Who asks a colleague into it. */
    by: call.other === null ? '' : await agentOf(here, call),
    topic: hotline?.topics.find(({ code }) => code === call.topic)?.name[lang] ?? '',
    /** It is about a topic they take for today alone. */
    lent: lent.some(({ code, ended }) => code === call.topic && ended === ''),
    lang: call.lang === hotline?.languages[0]?.lang ? '' : LANGUAGE_NAMES[call.lang].name,
    times: call.timesToday,
    waited: seconds(call.queuedAt, call.answeredAt === null ? now : Temporal.Instant.from(call.answeredAt)),
    talked: seconds(call.answeredAt, call.endedAt === null ? now : Temporal.Instant.from(call.endedAt)),
    left: Math.max(0, Math.round(left)),
    connected: call.connected,
    recording: call.recording,
    ears: await earsOf(here, call),
    longer: call.longer,
    callback: call.callback !== null,
    other: call.other && {
      name: await otherOf(here, call.other.to, lang),
      kind: call.other.to.kind,
      connected: call.other.connected,
      reason: wrapUpTexts[lang].reasons[call.other.reason],
      words: call.other.words
    }
  };
}
export type BarCall = Awaited<ReturnType<typeof callView>>;

/** The bar; nothing for whoever takes no calls, and where the city has no hotline. */
export async function barFor(here: Here, person: Person, lang: Lang) {
  const hotline = hotlineOf(here.city);
  if (!hotline) return undefined;
  const now = here.world.now();
  const standing: HotlineNow | undefined = await hotlineNow(here.world.db, person, now, {
    breakMinutes: hotline.screenBreak.minutes,
    timezone: here.city.profile.timezone
  });
  if (!standing) return undefined;
  const lent = await lentView(here, person, lang);
  const view = (call: CallShown | null) => (call ? callView(here, call, lent, lang) : null);
  return {
    state: standing.state,
    reason: standing.reason,
    next: standing.next,
    leg: standing.leg,
    there: await here.world.line.isThere(),
    offered: await view(standing.offered ?? standing.asked),
    asked: standing.offered === null && standing.asked !== null,
    current: await view(standing.current),
    wrapping: await view(standing.wrapping[0] ?? null),
    /** How long the work after a call lasts already, and may last. */
    wrapped: seconds(standing.state === 'wrapping' ? standing.since : null, now),
    wrapSeconds: hotline.wrapUp.seconds + (standing.wrapping[0]?.longer ?? 0),
    /** How often more time can still be asked for. */
    longerLeft: longerLeft(standing.wrapping[0]?.longer ?? 0),
    waiting: standing.waiting,
    longest: standing.longestWaitSeconds,
    missed: standing.missed,
    callbacks: standing.callbacksDue,
    lent,
    /** Whose talks they hear. */
    hears: may(person, 'board') ? await namesHeardBy(here.world.db, person.id) : [],
    rest: standing.screenMinutes >= hotline.screenBreak.everyMinutes ? standing.screenMinutes : 0
  };
}
export type Bar = NonNullable<Awaited<ReturnType<typeof barFor>>>;
