/** The public case an address names; one that is not public is not there, in the same words as one that never was. */
import { error } from '@sveltejs/kit';
import { parseCaseNumber } from '#cases/case.ts';
import { findPublic, type PublicCase } from '#cases/publishing/list.server.ts';
import type { Here } from '#flow/here.server.ts';

const NUMBER_MAX = 2_147_483_647;

export async function publicCaseAt({ world, city }: Here, code: string): Promise<PublicCase> {
  const at = parseCaseNumber(code);
  const found = at && at.number <= NUMBER_MAX ? await findPublic(world.db, at, city) : undefined;
  return found ?? error(404, 'Not found');
}
