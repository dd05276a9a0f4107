/** Decoding a photo in a process of its own. */
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Decoded, Undecoded } from './decoder.server.ts';
import { openTurns } from '#world/turns.server.ts';

/** Longest a photo may take; a file made to be slow is given up. */
const SECONDS_MAX = 60;

/** How many photos are decoded side by side; a HEIC, which needs most memory, is decoded alone. */
const turns = openTurns(2);

/** The program may read its libraries and load sharp; it may not write, connect or start anything. */
const MAY = ['--permission', '--allow-fs-read=*', '--allow-addons', '--no-warnings'];

/**
 * The photo as a plain JPEG, or why not.
 *
 * A stranger's file meets decoders written in C: one that breaks them, fills the memory or never ends
 * breaks a process that holds nothing, knows no secret and is over in a moment, while everybody else's
 * pages keep coming. Its memory goes with it.
 */
export function decode(photo: Undecoded): Promise<Decoded> {
  return turns.run(photo.kind === 'heic' ? 2 : 1, () => runDecoder(photo));
}

function runDecoder(photo: Undecoded): Promise<Decoded> {
  const program = createRequire(import.meta.url).resolve('#photos/decoder.server.ts');
  const child = fork(program, { execArgv: MAY, env: {}, serialization: 'advanced', silent: true });
  let timer: NodeJS.Timeout | undefined;
  const done = new Promise<Decoded>((resolve) => {
    const broken = () => resolve({ refused: 'photo-broken' });
    timer = setTimeout(broken, SECONDS_MAX * 1000);
    child.once('message', (decoded) => resolve(decoded as Decoded));
    child.once('error', broken);
    // Not "exit", which may be told before the last thing the program said has been read.
    child.once('disconnect', broken);
    child.send(photo, (cause) => {
      if (cause) broken();
    });
  });
  return done.finally(() => {
    clearTimeout(timer);
    child.kill('SIGKILL');
  });
}
