/** What somebody wrote, or the desk took down for them, that is no case yet: forgotten with everything else of theirs. */
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#world/database.server.ts';

type Text = RawBuilder<unknown>;

/** Is what was typed as an e-mail or a telephone number this one? Numbers by their last nine digits, however grouped. */
function isTyped(to: string, email: Text, phone: Text): Text {
  return to.includes('@')
    ? sql`lower(trim(coalesce(${email}, ''))) = lower(${to})`
    : sql`right(regexp_replace(coalesce(${phone}, ''), '\\D', '', 'g'), 9) = ${lastDigits(to)}`;
}

/** Do words name this e-mail or telephone number? */
function isNamed(to: string, words: Text): Text {
  return to.includes('@')
    ? sql`position(lower(${to}) in lower(coalesce(${words}, ''))) > 0`
    : sql`position(${lastDigits(to)} in regexp_replace(coalesce(${words}, ''), '\\D', '', 'g')) > 0`;
}

function lastDigits(to: string): string {
  return to.replaceAll(/\D/g, '').slice(-9);
}

/** A draft loses how its writer is reached; with everything it goes, and its photos are tidied away. */
async function forgetDrafts(tx: Tx, to: string, all: boolean): Promise<void> {
  const mine = sql`case_id is null and ${isTyped(to, sql`report ->> 'email'`, sql`report ->> 'phone'`)}`;
  if (!all) {
    await sql`update drafts set report = (report - 'by') || '{"email": "", "phone": ""}' where ${mine}`.execute(
      tx
    );
    return;
  }
  const { rows } = await sql<{ id: string }>`select id from drafts where ${mine} for update`.execute(tx);
  const ids = rows.map(({ id }) => id);
  await sql`update photos set draft_id = null where draft_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from drafts where id = any(${ids}::uuid[])`.execute(tx);
}

/** A batch loses the contact and not its lines, which somebody is still typing; of those the words that name it go. */
async function forgetBatches(tx: Tx, to: string): Promise<void> {
  await sql`update batches set head = head || '{"by": "", "email": "", "phone": ""}'
    where ${isTyped(to, sql`head ->> 'email'`, sql`head ->> 'phone'`)}`.execute(tx);
  await sql`update batch_lines set typed = typed || '{"description": ""}'
    where case_id is null and ${isNamed(to, sql`typed ->> 'description'`)}`.execute(tx);
}

/** Rows of a file nobody recorded lose the contact; with everything also their words, as far as they have any. */
async function forgetImports(tx: Tx, to: string, all: boolean): Promise<void> {
  const whose = sql`r -> 'report' -> 'contact' ->> 'to'`;
  const left = all
    ? sql`'{"contact": {"by": "none"}, "description": "–", "answers": {}}'::jsonb`
    : sql`'{"contact": {"by": "none"}}'::jsonb`;
  await sql`update imports set reports = (
      select jsonb_agg(case when ${isTyped(to, whose, whose)} then jsonb_set(r, '{report}', (r -> 'report') || ${left}) else r end order by n)
      from jsonb_array_elements(reports) with ordinality as e (r, n))
    where jsonb_typeof(reports) = 'array'
      and exists (select from jsonb_array_elements(reports) as e (r) where ${isTyped(to, whose, whose)})`.execute(
    tx
  );
  const value = sql`f ->> 'value'`;
  await sql`update imports set faults = (
      select jsonb_agg(case when ${isNamed(to, value)} then f || '{"value": ""}' else f end order by n)
      from jsonb_array_elements(faults) with ordinality as e (f, n))
    where exists (select from jsonb_array_elements(faults) as e (f) where ${isNamed(to, value)})`.execute(tx);
}

/** Forgets how `to` is reached in whatever is not a case yet; with `all` also what was written there. */
export async function forgetUnsent(tx: Tx, to: string, all: boolean): Promise<void> {
  await forgetDrafts(tx, to, all);
  await forgetBatches(tx, to);
  await forgetImports(tx, to, all);
}
