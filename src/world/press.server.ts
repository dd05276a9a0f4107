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
 * The same answer in a quarter of its bytes, if it is a whole page in HTML and the browser takes it so.
 *
 * Whoever calls sees to it that the page is one that everybody may read: from how long a pressed page is, somebody on
 * the line could guess what stands in it besides what they had typed into it (BREACH).
 */
export async function pressed(request: Request, response: Response): Promise<Response> {
  const { headers } = response;
  if (request.method !== 'GET' || response.body === null) return response;
  if (!headers.get('content-type')?.startsWith('text/html') || headers.has('content-encoding'))
    return response;
  headers.append('vary', 'accept-encoding');
  if (!takesGzip(request) || isKnown(request, headers)) return response;
  const bytes = await response.arrayBuffer();
  const small = bytes.byteLength < WORTH_BYTES ? undefined : await press(bytes, { level: LEVEL });
  if (small === undefined)
    return new Response(bytes, { status: response.status, statusText: response.statusText, headers });
  headers.set('content-encoding', 'gzip');
  headers.set('content-length', String(small.byteLength));
  const { status, statusText } = response;
  return new Response(new Uint8Array(small), { status, statusText, headers });
}

/** The browser has this very page: it will be told so, and needs no bytes. */
function isKnown(request: Request, headers: Headers): boolean {
  const known = request.headers.get('if-none-match');
  const tag = headers.get('etag');
  return tag !== null && known !== null && known.includes(tag);
}
