// Is somebody there? A page asks the house how long its session lasts, says that it is used, and covers itself in time.

/** So long before the end it is told, so that there is time to say "I am staying" (WCAG 2.2, 2.2.1). */
export const WARNING_SECONDS = 120;
/** A page that is used says so at most so often. */
const BEAT_MS = 61_000;
/** What only a person does. */
const DEEDS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** What pages of one browser tell each other: somebody stays, or has signed in again. */
type Word = 'stays' | 'in';

/** Is somebody there, are they warned, or is it over? */
export type Standing = 'there' | 'warned' | 'over';

export class Idle {
  standing = $state<Standing>('there');
  /** Seconds left, as last counted. */
  left = $state(Infinity);
  #person: string;
  #until: number;
  #told = Date.now();
  #used = false;
  #asking: Promise<void> | undefined;
  #pages: BroadcastChannel | undefined;

  constructor(person: string, minutes: number) {
    this.#person = person;
    this.#until = Date.now() + minutes * 60_000;
  }

  /** Watches until the page goes. */
  begin(): () => void {
    const pages = new BroadcastChannel('hejnal-idle');
    this.#pages = pages;
    pages.addEventListener('message', () => void this.#ask());
    const used = () => {
      if (this.standing === 'there') this.#used = true;
    };
    const options = { passive: true, capture: true };
    for (const deed of DEEDS) addEventListener(deed, used, options);
    const tick = () => this.#tick();
    /** Whoever comes back to a covered page may have signed in on another one. */
    const seen = () => (this.standing === 'over' ? void this.#ask() : tick());
    document.addEventListener('visibilitychange', seen);
    const ticking = setInterval(tick, 1_000);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', seen);
      for (const deed of DEEDS) removeEventListener(deed, used, options);
      pages.close();
    };
  }

  #tick(): void {
    if (this.standing === 'over') return;
    const now = Date.now();
    this.left = Math.max(0, Math.ceil((this.#until - now) / 1_000));
    if (this.left === 0 || (this.left <= WARNING_SECONDS && this.standing === 'there')) void this.#ask();
    else if (this.standing === 'there' && this.#used && now - this.#told >= BEAT_MS) void this.#ask('POST');
  }

  /** Asks how long the session lasts; sent, it says that somebody is there. */
  async #ask(method: 'GET' | 'POST' = 'GET'): Promise<void> {
    if (this.#asking !== undefined && method === 'GET') return;
    await this.#asking;
    this.#asking = this.#asked(method);
    await this.#asking;
    this.#asking = undefined;
  }

  /** Without an answer the page trusts its own clock. */
  async #asked(method: 'GET' | 'POST'): Promise<void> {
    if (method === 'POST') {
      this.#told = Date.now();
      this.#used = false;
    }
    const answer = await fetch('/api/beat', { method, cache: 'no-store' }).catch(() => undefined);
    if (answer?.ok) this.#hear((await answer.json()) as { person: string; left: number });
    else if (answer?.status === 401 || Date.now() >= this.#until) this.standing = 'over';
  }

  #hear({ person, left }: { person: string; left: number }): void {
    if (person !== this.#person) return this.leave();
    this.#until = Date.now() + left * 1_000;
    this.left = left;
    this.standing = left <= WARNING_SECONDS ? 'warned' : 'there';
    // What was done before a machine slept is no sign of being there now.
    if (this.standing === 'warned') this.#used = false;
  }

  /** They stay, in every page of this browser. */
  async stay(): Promise<void> {
    this.standing = 'there';
    await this.#ask('POST');
    this.#say('stays');
  }

  /** They have signed in again: what was hidden is shown, in every page of this browser. */
  async back(): Promise<void> {
    await this.#ask('POST');
    this.#say('in');
  }

  /** Somebody else works here now, or nobody can: a fresh page, and what was typed is forgotten. */
  leave(): void {
    location.replace('/sign-in');
  }

  #say(word: Word): void {
    this.#pages?.postMessage(word);
  }
}
