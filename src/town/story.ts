/** A story: what happens to one case of the town, told so that any city can be its place. */
import type { Outcome, Rating } from '#cases/entry.ts';
import type { Channel } from '#reports/report.ts';
import type { Point } from '#places/place.ts';
import type { Matter } from './matters.ts';
import type { ResidentName, WorkerName } from './people.ts';
import type { SceneName } from './scenes.ts';
import type { Spot } from './spot.ts';
import type { Received, When } from './when.ts';

/** What happens next. A unit that acts is the leading one unless `part` says which of its units (1 is the second). */
export type Deed =
  | { asks: string; part?: number | 'desk' }
  | { replies: string; photos?: readonly SceneName[] }
  | { comments: string; photos?: readonly SceneName[] }
  | { answers: string; outcome: Outcome; part?: number; photos?: readonly SceneName[] }
  | { givesBack: string; part?: number }
  | { dispatches: readonly Matter[] }
  | { recategorises: Matter }
  | { reminds: number }
  | { rings: true }
  | { shows: true; photos?: readonly SceneName[] }
  | { closes: string; outcome: Outcome; photos?: readonly SceneName[] }
  | { rates: Rating; words?: string }
  | { contests: string; photos?: readonly SceneName[] };

/** A deed with who did it, if it was not the one who usually does. */
export type Done = Deed & { by?: WorkerName };
export type Step = When & Done;

export type Story = {
  /** What tests and the manual call it. */
  key: string;
  about: Matter;
  received: Received;
  channel?: Channel;
  /** Who sent it in and how they want to hear; nobody without. */
  from?: ResidentName;
  hears?: 'email' | 'phone';
  text: string;
  street?: string;
  detail?: string;
  /** On the map; a report without one has only its words. */
  spot?: Spot;
  /** A point itself, where a story is made up for one city. */
  point?: Point;
  /** Answers to extra questions, used where the city asks them. */
  answers?: Readonly<Record<string, string>>;
  photos?: readonly SceneName[];
  /** The resident's mail server refuses letters: the outbox shows a letter that was given up. */
  mailFails?: true;
  steps: readonly Step[];
};
