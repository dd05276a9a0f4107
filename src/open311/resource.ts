/** Which resource an address means, and in which format it is asked for. */
import { refuse, type Refusal } from '#world/refusal.ts';

export const FORMATS = ['xml', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** As the standard writes them, with their encoding. */
export const CONTENT_TYPE: Readonly<Record<Format, string>> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8'
};

/** `services`, or one thing of a list: `services` with its `id`. */
export type Resource = { name: string; id?: string };

/** What is asked for; `format` is the one to tell errors in when the address names none that we know. */
export type Asked = { format: Format; resource: Resource | Refusal };

/** The format a header Accept prefers; XML, the standard's own, when it does not mind. Nothing when it takes neither. */
export function formatAccepted(accept: string | null): Format | undefined {
  const ranges = (accept ?? '*/*').split(',').map((range) => {
    const [type = '', ...more] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = Number(more.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
    return { type, quality: Number.isFinite(quality) ? quality : 0 };
  });
  const qualityOf = (types: readonly string[]) =>
    Math.max(0, ...ranges.filter(({ type }) => types.includes(type)).map(({ quality }) => quality));
  const json = qualityOf(['application/json', 'text/json']);
  const xml = qualityOf(['text/xml', 'application/xml', 'application/xhtml+xml', 'text/html']);
  if (json === 0 && xml === 0) return qualityOf(['*/*', 'text/*', 'application/*']) > 0 ? 'xml' : undefined;
  return json > xml ? 'json' : 'xml';
}

/** The lists whose single things have an address of their own. */
const WITH_ID = new Set(['services', 'requests', 'tokens']);
const ALONE = new Set(['discovery', 'services', 'requests', 'servicerequestupdates']);

function exists(name: string, id: string | undefined): boolean {
  return id === undefined ? ALONE.has(name) : WITH_ID.has(name) && id !== '';
}

/**
 * Reads the path after the root of the API: `services.xml`, `services/ROAD-1.json`, with or without a slash
 * at the end. Without an ending the header decides; the root itself is the discovery document.
 *
 * Refused with `no-such-resource`, and with `no-such-format` for another ending or a header that takes neither.
 */
export function resourceAt(path: string, accept: string | null): Asked {
  const bare = path.replace(/\/+$/, '') || 'discovery';
  const ending = /\.([a-z0-9]{1,8})$/i.exec(bare)?.[1];
  const named = FORMATS.find((one) => one === ending?.toLowerCase());
  const accepted = formatAccepted(accept);
  const format = named ?? accepted ?? 'xml';
  const [name = '', id, ...more] = (ending === undefined ? bare : bare.slice(0, -ending.length - 1)).split(
    '/'
  );
  if (more.length > 0 || !exists(name, id)) return { format, resource: refuse('no-such-resource') };
  const answerable = ending === undefined ? accepted !== undefined : named !== undefined;
  if (!answerable) return { format, resource: refuse('no-such-format') };
  return { format, resource: { name, ...(id === undefined ? {} : { id }) } };
}
