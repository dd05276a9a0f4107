/** All the sound of the embedded engine: every leg, every call, one clock. Lives in a thread of its own. */
import type { Described, EngineEvent, LiveLeg, Plan } from '#world/telephone/engine.ts';
import { music } from '#world/telephone/sounds/music.ts';
import { ringing } from '#world/telephone/sounds/ringing.ts';
import type { Network } from './network.ts';
import { openPacer } from './pacer.server.ts';
import { openPeer, type Peer } from './peer.server.ts';
import { openRecorder, recordingPath, type Recorder } from './recorder.server.ts';
import { roomHears, roomSkips, roomTicks, waysFor, type Room } from './room.server.ts';
import { isSame, liveLeg, openSeat, seatHears, sendTo, type Loops, type Seat } from './seat.server.ts';
import { openShelf } from './shelf.server.ts';
import { sequenceOf } from './tape.ts';
import { openWatch } from './watch.server.ts';

export type StudioSettings = {
  /** Folder of the sounds that are played, and the one that recordings are written to. */
  sounds: string;
  recordings: string;
  network: Network;
  /** Most legs at once; more are told that it is full. */
  legsMax: number;
  /** So long nothing comes from a browser until it counts as lost. */
  lostSeconds: number;
};

export type Studio = {
  meet(leg: string, offer: Described): Promise<Described>;
  shape(plan: Plan): Promise<void>;
  hangUp(leg: string): Promise<void>;
  listLegs(): LiveLeg[];
  close(): Promise<void>;
};

export type Told = { event(event: EngineEvent): void; line(line: string): void };

/** No more legs fit. */
export const FULL = 'No more legs: the engine is full.';

class Desk implements Studio {
  readonly #settings: StudioSettings;
  readonly #told: Told;
  readonly #seats = new Map<string, Seat>();
  readonly #rooms = new Map<string, Room>();
  /** Which call a leg is in. */
  readonly #in = new Map<string, Room>();
  readonly #loops: Loops = { music: music(), ringing: ringing() };
  readonly #shelf;
  readonly #pacer;
  readonly #watch;
  /** Recordings that are being closed; a new one of the same file waits for it. */
  readonly #closing = new Set<Promise<void>>();

