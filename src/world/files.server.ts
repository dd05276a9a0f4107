/** Files: photos in a folder, written whole or not at all. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type Files = {
  write(key: string, bytes: Uint8Array): Promise<void>;
  read(key: string): Promise<Buffer | undefined>;
  remove(key: string): Promise<void>;
};

/** A key is made by the program: lower-case letters, digits, one folder and one ending. */
const KEY = /^[0-9a-f]{2}\/[0-9a-f-]+\.[a-z]+$/;

/** Opens the store in `folder`. A written file is on the disk before the promise resolves (fsync, then rename). */
export function openFiles(folder: string): Files {
  function pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('Not a file key.');
    return join(folder, key);
  }
  return {
    async write(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const half = `${path}.${randomUUID()}`;
      const file = await open(half, 'wx', 0o640);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(half, path);
    },
    async read(key) {
      return readFile(pathOf(key)).catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOENT') return undefined;
        throw cause;
      });
    },
    remove: (key) => rm(pathOf(key), { force: true })
  };
}
