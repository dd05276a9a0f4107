/** What the API tells, made an HTTP answer: in the format asked for, readable from other sites, never kept with a key. */
import { markOf, type Mark } from '#open311/filter.ts';
import { errorsOf, statusOfAll } from '#open311/fault.ts';
import { CONTENT_TYPE, type Format } from '#open311/resource.ts';
import { asJson, type Tree } from '#open311/tree.ts';
import { asXml } from '#open311/xml.ts';
import type { Here } from '#flow/here.server.ts';
import type { Lang } from '#ui/lang.ts';
import type { Refusal } from '#world/refusal.ts';

/** A tree under its outermost name; `next` when there may be more; `seconds` anybody may keep it. */
export type Told = { root: string; tree: Tree; next?: Mark | undefined; seconds?: number };

export const ALLOW_READING = ['GET', 'HEAD', 'OPTIONS'];

const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Link' };

function written(root: string, tree: Tree, format: Format): string {
  return format === 'xml' ? asXml(root, tree) : asJson(tree);
}

/** Only what is read is open to pages of other sites: a key has no business in a page. */
function headersOf(format: Format, method: string): Headers {
  const headers = new Headers({ 'content-type': CONTENT_TYPE[format], vary: 'Accept' });
  if (method !== 'POST') for (const [name, value] of Object.entries(CORS)) headers.set(name, value);
  return headers;
}

/** The same address with the mark of the last one told. */
function nextLink(request: Request, { world }: Here, next: Mark): string {
  const here = new URL(request.url);
  here.searchParams.delete('page');
  here.searchParams.delete('api_key');
  here.searchParams.set('after', world.seal.hidden(markOf(next), 'mark'));
  return `<${world.publicUrl}${here.pathname}${here.search}>; rel="next"`;
}

export function answered(told: Told, format: Format, request: Request, here: Here): Response {
  const headers = headersOf(format, request.method);
  const kept = told.seconds !== undefined && !request.headers.has('authorization');
  headers.set('cache-control', kept ? `public, max-age=${told.seconds}` : 'private, no-store');
  if (told.next) headers.set('link', nextLink(request, here, told.next));
  const body = written(told.root, told.tree, format);
  if (request.method !== 'HEAD') return new Response(body, { headers });
  headers.set('content-length', String(Buffer.byteLength(body)));
  return new Response(null, { headers });
}

export function refused(
  refusals: readonly Refusal[],
  format: Format,
  lang: Lang,
  method: string,
  allowed?: readonly string[]
): Response {
  const headers = headersOf(format, method);
  headers.set('cache-control', 'no-store');
  if (allowed) headers.set('allow', allowed.join(', '));
  const body = written('errors', errorsOf(refusals, lang), format);
  return new Response(method === 'HEAD' ? null : body, { status: statusOfAll(refusals), headers });
}

/** A page of another site asks whether it may read. */
export function preflight(allowed: readonly string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      allow: allowed.join(', '),
      'access-control-allow-methods': ALLOW_READING.join(', '),
      'access-control-max-age': '86400'
    }
  });
}
