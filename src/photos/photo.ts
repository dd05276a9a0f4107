/** A photo as it arrives: told by its bytes, never by its name, and kept within limits. */
import { refuse, type Refusal } from '#world/refusal.ts';

/** The most photos sent in one go, with a report or with a message. */
export const PHOTOS_MAX = 5;
/** The largest photo, in bytes: 10 MB. */
export const PHOTO_BYTES_MAX = 10 * 1024 * 1024;

/** Kinds of photos we open: what telephones and cameras make. */
export const PHOTO_KINDS = ['jpeg', 'png', 'webp', 'heic'] as const;
export type PhotoKind = (typeof PHOTO_KINDS)[number];

/** For the `accept` of a file field. */
export const PHOTO_ACCEPT = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif';

/** The longest side of a photo as it is kept, in pixels: a house number across the street can still be read. */
export const PHOTO_SIDE = 2400;

/**
 * The most pixels we decode: more than any telephone makes in everyday use. A file of few bytes can claim
 * thousands of millions, and would take all memory of the machine (a decompression bomb).
 */
export const PIXELS_MAX: Readonly<Record<PhotoKind, number>> = {
  jpeg: 60_000_000,
  png: 60_000_000,
  webp: 60_000_000,
  heic: 30_000_000
};

/** Main brands of HEIC files: one picture (ISO/IEC 23008-12, annexes B and C). */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'mif1']);

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** The kind of a file by its first bytes; nothing when it is none we open. */
export function photoKind(bytes: Uint8Array): PhotoKind | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 8) !== 'ftyp' || !HEIC_BRANDS.has(ascii(bytes, 8, 12))) return undefined;
  return brandsOf(bytes).includes('avif') ? undefined : 'heic';
}

/** All brands an ISO base media file says it fits, from its first box. */
function brandsOf(bytes: Uint8Array): string[] {
  const length = Math.min(new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0), bytes.length, 256);
  return Array.from({ length: Math.max(0, Math.floor((length - 16) / 4)) }, (_, i) =>
    ascii(bytes, 16 + 4 * i, 20 + 4 * i)
  );
}

/**
 * A refusal of one file, with its name before the words so that a person finds it among five.
 *
 * Names come from a stranger's machine: control characters go, and a long one is cut.
 */
export function photoRefusal(
  code: string,
  name: string,
  fill: Readonly<Record<string, string | number>> = {}
): Refusal {
  const shown = name.replaceAll(/\p{Cc}/gu, '').trim();
  const cut = shown.length > 40 ? `${shown.slice(0, 20)}…${shown.slice(-15)}` : shown;
  return refuse(code, 'photos', { ...fill, which: cut === '' ? '' : `${cut}: ` });
}

/** What the bytes alone tell; a kind means they may be decoded. */
export function photoToOpen(bytes: Uint8Array, name: string): PhotoKind | Refusal {
  if (bytes.length === 0) return photoRefusal('photo-empty', name);
  if (bytes.length > PHOTO_BYTES_MAX)
    return photoRefusal('photo-too-big', name, { megabytes: PHOTO_BYTES_MAX / 1024 / 1024 });
  return photoKind(bytes) ?? photoRefusal('photo-unknown', name);
}

/** Too many files in one go; `kept` were taken in before. */
export function tooManyPhotos(count: number, kept = 0): Refusal | undefined {
  return count + kept > PHOTOS_MAX ? refuse('too-many-photos', 'photos', { max: PHOTOS_MAX }) : undefined;
}
