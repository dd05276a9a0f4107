/** Public cases of a choice as GeoJSON (RFC 7946), written page by page so that no file has to fit into memory. */
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { caseNumber } from '#cases/case.ts';
import { filterFrom } from '#cases/publishing/filter.ts';
import { asked, listPublic, type PublicCase } from '#cases/publishing/list.server.ts';
import { toldAt } from '#cases/publishing/told.ts';
import type { Here } from '#flow/here.server.ts';
import { askedTooOften, publicTurns } from '#routes/(portal)/map/often.server.ts';
import { viewOf } from '#routes/(portal)/map/shown.ts';
import type { Lang } from '#ui/lang.ts';
import type { RequestHandler } from './$types';

const AT_ONCE = 1000;

function featureOf(c: PublicCase, { world, city }: Here, lang: Lang): string {
  const view = viewOf(c, city, lang);
  return JSON.stringify({
    type: 'Feature',
    id: view.code,
    // A feature may have no place (RFC 7946 §3.2): then only its district is known.
    geometry: c.lat === null || c.lng === null ? null : { type: 'Point', coordinates: [c.lng, c.lat] },
    properties: {
      number: caseNumber(c),
      category: c.category,
      category_name: view.title,
      kind: c.kind,
      status: c.closedAt === null ? 'open' : 'closed',
      outcome: c.outcome,
      received: toldAt(c, c.receivedAt, city),
      closed: c.closedAt === null ? null : toldAt(c, c.closedAt, city),
      description: c.words,
      precision: c.precision,
      address: c.address,
      district: c.district,
      photos: view.photos.map((path) => world.publicUrl + path),
      url: world.publicUrl + view.href
    }
  });
}

async function* featuresOf(here: Here, lang: Lang, query: URLSearchParams): AsyncGenerator<string> {
  const { world, city } = here;
  const turns = publicTurns(here);
  const where = sql`${asked(filterFrom(query, city), city, world.now())}`;
  const invented = world.settings.demo ? '"invented":true,' : '';
  yield `{"type":"FeatureCollection",${invented}"features":[`;
  let first = true;
  let after: string | undefined;
  do {
    const from = after;
    const page = await turns.run(1, () => listPublic(world.db, where, from, AT_ONCE));
    const text = page.rows.map((row) => featureOf(row, here, lang)).join(',\n');
    if (text !== '') yield (first ? '\n' : ',\n') + text;
    first &&= text === '';
    after = page.next;
  } while (after !== undefined);
  yield '\n]}\n';
}

async function* bytesOf(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

export const GET: RequestHandler = async ({ locals: { here, lang, address: from }, url }) => {
  const often = await askedTooOften(here, from);
  if (often) return often;
  const invented = here.world.settings.demo ? '-invented' : '';
  return new Response(
    Readable.toWeb(Readable.from(bytesOf(featuresOf(here, lang, url.searchParams)))) as ReadableStream,
    {
      headers: {
        'content-type': 'application/geo+json',
        'content-disposition': `attachment; filename="${here.city.profile.code}-cases${invented}.geojson"`,
        'cache-control': 'public, max-age=60'
      }
    }
  );
};
