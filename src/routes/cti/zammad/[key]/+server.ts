/** Another call centre tells of its calls here, as it would tell Zammad: docs.zammad.org, "Generic CTI". */
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { networkOf } from '#people/network.ts';
import { programWith } from '#people/programs/known.server.ts';
import { waitFor } from '#people/programs/pace.server.ts';
import { opens } from '#people/programs/scope.ts';
import { OUTER_NEWS } from '#contacts/calls/outer.ts';
import { tookOuter } from '#flow/hotline/cti.server.ts';
import { readBytes } from '#world/form.server.ts';

const BODY_BYTES_MAX = 16 * 1024;
/** In a minute: three pieces of news a call, and a busy call centre begins a few calls a second. */
const PACE = { key: 1200, network: 60 } as const;

/** Answers are JSON, a fault a sentence in English in `error`: whoever reads it made the telephone system. */
function answered(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } });
}

/** The fields of a JSON body, or of either kind of form; `user[]` is what a form calls `user`. */
async function fieldsOf(request: Request): Promise<Record<string, unknown> | undefined> {
  const type = request.headers.get('content-type') ?? '';
  const bytes = await readBytes(request, BODY_BYTES_MAX);
  if (!bytes) return undefined;
  try {
    if (/^application\/json\b/i.test(type)) return JSON.parse(new TextDecoder().decode(bytes));
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    const several = form.getAll('user[]').filter((one) => typeof one === 'string');
    const single = Object.fromEntries([...form].filter(([name]) => name !== 'user[]'));
    return { ...single, ...(several.length > 0 ? { user: several } : {}) };
  } catch {
    return undefined;
  }
}

async function answer({ request, params, locals }: RequestEvent): Promise<Response> {
  const { here } = locals;
  const { db, seal, now } = here.world;
  const program = await programWith(here.world, params['key'] ?? '');
  const who = program ? `key ${program.name}` : `network ${networkOf(locals.address)}`;
  const wait = await waitFor(db, seal.keyed(`cti ${who}`), program ? PACE.key : PACE.network, now());
  if (wait !== undefined)
    return answered(429, { error: 'Too many requests.' }, { 'retry-after': String(wait) });
  if (!program || !opens(program, 'calls')) return answered(401, { error: 'Invalid token.' });
  const fields = await fieldsOf(request);
  if (fields === undefined) return answered(422, { error: 'Neither JSON nor a form, or too large.' });
  const news = OUTER_NEWS.safeParse(fields);
  if (!news.success) {
    const wrong = [...new Set(news.error.issues.map(({ path }) => String(path[0] ?? 'body')))];
    return answered(422, { error: `Invalid: ${wrong.join(', ')}.` });
  }
  await tookOuter(here, program, news.data);
  return answered(200, {});
}

export const POST: RequestHandler = answer;
