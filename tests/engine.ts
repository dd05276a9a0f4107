/** An engine without sound, for tests: it notes what was asked of it, and tells what the test wants it to tell. */
import type { Described, Engine, EngineEvent, LiveLeg, Plan, Target } from '#world/telephone/engine.ts';

export type SilentEngine = Engine & {
  /** The last plan of each contact. */
  readonly plans: Map<string, Plan>;
  readonly rung: { leg: string; target: Target }[];
  readonly hungUp: string[];
  readonly live: Map<string, boolean>;
  tell(event: EngineEvent): void;
  /** What a leg hears by the last plan. */
  heardBy(leg: string): Plan['parts'][number]['hears'] | undefined;
};

export function silentEngine(kind: Engine['kind'] = 'embedded'): SilentEngine {
  const listeners = new Set<(event: EngineEvent) => void>();
  const plans = new Map<string, Plan>();
  const live = new Map<string, boolean>();
  const engine: SilentEngine = {
    kind,
    plans,
    rung: [],
    hungUp: [],
    live,
    tell(event) {
      if (event.what === 'answered' || event.what === 'arrived') live.set(event.leg, true);
      if (event.what === 'gone' || event.what === 'refused') live.delete(event.leg);
      for (const listener of listeners) listener(event);
    },
    heardBy: (leg) =>
      [...plans.values()].flatMap(({ parts }) => parts).find((part) => part.leg === leg)?.hears,
    async meet(leg: string): Promise<Described> {
      engine.tell({ what: 'answered', leg });
      return { type: 'answer', sdp: '' };
    },
    async ring(leg, target) {
      engine.rung.push({ leg, target });
      live.set(leg, false);
    },
    async shape(plan) {
      plans.set(plan.contact, plan);
    },
    async hangUp(leg) {
      engine.hungUp.push(leg);
      live.delete(leg);
    },
    async listLegs(): Promise<readonly LiveLeg[]> {
      return [...live].map(([leg, connected]) => ({ leg, connected }));
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      listeners.clear();
    }
  };
  return engine;
}
