/** Covering parts of a photo for the public: a copy of its own, in which what is covered is no longer there. */
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Area } from './area.ts';
import { decode } from './decode.server.ts';
import type { Photo, PhotoTools } from './photo.server.ts';
import { photoRefusal, photoToOpen, PIXELS_MAX } from './photo.ts';

export type { Area } from './area.ts';

/**
 * A copy of a kept photo with areas covered, stored.
 *
 * They are filled with one colour before the picture is written anew. Blurring and coarse pixels look kinder,
 * but letters and faces have been read back out of both; of a plain surface nothing comes back.
 */
export async function coverPhoto(
  bytes: Uint8Array,
  areas: readonly Area[],
  { newId, files }: PhotoTools
): Promise<Photo | Refusal> {
  const kind = photoToOpen(bytes, '');
  if (isRefusal(kind)) return kind;
  const decoded = await decode({ bytes, kind, cover: [...areas] });
  if ('refused' in decoded) return photoRefusal(decoded.refused, '', { megapixels: PIXELS_MAX[kind] / 1e6 });
  const { data, width, height } = decoded;
  const id = newId();
  const key = `${id.slice(-2)}/${id}.jpg`;
  await files.write(key, data);
  return { id, key, width, height, bytes: data.length };
}
