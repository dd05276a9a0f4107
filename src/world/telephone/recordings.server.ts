/** Recordings of the hotline: files the engine writes, read and thrown away by the program. */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '#world/config.ts';

type Folders = Pick<Settings, 'FILES_DIR' | 'DATA_DIR'>;

/** A name is made by the program: the id of the contact. */
const NAME = /^[0-9a-f-]{36}\.wav$/;

/** The folder they lie in, beside the photos. */
export function recordingsIn({ FILES_DIR, DATA_DIR }: Folders): string {
  return join(FILES_DIR ?? join(DATA_DIR, 'files'), 'recordings');
}

function pathOf(folders: Folders, file: string): string {
  if (!NAME.test(file)) throw new Error('Not a recording.');
  return join(recordingsIn(folders), file);
}

/** The whole file (WAV, 8 kHz); nothing when it is gone. */
export async function readRecording(folders: Folders, file: string): Promise<Buffer | undefined> {
  return readFile(pathOf(folders, file)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
}

/** Throws a recording away, also the piece that a full disk or a crash left of it. */
export async function removeRecording(folders: Folders, file: string): Promise<void> {
  const path = pathOf(folders, file);
  await Promise.all([rm(path, { force: true }), rm(`${path}.part`, { force: true })]);
}

/** Throws away recordings last written before this moment, also those that no contact knows of after a fault. */
export async function removeRecordingsBefore(folders: Folders, before: Temporal.Instant): Promise<number> {
  const folder = recordingsIn(folders);
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile() || found.mtimeMs >= before.epochMilliseconds) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
