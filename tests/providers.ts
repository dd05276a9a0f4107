/** The file of providers as a test's city would write it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenDone } from './closing.ts';
import { stringify } from 'yaml';

/** Writes the file, and others beside it; removed when the test file is done. */
export function providersFile(
  providers: readonly Readonly<Record<string, unknown>>[],
  beside: Readonly<Record<string, string>> = {}
): string {
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-providers-'));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(beside)) writeFileSync(join(folder, name), text);
  const file = join(folder, 'sign-in.yaml');
  writeFileSync(file, stringify({ providers }));
  return file;
}

export const CITY_NAME = { pl: 'Konto miejskie', en: 'City account', uk: 'Міський запис' };
export const RESIDENT_NAME = { pl: 'Karta mieszkańca', en: 'Resident card', uk: 'Картка мешканця' };
export const CLAIMS = {
  roles: 'roles',
  unit: 'unit',
  map: {
    roles: {
      'hejnal-agent': 'agent',
      'hejnal-officer': 'officer',
      'hejnal-editor': 'editor',
      'hejnal-trust': 'trustee'
    },
    units: { drogi: 'ROADS' }
  }
};
