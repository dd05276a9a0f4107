/** Secrets by environment or by file, and nowhere else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { settingsHere } from './environment.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-environment-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'secret');
const secret = 'a secret of thirty-two letters, or more';
writeFileSync(file, `${secret}\n`);

it('A secret is read from its file, without the line’s end', () => {
  expect(settingsHere({ SECRET_FILE: file }).SECRET).toBe(secret);
  expect(settingsHere({ SECRET: secret }).SECRET).toBe(secret);
  expect(settingsHere({ SECRET_FILE: '' }).SECRET).toBeUndefined();
});

it('A file that is not there is told by its path, and two secrets by their names; neither by what it says', () => {
  expect(() => settingsHere({ SMTP_URL_FILE: join(folder, 'none') })).toThrow(
    /SMTP_URL_FILE cannot be read: ENOENT/
  );
  const both = () => settingsHere({ SECRET_FILE: file, SECRET: secret });
  expect(both).toThrow('SECRET and SECRET_FILE are both set');
  expect(both).not.toThrow(secret);
});

it('A secret too short is refused without being told', () => {
  writeFileSync(join(folder, 'short'), 'kogut');
  const short = () => settingsHere({ SECRET_FILE: join(folder, 'short') });
  expect(short).toThrow('SECRET');
  expect(short).not.toThrow('kogut');
});
