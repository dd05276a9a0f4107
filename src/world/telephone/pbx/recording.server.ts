/** Records talks: two copies of the caller's leg in the exchange, what goes in and what comes out, one file of ours. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { EngineEvent, Plan } from '#world/telephone/engine.ts';
import type { Channel, LiveRecording } from './api.ts';
import { AriRefusal, type Ari, type Ask } from './ari.server.ts';
import type { Legs } from './legs.server.ts';
import { recordedOf, recordingOf, SIDES, type Side } from './names.ts';
import type { Stasis } from './stasis.server.ts';
import { joinSides } from './stereo.server.ts';

type Recording = {
  readonly file: string;
  /** The caller's channel, which it hangs on: it ends with it. */
  readonly channel: string;
  paused: boolean;
  stopping: boolean;
  readonly ended: Map<Side, { seconds: number; well: boolean }>;
};
export type RecorderParts = {
  ari: Ari;
  app: string;
  legs: Legs;
  stasis: Stasis;
  /** Where files of recordings lie. */
  folder: string;
  say(event: EngineEvent): void;
};
export type Recorder = ReturnType<typeof openRecorder>;

/** Asterisk tells whole seconds; what is missing beyond that was not written. */
const SLACK_SECONDS = 2;
/** What is said already is still on its way through the exchange for a moment. */
const SETTLE_MS = 150;

export function openRecorder(parts: RecorderParts) {
  const { ask } = parts.ari;
  const running = new Map<string, Recording>();

  async function ended({ name, duration }: LiveRecording, well: boolean): Promise<void> {
    const named = recordedOf(name);
    const recording = named && running.get(named.file);
    if (named === undefined || recording === undefined) return;
    recording.ended.set(named.side, { seconds: duration ?? 0, well });
    if (recording.ended.size < SIDES.length) return;
    running.delete(recording.file);
    await keep(parts, recording);
  }

  return {
    ended,
    /**
     * Before anybody hears anything else: what must not be recorded any more stops or pauses, so that nothing of what
     * is said in a pause gets in.
     */
    async before({ parts: legs, record }: Plan): Promise<void> {
      const channels = new Set(legs.map(({ leg }) => parts.legs.find(leg)?.channel));
      for (const one of running.values())
        if (channels.has(one.channel) && one.file !== record?.file) await stop(ask, one);
      const there = record?.paused ? running.get(record.file) : undefined;
      if (there === undefined || there.paused) return;
      await pause(ask, there, true);
      await wait(SETTLE_MS);
    },
    /** After everybody hears what they shall: what is to be recorded begins, or goes on. */
    async after({ record }: Plan): Promise<void> {
      if (record === undefined) return;
      const there = running.get(record.file);
      const caller = parts.legs.find(record.caller);
      if (there !== undefined) {
        if (!there.paused || record.paused) return;
        await wait(SETTLE_MS);
        await pause(ask, there, false);
      } else if (caller?.up) {
        const begun = await begin(parts, running, record.file, caller.channel);
        if (record.paused) await pause(ask, begun, true);
      }
    },
    /** After a restart: what runs goes on, what ended meanwhile is fetched. */
    async take(channels: readonly Channel[]): Promise<void> {
      for (const { id, name } of channels) {
        const file = recordedOf(id)?.file;
        const channel = /^Snoop\/(.+)-[0-9a-f]{8}$/.exec(name)?.[1];
        if (file === undefined || channel === undefined || running.has(file)) continue;
        const live = await ask('GET /recordings/live/{recordingName}', { recordingName: id }).catch(
          () => undefined
        );
        const paused = live?.state === 'paused';
        running.set(file, { file, channel, paused, stopping: false, ended: new Map() });
      }
      const stored = await ask('GET /recordings/stored', {});
      const files = new Set(stored.flatMap(({ name }) => recordedOf(name)?.file ?? []));
      const live = new Set(channels.flatMap(({ id }) => recordedOf(id)?.file ?? []));
      for (const file of files) {
        if (live.has(file)) continue;
        running.delete(file);
        await keep(parts, { file, ended: new Map() });
      }
    }
  };
}

