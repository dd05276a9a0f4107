import { beforeAll, describe, expect, it } from 'vitest';
import { hamlet, report } from '#town/hamlet.ts';
import { openHere } from '#tests/here.ts';
import type { Here } from '#flow/here.server.ts';
import { forgetUnsent } from './unsent.server.ts';

let here: Here;
beforeAll(async () => {
  here = await openHere(hamlet);
});

const at = '2026-11-20T08:00:00Z';
const person = '01990000-0000-7000-8000-00000000a001';
const mail = (to: string) => ({ email: to, phone: '' });
const call = (to: string) => ({ email: '', phone: to });

async function draft(contact: { email: string; phone: string }): Promise<string> {
  const id = here.world.newId();
  const typed = { kind: 'problem', category: 'ROAD-1', description: 'My flat.', by: 'email', ...contact };
  await here.world.db
    .insertInto('drafts')
    .values({
      id,
      browser_hash: Buffer.from('b'),
      report: JSON.stringify(typed),
      case_id: null,
      changed_at: at
    })
    .execute();
  return id;
}
async function batch(contact: { email: string; phone: string }, descriptions: string[]) {
  const id = here.world.newId();
  const head = JSON.stringify({ by: 'phone', street: 'ul. Długa', ...contact });
  await here.world.db
    .insertInto('batches')
    .values({ id, person, head, begun_at: at, changed_at: at, recorded_at: null })
    .execute();
  for (const description of descriptions)
    await here.world.db
      .insertInto('batch_lines')
      .values({
        id: here.world.newId(),
        batch: id,
        typed: JSON.stringify({ description, at: '12' }),
        photos: '[]',
        case_id: null
      })
      .execute();
  return id;
}
async function file(contacts: object[], value: string): Promise<string> {
  const id = here.world.newId();
  const rows = contacts.map((contact, row) => ({ row, report: { ...report, contact } }));
  const faults = [{ row: 2, head: 'e-mail', value, refusal: { refusal: 'not-an-email' } }];
  await here.world.db
    .insertInto('imports')
    .values({
      id,
      person,
      name: 'a.csv',
      hash: Buffer.from(id),
      state: 'ready',
      reading: '{}',
      reports: JSON.stringify(rows),
      faults: JSON.stringify(faults),
      rows: rows.length,
      read_at: at,
      recorded_at: null
    })
    .execute();
  return id;
}
const forget = (to: string, all: boolean) =>
  here.world.db.transaction().execute((tx) => forgetUnsent(tx, to, all));
const all = async (table: 'drafts' | 'batches' | 'batch_lines' | 'imports') =>
  JSON.stringify(await here.world.db.selectFrom(table).selectAll().execute());

describe('what is no case yet', () => {
  it('loses how somebody is reached by e-mail, in any case of letters, and keeps the rest', async () => {
    const mine = await draft(mail(' Ola@Hejnal.example '));
    await draft(mail('piotr@hejnal.example'));
    await batch(mail('OLA@hejnal.example'), ['Write to ola@hejnal.example', 'A pothole.']);
    await file(
      [
        { by: 'email', to: 'Ola@hejnal.example' },
        { by: 'email', to: 'piotr@hejnal.example' }
      ],
      'ola@hejnal.example,'
    );
    await forget('ola@hejnal.example', false);
    for (const table of ['drafts', 'batches', 'batch_lines', 'imports'] as const)
      expect(await all(table)).not.toMatch(/ola@/i);
    expect(await all('drafts')).toContain('piotr@');
    expect(await all('drafts')).toContain(mine);
    expect(await all('batch_lines')).toContain('A pothole.');
    expect(await all('imports')).toContain('piotr@');
    const { rows } = await here.world.db.selectFrom('imports').select('rows').executeTakeFirstOrThrow();
    expect(rows).toBe(2);
  });

  it('goes with everything, however a number was grouped', async () => {
    const mine = await draft(call('601 000-174'));
    const other = await draft(call('601 000 175'));
    await batch(call('+48601000174'), ['Ring 601 000 174']);
    await file([{ by: 'phone', to: '+48601000174' }], 'x');
    await forget('+48601000174', true);
    expect(await all('drafts')).not.toContain(mine);
    expect(await all('drafts')).toContain(other);
    for (const table of ['batches', 'batch_lines', 'imports'] as const)
      expect((await all(table)).replaceAll(/\s/g, '')).not.toContain('601000174');
  });
});
