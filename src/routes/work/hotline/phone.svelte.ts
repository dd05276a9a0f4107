// The telephone of a desk in its page: how the hotline stands, the sound, and what an agent presses.
import type { LegState, SoundLeg } from '#ui/calls/headset.ts';
import type { Answer, Offer } from '#ui/calls/leg.ts';
import { openSound } from '#ui/calls/sound.ts';
import type { Admitted } from '#world/telephone/engine.ts';
import type { Bar } from './bar.server.ts';
import { ring } from './ring.ts';

/** How often a page that takes calls says that it is there, and asks how things stand. */
const BEAT_MS = 4_000;
/** A connection that breaks again so soon was taken over by another page. */
const SOON_MS = 10_000;
/** Who takes no calls asks seldom; news tell them sooner. */
const SELDOM = 8;
const AGAIN_MS = 700;
/** How soon a desk that had its sound asks again while the telephone is away: it may be started anew. */
const AWAY_MS = 2_500;

/** The sound of this page: as its leg says, `off` before it was wanted, `elsewhere` when another page has it. */
export type Sound = LegState | 'off' | 'elsewhere';

export type Deed =
  | { deed: 'ready' | 'offline' }
  | { deed: 'away'; reason: string }
  | { deed: 'longer'; contact: string; reason: string }
  | {
      deed:
        | 'answer'
        | 'refuse'
        | 'hold'
        | 'resume'
        | 'hang-up'
        | 'confer'
        | 'hand-over'
        | 'take-back'
        | 'pause'
        | 'unpause';
      contact: string;
    };

async function post(what: string, body?: object): Promise<Response | undefined> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { 'content-type': 'application/json' };
  return fetch(`/api/hotline/${what}`, { method: 'POST', headers, ...sent }).catch(() => undefined);
}

export class Phone {
  bar = $state.raw<Bar | undefined>();
  sound = $state<Sound>('off');
  muted = $state(false);
  /** Why the last press did nothing, in words. */
  fault = $state('');
  /** Something pressed is on its way. */
  busy = $state(false);
  /** Seconds since the bar was told, for its clocks. */
  passed = $state(0);
  #told = 0;
  #leg: SoundLeg | undefined;
  /** The leg this page was given; another one means that another page has the sound. */
  #own: string | undefined;
  #connectedAt = 0;
  #tabs: BroadcastChannel | undefined;
  #stopRing: (() => void) | undefined;
  #audio: HTMLAudioElement | undefined;

  /** Somebody talks, or a call rings here. */
  get inCall(): boolean {
    return Boolean(this.bar?.current ?? this.bar?.offered);
  }
  get talks(): boolean {
    return Boolean(this.bar?.current);
  }
  get hasSound(): boolean {
    return this.sound === 'connected';
  }

