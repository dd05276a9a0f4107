/** What the engine and its thread say to one another. */
import type { Described, EngineEvent, LiveLeg, Plan } from '#world/telephone/engine.ts';
import type { OfferFault } from './offer.ts';

export type Asked =
  | { ask: 'meet'; leg: string; offer: Described }
  | { ask: 'shape'; plan: Plan }
  | { ask: 'hangUp'; leg: string }
  | { ask: 'listLegs' }
  | { ask: 'close' };

export type Question = Asked & { number: number };

export type Said =
  | { say: 'ready' }
  | { say: 'answer'; number: number; answer: Described | readonly LiveLeg[] | undefined }
  | { say: 'fault'; number: number; message: string; why?: OfferFault }
  | { say: 'event'; event: EngineEvent }
  | { say: 'line'; line: string };
