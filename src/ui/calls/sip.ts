/** The sound of a talk in a page where an exchange carries it: SIP over WebSocket, loaded only then. */
import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { Account } from '#world/telephone/engine.ts';
import type { LegOptions, LegState, SoundLeg } from './leg.ts';

export type SipLegOptions = Omit<LegOptions, 'send'> & {
  /** Asks for an account of this leg in the exchange, made for now; nothing when there is none. */
  admit(): Promise<Account | undefined>;
};

type Meter = { analyser: AnalyserNode; samples: Float32Array<ArrayBuffer> };
const ANSWER_MS = 10_000;

/** A call of ours to the exchange, which takes it at once and moves the sound itself from then on. */
class SipLeg implements SoundLeg {
  readonly #options: SipLegOptions;
  #state: LegState = 'asking';
  #muted = false;
  #own: MediaStream | undefined;
  #heard: MediaStream | undefined;
  #agent: UA | undefined;
  #session: RTCSession | undefined;
  #context: AudioContext | undefined;
  readonly #meters = new Map<MediaStream, Meter>();

  constructor(options: SipLegOptions) {
    this.#options = options;
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
    const account = await this.#options.admit().catch(() => undefined);
    if (this.#state !== 'connecting') return;
    if (account === undefined) return this.#become('refused');
    const agent = new UA({
      sockets: [new WebSocketInterface(account.socket)],
      uri: account.uri,
      password: account.password,
      register: false,
      session_timers: false
    });
    this.#agent = agent;
    AbortSignal.timeout(ANSWER_MS).addEventListener('abort', () => {
      if (this.#state === 'connecting') this.#end(agent, 'refused');
    });
    agent.once('connected', () => this.#call(agent, account, own));
    agent.start();
  }

  #call(agent: UA, account: Account, own: MediaStream): void {
    if (agent !== this.#agent) return;
    this.#session = agent.call(account.callee, {
      mediaStream: own,
      pcConfig: { iceServers: this.#options.servers ?? [], bundlePolicy: 'max-bundle' },
      eventHandlers: {
        peerconnection: ({ peerconnection }: { peerconnection: RTCPeerConnection }) =>
          this.#watch(agent, peerconnection),
        confirmed: () => {
          if (agent === this.#agent) this.#become('connected');
        },
        failed: () => this.#end(agent, 'refused'),
        ended: () => this.#end(agent, 'lost')
      }
    });
  }

  #watch(agent: UA, connection: RTCPeerConnection): void {
    connection.addEventListener('track', ({ track }) => {
      if (agent !== this.#agent) return;
      this.#heard = new MediaStream([track]);
      this.#options.audio.srcObject = this.#heard;
      void this.#options.audio.play().catch(() => undefined);
    });
    connection.addEventListener('connectionstatechange', () => {
      if (connection.connectionState === 'failed') this.#end(agent, 'lost');
    });
  }

  #end(agent: UA, state: LegState): void {
    if (agent !== this.#agent) return;
    this.#drop();
    this.#become(state);
  }

  #drop(): void {
    const agent = this.#agent;
    this.#agent = undefined;
    this.#session = undefined;
    // Hangs up what is still going on, and says goodbye to the exchange.
    agent?.stop();
    this.#options.audio.srcObject = null;
    if (this.#heard) this.#meters.delete(this.#heard);
    this.#heard = undefined;
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    for (const track of this.#own?.getAudioTracks() ?? []) track.enabled = !muted;
  }

  press(keys: string): boolean {
    const dtmf = this.#session?.connection?.getSenders()[0]?.dtmf;
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

async function microphoneOf({ plain = false, microphone }: SipLegOptions): Promise<MediaStream | LegState> {
  const clean = { echoCancellation: !plain, noiseSuppression: !plain, autoGainControl: !plain };
  const audio = microphone === undefined ? clean : { ...clean, deviceId: { exact: microphone } };
  try {
    return navigator.mediaDevices ? await navigator.mediaDevices.getUserMedia({ audio }) : 'no-microphone';
  } catch (cause) {
    const name = cause instanceof DOMException ? cause.name : '';
    return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused-microphone' : 'no-microphone';
  }
}

/**
 * Opens the sound of a talk from a page, as `openLeg` does, where the engine is an exchange:
 *
 *     const { openSipLeg } = await import('#ui/calls/sip.ts');
 *     const leg = openSipLeg({ audio, told, admit: () => askedForAnAccount() });
 *
 * The account is made for this leg and thrown away after it. The talk itself lives between the browser and the
 * exchange: it goes on when our program is started again.
 */
export function openSipLeg(options: SipLegOptions): SoundLeg {
  return new SipLeg(options);
}
