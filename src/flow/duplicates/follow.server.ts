/** Following a case that is not one's own: asked for, confirmed by a letter, stopped with one click. */
import { sql } from 'kysely';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import type { Case } from '#cases/case.ts';
import { findCase } from '#cases/case.server.ts';
import { recordNotices } from '#cases/many.server.ts';
import { noticeToFollower, type Follower } from '#notices/notice.ts';
import { isStopped } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';
import { triesWith } from '#people/tries.server.ts';
import { contactFrom } from '#reports/contact.ts';
import type { Lang } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { followFill } from './news.server.ts';

/** How long an address that nobody confirmed is kept. */
export const CONFIRM_DAYS = 7;
/** How long an address is kept once the case is closed: longer than an answer can be contested. */
const KEPT_DAYS = 60;
/** Asking to follow from one network within an hour; letters to one address within a day, whoever asks for them. */
const TRIES = { network: 20, minutes: 60, address: 5, addressMinutes: 1440 } as const;
/** Asked again within this time, the letter that is under way is enough. */
const AGAIN_MINUTES = 10;

/**
 * Somebody asks to hear of a case: nothing is sent but one letter that asks whether the address is theirs.
 *
 * The answer is the same whether or not the address follows already, is known, or was asked for too often, so
 * that nobody learns who follows what. Refused for what is no address and after too many tries from the
 * network `from`.
 */
export async function askToFollow(
  here: Here,
  caseId: string,
  email: string,
  lang: Lang,
  from?: string
): Promise<void | Refusal> {
  const { db, now } = here.world;
  const contact = contactFrom({ by: 'email', email, phone: '' });
  if (isRefusal(contact) || contact.by !== 'email') return refuse('not-an-email', 'email');
  if (from !== undefined) {
    const { network: max, minutes } = TRIES;
    const limited = { max, minutes, what: 'follow network', who: networkOf(from), from };
    if (await isStopped(here.world, limited, now()))
      return refuse('follow-tries-used', 'email', { minutes: TRIES.minutes });
  }
  const c = await findCase(db, caseId);
  if (!c) return refuse('no-such-case');
  const asked = await db.transaction().execute((tx) => ask(here, tx, c, contact.to, lang));
  if (asked) here.world.jobs.soon('send-notices');
}

/** Records the asking and its letter; says whether there is one to send. */
async function ask(here: Here, tx: Tx, c: Case, email: string, lang: Lang): Promise<boolean> {
  const { seal, newId } = here.world;
  const now = here.world.now();
  const again = now.subtract({ minutes: AGAIN_MINUTES }).toString();
  const { rows } = await sql<{ id: string }>`
    insert into followers (id, case_id, email, lang, asked_at)
    values (${newId()}, ${c.id}, ${email}, ${lang}, ${now.toString()})
    on conflict (case_id, lower(email)) do update set asked_at = excluded.asked_at, lang = excluded.lang
      where followers.confirmed_at is null and followers.asked_at < ${again}
    returning id`.execute(tx);
  const [one] = rows;
  if (!one) return false;
  const address = seal.keyed(`follow to ${email.toLowerCase()}`);
  if ((await triesWith(tx, address, TRIES.addressMinutes, now)) > TRIES.address) return false;
  const follower: Follower = { id: one.id, case_id: c.id, email, lang };
  const fill = { ...followFill(here, c, lang), days: String(CONFIRM_DAYS) };
  const notices = noticeToFollower('follow', follower, here.city, fill, newId(), now);
  await recordNotices(tx, notices);
  return notices.length > 0;
}

/** What somebody follows; `leads` is the case that is answered for it when it was merged, otherwise itself. */
export type Following = { confirmed: boolean; case: Case; leads: Case };

/** What the holder of a link follows. Nothing for a link that is none or over. */
export async function findFollowing({ world }: Here, link: string): Promise<Following | undefined> {
  const id = world.seal.opened(link, 'follower');
  const row =
    id === undefined
      ? undefined
      : await world.db
          .selectFrom('followers as f')
          .innerJoin('cases as c', 'c.id', 'f.case_id')
          .select(['f.confirmed_at', 'c.id'])
          .where('f.id', '=', id)
          .executeTakeFirst();
  const c = row && (await findCase(world.db, row.id));
  const leads = c && (c.mergedInto === null ? c : await findCase(world.db, c.mergedInto));
  return c && leads && { confirmed: row.confirmed_at !== null, case: c, leads };
}

/** The address is theirs: from now on they are told. Confirming twice is confirming once. */
export async function confirmFollowing({ world }: Here, link: string): Promise<void | Refusal> {
  const id = world.seal.opened(link, 'follower');
  const done =
    id === undefined
      ? undefined
      : await world.db
          .updateTable('followers')
          .set({ confirmed_at: sql`coalesce(confirmed_at, ${world.now().toString()}::timestamptz)` })
          .where('id', '=', id)
          .executeTakeFirst();
  if (!done?.numUpdatedRows) return refuse('following-over');
}

/** They are told nothing more, and the address is forgotten with every letter that waits. */
export async function stopFollowing({ world }: Here, link: string): Promise<void> {
  const id = world.seal.opened(link, 'follower');
  if (id !== undefined) await world.db.deleteFrom('followers').where('id', '=', id).execute();
}

/** Sweeps away addresses nobody confirmed, and those of cases closed long ago. */
export async function sweepFollowers(db: Db, now: Temporal.Instant): Promise<void> {
  const days = (count: number) => now.subtract({ hours: 24 * count }).toString();
  await db
    .deleteFrom('followers')
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<', days(CONFIRM_DAYS))
    .execute();
  // A case that was merged ends when its master does.
  await sql`delete from followers f using cases c left join cases m on m.id = c.merged_into
    where c.id = f.case_id and c.closed_at < ${days(KEPT_DAYS)} and f.asked_at < ${days(KEPT_DAYS)}
      and (m.id is null or m.closed_at < ${days(KEPT_DAYS)})`.execute(db);
}
