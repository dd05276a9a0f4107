/** Asks the exchange for things: its REST interface, typed from its own description, tried again where that is safe. */
import { setTimeout as wait } from 'node:timers/promises';
import type { PbxAddress } from './address.ts';
import type { Calls } from './api.ts';

/** The exchange said no: the number of HTTP says why; 0 is no answer at all. */
export class AriRefusal extends Error {
  readonly status: number;
  constructor(call: string, status: number, said: string) {
    super(`${call}: ${status === 0 ? 'no answer' : status} ${said}`.trim());
    this.status = status;
  }
}

type Named<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { [K in Name | keyof Named<Rest>]: string }
  : unknown;

export type Ask = <Call extends keyof Calls>(
  call: Call,
  given: Named<Call> & Calls[Call]['query'],
  body?: unknown
) => Promise<Calls[Call]['answer']>;

export type Ari = { ask: Ask; fetch(path: string): Promise<Response> };

/** An exchange takes so many sessions at once (100, if nobody says else), so we keep well below. */
const AT_ONCE = 40;
const PAUSES = [50, 250, 1000];

/**
 * What is asked twice has the same end: ids are ours, so a call that got through although its answer was lost is
 * refused as there already, which is as good as yes. Only ringing is asked once: its refusal is an answer.
 */
export function openAri(address: PbxAddress): Ari {
  const line = lineOf(AT_ONCE);
  const headers = { authorization: address.authorization };
  return {
    async ask(call, given, body) {
      const [method = '', template = ''] = call.split(' ');
      const { path, query } = filled(template, given as Record<string, unknown>);
      const url = `${address.rest}${path}${query}`;
      const told = body === undefined ? {} : { body: JSON.stringify(body) };
      const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const once = () => line(() => asked(call, url, { method, headers: { ...headers, ...type }, ...told }));
      return (call === 'POST /channels' ? once() : tried(once)) as never;
    },
    async fetch(path) {
      const answer = await fetch(`${address.rest}${path}`, { headers, signal: AbortSignal.timeout(60_000) });
      if (!answer.ok) throw new AriRefusal(`GET ${path}`, answer.status, await answer.text());
      return answer;
    }
  };
}

function filled(template: string, given: Record<string, unknown>): { path: string; query: string } {
  const rest = new URLSearchParams();
  let path = template;
  for (const [name, value] of Object.entries(given)) {
    if (path.includes(`{${name}}`)) path = path.replace(`{${name}}`, encodeURIComponent(String(value)));
    else if (value !== undefined) rest.set(name, String(value));
  }
  return { path, query: rest.size === 0 ? '' : `?${rest}` };
}

async function asked(call: string, url: string, init: RequestInit): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    throw new AriRefusal(call, 0, error instanceof Error ? error.message : '');
  }
  const said = await answer.text();
  if (!answer.ok) throw new AriRefusal(call, answer.status, said.slice(0, 200));
  return said === '' ? undefined : JSON.parse(said);
}

/** No answer and "not now" are tried again; a plain no is one. */
async function tried<T>(once: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await once();
    } catch (error) {
      if (!(error instanceof AriRefusal) || (error.status !== 0 && error.status < 500)) throw error;
    }
    await wait(pause);
  }
  return once();
}

/** At most so many at once; the others wait in a line. */
function lineOf(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** What is not there any more needs no taking away, and what is there already no making. */
export async function unlessSo(asked: Promise<unknown>): Promise<void> {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof AriRefusal) || ![404, 409, 412, 422].includes(error.status)) throw error;
  }
}
