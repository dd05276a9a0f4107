/** What has to change so that each leg hears what the plan says: compared, not done. */
import type { Plan } from '#world/telephone/engine.ts';

/** What a leg shall hear. An ear hears a room through one leg of it, and whispers to that leg or is mute. */
export type Wanted =
  | { what: 'nothing' }
  | { what: 'music' }
  | { what: 'ringing' }
  | { what: 'sounds'; play: string; sounds: readonly string[] }
  | { what: 'room'; contact: string }
  | { what: 'ear'; on: string; whispers: boolean };

/** What it hears now; unknown after a fault or a restart. */
export type Heard = Wanted | { what: 'unknown' };

/**
 * What each leg of a plan shall hear.
 *
 * Whoever hears the room and may be heard by everybody sits in it. Whoever may be heard by one or nobody never sits
 * in it, so that no mistake lets them be heard: they listen at one leg that does. A room without such a leg is
 * silent for them.
 */
export function wantedBy(plan: Plan): ReadonlyMap<string, Wanted> {
  const seated = plan.parts.filter(
    ({ hears, heardBy }) => hears.what === 'room' && heardBy.who === 'everybody'
  );
  const wanted = new Map<string, Wanted>();
  for (const { leg, hears, heardBy } of plan.parts) {
    if (hears.what !== 'room') wanted.set(leg, hears);
    else if (heardBy.who === 'everybody') wanted.set(leg, { what: 'room', contact: plan.contact });
    else {
      const to = heardBy.who === 'leg' ? heardBy.leg : undefined;
      const on = seated.find((part) => part.leg === to) ?? seated[0];
      wanted.set(
        leg,
        on === undefined ? { what: 'nothing' } : { what: 'ear', on: on.leg, whispers: on.leg === to }
      );
    }
  }
  return wanted;
}

/** Whether a leg hears already what it shall; the same playing goes on, whatever was played of it. */
export function isHeard(now: Heard, wanted: Wanted): boolean {
  if (now.what !== wanted.what) return false;
  if (now.what === 'sounds') return now.play === (wanted as typeof now).play;
  if (now.what === 'room') return now.contact === (wanted as typeof now).contact;
  if (now.what === 'ear')
    return now.on === (wanted as typeof now).on && now.whispers === (wanted as typeof now).whispers;
  return true;
}

/**
 * Legs to change, in the order in which nobody is heard who must not be: first who leaves, then who sits down, last
 * who listens at somebody seated.
 */
export function movesFor(
  heard: ReadonlyMap<string, Heard>,
  wanted: ReadonlyMap<string, Wanted>
): { leg: string; from: Heard; to: Wanted }[] {
  const order = (to: Wanted) => (to.what === 'ear' ? 2 : to.what === 'room' ? 1 : 0);
  return [...wanted]
    .flatMap(([leg, to]) => {
      const from = heard.get(leg);
      return from === undefined || isHeard(from, to) ? [] : [{ leg, from, to }];
    })
    .sort((a, b) => order(a.to) - order(b.to));
}
