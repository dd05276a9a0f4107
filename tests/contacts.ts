/** Contacts of days gone by, for a test file: each recorded line by line, so that its row is the fold of its journal. */
import { randomUUID } from 'node:crypto';
import type { Db } from '#world/database.server.ts';
import type { Call } from '#contacts/call.ts';
import { recordMore, recordNew } from '#contacts/contact.server.ts';
import { line, type CallEntry, type Ending, type Reason } from '#contacts/entry.ts';

export type Made = {
  at: string;
  number?: string | null;
  account?: string | null;
  topic?: string | null;
  /** Never reaches the queue. */
  treeOnly?: boolean;
  wait?: number;
  /** Whoever answered; nobody did without. */
  agent?: string;
  talk?: number;
  hold?: number;
  wrap?: number;
  handed?: { reason: Reason; unit?: string };
  outcome?: string;
  about?: string | null;
  caseId?: string;
  ending?: Ending;
  /** Still waits, or talks. */
  open?: boolean;
};

function linesOf(made: Made): { lines: CallEntry[] } {
  const lines: CallEntry[] = [];
  let now = Temporal.Instant.from(made.at);
  const after = (seconds: number) => (now = now.add({ seconds })).toString();
  if (!made.treeOnly) lines.push(line('queued', after(0), { topic: made.topic ?? null, priority: 0 }));
  if (made.agent === undefined) {
    const ended = after(made.wait ?? 0);
    if (!made.open) lines.push(line('ended', ended, { ending: made.ending ?? 'abandoned' }));
    return { lines };
  }
  lines.push(line('answered', after(made.wait ?? 0), { leg: null }, made.agent));
  if (made.caseId) lines.push(line('tied', now.toString(), { case: made.caseId }, made.agent));
  if (made.open) return { lines };
  if (made.hold) {
    lines.push(line('held', now.toString(), {}, made.agent));
    lines.push(line('resumed', after(made.hold), {}, made.agent));
  }
  const end = after(made.talk ?? 60);
  if (made.handed) {
    const { reason, unit = 'ROADS' } = made.handed;
    const to = { kind: 'unit' as const, unit, number: '+48120000001' };
    const detail = { to, leg: randomUUID(), reason, words: '', warm: false };
    lines.push(line('consulting', end, detail, made.agent));
  }
  lines.push(line('ended', end, { ending: made.ending ?? 'caller' }));
  if (made.outcome) {
    const wrapped = { outcome: made.outcome, about: made.about ?? null, flags: [], note: null };
    lines.push(line('wrapped', after(made.wrap ?? 0), wrapped, made.agent));
  }
  return { lines };
}

/** Records a contact as it would have happened, and gives its id. */
export async function makeContact(db: Db, made: Made): Promise<string> {
  const id = randomUUID();
  const began = line('began', made.at, {
    channel: 'telephone',
    direction: 'in',
    carriedBy: 'pbx',
    outerId: null,
    number: made.number ?? null,
    account: made.account ?? null,
    lang: 'pl',
    topic: made.topic ?? null,
    leg: null,
    tokenHash: null,
    earlier: null,
    callback: null
  });
  await db.transaction().execute(async (tx) => {
    const call: Call = await recordNew(tx, id, began);
    await recordMore(tx, call, linesOf(made).lines);
  });
  return id;
}
