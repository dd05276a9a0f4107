/** Forms as browsers send them, read within bounds: a small form of millions of fields would fill all memory. */
import { randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuse, type Refusal } from './refusal.ts';
import { openTurns } from './turns.server.ts';

/** Far more than all words of any page, percent-encoded. */
const WORDS_BYTES_MAX = 1024 * 1024;
/** More fields than any page has, and more files than anybody chooses by mistake. */
const FIELDS_MAX = 1000;

const MEGABYTE = 1024 * 1024;
/** A longer body is kept on disk until there is room for it. */
const SMALL_BYTES = MEGABYTE;
/** Megabytes of long forms in memory side by side: each stands there twice until its answer is given. */
const turns = openTurns(48);
/** Requests whose long form is in memory, with what gives its room back. */
const held = new WeakMap<Request, () => void>();

/** The answer to a request is given: the room its form took is another's. */
export function letFormGo(request: Request): void {
  held.get(request)?.();
}

const AMPERSAND = '&'.charCodeAt(0);

/**
 * The whole body, or nothing as soon as it is longer than `max` bytes.
 *
 * The rest is left lying, not cancelled: that would cut the line before the refusal is told.
 */
export async function readBytes(request: Request, max: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > max) return undefined;
  const parts: Uint8Array[] = [];
  const reader = request.body?.getReader();
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) break;
    length += value.length;
    if (length > max) return undefined;
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * The body in a file nobody else can open and no crash leaves lying, or nothing as soon as it is too long.
 *
 * A telephone on a slow line sends for minutes; meanwhile its photos take no memory.
 */
async function onDisk(
  request: Request,
  max: number
): Promise<{ file: FileHandle; length: number } | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > max) return undefined;
  const path = join(tmpdir(), `hejnal-form-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  try {
    await rm(path);
    const reader = request.body?.getReader();
    let length = 0;
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done || !value) return { file, length };
      length += value.length;
      if (length > max) break;
      await file.write(value);
    }
  } catch (cause) {
    await file.close();
    throw cause;
  }
  await file.close();
  return undefined;
}

/** The bytes of a long body, read when there is room for them; `letFormGo` gives the room back. */
async function inTurn(request: Request, max: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const kept = await onDisk(request, max);
  if (!kept) return undefined;
  const { file, length } = kept;
  try {
    held.set(request, await turns.take(length / MEGABYTE));
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length;) {
      const { bytesRead } = await file.read(bytes, at, length - at, at);
      if (bytesRead === 0) throw new Error('A kept form is shorter than it was.');
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Does `mark` stand more than `most` times in `bytes`? */
function holdsMore(bytes: Uint8Array, mark: string | number, most: number): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const step = typeof mark === 'number' ? 1 : mark.length;
  let found = 0;
  for (let at = all.indexOf(mark); at >= 0; at = all.indexOf(mark, at + step)) {
    found += 1;
    if (found > most) return true;
  }
  return false;
}

/** What stands before each part of a multipart form (RFC 2046 §5.1.1). */
function markOf(type: string): string | undefined {
  const [, quoted, plain] = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  return boundary === undefined ? undefined : `--${boundary}`;
}

/**
 * The form of a request; `most` bytes of it when it may bring files.
 *
 * Refused with `body-too-large` when it is longer or has more fields than any page of ours sends, and with
 * `not-a-form` when it is cut off or none at all.
 */
export async function readForm(request: Request, most: number): Promise<FormData | Refusal> {
  const type = request.headers.get('content-type') ?? '';
  const files = /^\s*multipart\/form-data/i.test(type);
  const mark = files ? markOf(type) : AMPERSAND;
  if (mark === undefined) return refuse('not-a-form');
  const max = files ? most : WORDS_BYTES_MAX;
  const tooLarge = refuse('body-too-large', undefined, { megabytes: Math.ceil(max / 1024 / 1024) });
  const length = Number(request.headers.get('content-length') ?? Infinity);
  const bytes = await (length <= SMALL_BYTES ? readBytes : inTurn)(request, max);
  if (!bytes || holdsMore(bytes, mark, FIELDS_MAX)) return tooLarge;
  return new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => refuse('not-a-form'));
}
