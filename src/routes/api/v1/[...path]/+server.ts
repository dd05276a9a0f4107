/** The API at /api/v1: which endpoint, by whose key and how often, asked by its schema, answered in JSON. */
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import type { z } from 'zod';
import { networkOf } from '#people/network.ts';
import { programWith } from '#people/programs/known.server.ts';
import { waitFor } from '#people/programs/pace.server.ts';
import { opens, type Program } from '#people/programs/scope.ts';
import { documentOf } from '#programs/api/document.ts';
import { ENDPOINTS, endpointsAt, type Endpoint, type EndpointName } from '#programs/api/endpoint.ts';
import type { Misfit } from '#programs/api/problem.ts';
import { address } from '#ui/addresses.ts';
import { FIRST_LANG, LANGS, type Lang } from '#ui/lang.ts';
import { readBytes } from '#world/form.server.ts';
import { causeOf } from '#world/log.server.ts';
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { answered, misfit, preflight, refused } from './answer.ts';
import { handlers, type Caller } from './handlers.ts';

export const trailingSlash = 'ignore';

/** How often in a minute: a key may read, a network without one may read, a key may send. */
const PACE = { key: 600, network: 120, send: 60 } as const;
const BODY_BYTES_MAX = 64 * 1024;
const SENT_ID = /^[\x21-\x7E]{1,200}$/;
/** How long anybody may keep what changes with the city's facts and counts only. */
const KEPT_SECONDS: Partial<Record<EndpointName, number>> = {
  listCategories: 300,
  listUnits: 300,
  findFigures: 300
};

function langOf(request: Request): Lang {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((one) => LANGS.find((lang) => lang === one) ?? [])[0] ?? FIRST_LANG;
}

async function programOf({ request, locals }: RequestEvent): Promise<Program | undefined | Refusal> {
  const key = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (key === undefined) return request.headers.has('authorization') ? refuse('api-key-unknown') : undefined;
  return (await programWith(locals.here.world, key)) ?? refuse('api-key-unknown');
}

/** The seconds somebody has to wait who asks too often. A wrong key counts for its network, so that guessing is slow. */
async function waitOf(
  { locals }: RequestEvent,
  program: Program | undefined,
  sends: boolean
): Promise<number | undefined> {
  const { db, seal, now } = locals.here.world;
  const who = program ? `${sends ? 'send' : 'key'} ${program.name}` : `network ${networkOf(locals.address)}`;
  const most = program ? (sends ? PACE.send : PACE.key) : PACE.network;
  return waitFor(db, seal.keyed(`api ${who}`), most, now());
}

async function bodyOf(request: Request): Promise<unknown | Refusal> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return refuse('not-json');
  const bytes = await readBytes(request, BODY_BYTES_MAX);
  if (!bytes) return refuse('body-too-large', undefined, { megabytes: BODY_BYTES_MAX / (1024 * 1024) });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return refuse('not-json');
  }
}

type Given = { path: unknown; query: unknown; body: unknown };

/** What was asked, checked by the endpoint's own schemas; all that does not fit at once. */
function readBy({ asks }: Endpoint, given: Given): { asked: Given } | { misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  const read = (part: keyof Given) => {
    const schema: z.ZodType | undefined = asks[part];
    if (!schema) return undefined;
    const done = schema.safeParse(given[part]);
    if (done.success) return done.data;
    for (const { path, message } of done.error.issues)
      misfits.push({ field: path.join('.') || part, detail: message });
    return undefined;
  };
  const asked = { path: read('path'), query: read('query'), body: read('body') };
  return misfits.length > 0 ? { misfits } : { asked };
}

function allowedAt(found: readonly { name: EndpointName }[]): string[] {
  const methods = found.map(({ name }) => ENDPOINTS[name].method);
  return [
    ...(methods.includes('GET') ? ['GET', 'HEAD'] : []),
    ...methods.filter((m) => m === 'POST'),
    'OPTIONS'
  ];
}

type Handle = (caller: Caller, asked: Given) => Promise<object | Refusal | Faults>;

/** The endpoint asked for, with what stands in the gaps of its path. */
type Found = { name: EndpointName; gaps: Record<string, string> };

async function ask(event: RequestEvent, { name, gaps }: Found): Promise<Response> {
  const { request, url, locals } = event;
  const endpoint: Endpoint = ENDPOINTS[name];
  const asking = { request, lang: langOf(request), page: `${locals.here.world.publicUrl}/api/v1` };
  const program = await programOf(event);
  const known = isRefusal(program) ? undefined : program;
  const wait = await waitOf(event, known, request.method === 'POST');
  if (wait !== undefined)
    return refused(asking, refuse('too-often', undefined, { seconds: wait }), {
      'retry-after': String(wait)
    });
  if (isRefusal(program)) return refused(asking, program);
  if (endpoint.scope && !program) return refused(asking, refuse('api-key-missing'));
  if (endpoint.scope && !opens(program, endpoint.scope)) return refused(asking, refuse('key-may-not'));
  const sentId = request.headers.get('idempotency-key') ?? undefined;
  if (sentId !== undefined && !SENT_ID.test(sentId))
    return refused(asking, refuse('not-an-id', 'Idempotency-Key', { max: 200 }));
  const body = endpoint.asks.body ? await bodyOf(request) : undefined;
  if (isRefusal(body)) return refused(asking, body);
  const query = Object.fromEntries(url.searchParams);
  const read = readBy(endpoint, { path: gaps, query, body });
  if ('misfits' in read) return misfit(asking, read.misfits);
  const done = await (handlers[name] as Handle)({ here: locals.here, program, sentId }, read.asked);
  if (isRefusal(done) || isFaults(done)) return refused(asking, done);
  return answered(request, endpoint.status, done, KEPT_SECONDS[name]);
}

async function answer(event: RequestEvent): Promise<Response> {
  const { request, params, locals } = event;
  const { world, city } = locals.here;
  const asking = { request, lang: langOf(request), page: `${world.publicUrl}/api/v1` };
  const path = params['path'] ?? '';
  const reading = request.method === 'HEAD' ? 'GET' : request.method;
  if (path === 'openapi.json' && reading === 'GET')
    return answered(request, 200, documentOf(world.publicUrl, `API: ${city.profile.centre.en}`), 300);
  if (path === '' && reading === 'GET')
    return new Response(null, { status: 303, headers: { location: address('/data', asking.lang) } });
  const found = endpointsAt(path);
  if (found.length === 0) return refused(asking, refuse('no-such-endpoint'));
  const allowed = allowedAt(found);
  if (request.method === 'OPTIONS') return preflight(allowed);
  const one = found.find(({ name }) => ENDPOINTS[name].method === reading);
  if (one) return ask(event, one);
  const methods = allowed.join(', ');
  return refused(asking, refuse('method-not-allowed', undefined, { methods }), { allow: methods });
}

export const fallback: RequestHandler = async (event) => {
  try {
    return await answer(event);
  } catch (cause) {
    const { world } = event.locals.here;
    world.log.error({ route: event.route.id, cause: causeOf(cause) }, 'request failed');
    const asking = { request: event.request, lang: langOf(event.request), page: `${world.publicUrl}/api/v1` };
    return refused(asking, refuse('something-broke'));
  }
};
