// A call from the page of a resident: its sound, how it stands, and what they press.
import { address } from '#ui/addresses.ts';
import type { LegState, SoundLeg } from '#ui/calls/headset.ts';
import type { Answer, Offer } from '#ui/calls/leg.ts';
import { openSound } from '#ui/calls/sound.ts';
import type { Lang } from '#ui/lang.ts';
import type { Standing } from '#flow/hotline/caller.server.ts';
import type { Admitted } from '#world/telephone/engine.ts';

const ASK_MS = 2_000;
const AGAIN_MS = 800;
/** So often a lost connection is tried again before the call is given up. */
const TRIES = 5;
/** How long after its end a call is still asked about: an agent may write a case down after it. */
const AFTER_MS = 90_000;

export class Calling {
  sound = $state<LegState | 'off'>('off');
  standing = $state.raw<Standing | undefined>();
  muted = $state(false);
  fault = $state('');
  callbackFault = $state('');
  readonly #lang: Lang;
  /** Where the page asks for all that its call needs. */
  readonly #line: string;
  #leg: SoundLeg | undefined;
  #token: string | undefined;
  #asking: ReturnType<typeof setInterval> | undefined;
  #tries = 0;
  /** Was there ever a sound? */
  #heard = false;
  #overAt = 0;

  constructor(lang: Lang) {
    this.#lang = lang;
    this.#line = address('/call/line', lang);
  }

  /** Does the call go on: begun, and not over yet? */
  get on(): boolean {
    return this.sound !== 'off' && this.sound !== 'closed' && !this.isOver && !this.failed;
  }
  get isOver(): boolean {
    const status = this.standing?.status;
    return status === 'wrapping' || status === 'ended';
  }
  get failed(): boolean {
    return this.sound === 'refused-microphone' || this.sound === 'no-microphone' || this.sound === 'refused';
  }

  async #post(sent: { deed: string; [more: string]: unknown }): Promise<Record<string, unknown> | undefined> {
    const answer = await fetch(this.#line, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ lang: this.#lang, ...(this.#token ? { token: this.#token } : {}), ...sent })
    }).catch(() => undefined);
    return (await answer?.json().catch(() => undefined)) as Record<string, unknown> | undefined;
  }

  /** Begins where somebody pressed, so that the browser lets it be heard. */
  call(): void {
    this.standing = undefined;
    this.fault = '';
    this.#token = undefined;
    this.#tries = 0;
    this.#heard = false;
    const audio = document.createElement('audio');
    audio.autoplay = true;
    this.#leg = openSound({
      audio,
      told: (state) => this.#told(state),
      admit: () => this.#admit(),
      send: (offer) => this.#send(offer)
    });
    clearInterval(this.#asking);
    this.#asking = setInterval(() => void this.#ask(), ASK_MS);
  }

  /** With the microphone there the call begins; later its sound is connected once more. */
  async #admit(): Promise<Admitted | undefined> {
    const sent = await this.#post({ deed: this.#token ? 'admit' : 'call' });
    this.fault = typeof sent?.['fault'] === 'string' ? sent['fault'] : '';
    if (typeof sent?.['token'] === 'string') this.#token = sent['token'];
    return sent?.['admitted'] as Admitted | undefined;
  }

  async #send(offer: Offer): Promise<Answer | undefined> {
    const sent = await this.#post({ deed: 'meet', offer });
    this.fault = typeof sent?.['fault'] === 'string' ? sent['fault'] : '';
    return sent?.['answer'] as Answer | undefined;
  }

  #told(state: LegState): void {
    if (this.isOver) return;
    this.sound = state;
    if (state === 'connected') {
      this.#tries = 0;
      this.#heard = true;
      void this.#ask();
    }
    // A call that is over closes its sound as well: what there is to say is asked first.
    if (state === 'lost') void this.#ask().then(() => this.#again());
    if (!this.failed) return;
    clearInterval(this.#asking);
    // Without sound there is no call; nobody waits for what cannot be heard.
    if (!this.#heard && this.#token) void this.#post({ deed: 'hang-up' });
  }

  #again(): void {
    if (this.isOver || this.sound !== 'lost') return;
    this.#tries += 1;
    if (this.#tries > TRIES) {
      this.sound = 'refused';
      return this.end();
    }
    setTimeout(() => void this.#leg?.again(), AGAIN_MS);
  }

  async #ask(): Promise<void> {
    if (!this.#token) return;
    const told = await this.#post({ deed: 'standing' });
    if (!told || typeof told['status'] !== 'string') return;
    this.standing = told as unknown as Standing;
    if (!this.isOver) return;
    if (this.#overAt === 0) {
      this.#overAt = performance.now();
      this.#leg?.close();
    }
    if (this.standing.caseNumber !== null || performance.now() - this.#overAt > AFTER_MS)
      clearInterval(this.#asking);
  }

  mute(muted: boolean): void {
    this.muted = muted;
    this.#leg?.mute(muted);
  }
  press(key: string): void {
    this.#leg?.press(key);
  }
  level(): number {
    return this.#leg?.level('own') ?? 0;
  }

  async hangUp(): Promise<void> {
    await this.#post({ deed: 'hang-up' });
    await this.#ask();
    if (!this.isOver) this.end();
  }

  async askBack(number: string): Promise<void> {
    const told = await this.#post({ deed: 'callback', number });
    this.callbackFault = typeof told?.['fault'] === 'string' ? told['fault'] : '';
    await this.#ask();
  }

  /** The page goes away: said in one breath, because nothing waits for an answer any more. */
  leave(): void {
    if (this.#token && this.on)
      navigator.sendBeacon(
        this.#line,
        new Blob([JSON.stringify({ lang: this.#lang, token: this.#token, deed: 'hang-up' })], {
          type: 'application/json'
        })
      );
    this.end();
  }

  end(): void {
    clearInterval(this.#asking);
    this.#leg?.close();
    this.#leg = undefined;
  }
}
