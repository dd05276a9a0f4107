/** A contact: one call, text chat or talk by video, as the fold of its journal. */
import type { Lang } from '#ui/lang.ts';
import { between, endTalk, handedOver, QUIET, STILL, unheld, type Live } from './calls/live.ts';
import type { CallEntry, Channel, Details, Ending, Reason, What } from './entry.ts';

export type { Live, Other } from './calls/live.ts';

export const STATUSES = [
  'answering',
  'queued',
  'offered',
  'talking',
  'held',
  'consulting',
  'conferring',
  'handed',
  'voicemail',
  'wrapping',
  'ended'
] as const;

/**
 * Where a contact stands: in the answering tree, waiting, offered to one agent, talking, the caller on hold, the agent
 * asking somebody while the caller waits, all three together, with somebody else, leaving a message, over but not
 * wrapped up, over.
 */
export type Status = (typeof STATUSES)[number];

export type Call = {
  id: string;
  version: number;
  channel: Channel;
  direction: 'in' | 'out';
  carriedBy: string;
  outerId: string | null;
  number: string | null;
  account: string | null;
  lang: Lang;
  topic: string | null;
  priority: number;
  status: Status;
  agent: string | null;
  offeredUntil: string | null;
  unit: string | null;
  handedFor: Reason | null;
  beganAt: string;
  queuedAt: string | null;
  answeredAt: string | null;
  endedAt: string | null;
  wrappedAt: string | null;
  ending: Ending | null;
  waitSeconds: number | null;
  talkSeconds: number | null;
  holdSeconds: number | null;
  wrapSeconds: number | null;
  outcome: string | null;
  about: string | null;
  flags: string[];
  note: string | null;
  caseId: string | null;
  earlier: string | null;
  live: Live;
  tokenHash: string | null;
};

const seconds = (milliseconds: number) => Math.round(milliseconds / 1000);

/** Does an engine carry its sound? What is written, and video between two browsers, needs none. */
export function hasSound({ channel }: Pick<Call, 'channel'>): boolean {
  return channel !== 'text' && channel !== 'video';
}

/** Is it over, for the caller? */
export function isOver({ status }: Pick<Call, 'status'>): boolean {
  return status === 'wrapping' || status === 'ended';
}

/** Did somebody leave a message, spoken or written, where nobody could answer? Whoever reads or hears it may act on it. */
export function isMessage({ ending, answeredAt }: Pick<Call, 'ending' | 'answeredAt'>): boolean {
  return ending === 'voicemail' && answeredAt === null;
}

/** The file of the message the caller left where nobody could answer, until it is forgotten. */
export function voicemailOf(call: Call): string | undefined {
  return isMessage(call) ? call.live.recording?.file : undefined;
}

/** Does an agent talk in it, or hold it? */
export function isWithAgent({ status }: Pick<Call, 'status'>): boolean {
  return status === 'talking' || status === 'held' || status === 'consulting' || status === 'conferring';
}

/** The call that its first line begins. */
export function beginCall(id: string, entry: CallEntry): Call {
  if (entry.what !== 'began') throw new Error(`A journal begins with "began", not with "${entry.what}".`);
  const { leg, tokenHash, callback, from, ...detail } = entry.detail;
  return {
    id,
    version: 1,
    ...detail,
    priority: 0,
    status: 'answering',
    agent: null,
    offeredUntil: null,
    unit: null,
    handedFor: null,
    beganAt: entry.at,
    queuedAt: null,
    answeredAt: null,
    endedAt: null,
    wrappedAt: null,
    ending: null,
    waitSeconds: null,
    talkSeconds: null,
    holdSeconds: null,
    wrapSeconds: null,
    outcome: null,
    about: null,
    flags: [],
    note: null,
    caseId: null,
    live: { ...QUIET, leg, callback, ...(from === undefined ? {} : { from }) },
    tokenHash
  };
}

