/** Open311 GeoReport v2 at /open311/v2: which resource, by whose key, read or written, told in XML or JSON. */
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { programWith } from '#people/programs/known.server.ts';
import { given, givenIn, one, type Given } from '#open311/read.ts';
import { langFrom } from '#open311/report.ts';
import { resourceAt, type Format, type Resource } from '#open311/resource.ts';
import { opens, type Program } from '#people/programs/scope.ts';
import { FIRST_LANG, type Lang } from '#ui/lang.ts';
import { formOf } from './form.ts';
import { reading } from './reading.ts';
import { ALLOW_READING, answered, preflight, refused, type Told } from './told.ts';
import { writing } from './writing.ts';
import { causeOf } from '#world/log.server.ts';

export const trailingSlash = 'ignore';

/** What a program may do with a resource. */
function methodsOf({ name, id }: Resource): string[] {
  return writing[name] && id === undefined ? [...ALLOW_READING, 'POST'] : ALLOW_READING;
}

function keyIn(from: Given, request: Request): string | undefined {
  return one(from, 'api_key') ?? /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

/** The program whose key came along, nothing without a key. Refused when the key is wrong. */
async function programOf(
  from: Given,
  { request, locals }: RequestEvent
): Promise<Program | undefined | Refusal> {
  const key = keyIn(from, request);
  if (key === undefined) return undefined;
  return (await programWith(locals.here.world, key)) ?? refuse('api-key-unknown', 'api_key');
}

/** What is told or why not, in the language that was asked for. */
type Answer = { lang: Lang; told: Told | readonly Refusal[] };

function toldOf(told: Told | Refusal | Faults): Told | readonly Refusal[] {
  return isRefusal(told) ? [told] : isFaults(told) ? told.faults : told;
}

async function read({ name, id }: Resource, query: Given, event: RequestEvent): Promise<Answer> {
  const lang = langFrom(query);
  const program = await programOf(query, event);
  if (isRefusal(program)) return { lang, told: [program] };
  const { here } = event.locals;
  const told = await reading[name]!(
    { here, lang, query, program: opens(program, 'read'), now: here.world.now() },
    id
  );
  return { lang, told: toldOf(told) };
}

/** A key is asked for before anything else is looked at: a stranger learns nothing about what they sent. */
async function write({ name }: Resource, query: Given, event: RequestEvent): Promise<Answer> {
  const form = await formOf(event.request);
  if (isRefusal(form)) return { lang: langFrom(query), told: [form] };
  const sent = new Map([...query, ...form.given]);
  const lang = langFrom(sent);
  const program = (await programOf(sent, event)) ?? refuse('api-key-missing', 'api_key');
  if (isRefusal(program)) return { lang, told: [program] };
  if (!opens(program, 'report')) return { lang, told: [refuse('key-may-not', 'api_key')] };
  const sentId = event.request.headers.get('idempotency-key') ?? undefined;
  const { here } = event.locals;
  return { lang, told: toldOf(await writing[name]!({ here, sent, files: form.files, program, sentId })) };
}

async function answer(event: RequestEvent, format: Format, resource: Resource): Promise<Response> {
  const { request, url } = event;
  const query = givenIn(url.search.slice(1));
  if (isRefusal(query)) return refused([query], format, FIRST_LANG, request.method);
  const allowed = methodsOf(resource);
  if (!allowed.includes(request.method)) {
    const refusal = refuse('method-not-allowed', undefined, { methods: allowed.join(', ') });
    return refused([refusal], format, langFrom(query), request.method, allowed);
  }
  if (request.method === 'OPTIONS') return preflight(allowed);
  const { lang, told } = await (request.method === 'POST' ? write : read)(resource, query, event);
  return 'root' in told
    ? answered(told, format, request, event.locals.here)
    : refused(told, format, lang, request.method);
}

export const fallback: RequestHandler = async (event) => {
  const { format, resource } = resourceAt(event.params['path'] ?? '', event.request.headers.get('accept'));
  const lang = langFrom(given(event.url.searchParams));
  if (isRefusal(resource)) return refused([resource], format, lang, event.request.method);
  try {
    return await answer(event, format, resource);
  } catch (cause) {
    event.locals.here.world.log.error({ route: event.route.id, cause: causeOf(cause) }, 'request failed');
    return refused([refuse('something-broke')], format, lang, event.request.method);
  }
};
