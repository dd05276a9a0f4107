/** What the API answers, made an HTTP answer: JSON, readable from other sites, never kept with a key. */
import { misfitOf, problemOf, type Misfit, type Problem } from '#programs/api/problem.ts';
import type { Lang } from '#ui/lang.ts';
import type { Faults, Refusal } from '#world/refusal.ts';

/** Only what is read is open to pages of other sites: a key has no business in a page. */
const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Link, Retry-After' };

type Asking = { request: Request; lang: Lang; page: string };

function headersFor({ request }: Pick<Asking, 'request'>, type: string): Headers {
  const headers = new Headers({ 'content-type': type, 'cache-control': 'private, no-store' });
  if (request.method !== 'POST') for (const [name, value] of Object.entries(CORS)) headers.set(name, value);
  return headers;
}

function answer(request: Request, status: number, body: unknown, headers: Headers): Response {
  return new Response(request.method === 'HEAD' ? null : JSON.stringify(body), { status, headers });
}

/** The answer itself; `seconds` anybody may keep it who asked without a key. */
export function answered(request: Request, status: number, body: object, seconds = 0): Response {
  const headers = headersFor({ request }, 'application/json');
  if (seconds > 0 && !request.headers.has('authorization'))
    headers.set('cache-control', `public, max-age=${seconds}`);
  if ('next' in body && typeof body.next === 'string') headers.set('link', `<${body.next}>; rel="next"`);
  if (status === 201 && 'links' in body) headers.set('location', (body.links as { report: string }).report);
  return answer(request, status, body, headers);
}

function told(asking: Asking, problem: Problem, more: Readonly<Record<string, string>> = {}): Response {
  const headers = headersFor(asking, 'application/problem+json');
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer');
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return answer(asking.request, problem.status, problem, headers);
}

export function refused(
  asking: Asking,
  refusal: Refusal | Faults,
  more?: Readonly<Record<string, string>>
): Response {
  return told(asking, problemOf(refusal, asking.lang, asking.page), more);
}

export function misfit(asking: Asking, misfits: readonly Misfit[]): Response {
  return told(asking, misfitOf(misfits, asking.lang, asking.page));
}

/** A page of another site asks whether it may read. */
export function preflight(allowed: readonly string[]): Response {
  const methods = ['GET', 'HEAD', 'OPTIONS'].join(', ');
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      allow: allowed.join(', '),
      'access-control-allow-methods': methods,
      'access-control-max-age': '86400'
    }
  });
}
