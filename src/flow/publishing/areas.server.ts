/** Following a part of the city: asked for, confirmed by a letter, told once a day, stopped with one click. */
import { sql } from 'kysely';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { isStopped } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';
import { triesWith } from '#people/tries.server.ts';
import { contactFrom } from '#reports/contact.ts';
import { toTheMetre } from '#places/coarse.ts';
import type { Circle } from '#cases/publishing/filter.ts';
import type { AreaFollowerRow, Db } from '#world/database.server.ts';
import type { Lang } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';

/** How long an address that nobody confirmed is kept. */
export const AREA_CONFIRM_DAYS = 7;
/** Asking from one network within an hour; letters to one address within a day, whoever asks for them. */
const TRIES = { network: 20, minutes: 60, address: 5, addressMinutes: 1440 } as const;
/** Asked again within this time, the letter that is under way is enough. */
const AGAIN_MINUTES = 10;

/** A part of the city: one of its districts, or a circle. */
export type Area = { district: string } | { circle: Circle };
export type AreaFollower = AreaFollowerRow;

/**
 * Somebody asks to hear of a part of the city: one letter goes out that asks whether the address is theirs.
 *
 * The answer is the same whether or not the address is known already. Refused for what is no address, for a
 * district there is not, and after too many tries from the network `from`.
 */
export async function askToFollowArea(
  here: Here,
  area: Area | undefined,
  email: string,
  lang: Lang,
  from: string
): Promise<void | Refusal> {
  const { db, seal, now, newId } = here.world;
  const at = now().toString();
  const limited = {
    max: TRIES.network,
    minutes: TRIES.minutes,
    what: 'area network',
    who: networkOf(from),
    from
  };
  if (await isStopped(here.world, limited, now()))
    return refuse('follow-tries-used', 'email', { minutes: TRIES.minutes });
  const contact = contactFrom({ by: 'email', email, phone: '' });
  if (isRefusal(contact) || contact.by !== 'email') return refuse('not-an-email', 'email');
  if (!area || ('district' in area && !here.city.districts.some(({ code }) => code === area.district)))
    return refuse('area-missing', 'district');
  const to = seal.keyed(`area to ${contact.to.toLowerCase()}`);
  if ((await triesWith(db, to, TRIES.addressMinutes, now())) > TRIES.address) return;
  const again = now().subtract({ minutes: AGAIN_MINUTES }).toString();
  const place =
    'district' in area
      ? { district: area.district, lat: null, lng: null, metres: null }
      : { district: null, ...toTheMetre(area.circle), metres: area.circle.metres };
  await sql`insert into area_followers (id, email, lang, district, lat, lng, metres, asked_at, told_until, next_at)
    values (${newId()}, ${contact.to}, ${lang}, ${place.district}, ${place.lat}, ${place.lng}, ${place.metres}, ${at}, ${at}, ${at})
    on conflict (lower(email), coalesce(district, ''), coalesce(lat, 0), coalesce(lng, 0), coalesce(metres, 0))
    do update set asked_at = excluded.asked_at, lang = excluded.lang, next_at = excluded.next_at, attempts = 0
      where area_followers.confirmed_at is null and area_followers.asked_at < ${again}`.execute(db);
  here.world.jobs.soon('tell-areas');
}

/** What the holder of a link follows; nothing for a link that is none, or over. */
export async function findAreaFollower({ world }: Here, link: string): Promise<AreaFollower | undefined> {
  const id = world.seal.opened(link, 'area');
  if (id === undefined) return undefined;
  return world.db.selectFrom('area_followers').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The address is theirs: from now on they are told what is new. Confirming twice is confirming once. */
export async function confirmArea({ world, city }: Here, link: string): Promise<void | Refusal> {
  const id = world.seal.opened(link, 'area');
  const now = world.now();
  const done =
    id === undefined
      ? undefined
      : await world.db
          .updateTable('area_followers')
          .set({
            confirmed_at: now.toString(),
            told_until: now.toString(),
            next_at: nextMorning(now, city.profile.timezone).toString(),
            attempts: 0
          })
          .where('id', '=', id)
          .where('confirmed_at', 'is', null)
          .executeTakeFirst();
  if (done?.numUpdatedRows) return;
  if (!(await findAreaFollower({ world, city }, link))) return refuse('following-over');
}

/** They are told nothing more, and the address is forgotten. */
export async function stopArea({ world }: Here, link: string): Promise<void> {
  const id = world.seal.opened(link, 'area');
  if (id !== undefined) await world.db.deleteFrom('area_followers').where('id', '=', id).execute();
}

/** Seven in the morning of the next day, by the clock on the wall: summer time moves it as people do. */
export function nextMorning(now: Temporal.Instant, timezone: string): Temporal.Instant {
  return now
    .toZonedDateTimeISO(timezone)
    .toPlainDate()
    .add({ days: 1 })
    .toZonedDateTime({ timeZone: timezone, plainTime: '07:00' })
    .toInstant();
}

/** Sweeps away addresses nobody confirmed. */
export async function sweepAreas(db: Db, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('area_followers')
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<', now.subtract({ hours: 24 * AREA_CONFIRM_DAYS }).toString())
    .execute();
}
