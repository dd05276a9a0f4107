/** The log tells what failed, and nothing of what somebody typed. */
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { causeOf } from './log.server.ts';

it('of what the database refuses, the code and the place are told, not the value', async () => {
  const client = new pg.Client({ connectionString: inject('clusterUrl') });
  await client.connect();
  const refused: unknown = await client.query("select 'Halina Nowak'::uuid").catch((cause: unknown) => cause);
  await client.end();
  expect(String(refused)).toContain('Halina Nowak');
  expect(causeOf(refused)).toContain('database error 22P02');
  expect(causeOf(refused)).toMatch(/\n\s+at /);
  expect(causeOf(refused)).not.toContain('Halina');
  // So does what runs the jobs: with the stack, but as no error.
  const { message, stack } = refused as Error;
  const told = causeOf({ ...(refused as Error), message, stack, queue: 'remind' });
  expect(told).toBe(causeOf(refused));
});

it('of anything else everything is told', () => {
  expect(causeOf(new Error('no such folder'))).toContain('no such folder');
  expect(causeOf('stopped')).toBe('stopped');
  expect(causeOf({ message: 'gone', stack: 'Error: gone\n    at here' })).toContain('gone');
});
