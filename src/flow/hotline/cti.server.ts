/** What another call centre tells of its calls: recorded once each, shown on the desk of whoever is rung. */
import { sql } from 'kysely';
import type { Tx } from '#world/database.server.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import { may, type Role } from '#people/rights/rights.ts';
import type { Program } from '#people/programs/scope.ts';
import { callFrom, recordNew } from '#contacts/contact.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { beginOuter, outerLines, type Meant, type OuterNews } from '#contacts/calls/outer.ts';
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import type { Here } from '#flow/here.server.ts';
import { recordOn, tellHotline } from './on-call.server.ts';

/**
 * One piece of news of a call centre beside ours, in the words of Zammad's generic CTI. Gives the contact.
 *
 * What it calls the call (`callId`) is unique for each program only. Two pieces of news of one call that come at once
 * wait for each other, so that the call is begun once.
 */
export async function tookOuter(
  here: Here,
  program: Pick<Program, 'name'>,
  news: OuterNews
): Promise<string> {
  // A city whose calls are all carried elsewhere need not describe a hotline of ours.
  const hotline = hotlineOf(here.city);
  const { db, newId, now } = here.world;
  const outerId = `${program.name}: ${news.callId}`;
  const { id, changed } = await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${outerId}, 0))`.execute(tx);
    const moment = now();
    const at = moment.toString();
    const meant = await meantBy(tx, hotline?.topics ?? [], news);
    const row = await tx
      .selectFrom('contacts')
      .selectAll()
      .where('outer_id', '=', outerId)
      .forUpdate()
      .executeTakeFirst();
    const first = { outerId, lang: hotline?.languages[0]?.lang ?? FIRST_LANG, topic: meant.topic };
    const call = row ? callFrom(row) : await recordNew(tx, newId(), beginOuter(news, first, at));
    const lines = outerLines(call, news, meant, at);
    await recordOn(here, tx, call, lines, moment);
    return { id: call.id, changed: !row || lines.length > 0 };
  });
  if (changed) tellHotline(here, id);
  return id;
}

/**
 * Whom of ours they mean: by the number, sign-in or id that answered, else by the name when exactly one is named and
 * exactly one of ours bears it. Nobody is guessed.
 */
async function meantBy(
  tx: Tx,
  topics: Hotline['topics'],
  { queue, user, answeringNumber }: OuterNews
): Promise<Meant> {
  const topic = topics.find(({ code }) => code === queue)?.code ?? null;
  const [name] = user ?? [];
  const asked = answeringNumber ?? (user?.length === 1 ? name : undefined);
  if (!asked) return { agent: null, topic };
  const people = await tx
    .selectFrom('people')
    .select(['id', 'role', 'also'])
    .where('suspended_at', 'is', null)
    .where('left_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb(sql`id::text`, '=', asked),
        eb(sql`lower(email)`, '=', asked.toLowerCase()),
        ...(user?.length === 1 ? [eb(sql`lower(name)`, '=', (name ?? '').trim().toLowerCase())] : [])
      ])
    )
    .limit(10)
    .execute();
  const agents = people.filter(({ role, also }) =>
    may({ role: role as Role, also: also as Role[] }, 'hotline')
  );
  return { agent: agents.length === 1 ? agents[0]!.id : null, topic };
}
