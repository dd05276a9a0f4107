/** Versions of how the hotline answers, written down: one after the other, each with its number. */
import type { Tx } from '#world/database.server.ts';
import type { Answering, Hotline } from '#catalogue/hotline/hotline.ts';
import { answeringOf, isSameAnswering, listVersions } from '#contacts/answering/versions.server.ts';
import type { Here } from '#flow/here.server.ts';

/** One after the other: who begins, drops and makes live is told apart here. */
export async function lockVersions(tx: Tx): Promise<void> {
  await tx.selectFrom('answering_versions').select('id').orderBy('number').forUpdate().execute();
}

async function nextNumber(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('answering_versions')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.number ?? 0) + 1;
}

type Row = { answering: Answering; by: string | null; at: string; live?: { why: string | null } };

/** Writes a version down: the draft, or one that is live at once. */
export async function addVersion(here: Here, tx: Tx, { answering, by, at, live }: Row): Promise<number> {
  const number = await nextNumber(tx);
  const done = { tried_at: null, tried_by: null };
  await tx
    .insertInto('answering_versions')
    .values({
      id: here.world.newId(),
      number,
      document: JSON.stringify(answering),
      begun_at: at,
      begun_by: by,
      changed_at: at,
      changed_by: by,
      ...done,
      live_at: live ? at : null,
      live_by: live ? by : null,
      why: live?.why ?? null,
      despite: null
    })
    .execute();
  return number;
}

/** What answers now gets a number, where it came from the city's folder and has none. */
export async function numberLive(here: Here, tx: Tx, hotline: Hotline, at: string): Promise<void> {
  const [newest] = await listVersions(tx);
  const answering = answeringOf(hotline);
  if (newest && isSameAnswering(newest.answering, answering)) return;
  await addVersion(here, tx, { answering, by: null, at, live: { why: null } });
}
