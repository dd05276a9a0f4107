/** The form a program sends: its values and its files, with a bound to how much is read. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { given, givenIn, type Given } from '#open311/read.ts';
import { readBytes, readForm } from '#world/form.server.ts';
import { PHOTO_BYTES_MAX, PHOTOS_MAX } from '#photos/photo.ts';

export type Form = { given: Given; files: File[] };

/** Words alone: the longest description percent-encoded, and room for everything else. */
const WORDS_MAX = 256 * 1024;
/** Words, and as many photos as a report may have with one too many, so that it is told as such. */
const FILES_MAX = WORDS_MAX + (PHOTOS_MAX + 0.5) * PHOTO_BYTES_MAX;

function tooLarge(max: number): Refusal {
  return refuse('body-too-large', undefined, { megabytes: Math.ceil(max / 1024 / 1024) });
}

async function wordsOf(request: Request): Promise<Form | Refusal> {
  const bytes = await readBytes(request, WORDS_MAX);
  if (!bytes) return tooLarge(WORDS_MAX);
  try {
    const found = givenIn(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isRefusal(found) ? found : { given: found, files: [] };
  } catch {
    return refuse('not-utf8');
  }
}

async function partsOf(request: Request): Promise<Form | Refusal> {
  const form = await readForm(request, FILES_MAX);
  if (isRefusal(form)) return form;
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
  return kind === 'multipart/form-data' ? partsOf(request) : refuse('not-a-form');
}
