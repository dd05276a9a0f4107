/** The wall between the hotline and what carries its sound: an engine only moves sound, and never decides. */

/**
 * What one leg hears.
 *
 * `sounds` are files of the folder of sounds, played one after the other; `play` names this playing, so that `played`
 * tells which one is over, and so that the same playing asked for again goes on instead of beginning anew.
 */
export type Hears =
  | { what: 'nothing' }
  | { what: 'music' }
  | { what: 'ringing' }
  | { what: 'sounds'; play: string; sounds: readonly string[] }
  | { what: 'room' };

/**
 * One leg in a plan. Who hears the room hears everybody of it who may be heard by them: `everybody`, `nobody` (a
 * supervisor who listens), or one leg only (a supervisor who whispers to the agent).
 */
export type Part = {
  leg: string;
  hears: Hears;
  heardBy: { who: 'everybody' } | { who: 'nobody' } | { who: 'leg'; leg: string };
};

/**
 * All the sound of one call as it shall be now. Asking for the same plan twice changes nothing; legs of the call that
 * are not in it any more are taken out and hear nothing, but live until they are hung up.
 *
 * `record` is the file a recording of the room goes to (two channels: the caller left, everybody else right, 8 kHz
 * WAV); paused ones go on in the same file. No `record` ends the recording.
 */
export type Plan = {
  contact: string;
  parts: readonly Part[];
  record?: { file: string; caller: string; paused: boolean };
};

/** Whom to ring: an ordinary telephone by its number, or one of the exchange by its name. */
export type Target = { number: string } | { extension: string };

/** A browser's offer of a connection and the answer to it (SDP, RFC 8866). */
export type Described = { type: 'offer' | 'answer'; sdp: string };

/** A leg that lives, as it is found after a restart. */
export type LiveLeg = { leg: string; connected: boolean };

/** With what a browser's telephone signs in to an exchange (SIP over WebSocket, RFC 7118), and whom it calls there. */
export type Account = { uri: string; password: string; socket: string; callee: string };

/** A browser that is let in: with an account it calls the exchange, without one it sends its offer to us; and its relays. */
export type Admitted = { account?: Account; servers: Relay[] };

/** A relay as browsers take it, for networks that let nothing else through. */
export type Relay = { urls: string[]; username?: string; credential?: string };

export type EngineEvent =
  /** Somebody calls from outside; the leg is the engine's, the number as it came, absent when withheld. */
  | { what: 'arrived'; leg: string; number?: string; dialled?: string }
  /** Sound flows: a browser is connected, or whoever was rung picked up. */
  | { what: 'answered'; leg: string }
  | { what: 'refused'; leg: string; why: 'busy' | 'no-answer' | 'rejected' | 'unreachable' }
  | { what: 'key'; leg: string; key: string }
  | { what: 'played'; leg: string; play: string }
  /** A leg is over: hung up there, lost without a word, or gone with the engine itself. */
  | { what: 'gone'; leg: string; why: 'hung-up' | 'lost' | 'engine' }
  | { what: 'recorded'; file: string; seconds: number }
  | { what: 'not-recorded'; file: string; why: 'disk' | 'fault' }
  | { what: 'engine-gone' }
  /** Back again, with the legs that outlived it. */
  | { what: 'engine-back'; legs: readonly LiveLeg[] };

export type Engine = {
  readonly kind: 'embedded' | 'pbx';
  /** Connects a browser's leg under this id; the same id again takes the place of the one before (a page read anew). */
  meet(leg: string, offer: Described): Promise<Described>;
  /**
   * Where an exchange carries the sound, a browser calls it by itself instead of meeting us: an account for this one
   * leg, so that a talk outlives a restart of our program. `answered` follows when it called.
   */
  admit?(leg: string): Promise<Account>;
  /** Takes the account away again, at signing out. */
  dismiss?(leg: string): Promise<void>;
  /** Rings somebody for at most so many seconds; `answered` or `refused` follows. */
  ring(leg: string, target: Target, how: { seconds: number; shown?: string; contact: string }): Promise<void>;
  shape(plan: Plan): Promise<void>;
  hangUp(leg: string): Promise<void>;
  listLegs(): Promise<readonly LiveLeg[]>;
  listen(listener: (event: EngineEvent) => void): () => void;
  close(): Promise<void>;
};
