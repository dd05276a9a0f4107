/** How many people a half hour needs: at the telephone, and on the rota. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { AGENTS_MOST, erlangA, erlangC, faultOf, loadOf, type Load, type Outlook } from './erlang.ts';

/** What is to be reached: so many percent in so many seconds; `patience` in seconds, or nothing for Erlang C. */
export type Goal = { percent: number; seconds: number; patience?: number | undefined };

/** `agents` at the telephone, `rostered` with those who are at a break, in training, on leave or ill. */
export type Need = { agents: number; rostered: number; outlook: Outlook };

const SHRINKAGE_MOST = 90;

function outlookOf(load: Load, { seconds, patience }: Goal): Outlook | Refusal {
  return patience === undefined ? erlangC(load, seconds) : erlangA(load, seconds, patience);
}

/** What so many agents give. */
export function outlookWith(load: Load, goal: Goal): Outlook | Refusal {
  return outlookOf(load, goal);
}

/** On the rota so that `agents` are there while so many percent of paid time is not at the telephone. */
export function rosteredFor(agents: number, shrinkagePercent: number): number {
  return Math.ceil(agents / (1 - shrinkagePercent / 100) - 1e-9);
}

/**
 * The fewest agents that reach the goal, at least one. Found by halving, as the level never falls with more agents.
 *
 * Refused with `goal-wrong` when no number of agents reaches it, with `shrinkage-wrong`, and as the load itself is.
 */
export function needFor(work: Omit<Load, 'agents'>, goal: Goal, shrinkagePercent: number): Need | Refusal {
  if (!(goal.percent > 0 && goal.percent < 100) || !(goal.seconds >= 0))
    return refuse('goal-wrong', 'percent');
  if (!(shrinkagePercent >= 0 && shrinkagePercent <= SHRINKAGE_MOST))
    return refuse('shrinkage-wrong', 'shrinkage', { most: SHRINKAGE_MOST });
  const fault = faultOf({ ...work, agents: 1 });
  if (fault) return fault;
  const offered = loadOf(work);
  if (offered >= AGENTS_MOST) return refuse('calls-wrong', 'calls');
  const reaches = (agents: number) => {
    const outlook = outlookOf({ ...work, agents }, goal);
    return !isRefusal(outlook) && outlook.level * 100 >= goal.percent ? outlook : undefined;
  };
  const least = goal.patience === undefined ? Math.floor(offered) + 1 : 1;
  let enough = least;
  while (!reaches(enough)) {
    if (enough >= AGENTS_MOST) {
      const why = outlookOf({ ...work, agents: AGENTS_MOST }, goal);
      return isRefusal(why) ? why : refuse('goal-wrong', 'percent');
    }
    enough = Math.min(AGENTS_MOST, enough * 2);
  }
  let short = Math.max(least - 1, Math.floor(enough / 2));
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (reaches(middle)) enough = middle;
    else short = middle;
  }
  return { agents: enough, rostered: rosteredFor(enough, shrinkagePercent), outlook: reaches(enough)! };
}
