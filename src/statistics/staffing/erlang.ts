/** Erlang C and Erlang A: how long callers wait when so many call, so many answer and a call takes so long. */
import { refuse, type Refusal } from '#world/refusal.ts';

/** Calls in a stretch of time, how long it is, how long a call takes with its wrap-up, and how many answer. */
export type Load = { calls: number; minutes: number; handleSeconds: number; agents: number };

/**
 * What callers meet. `load` in Erlangs; `waiting`: the share that has to wait; `level`: the share of all who call that
 * is answered in time; `meanWait` in seconds, of those who are answered; `occupancy`: how much of the agents' time is
 * calls; `lost`: the share that hangs up.
 */
export type Outlook = {
  load: number;
  waiting: number;
  level: number;
  meanWait: number;
  occupancy: number;
  lost: number;
};

/** So many agents at most: no hotline of a city has more, and no sum below runs away. */
export const AGENTS_MOST = 10_000;

/** Offered traffic in Erlangs: calls that would be on the line at once if nobody ever waited. */
export function loadOf({ calls, minutes, handleSeconds }: Omit<Load, 'agents'>): number {
  return (calls * handleSeconds) / (minutes * 60);
}

/**
 * One over Erlang B: by the recursion over its inverse, which neither overflows nor cancels for large numbers.
 * With more agents than anybody needs it is infinite, and the blocking nothing.
 */
function inverseB(load: number, agents: number): number {
  let inverse = 1;
  for (let n = 1; n <= agents && inverse < Number.MAX_VALUE; n++) inverse = 1 + (n / load) * inverse;
  return inverse;
}

/** What is wrong with a load, if anything: no number, no time, nobody there. */
export function faultOf({ calls, minutes, handleSeconds, agents }: Load): Refusal | undefined {
  if (!(calls >= 0) || !Number.isFinite(calls)) return refuse('calls-wrong', 'calls');
  if (!(minutes > 0) || !(handleSeconds > 0) || !Number.isFinite(handleSeconds))
    return refuse('handling-wrong', 'handling');
  if (!Number.isInteger(agents) || agents < 1 || agents > AGENTS_MOST)
    return refuse('agents-wrong', 'agents', { most: AGENTS_MOST });
  return undefined;
}

const NOBODY: Outlook = { load: 0, waiting: 0, level: 1, meanWait: 0, occupancy: 0, lost: 0 };

/**
 * Erlang C: callers wait however long it takes. `withinSeconds` is the time of the service level.
 *
 * Refused with `load-too-great` when agents do not outnumber the load: then the queue only grows, and every number
 * would be a lie. It overestimates waits, because people do hang up.
 */
export function erlangC(load: Load, withinSeconds: number): Outlook | Refusal {
  const fault = faultOf(load);
  if (fault) return fault;
  const offered = loadOf(load);
  if (offered === 0) return NOBODY;
  if (offered >= load.agents) return refuse('load-too-great', 'agents', { least: Math.floor(offered) + 1 });
  const blocked = 1 / inverseB(offered, load.agents);
  const occupancy = offered / load.agents;
  const waiting = blocked / (1 - occupancy * (1 - blocked));
  const spare = load.agents - offered;
  return {
    load: offered,
    waiting,
    level: 1 - waiting * Math.exp((-spare * withinSeconds) / load.handleSeconds),
    meanWait: (waiting * load.handleSeconds) / spare,
    occupancy,
    lost: 0
  };
}

/** Points of the integrals below, and below which share of its top the integrand is nothing. */
const POINTS = 2_000;
const NOTHING_LOG = 40;

/** Simpson's rule over values at even distances; their number is odd. */
function simpson(values: readonly number[], step: number): number {
  const inner = values.slice(1, -1).reduce((sum, value, n) => sum + value * (n % 2 === 0 ? 4 : 2), 0);
  return ((values[0]! + inner + values.at(-1)!) * step) / 3;
}

/**
 * Erlang A: callers have patience, exponential with this mean, and hang up when it ends (M/M/n+M; Mandelbaum and
 * Zeltyn, "Service Engineering in Action", 2007). It also has an answer when more call than can be answered.
 *
 * Time is counted in handling times. The offered wait has a density in proportion to exp(λH(x) − nx) with
 * H(x) = (1 − e^(−θx)) / θ; its top is taken out, so that no size of the hotline overflows.
 */
export function erlangA(load: Load, withinSeconds: number, patienceSeconds: number): Outlook | Refusal {
  const fault = faultOf(load);
  if (fault) return fault;
  if (!(patienceSeconds > 0) || !Number.isFinite(patienceSeconds))
    return refuse('patience-wrong', 'patience');
  const offered = loadOf(load);
  if (offered === 0) return NOBODY;
  const { agents, handleSeconds } = load;
  const theta = handleSeconds / patienceSeconds;
  const exponent = (x: number) => (offered * -Math.expm1(-theta * x)) / theta - agents * x;
  const peakAt = offered > agents ? Math.log(offered / agents) / theta : 0;
  const peak = exponent(peakAt);
  const end = lastPoint((x) => exponent(x) - peak, peakAt);
  const density = (x: number) => Math.exp(exponent(x) - peak);
  const served = (x: number) => density(x) * Math.exp(-theta * x);
  const over = (from: number, value: (x: number) => number) => integral(value, Math.min(from, end), end);
  // All n agents are free or some are: 1/B(n − 1), on the scale of the peak that was taken out.
  const free = Math.exp(Math.log(inverseB(offered, agents - 1)) - peak);
  const whole = free + offered * over(0, density);
  const waiting = Number.isFinite(whole) ? (offered * over(0, density)) / whole : 0;
  const inQueue = Number.isFinite(whole) ? (offered * over(0, served)) / whole : 0;
  const later = Number.isFinite(whole) ? (offered * over(withinSeconds / handleSeconds, served)) / whole : 0;
  const lost = Math.max(0, waiting - inQueue);
  const waited = Number.isFinite(whole) ? (offered * over(0, (x) => x * served(x))) / whole : 0;
  return {
    load: offered,
    waiting,
    level: Math.max(0, 1 - lost - later),
    meanWait: (waited / (1 - lost)) * handleSeconds,
    // An area added up from points may be a millionth too small, and nobody is busier than always.
    occupancy: Math.min(1, (offered * (1 - lost)) / agents),
    lost
  };
}

/** Beyond which point, right of its top, an integrand that falls for ever is nothing any more. */
function lastPoint(log: (x: number) => number, from: number): number {
  let reach = 1e-6;
  while (log(from + reach) > -NOTHING_LOG && reach < 1e9) reach *= 2;
  return from + reach;
}

function integral(value: (x: number) => number, from: number, to: number): number {
  if (to <= from) return 0;
  const step = (to - from) / POINTS;
  return simpson(
    Array.from({ length: POINTS + 1 }, (_, n) => value(from + n * step)),
    step
  );
}