/** What follows from a line: parts of the row, and parts of what lives. */
type Follows = Partial<Omit<Call, 'live'>> & { live?: Partial<Live> };
/** No result of a talk yet. */
const UNWRAPPED = { wrappedAt: null, wrapSeconds: null, outcome: null, about: null, flags: [], note: null };
/** Of a talk that came back to the queue nothing lives on. */
const BACK = { agentLeg: null, other: null, ears: [], head: true, passed: [], handedAt: null, longer: 0 };

type Rules = { [W in What]: (c: Call, detail: Details[W], entry: CallEntry) => Follows };

const RULES: Rules = {
  began: () => ({}),
  connected: ({ live }, { leg }) => {
    if (leg === live.leg) return { live: { connected: true } };
    return leg === live.other?.leg ? { live: { other: { ...live.other, connected: true } } } : {};
  },
  // Without a word only the place is another one: a key was typed, and more are waited for.
  saying: ({ live }, { play, sounds, place, listen }, { at }) => ({
    live: {
      saying: sounds.length === 0 ? null : { play, sounds: [...sounds] },
      saidAt: at,
      place,
      listen,
      quietSince: sounds.length === 0 ? at : null,
      plays: live.plays + 1
    }
  }),
  played: ({ live }, { play }, { at }) =>
    live.saying?.play === play ? { live: { saying: null, quietSince: at } } : {},
  pressed: () => ({}),
  chose: (c, { lang, topic, consent }) => ({
    lang: lang ?? c.lang,
    topic: topic ?? c.topic,
    live: { consent: consent ?? c.live.consent }
  }),
  queued: (c, { topic, priority, since }, { at }) => ({
    status: 'queued',
    topic: topic ?? c.topic,
    priority,
    queuedAt: since ?? at,
    live: { ...STILL, quietSince: at }
  }),
  offered: (_c, { agent, until }) => ({ status: 'offered', agent, offeredUntil: until }),
  unoffered: ({ live }, { agent, why }) => ({
    status: 'queued',
    agent: null,
    offeredUntil: null,
    live: { passed: why === 'moved' ? live.passed : [...new Set([...live.passed, agent])] }
  }),
  answered: (c, { leg }, { at, by }) => ({
    status: 'talking',
    agent: by,
    offeredUntil: null,
    answeredAt: c.answeredAt ?? at,
    waitSeconds: c.waitSeconds ?? seconds(between(c.queuedAt, at)),
    live: { ...STILL, agentLeg: leg, talkFrom: at, head: false, passed: [] }
  }),
  held: (_c, _d, { at }) => ({ status: 'held', live: { heldAt: at } }),
  resumed: (c, _d, { at }) => ({ status: 'talking', live: unheld(c, at) }),
  consulting: (c, detail, { at }) => ({
    status: detail.warm ? 'consulting' : 'handed',
    unit: detail.to.kind === 'unit' ? detail.to.unit : c.unit,
    handedFor: detail.reason,
    live: {
      other: { ...detail, connected: false, since: at },
      ...(detail.warm ? { heldAt: c.live.heldAt ?? at } : handedOver(c, at))
    }
  }),
  unreached: () => ({ status: 'held', unit: null, handedFor: null, live: { other: null } }),
  conferred: (c, _d, { at }) => ({ status: 'conferring', live: unheld(c, at) }),
  handed: (c, _d, { at }) => ({ status: 'handed', live: handedOver(c, at) }),
  'taken-back': (c, _d, { at }) => ({
    status: 'talking',
    unit: null,
    handedFor: null,
    live: { ...unheld(c, at), other: null }
  }),
  // Whoever talks next owes a result of their own: what the one before wrote stays in the journal.
  returned: (c, { why }, { at }) => ({
    status: 'queued',
    agent: null,
    offeredUntil: null,
    ...UNWRAPPED,
    ...(why === 'unreached' ? {} : { unit: null, handedFor: null }),
    live: { ...endTalk(c, at), ...BACK, quietSince: at }
  }),
  listening: ({ live }, ear) => ({
    live: { ears: [...live.ears.filter(({ leg }) => leg !== ear.leg), ear] }
  }),
  unlistening: ({ live }, { leg }) => ({ live: { ears: live.ears.filter((ear) => ear.leg !== leg) } }),
  'taken-over': (c, { leg }, { at, by }) => ({
    status: 'talking',
    agent: by,
    unit: null,
    handedFor: null,
    live: {
      ...unheld(c, at),
      agentLeg: leg,
      other: null,
      ears: c.live.ears.filter((ear) => ear.leg !== leg)
    }
  }),
  voicemail: (_c, { file }) => ({
    status: 'voicemail',
    live: { ...STILL, recording: { file, paused: false } }
  }),
  recording: (_c, { file }) => ({ live: { recording: { file, paused: false } } }),
  paused: ({ live }) => ({ live: { recording: live.recording && { ...live.recording, paused: true } } }),
  unpaused: ({ live }) => ({ live: { recording: live.recording && { ...live.recording, paused: false } } }),
  recorded: () => ({}),
  'not-recorded': () => ({ live: { recording: null, unrecorded: true } }),
  'called-back': () => ({}),
  'asked-unit': (_c, { unit }) => ({ unit }),
  tied: (_c, detail) => ({ caseId: detail.case }),
  ended: (c, { ending }, { at }) => ended(c, ending, at),
  longer: ({ live }, { seconds: more }) => ({ live: { longer: (live.longer ?? 0) + more } }),
  wrapped: (c, { outcome, about, flags, note }, { at, by }) => ({
    status: c.endedAt === null ? c.status : 'ended',
    // Whoever mends it did not talk.
    agent: c.agent ?? by,
    outcome,
    about,
    flags: [...flags],
    note,
    wrappedAt: c.wrappedAt ?? at,
    wrapSeconds: c.wrapSeconds ?? seconds(between(c.live.handedAt ?? c.endedAt, at))
  }),
  settled: (c, { outcome, note }) => ({ outcome, note: note ?? c.note }),
  heard: () => ({}),
  sent: () => ({}),
  // What was written is erased beside the row; nothing of it ever stood in it.
  forgotten: (_c, { what }) =>
    what === 'number' ? { number: null } : what === 'recording' ? { live: { recording: null } } : {}
};

