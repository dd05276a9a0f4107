/** Presses pages together for the way, where the browser unpacks them and nothing secret stands in them. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const press = promisify(gzip);
/** Most of what can be gained, at a third of the work of the best. */
const LEVEL = 4;
/** What fits into one parcel of the network gains nothing. */
const WORTH_BYTES = 1_400;

function takesGzip(request: Request): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/i.test(request.headers.get('accept-encoding') ?? '');
}

/**
 * The same page in a quarter of its bytes, if the browser takes it so; the headers of the answer say how it comes.
 *
 * Whoever calls sees to it that the page is one that everybody may read: from how long a pressed page is, somebody on
 * the line could guess what stands in it besides what they had typed into it (BREACH).
 */
export async function pressed(request: Request, headers: Headers, page: Buffer): Promise<Buffer> {
  if (request.method !== 'GET') return page;
  headers.append('vary', 'accept-encoding');
  if (!takesGzip(request) || page.byteLength < WORTH_BYTES) return page;
  headers.set('content-encoding', 'gzip');
  return press(page, { level: LEVEL });
}
