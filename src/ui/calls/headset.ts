/** Somebody's headset in a page: microphone, what is heard, how loud, muted or not. How it is connected others say. */

/**
 * Where the sound of a leg stands.
 *
 * `asking` for the microphone, `connecting`, `connected`; `lost` when the connection broke (`again` tries once more
 * with the same microphone); `closed` by us. Three ways it never begins, or ends: `refused-microphone` (the person or
 * the browser's settings said no), `no-microphone` (there is none, or it was pulled out), `refused` (nobody answered:
 * the engine is full, gone, or the call is over).
 */
export type LegState =
  | 'asking'
  | 'connecting'
  | 'connected'
  | 'lost'
  | 'closed'
  | 'refused-microphone'
  | 'no-microphone'
  | 'refused';

export type HeadsetOptions = {
  /** Plays what is heard. It need not be seen; whoever made it takes it away. */
  audio: HTMLAudioElement;
  /** Told of every change. */
  told(state: LegState): void;
  /** Without echo cancellation, noise suppression and levelling: for tests that send a steady tone. */
  plain?: boolean;
  /** The microphone to use, by its `deviceId`; the usual one when absent. */
  microphone?: string;
};

export type SoundLeg = {
  readonly state: LegState;
  readonly muted: boolean;
  /** Silence instead of the microphone; the connection stays. */
  mute(muted: boolean): void;
  /** Presses keys (0–9, *, #); false when the connection cannot carry them. */
  press(keys: string): boolean;
  /** How loud it is, 0 to 1: what one says oneself, and what is heard. Ask as often as the meter is drawn. */
  level(whose: 'own' | 'heard'): number;
  /** Connects once more with the same microphone: after `lost`, or when the engine was away. */
  again(): Promise<void>;
  /** Ends it and lets the microphone go. Whoever means to hang up says so to the call as well. */
  close(): void;
};

/** What a connection has in hand: where keys are pressed, and how it is let go. */
export type Held = { sender(): RTCRtpSender | null | undefined; close(): void };

/** One connection of a headset. Another one gets a line of its own, and what is late on this one is not heard. */
export type Line = {
  readonly own: MediaStream;
  /** No more once another connection took its place, or the headset was put down. */
  readonly open: boolean;
  holds(held: Held): void;
  hears(track: MediaStreamTrack): void;
  became(state: 'connected' | 'lost'): void;
  /** It is over, and let go. */
  ended(how: 'lost' | 'refused'): void;
};

/** Connects a line; what it throws means that nobody answered. */
export type Connect = (line: Line) => Promise<void>;

type Meter = { analyser: AnalyserNode; samples: Float32Array<ArrayBuffer> };

class Headset implements SoundLeg {
  readonly #options: HeadsetOptions;
  readonly #connect: Connect;
  #state: LegState = 'asking';
  #muted = false;
  #own: MediaStream | undefined;
  #heard: MediaStream | undefined;
  #line: Line | undefined;
  #held: Held | undefined;
  #context: AudioContext | undefined;
  readonly #meters = new Map<MediaStream, Meter>();

  constructor(options: HeadsetOptions, connect: Connect) {
    this.#options = options;
    this.#connect = connect;
    void this.#begin();
  }

  get state(): LegState {
    return this.#state;
  }
  get muted(): boolean {
    return this.#muted;
  }

  #become(state: LegState): void {
    if (this.#state === state || this.#state === 'closed') return;
    this.#state = state;
    this.#options.told(state);
  }

  async #begin(): Promise<void> {
    this.#options.told('asking');
    const own = await microphoneOf(this.#options);
    if (typeof own === 'string') return this.#become(own);
    if (this.#state === 'closed') return own.getTracks().forEach((track) => track.stop());
    this.#own = own;
    for (const track of own.getAudioTracks()) {
      track.enabled = !this.#muted;
      track.addEventListener('ended', () => {
        this.#drop();
        this.#become('no-microphone');
      });
    }
    await this.again();
  }

  async again(): Promise<void> {
    const own = this.#own;
    if (own?.getAudioTracks()[0]?.readyState !== 'live' || this.#state === 'closed') return;
    this.#drop();
    this.#become('connecting');
    const line = (this.#line = this.#newLine(own));
    try {
      await this.#connect(line);
    } catch {
      line.ended('refused');
    }
  }

  #newLine(own: MediaStream): Line {
    const isOpen = () => this.#line === line;
    const line: Line = {
      own,
      get open() {
        return isOpen();
      },
      holds: (held) => {
        if (isOpen()) this.#held = held;
        else held.close();
      },
      hears: (track) => isOpen() && this.#hear(track),
      became: (state) => isOpen() && this.#become(state),
      ended: (how) => {
        if (!isOpen()) return;
        this.#drop();
        this.#become(how);
      }
    };
    return line;
  }

  #hear(track: MediaStreamTrack): void {
    this.#heard = new MediaStream([track]);
    this.#options.audio.srcObject = this.#heard;
    void this.#options.audio.play().catch(() => undefined);
  }

  #drop(): void {
    const held = this.#held;
    this.#line = undefined;
    this.#held = undefined;
    held?.close();
    this.#options.audio.srcObject = null;
    if (this.#heard) this.#meters.delete(this.#heard);
    this.#heard = undefined;
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    for (const track of this.#own?.getAudioTracks() ?? []) track.enabled = !muted;
  }

  press(keys: string): boolean {
    const dtmf = this.#held?.sender()?.dtmf;
    if (!dtmf?.canInsertDTMF || !/^[\d*#]+$/.test(keys)) return false;
    dtmf.insertDTMF(dtmf.toneBuffer + keys, 120, 60);
    return true;
  }

  level(whose: 'own' | 'heard'): number {
    const stream = whose === 'own' ? this.#own : this.#heard;
    if (!stream) return 0;
    const { analyser, samples } = this.#meters.get(stream) ?? this.#openMeter(stream);
    analyser.getFloatTimeDomainData(samples);
    return Math.min(1, Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length));
  }

  #openMeter(stream: MediaStream): Meter {
    this.#context ??= new AudioContext();
    const analyser = this.#context.createAnalyser();
    analyser.fftSize = 1024;
    this.#context.createMediaStreamSource(stream).connect(analyser);
    const meter = { analyser, samples: new Float32Array(analyser.fftSize) };
    this.#meters.set(stream, meter);
    return meter;
  }

  close(): void {
    this.#drop();
    this.#own?.getTracks().forEach((track) => track.stop());
    void this.#context?.close();
    this.#become('closed');
  }
}

async function microphoneOf({ plain = false, microphone }: HeadsetOptions): Promise<MediaStream | LegState> {
  const clean = { echoCancellation: !plain, noiseSuppression: !plain, autoGainControl: !plain };
  const audio = microphone === undefined ? clean : { ...clean, deviceId: { exact: microphone } };
  try {
    return navigator.mediaDevices ? await navigator.mediaDevices.getUserMedia({ audio }) : 'no-microphone';
  } catch (cause) {
    const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
    return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused-microphone' : 'no-microphone';
  }
}

/**
 * Puts a headset on: asks for the microphone, then connects. Call it where somebody clicked, so that the browser lets
 * it be heard.
 *
 * Nothing is negotiated ever again: announcements, music, other people come and go in this one connection. Only a page
 * that is read anew opens another one, with the same leg, and takes its place.
 */
export function openHeadset(options: HeadsetOptions, connect: Connect): SoundLeg {
  return new Headset(options, connect);
}