/** Over. Who was answered by an agent is owed a wrap-up; nobody else is. */
function ended(c: Call, ending: Ending, at: string): Follows {
  const live = { ...c.live, ...endTalk(c, at) };
  const answered = c.answeredAt !== null;
  return {
    status: answered && c.wrappedAt === null ? 'wrapping' : 'ended',
    ending,
    endedAt: at,
    offeredUntil: null,
    agent: c.status === 'offered' ? null : c.agent,
    waitSeconds: c.waitSeconds ?? (c.queuedAt === null ? null : seconds(between(c.queuedAt, at))),
    talkSeconds: answered ? seconds(live.talkMs - live.holdMs) : null,
    holdSeconds: answered ? seconds(live.holdMs) : null,
    live: { ...live, ...STILL, agentLeg: null, other: null, ears: [], connected: false }
  };
}

/**
 * The call after one more line: the only place a call changes.
 *
 * Whoever is in the way of a line was asked before it was written; the fold itself refuses nothing, so that a journal
 * always gives the stored row, whenever it is read again.
 */
export function afterCall(c: Call, entry: CallEntry): Call {
  const rule = RULES[entry.what] as (c: Call, detail: unknown, entry: CallEntry) => Follows;
  const { live, ...row } = rule(c, entry.detail, entry);
  return { ...c, ...row, live: { ...c.live, ...live }, version: c.version + 1 };
}

/** The call a whole journal makes. */
export function callOf(id: string, journal: readonly CallEntry[]): Call {
  const [first, ...rest] = journal;
  if (!first) throw new Error('An empty journal makes no call.');
  return rest.reduce(afterCall, beginCall(id, first));
}
