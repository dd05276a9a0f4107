/** Who listened at the hotline: to recordings and messages, and to talks while they went on. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';

/** `talk`: a recording of a talk; `message`: one left on voicemail; `live`: while it went on. */
export type HeardKind = 'talk' | 'message' | 'live';

export type Heard = {
  at: string;
  /** The person's name; nothing when they no longer work here. */
  name: string | null;
  contact: string;
  what: HeardKind;
  began: string;
  topic: string | null;
};

/** The last of them, the latest first; of one person of the staff, or of all. Nothing of the caller is told. */
export async function listHeard(
  db: Db,
  { person, most }: { person?: string | undefined; most: number }
): Promise<Heard[]> {
  const { rows } = await sql<Heard>`
    select e.at, p.name, e.contact, c.began_at as began, c.topic,
      case when e.what = 'listening' then 'live'
        when exists (select from contact_entries v where v.contact = e.contact and v.what = 'voicemail'
          and v.detail ->> 'file' = e.detail ->> 'file') then 'message'
        else 'talk' end as what
    from contact_entries e join contacts c on c.id = e.contact left join people p on p.id = e.by
    where e.what in ('heard', 'listening') ${person === undefined ? sql`` : sql`and e.by = ${person}`}
    order by e.at desc, e.contact, e.position limit ${most}`.execute(db);
  return rows;
}
