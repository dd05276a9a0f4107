/** A talk by video between two browsers: each describes its side by our pages, the picture goes straight or by a relay. */

/** What both pages are told; see the step of the same name. */
export type Signals = {
  on: boolean;
  wanted: number;
  offered: number;
  offer: string | null;
  answered: number;
  answer: string | null;
  servers: RTCIceServer[];
};
export type Said = { came?: boolean; number?: number; sdp?: string };
export type VideoState = 'asking' | 'no-camera' | 'waiting' | 'connected' | 'lost';
export type Say = (said: Said) => Promise<Signals | undefined>;

const ASK_MS = 1_000;
/** Every way to us is told at once; who cannot find all of them in this time does with those there are. */
const WAYS_MS = 2_500;

/** The ways are all found, or the time for it is over. */
function gathered(connection: RTCPeerConnection): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, WAYS_MS);
    const look = () => {
      if (connection.iceGatheringState !== 'complete') return;
      clearTimeout(late);
      done();
    };
    connection.addEventListener('icegatheringstatechange', look);
    look();
  });
}

/** Camera and microphone; the camera alone where there is no microphone; nothing where there is no camera. */
async function ownPicture(): Promise<MediaStream | undefined> {
  const video = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 25 } };
  const { mediaDevices } = navigator;
  const both = await mediaDevices?.getUserMedia({ video, audio: true }).catch(() => undefined);
  return both ?? (await mediaDevices?.getUserMedia({ video }).catch(() => undefined));
}

export class VideoTalk {
  standing = $state<VideoState>('asking');
  mine = $state.raw<MediaStream>();
  theirs = $state.raw<MediaStream>();
  readonly #side: 'resident' | 'agent';
  readonly #say: Say;
  #connection: RTCPeerConnection | undefined;
  /** The connection this page described last, and the one whose answer it took. */
  #made = 0;
  #set = 0;
  /** This page is new, or lost its connection: another one is wanted. */
  #came = true;
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(side: 'resident' | 'agent', say: Say) {
    this.#side = side;
    this.#say = say;
  }

  /** Begins; goes on, also over pages read anew and broken nets, until the function it gives is called. */
  begin(): () => void {
    void this.#begin();
    return () => {
      this.#closed = true;
      clearTimeout(this.#timer);
      this.#connection?.close();
      this.mine?.getTracks().forEach((track) => track.stop());
    };
  }

  async #begin(): Promise<void> {
    const own = await ownPicture();
    if (this.#closed) return own?.getTracks().forEach((track) => track.stop());
    this.mine = own;
    this.standing = own ? 'waiting' : 'no-camera';
    await this.#ask();
  }

  async #ask(): Promise<void> {
    const first = this.#came;
    const signals = await this.#say(first ? { came: true } : {});
    if (signals && first) this.#came = false;
    if (signals?.on && !this.#closed) await this.#follow(signals).catch(() => (this.#came = true));
    if (!this.#closed) this.#timer = setTimeout(() => void this.#ask(), ASK_MS);
  }

  async #follow(signals: Signals): Promise<void> {
    const { wanted, offered, offer, answered, answer, servers } = signals;
    if (this.#side === 'agent') {
      if (offered === wanted && offered > this.#made) await this.#describe(offered, servers, offer!);
    } else if (wanted > this.#made) {
      await this.#describe(wanted, servers);
    } else if (answered === this.#made && this.#set < this.#made && answer !== null) {
      this.#set = this.#made;
      await this.#connection?.setRemoteDescription({ type: 'answer', sdp: answer });
    }
  }

  /** Describes this side of a connection: as an offer, or as the answer to one. */
  async #describe(number: number, servers: RTCIceServer[], offer?: string): Promise<void> {
    this.#made = number;
    const next = this.#fresh(servers);
    if (offer !== undefined) await next.setRemoteDescription({ type: 'offer', sdp: offer });
    await next.setLocalDescription();
    await gathered(next);
    if (!this.#closed && next === this.#connection)
      await this.#say({ number, sdp: next.localDescription!.sdp });
  }

  #fresh(servers: RTCIceServer[]): RTCPeerConnection {
    this.#connection?.close();
    const next = new RTCPeerConnection({ iceServers: servers });
    this.#connection = next;
    const tracks = this.mine?.getTracks() ?? [];
    for (const track of tracks) next.addTrack(track, this.mine!);
    if (this.#side === 'resident')
      for (const kind of ['video', 'audio'] as const)
        if (!tracks.some((track) => track.kind === kind))
          next.addTransceiver(kind, { direction: 'recvonly' });
    const stream = new MediaStream();
    next.addEventListener('track', ({ track }) => {
      stream.addTrack(track);
      this.theirs = stream;
    });
    next.addEventListener('connectionstatechange', () => this.#became(next));
    return next;
  }

  #became(connection: RTCPeerConnection): void {
    if (connection !== this.#connection) return;
    const { connectionState: now } = connection;
    if (now === 'connected') this.standing = 'connected';
    if (now === 'failed' || now === 'disconnected') this.standing = 'lost';
    if (now === 'failed') this.#came = true;
  }
}
