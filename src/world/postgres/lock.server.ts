/** Holds a folder for one program at a time; the hold ends with the program, however it ends. */

import { stat, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A held folder. `say` is what a second program that asks for it is told about the first. */
export type Hold = { say(words: string): void; release(): Promise<void> };

/** Another program holds the folder; `words` are what it says about itself. */
export class HeldElsewhere extends Error {
  readonly words: string;
  constructor(folder: string, words: string) {
    super(`Another Hejnał is already running on ${resolve(folder)} (${words}).`);
    this.words = words;
  }
}

/**
 * Takes the folder or throws `HeldElsewhere`.
 *
 * The hold is a listening socket, not a file: the kernel closes it with the process, so that after a
 * power cut or `kill -9` there is nothing stale to judge. The name follows the folder itself (device
 * and inode), so two paths to one folder are one hold.
 */
export async function holdFolder(folder: string): Promise<Hold> {
  let words = `process ${process.pid}`;
  const { dev, ino } = await stat(folder);
  const address = socketAddress(`hejnal-${dev}-${ino}`);
  const server = createServer((asker) => {
    asker.on('error', () => {});
    asker.end(words);
  });
  if (!(await listen(server, address))) {
    const holder = await ask(address);
    if (holder !== undefined) throw new HeldElsewhere(folder, holder);
    if (!address.startsWith('\0')) await unlink(address);
    if (!(await listen(server, address))) throw new HeldElsewhere(folder, 'it has only just started');
  }
  server.unref();
  return {
    say: (said) => {
      words = `process ${process.pid}, ${said}`;
    },
    release: () => new Promise((done) => server.close(() => done()))
  };
}

/** Linux knows sockets that live in no folder at all; elsewhere the temporary folder has to do. */
function socketAddress(name: string): string {
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.socket`);
}

function listen(server: Server, address: string): Promise<boolean> {
  return new Promise((settle, fail) => {
    const refused = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? settle(false) : fail(error);
    server.once('error', refused);
    server.listen(address, () => {
      server.off('error', refused);
      settle(true);
    });
  });
}

function ask(address: string): Promise<string | undefined> {
  return new Promise((settle) => {
    let words = '';
    const asker = connect(address);
    asker.setTimeout(2000, () => asker.destroy());
    asker.on('data', (part) => (words += part.toString()));
    asker.on('error', () => settle(undefined));
    asker.on('close', () => settle(words || 'it does not say which'));
  });
}