  /** Begins to look; goes on until the function it gives is called. Nothing is connected for who takes no calls. */
  begin(): () => void {
    if (this.#tabs) return () => undefined;
    this.#tabs = new BroadcastChannel('hejnal-phone');
    this.#tabs.addEventListener('message', () => this.#yieldSound());
    void this.ask().then(() => {
      if (this.bar && this.bar.state !== 'offline') void this.connect();
    });
    const beat = setInterval(() => void this.#beat(), BEAT_MS);
    const clock = setInterval(() => (this.passed = (performance.now() - this.#told) / 1000), 250);
    return () => {
      clearInterval(beat);
      clearInterval(clock);
      this.#tabs?.close();
      this.#tabs = undefined;
      this.#stopRing?.();
      this.#leg?.close();
    };
  }

  #hear(bar: Bar | null | undefined): void {
    if (!bar) return;
    if (bar.current?.id !== this.bar?.current?.id) this.mute(false);
    this.bar = bar;
    this.#told = performance.now();
    this.passed = 0;
    const rings = bar.offered !== null && this.sound !== 'elsewhere';
    if (rings) this.#stopRing ??= ring();
    else {
      this.#stopRing?.();
      this.#stopRing = undefined;
    }
    if (this.#own !== undefined && bar.leg !== null && bar.leg !== this.#own) this.#yieldSound();
  }

  async ask(): Promise<void> {
    const answer = await fetch('/api/hotline/now').catch(() => undefined);
    if (answer?.ok) this.#hear((await answer.json()) as Bar);
  }

  #beats = 0;
  async #beat(): Promise<void> {
    this.#beats += 1;
    if (this.bar?.state === 'offline' && this.#beats % SELDOM > 0) return;
    // A page without the sound is no desk: the one that has it says that it is there.
    if (!this.bar || this.bar.state === 'offline' || this.#own === undefined) return this.ask();
    const answer = await post('beat');
    if (answer?.ok) this.#hear((await answer.json()) as Bar | null);
  }

  /** Connects the sound of this page; whatever other page had it gives it up. */
  async connect(): Promise<void> {
    // Pressed while it connects: whoever wants the sound waits for it.
    if (this.#leg && (this.sound === 'connected' || this.sound === 'connecting' || this.sound === 'asking'))
      return this.#settled();
    this.#leg?.close();
    this.#audio ??= document.createElement('audio');
    this.#audio.autoplay = true;
    this.#tabs?.postMessage('mine');
    this.#leg = openSound({
      audio: this.#audio,
      told: (state) => this.#legTold(state),
      admit: () => this.#admit(),
      send: (offer) => this.#send(offer)
    });
    await this.#settled();
  }

  /** The leg of this desk, and how it is connected now. */
  async #admit(): Promise<Admitted | undefined> {
    const sent = await this.#asked<{ leg?: string; admitted?: Admitted }>('admit');
    this.#own = sent?.leg;
    return sent?.admitted;
  }

  async #send(offer: Offer): Promise<Answer | undefined> {
    return (await this.#asked<{ answer?: Answer }>('connect', offer))?.answer;
  }

  /** What is told in answer; why not, in words, stands in `fault`. */
  async #asked<T>(what: string, body?: object): Promise<T | undefined> {
    const answer = await post(what, body);
    const sent = (await answer?.json().catch(() => undefined)) as (T & { fault?: string }) | undefined;
    this.fault = sent?.fault ?? '';
    return sent;
  }

  /** Until the sound is there, or will not be. */
  async #settled(): Promise<void> {
    for (let n = 0; n < 300 && (this.sound === 'asking' || this.sound === 'connecting'); n += 1)
      await new Promise((done) => setTimeout(done, 50));
  }

  #legTold(state: LegState): void {
    if (this.sound === 'elsewhere') return;
    if (state === 'closed') return;
    this.sound = state;
    if (state === 'connected') {
      this.#connectedAt = performance.now();
      this.#leg?.mute(this.muted);
    }
    if (state === 'refused' && this.#connectedAt > 0) setTimeout(() => void this.#ifRefused(), AWAY_MS);
    if (state !== 'lost') return;
    // Broken off at once: somebody else took it; else the net was away for a moment.
    if (performance.now() - this.#connectedAt < SOON_MS) return this.#yieldSound();
    setTimeout(() => void this.#leg?.again(), AGAIN_MS);
  }

  async #ifRefused(): Promise<void> {
    if (this.sound === 'refused' && this.bar?.state !== 'offline') await this.#leg?.again();
  }

  #yieldSound(): void {
    if (this.#leg === undefined) return;
    this.sound = 'elsewhere';
    this.#own = undefined;
    this.#leg.close();
    this.#leg = undefined;
    this.#stopRing?.();
    this.#stopRing = undefined;
  }

  /** Takes the sound to this page. */
  async takeHere(): Promise<void> {
    this.sound = 'off';
    await this.connect();
  }

  mute(muted: boolean): void {
    this.muted = muted;
    this.#leg?.mute(muted);
  }

  press(key: string): void {
    this.#leg?.press(key);
  }

  level(whose: 'own' | 'heard'): number {
    return this.#leg?.level(whose) ?? 0;
  }

  /** One press. True when it was done; else `fault` says why not. */
  async do(deed: Deed): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      if (deed.deed === 'ready' && !this.hasSound) {
        if (this.sound === 'elsewhere') this.sound = 'off';
        await this.connect();
        if (!this.hasSound) return false;
      }
      const answer = await post('do', deed);
      const told = (await answer?.json().catch(() => undefined)) as
        { fault?: string; bar?: Bar | null } | undefined;
      this.fault = told?.fault ?? '';
      this.#hear(told?.bar);
      return Boolean(answer?.ok) && this.fault === '';
    } finally {
      this.busy = false;
    }
  }
}
