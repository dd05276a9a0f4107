/** Writing a talk down: two channels, piece by piece onto the disk, readable even when it was cut off. */
import { glob, mkdir, open, rename, stat, type FileHandle } from 'node:fs/promises';
import { endianness } from 'node:os';
import { dirname, join, normalize, isAbsolute } from 'node:path';
import { RATE } from '#world/telephone/sounds/mulaw.ts';
import { HEAD_BYTES, wavHead } from '#world/telephone/sounds/wav.ts';

/** Two samples of two bytes. */
const STEP_BYTES = 4;
/** Written a second at a time. */
const PIECE_BYTES = RATE * STEP_BYTES;
const PIECE_SAMPLES = PIECE_BYTES / 2;
/** A disk that is a minute behind is as good as full: the talk may not fill the memory. */
const WAITING_MAX = 60;

/** What a recording is called until it is whole. */
const UNFINISHED = '.part';

export type Recorded = { seconds: number } | { why: 'disk' | 'fault' };

export type Recorder = {
  /** Each 20 ms. */
  write(left: Int16Array, right: Int16Array): void;
  /** The end of it; says once what came of it. */
  end(): Promise<Recorded>;
};

/** Where a recording lies; a name that leads out of the folder is a bug of ours. */
export function recordingPath(folder: string, file: string): string {
  if (isAbsolute(file) || normalize(file).startsWith('..')) throw new Error('No name of a recording.');
  return join(folder, file);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  );
}

/** Writes the length of what is there into the head, and drops half a sample at the end. Says how many seconds it is. */
async function mendHead(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  const sound = Math.max(0, Math.floor((size - HEAD_BYTES) / STEP_BYTES) * STEP_BYTES);
  await file.truncate(HEAD_BYTES + sound);
  await file.write(wavHead(RATE, 2, sound), 0, HEAD_BYTES, 0);
  return sound / PIECE_BYTES;
}

/** Opens the file; one that was begun before a fault goes on behind what it has. */
async function openFile(path: string): Promise<{ file: FileHandle; at: number }> {
  await mkdir(dirname(path), { recursive: true });
  const half = path + UNFINISHED;
  if ((await isThere(path)) && !(await isThere(half))) await rename(path, half);
  const file = await open(half, (await isThere(half)) ? 'r+' : 'w+', 0o640);
  const seconds = await mendHead(file);
  return { file, at: HEAD_BYTES + seconds * PIECE_BYTES };
}

/** Samples as they stand in the file: the low byte first. */
function bytesOf(samples: Int16Array<ArrayBuffer>): Buffer {
  const bytes = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  return endianness() === 'LE' ? bytes : bytes.swap16();
}

const reason = (cause: unknown): 'disk' | 'fault' =>
  ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS'].includes((cause as NodeJS.ErrnoException)?.code ?? '')
    ? 'disk'
    : 'fault';

type Writer = {
  put(bytes: Buffer): void;
  /** Waits for what is under way and closes the file; its seconds. */
  close(): Promise<number>;
};

/** Puts pieces behind one another, each when the one before is on the disk; `fail` is told when that goes wrong. */
function openWriter(path: string, fail: (cause: unknown) => void): Writer {
  const opened = openFile(path);
  let waiting = 0;
  let work: Promise<number> = opened.then(
    ({ at }) => at,
    (cause: unknown) => {
      fail(cause);
      return 0;
    }
  );
  async function write(bytes: Buffer, from: number): Promise<number> {
    const { file } = await opened;
    let at = from;
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at);
      done += bytesWritten;
      at += bytesWritten;
    }
    return at;
  }
  return {
    put(bytes) {
      if (++waiting > WAITING_MAX) fail(Object.assign(new Error('The disk is too slow.'), { code: 'EIO' }));
      work = work.then((at) =>
        write(bytes, at)
          .catch((cause: unknown) => {
            fail(cause);
            return at;
          })
          .finally(() => waiting--)
      );
    },
    async close() {
      await work;
      const { file } = await opened;
      const seconds = await mendHead(file).finally(async () => {
        await file.datasync().catch(() => undefined);
        await file.close();
      });
      await rename(path + UNFINISHED, path);
      return seconds;
    }
  };
}

/**
 * A recording that is under way. Whatever happens to the disk, whoever talks notices nothing: `failed` says it once,
 * what was written stays and is made readable, and the rest of the talk is not written.
 */
export function openRecorder(path: string, failed: (why: 'disk' | 'fault') => void): Recorder {
  let piece = new Int16Array(PIECE_SAMPLES);
  let filled = 0;
  let broken: 'disk' | 'fault' | undefined;
  const writer = openWriter(path, (cause) => {
    if (broken) return;
    broken = reason(cause);
    failed(broken);
  });
  return {
    write(left, right) {
      for (let i = 0; i < left.length && !broken; i++) {
        piece[filled++] = left[i]!;
        piece[filled++] = right[i]!;
        if (filled < PIECE_SAMPLES) continue;
        writer.put(bytesOf(piece));
        piece = new Int16Array(PIECE_SAMPLES);
        filled = 0;
      }
    },
    async end() {
      if (!broken && filled > 0) writer.put(bytesOf(piece.subarray(0, filled)));
      try {
        const seconds = await writer.close();
        return broken ? { why: broken } : { seconds };
      } catch (cause) {
        return { why: broken ?? reason(cause) };
      }
    }
  };
}

/** Makes readable what was being written when the program was cut off; says how many there were. */
export async function mendRecordings(folder: string): Promise<number> {
  let mended = 0;
  if (!(await isThere(folder))) return mended;
  for await (const name of glob(`**/*${UNFINISHED}`, { cwd: folder })) {
    const half = join(folder, name);
    const file = await open(half, 'r+');
    await mendHead(file).finally(() => file.close());
    await rename(half, half.slice(0, -UNFINISHED.length));
    mended++;
  }
  return mended;
}
