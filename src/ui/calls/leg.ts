/** The sound of a talk in a page: microphone there, voice here, and what becomes of the connection. */

/**
 * Where a leg stands.
 *
 * `asking` for the microphone, `connecting`, `connected`; `lost` when the connection broke (`again` tries once more
 * with the same microphone); `closed` by us. Three ways it never begins, or ends: `refused-microphone` (the person or
 * the browser's settings said no), `no-microphone` (there is none, or it was pulled out), `refused` (`send` gave no
 * answer: the engine is full, gone, or the call is over).
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

export type LegOptions = {
  /** Takes our offer to the engine and brings its answer; nothing, or an error, when there is none. */
  send(offer: { type: 'offer'; sdp: string }): Promise<{ type: 'answer'; sdp: string } | undefined>;
  /** Plays what is heard. It need not be seen; whoever made it takes it away. */
  audio: HTMLAudioElement;
  /** Told of every change. */
  told(state: LegState): void;
  /** Without echo cancellation, noise suppression and levelling: for tests that send a steady tone. */
  plain?: boolean;
  /** The microphone to use, by its `deviceId`; the usual one when absent. */
  microphone?: string;
  /** Relays for networks that let nothing else through. */
  servers?: RTCIceServer[];
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

type Meter = { analyser: AnalyserNode; samples: Float32Array<ArrayBuffer> };

/** What a telephone carries, for browsers that let us choose: the offer gets short, and nobody has to convert. */
function preferTelephone(transceiver: RTCRtpTransceiver): void {
  const wanted = /^audio\/(pcmu|telephone-event)$/i;
  const codecs = RTCRtpReceiver.getCapabilities('audio')?.codecs.filter(
    ({ mimeType, clockRate }) => wanted.test(mimeType) && clockRate === 8000
  );
  if (codecs?.some(({ mimeType }) => /pcmu$/i.test(mimeType))) transceiver.setCodecPreferences?.(codecs);
}

function whyNoMicrophone(cause: unknown): LegState {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused-microphone' : 'no-microphone';
}

class BrowserLeg implements SoundLeg {
  readonly #options: LegOptions;
  #state: LegState = 'asking';
  #muted = false;
  #own: MediaStream | undefined;
  #heard: MediaStream | undefined;
  #connection: RTCPeerConnection | undefined;
  #context: AudioContext | undefined;
  #meters = new Map<MediaStream, Meter>();

  constructor(options: LegOptions) {
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
    const { told, plain = false, microphone } = this.#options;
    told('asking');
    const clean = { echoCancellation: !plain, noiseSuppression: !plain, autoGainControl: !plain };
    try {
      if (!navigator.mediaDevices) return this.#become('no-microphone');
      const audio = microphone === undefined ? clean : { ...clean, deviceId: { exact: microphone } };
      const own = await navigator.mediaDevices.getUserMedia({ audio });
      if (this.#state === 'closed') return own.getTracks().forEach((track) => track.stop());
      this.#own = own;
    } catch (cause) {
      return this.#become(whyNoMicrophone(cause));
    }
    for (const track of this.#own.getAudioTracks()) {
      track.enabled = !this.#muted;
      track.addEventListener('ended', () => {
        this.#drop();
        this.#become('no-microphone');
      });
    }
    await this.again();
  }

  async again(): Promise<void> {
    const [track] = this.#own?.getAudioTracks() ?? [];
    if (!track || track.readyState !== 'live' || this.#state === 'closed') return;
    this.#drop();
    this.#become('connecting');
    const connection = new RTCPeerConnection({
      iceServers: this.#options.servers ?? [],
      bundlePolicy: 'max-bundle'
    });
    this.#connection = connection;
    connection.addEventListener('track', (event) => this.#hear(event.track));
    connection.addEventListener('connectionstatechange', () => this.#changed(connection));
    preferTelephone(connection.addTransceiver(track, { direction: 'sendrecv' }));
    try {
      // The engine is found by the browser and not the browser by it, so nothing is waited for before the offer goes.
      await connection.setLocalDescription();
      const answer = await this.#options.send({ type: 'offer', sdp: connection.localDescription!.sdp });
      if (connection !== this.#connection) return;
      if (!answer) throw new Error('No answer.');
      await connection.setRemoteDescription(answer);
    } catch {
      if (connection !== this.#connection) return;
      this.#drop();
      this.#become('refused');
    }
  }

  #hear(track: MediaStreamTrack): void {
    this.#heard = new MediaStream([track]);
    this.#options.audio.srcObject = this.#heard;
    void this.#options.audio.play().catch(() => undefined);
  }

  #changed(connection: RTCPeerConnection): void {
    if (connection !== this.#connection) return;
    const { connectionState: now } = connection;
    if (now === 'connected') this.#become('connected');
    if (now === 'disconnected' || now === 'failed' || now === 'closed') this.#become('lost');
  }

  #drop(): void {
    this.#connection?.close();
    this.#connection = undefined;
    this.#options.audio.srcObject = null;
    if (this.#heard) this.#meters.delete(this.#heard);
    this.#heard = undefined;
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    for (const track of this.#own?.getAudioTracks() ?? []) track.enabled = !muted;
  }

  press(keys: string): boolean {
    const dtmf = this.#connection?.getSenders()[0]?.dtmf;
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

/**
 * Opens the sound of a talk from a page. Call it where somebody clicked, so that the browser lets it be heard:
 *
 *     const leg = openLeg({
 *       audio,
 *       told: (state) => (line = state),
 *       async send(offer) {
 *         const response = await fetch(address, { method: 'POST', body: JSON.stringify(offer), headers });
 *         return response.ok ? response.json() : undefined;
 *       }
 *     });
 *
 * Nothing is negotiated ever again: announcements, music, other people come and go in this one connection. Only a page
 * that is read anew opens another one, with the same leg, and takes its place.
 */
export function openLeg(options: LegOptions): SoundLeg {
  return new BrowserLeg(options);
}