  constructor(settings: StudioSettings, told: Told) {
    this.#settings = settings;
    this.#told = told;
    this.#shelf = openShelf(settings.sounds, told.line);
    this.#pacer = openPacer(
      (nowMs) => this.#tick(nowMs),
      (ticks) => this.#skip(ticks)
    );
    this.#watch = openWatch(this.#seats, settings.lostSeconds, (seat) => this.#lose(seat));
  }

  async meet(leg: string, offer: Described): Promise<Described> {
    if (!this.#seats.has(leg) && this.#seats.size >= this.#settings.legsMax) throw new Error(FULL);
    // Nothing comes before the answer is sent, so whoever hears of the connection finds it here.
    const mine: { peer?: Peer } = {};
    const seatOf = () => {
      const seat = this.#seats.get(leg);
      return seat && seat.peer === mine.peer ? seat : undefined;
    };
    const { peer, answer } = await openPeer(offer, this.#settings.network, {
      voice: (packet) => {
        const [seat, room] = [seatOf(), this.#in.get(leg)];
        if (seat && room) roomHears(room, this.#seats, { seat, peer }, packet, performance.now());
      },
      key: (key) => seatOf() && this.#told.event({ what: 'key', leg, key }),
      connected: () => this.#connect(seatOf()),
      closed: () => this.#lose(seatOf())
    });
    mine.peer = peer;
    this.#sit(leg, peer);
    return answer;
  }

  /** The browser takes its place: that of the one before, where a page was read anew, or a new one. */
  #sit(leg: string, peer: Peer): void {
    const seat = this.#seats.get(leg) ?? openSeat(leg);
    seat.peer?.close();
    seat.peer = peer;
    seat.connected = false;
    seat.watched = { received: 0, silent: 0 };
    if (this.#seats.has(leg)) return;
    this.#seats.set(leg, seat);
    const room = this.#in.get(leg);
    if (room) this.#tune(room);
  }

  #connect(seat: Seat | undefined): void {
    if (!seat) return;
    seat.connected = true;
    this.#told.event({ what: 'answered', leg: seat.leg });
  }

  #lose(seat: Seat | undefined): void {
    if (!seat) return;
    this.#leave(seat);
    this.#told.event({ what: 'gone', leg: seat.leg, why: 'lost' });
  }

  #leave(seat: Seat): void {
    seat.peer?.close();
    this.#seats.delete(seat.leg);
  }

  async shape(plan: Plan): Promise<void> {
    const before = this.#rooms.get(plan.contact);
    const room: Room = before ?? { plan, ways: waysFor(plan) };
    const was = room.plan;
    room.plan = plan;
    for (const { leg } of was.parts) if (this.#in.get(leg) === room) this.#takeOut(leg);
    for (const { leg } of plan.parts) this.#putIn(leg, room);
    room.ways = waysFor(plan);
    this.#rooms.set(plan.contact, room);
    this.#tune(room);
    for (const { leg } of was.parts) if (!this.#in.has(leg)) this.#silence(leg);
    await this.#record(room, before ? was.record?.file : undefined);
    if (plan.parts.length === 0) this.#rooms.delete(plan.contact);
  }

  /** A leg is in one call at a time: the newest plan that names it has it. */
  #putIn(leg: string, room: Room): void {
    const other = this.#in.get(leg);
    if (other && other !== room) {
      other.plan = { ...other.plan, parts: other.plan.parts.filter((part) => part.leg !== leg) };
      other.ways = waysFor(other.plan);
    }
    this.#in.set(leg, room);
  }

  #takeOut(leg: string): void {
    this.#in.delete(leg);
  }

  #silence(leg: string): void {
    const seat = this.#seats.get(leg);
    if (seat) seatHears(seat, { what: 'nothing' }, this.#loops);
  }

  /** Lets every leg of the call hear what it shall, and leaves alone what it hears already. */
  #tune(room: Room): void {
    for (const part of room.plan.parts) {
      const seat = this.#seats.get(part.leg);
      if (!seat || isSame(seat.hears, part.hears)) continue;
      seatHears(seat, part.hears, this.#loops);
      if (part.hears.what === 'sounds') void this.#play(seat, part.hears);
    }
  }

  async #play(seat: Seat, hears: { play: string; sounds: readonly string[] }): Promise<void> {
    const sounds = await Promise.all(hears.sounds.map((name) => this.#shelf.find(name)));
    if (seat.hears === hears) seat.tape = { ...sequenceOf(sounds), play: hears.play };
  }

  /** Begins, goes on with or ends the recording of a call. */
  async #record(room: Room, before: string | undefined): Promise<void> {
    const wanted = room.plan.parts.length === 0 ? undefined : room.plan.record?.file;
    if (before !== undefined && before !== wanted) this.#endRecording(room, before);
    if (wanted === undefined || before === wanted) return;
    const path = recordingPath(this.#settings.recordings, wanted);
    await Promise.all(this.#closing);
    if (room.plan.record?.file !== wanted || room.recorder) return;
    room.recorder = openRecorder(path, (why) =>
      this.#told.event({ what: 'not-recorded', file: wanted, why })
    );
  }

  #endRecording(room: Room, file: string): void {
    const recorder: Recorder | undefined = room.recorder;
    delete room.recorder;
    if (!recorder) return;
    const closing = recorder.end().then((recorded) => {
      if ('seconds' in recorded) this.#told.event({ what: 'recorded', file, seconds: recorded.seconds });
      this.#closing.delete(closing);
    });
    this.#closing.add(closing);
  }

  async hangUp(leg: string): Promise<void> {
    const [seat, room] = [this.#seats.get(leg), this.#in.get(leg)];
    if (seat) this.#leave(seat);
    if (!room) return;
    const parts = room.plan.parts.filter((part) => part.leg !== leg);
    await this.shape({ ...room.plan, parts });
  }

  listLegs(): LiveLeg[] {
    return [...this.#seats.values()].map(liveLeg);
  }

  #tick(nowMs: number): void {
    for (const seat of this.#seats.values()) {
      if (!seat.tape || !seat.connected) continue;
      const { tape } = seat;
      const frame = tape.next();
      if (frame) sendTo(seat, tape, frame, nowMs);
      else {
        delete seat.tape;
        if (tape.play !== undefined) this.#told.event({ what: 'played', leg: seat.leg, play: tape.play });
      }
    }
    for (const room of this.#rooms.values()) roomTicks(room, this.#seats, nowMs);
  }

  #skip(ticks: number): void {
    for (const room of this.#rooms.values()) roomSkips(room, ticks);
  }

  async close(): Promise<void> {
    this.#pacer.stop();
    this.#watch.stop();
    for (const room of this.#rooms.values())
      if (room.plan.record) this.#endRecording(room, room.plan.record.file);
    for (const seat of [...this.#seats.values()]) this.#leave(seat);
    await Promise.all(this.#closing);
  }
}

export function openStudio(settings: StudioSettings, told: Told): Studio {
  return new Desk(settings, told);
}
