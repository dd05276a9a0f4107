/** The environment this process was started in, with secrets that lie in files read from them. */
import { readFileSync } from 'node:fs';
import { settingsFrom, type Settings } from './config.ts';

/** Settings that are secret: each may be the path of a file instead, under its name with `_FILE`. */
export const SECRETS = ['SECRET', 'DATABASE_URL', 'SMTP_URL', 'TEXTS_URL', 'PBX_URL'] as const;

/**
 * The settings of the environment.
 *
 * A secret may lie in a file (`SECRET_FILE=/run/secrets/hejnal`), as containers and systemd hand them out, so that it
 * stands in no list of processes. Throws a plain sentence when the file cannot be read or both are given.
 */
export function settingsHere(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const read = { ...env };
  for (const name of SECRETS) {
    const path = env[`${name}_FILE`];
    if (path === undefined || path === '') continue;
    if (env[name]) throw new Error(`${name} and ${name}_FILE are both set: one of them must go.`);
    read[name] = secretIn(path, name);
  }
  return settingsFrom(read);
}

function secretIn(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new Error(`${name}_FILE cannot be read: ${(cause as NodeJS.ErrnoException).code} at ${path}.`, {
      cause
    });
  }
}
