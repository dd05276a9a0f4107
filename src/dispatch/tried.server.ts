/** Cases as a trial of dispatch reads them: what they are about and where, page by page. */
import { sql } from 'kysely';
import type { CaseRow, Db } from '#world/database.server.ts';
import type { Place } from '#places/place.ts';

export type TriedCase = {
  id: string;
  year: number;
  number: number;
  category: string;
  receivedAt: string;
  place: Place;
};

type Column = 'id' | 'year' | 'number' | 'received_at' | 'lat' | 'lng' | 'district' | 'address';

/** Rows a page: a few milliseconds of deciding between two looks into the database. */
const PAGE = 500;

/** Cases of a category received since an instant, the newest first, each page read when it is asked for. */
export async function* listTried(db: Db, category: string, since: string): AsyncGenerator<TriedCase[]> {
  let last: TriedCase | undefined;
  do {
    const rows: Pick<CaseRow, Column>[] = await db
      .selectFrom('cases')
      .select(['id', 'year', 'number', 'received_at', 'lat', 'lng', 'district', 'address'])
      .where('category', '=', category)
      .where('received_at', '>=', since)
      .$if(last !== undefined, (query) =>
        query.where(sql<boolean>`(received_at, id) < (${last!.receivedAt}, ${last!.id}::uuid)`)
      )
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(PAGE)
      .execute();
    const page = rows.map((row): TriedCase => ({
      id: row.id,
      year: row.year,
      number: row.number,
      category,
      receivedAt: row.received_at,
      place: {
        ...(row.lat === null || row.lng === null ? {} : { point: { lat: row.lat, lng: row.lng } }),
        ...(row.district === null ? {} : { district: row.district }),
        ...(row.address === null ? {} : { address: row.address })
      }
    }));
    last = page.length < PAGE ? undefined : page.at(-1);
    if (page.length > 0) yield page;
  } while (last);
}
