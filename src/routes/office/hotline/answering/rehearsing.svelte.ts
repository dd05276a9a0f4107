// A rehearsal from the page of the answering tree: its sound, where in the tree it is, and keys.
import type { LegState, SoundLeg } from '#ui/calls/headset.ts';
import type { Answer } from '#ui/calls/leg.ts';
import { openSound } from '#ui/calls/sound.ts';
import type { AsIf, RehearsalStanding } from '#flow/announcing/rehearsal.server.ts';
import type { Admitted } from '#world/telephone/engine.ts';

const ASK_MS = 1_000;
const LINE = '/office/hotline/answering/line';

type Told = Partial<RehearsalStanding> & {
  token?: string;
  admitted?: Admitted;
  answer?: Answer;
  fault?: string;
};

export class Rehearsing {
  sound = $state<LegState | 'off'>('off');
  standing = $state.raw<RehearsalStanding | undefined>();
  fault = $state('');
  #leg: SoundLeg | undefined;
  #token: string | undefined;
  #asking: ReturnType<typeof setInterval> | undefined;
  readonly #over: () => void;

  /** `over` is told once a rehearsal is over, so that the page says whether the draft is tried now. */
  constructor(over: () => void) {
    this.#over = over;
  }

  get on(): boolean {
    return ['asking', 'connecting', 'connected', 'lost'].includes(this.sound);
  }
  get noMicrophone(): boolean {
    return this.sound === 'refused-microphone' || this.sound === 'no-microphone';
  }

  async #post(sent: object): Promise<Told | undefined> {
    const answer = await fetch(LINE, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(this.#token ? { token: this.#token } : {}), ...sent })
    }).catch(() => undefined);
    return (await answer?.json().catch(() => undefined)) as Told | undefined;
  }

  /** Begins where somebody pressed, so that the browser lets it be heard. */
  call(asIf: AsIf): void {
    this.standing = undefined;
    this.fault = '';
    this.#token = undefined;
    const audio = document.createElement('audio');
    audio.autoplay = true;
    this.#leg = openSound({
      audio,
      told: (state) => this.#told(state),
      admit: async () => {
        const told = await this.#post(this.#token ? { deed: 'admit' } : { deed: 'call', asIf });
        this.fault = told?.fault ?? '';
        this.#token ??= told?.token;
        return told?.admitted;
      },
      send: async (offer) => {
        const told = await this.#post({ deed: 'meet', offer });
        this.fault = told?.fault ?? '';
        return told?.answer;
      }
    });
    clearInterval(this.#asking);
    this.#asking = setInterval(() => void this.#ask(), ASK_MS);
  }

  #told(state: LegState): void {
    this.sound = state;
    if (this.on) return;
    clearInterval(this.#asking);
    // Without sound there is no rehearsal; nobody waits for what cannot be heard.
    if (state !== 'closed' && this.#token) void this.#post({ deed: 'hang-up' });
  }

  async #ask(): Promise<void> {
    if (!this.#token) return;
    const told = await this.#post({ deed: 'standing' });
    if (told?.over === undefined) return;
    this.standing = told as RehearsalStanding;
    if (told.over) this.#end();
  }

  press(key: string): void {
    this.#leg?.press(key);
  }

  async hangUp(): Promise<void> {
    await this.#post({ deed: 'hang-up' });
    await this.#ask();
    this.#end();
  }

  #end(): void {
    clearInterval(this.#asking);
    if (!this.#leg) return;
    this.#leg.close();
    this.#leg = undefined;
    this.#over();
  }

  /** The page goes away: said in one breath. */
  leave(): void {
    if (this.#token && this.on)
      navigator.sendBeacon(
        LINE,
        new Blob([JSON.stringify({ token: this.#token, deed: 'hang-up' })], { type: 'application/json' })
      );
    this.#leg?.close();
    clearInterval(this.#asking);
  }
}
