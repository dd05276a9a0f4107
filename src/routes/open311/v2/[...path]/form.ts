/** The form a program sends: its values and its files, with a bound to how much is read. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { given, givenIn, type Given } from '#open311/read.ts';
import { PHOTO_BYTES_MAX, PHOTOS_MAX } from '#photos/photo.ts';

export type Form = { given: Given; files: File[] };

/** Words alone: the longest description percent-encoded, and room for everything else. */
const WORDS_MAX = 256 * 1024;
/** Words, and as many photos as a report may have with one too many, so that it is told as such. */
const FILES_MAX = WORDS_MAX + (PHOTOS_MAX + 0.5) * PHOTO_BYTES_MAX;

function tooLarge(max: number): Refusal {
  return refuse('body-too-large', undefined, { megabytes: Math.ceil(max / 1024 / 1024) });
}

/**
 * The whole body, or a refusal as soon as it is longer than `max`.
 *
 * The rest is left lying, not cancelled: that would cut the line before the refusal is told.
 */
async function bytesOf(request: Request, max: number): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  if (Number(request.headers.get('content-length') ?? 0) > max) return tooLarge(max);
  const parts: Uint8Array[] = [];
  const reader = request.body?.getReader();
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) break;
    length += value.length;
    if (length > max) return tooLarge(max);
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

async function wordsOf(request: Request): Promise<Form | Refusal> {
  const bytes = await bytesOf(request, WORDS_MAX);
  if (isRefusal(bytes)) return bytes;
  try {
    const found = givenIn(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isRefusal(found) ? found : { given: found, files: [] };
  } catch {
    return refuse('not-utf8');
  }
}

async function partsOf(request: Request, type: string): Promise<Form | Refusal> {
  const bytes = await bytesOf(request, FILES_MAX);
  if (isRefusal(bytes)) return bytes;
  const form = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  if (!form) return refuse('not-a-form');
  const words: [string, string][] = [];
  const files: File[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') words.push([name, value]);
    else if (value.size > 0 || value.name !== '') files.push(value);
  }
  return { given: given(words), files };
}

/** Reads the form of a POST, url-encoded or multipart. Refused when it is none, too large or not UTF-8. */
export async function formOf(request: Request): Promise<Form | Refusal> {
  const type = request.headers.get('content-type') ?? '';
  const kind = type.split(';')[0]?.trim().toLowerCase();
  if (kind === 'application/x-www-form-urlencoded') return wordsOf(request);
  return kind === 'multipart/form-data' ? partsOf(request, type) : refuse('not-a-form');
}