async function stop(ask: Ask, recording: Recording): Promise<void> {
  if (recording.stopping) return;
  recording.stopping = true;
  for (const side of SIDES)
    await hush(
      ask('POST /recordings/live/{recordingName}/stop', {
        recordingName: recordingOf(recording.file, side)
      })
    );
  for (const side of SIDES)
    await hush(ask('DELETE /channels/{channelId}', { channelId: recordingOf(recording.file, side) }));
}

async function pause(ask: Ask, recording: Recording, paused: boolean): Promise<void> {
  recording.paused = paused;
  const call = `${paused ? 'POST' : 'DELETE'} /recordings/live/{recordingName}/pause` as const;
  await Promise.all(SIDES.map((side) => ask(call, { recordingName: recordingOf(recording.file, side) })));
}

async function hush(asked: Promise<unknown>): Promise<void> {
  await asked.catch(() => undefined);
}

async function begin(
  { ari: { ask }, app, stasis, say }: RecorderParts,
  running: Map<string, Recording>,
  file: string,
  channel: string
): Promise<Recording> {
  const recording: Recording = { file, channel, paused: false, stopping: false, ended: new Map() };
  running.set(file, recording);
  try {
    await Promise.all(
      SIDES.map(async (side) => {
        const id = recordingOf(file, side);
        const spy = side === 'left' ? 'in' : 'out';
        await ask('POST /channels/{channelId}/snoop/{snoopId}', {
          channelId: channel,
          snoopId: id,
          app,
          appArgs: 'record',
          spy,
          whisper: 'none'
        });
        await stasis.until(id);
      })
    );
    // Both at once, so that what was said at one time lies at one place of both channels.
    await Promise.all(
      SIDES.map((side) => {
        const id = recordingOf(file, side);
        return ask('POST /channels/{channelId}/record', {
          channelId: id,
          name: id,
          format: 'wav',
          ifExists: 'overwrite',
          beep: false,
          terminateOn: 'none'
        });
      })
    );
  } catch (error) {
    running.delete(file);
    for (const side of SIDES)
      await hush(ask('DELETE /channels/{channelId}', { channelId: recordingOf(file, side) }));
    say({ what: 'not-recorded', file, why: 'fault' });
    throw error;
  }
  return recording;
}

/** Fetches both sides and puts them together; leaves nothing in the exchange, whether it went well or not. */
async function keep(parts: RecorderParts, recording: Pick<Recording, 'file' | 'ended'>): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'hejnal-recording-'));
  const told = await joined(parts, recording, work);
  await rm(work, { recursive: true, force: true });
  for (const side of SIDES) {
    const recordingName = recordingOf(recording.file, side);
    await hush(parts.ari.ask('DELETE /recordings/stored/{recordingName}', { recordingName }));
  }
  parts.say(told);
}

async function joined(
  { ari, folder }: RecorderParts,
  { file, ended }: Pick<Recording, 'file' | 'ended'>,
  work: string
): Promise<EngineEvent> {
  const sides = [...ended.values()];
  try {
    const [left = '', right = ''] = await Promise.all(SIDES.map((side) => fetched(ari, file, side, work)));
    const seconds = await joinSides(left, right, resolve(folder, file));
    if (sides.some(({ well }) => !well)) return { what: 'not-recorded', file, why: 'fault' };
    const missing = Math.max(0, ...sides.map((side) => side.seconds)) - seconds;
    if (missing > SLACK_SECONDS) return { what: 'not-recorded', file, why: 'disk' };
    return { what: 'recorded', file, seconds: Math.round(seconds) };
  } catch (error) {
    const full =
      error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code));
    return { what: 'not-recorded', file, why: full ? 'disk' : 'fault' };
  }
}

async function fetched(ari: Ari, file: string, side: Side, work: string): Promise<string> {
  const path = join(work, `${side}.wav`);
  const answer = await ari.fetch(`/recordings/stored/${recordingOf(file, side)}/file`);
  if (answer.body === null) throw new AriRefusal('a recording', 0, 'is empty');
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(path));
  return path;
}
