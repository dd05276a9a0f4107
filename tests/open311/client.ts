/** A client of Open311 as they are in the world: asks over HTTP and reads XML and JSON with other people's readers. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isOpenOn, type Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import { API_KEY, type App } from '#tests/app.ts';

export type Fields = Readonly<Record<string, string>>;
export type Heard = { status: number; headers: Headers; text: string };

const LISTS = ['service', 'attribute', 'value', 'request', 'request_update', 'endpoint', 'format', 'error'];
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => LISTS.includes(name) });

async function heard(response: Response): Promise<Heard> {
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export function clientOf(app: App) {
  const root = `${app.url}/open311/v2`;
  const at = (path: string, query: Fields = {}) =>
    `${root}/${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(query).toString()}`;

  async function get(path: string, query: Fields = {}, init: RequestInit = {}): Promise<Heard> {
    return heard(await fetch(at(path, query), init));
  }

  /** Sends a form as it is; a string goes untouched. */
  async function post(
    path: string,
    body: FormData | URLSearchParams | string | Uint8Array<ArrayBuffer>,
    headers: Fields = {}
  ): Promise<Heard> {
    const type: Fields =
      body instanceof FormData ? {} : { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    return heard(await fetch(`${root}/${path}`, { method: 'POST', body, headers: { ...type, ...headers } }));
  }

  /** Sends fields with the key. */
  async function send(path: string, fields: Fields, headers: Fields = {}): Promise<Heard> {
    return post(path, new URLSearchParams({ api_key: API_KEY, ...fields }), headers);
  }

  return { root, get, post, send };
}

/** The document, checked to be well formed; every list of the standard is a list, also of one. */
export function xml(text: string): Record<string, unknown> {
  const fault = XMLValidator.validate(text);
  if (fault !== true) throw new Error(`${fault.err.msg} in ${text.slice(0, 400)}`);
  if (!text.startsWith('<?xml version="1.0" encoding="utf-8"?>')) throw new Error('No declaration.');
  return parser.parse(text) as Record<string, unknown>;
}

/** The items of the outermost list of an XML document, each with its fields as text. */
export function items(text: string, root: string, item: string): Record<string, string>[] {
  const found = xml(text)[root] as Record<string, Record<string, string>[]> | string;
  return typeof found === 'string' ? [] : (found[item] ?? []);
}

export function json<T = Record<string, unknown>[]>(text: string): T {
  return JSON.parse(text) as T;
}

const today = () => Temporal.Now.plainDateISO().toString();

/** A category of this city that asks nothing more than a place. */
export function plainService({ categories }: City, published = true): Category {
  const plain = categories.find(
    (c) => isOpenOn(c, today()) && c.questions.every((q) => !q.required) && c.published === published
  );
  if (!plain) throw new Error('This city has no such category.');
  return plain;
}

/** A category of this city that asks for one of several choices. */
export function askingService({ categories }: City): Category {
  const asking = categories.find((c) => isOpenOn(c, today()) && c.questions.some((q) => q.choices));
  if (!asking) throw new Error('This city has no such category.');
  return asking;
}

/** Something to answer each question of a category with. */
export function answersTo({ questions }: Category): Fields {
  const words = { line: 'x', text: 'x', number: '2', day: '2026-11-20' };
  return Object.fromEntries(
    questions.map((q) => [
      `attribute[${q.code}]`,
      q.kind === 'choice' || q.kind === 'choices' ? q.choices![0]!.code : words[q.kind]
    ])
  );
}

/** A place in the middle of this city, as programs write it. */
export function placeIn({ profile }: City): { lat: string; long: string } {
  const { lat, lng } = profile.map.centre;
  return { lat: lat.toFixed(6), long: lng.toFixed(6) };
}
