/** A photo as an answer: a picture and nothing else, whatever its bytes may say. */
import { error } from '@sveltejs/kit';
import type { Here } from '#flow/here.server.ts';
import type { PhotoRow } from '#photos/photos.server.ts';

/** A photo never changes under its id; only whoever may see it keeps a copy. */
const HEADERS = {
  'content-type': 'image/jpeg',
  'content-disposition': 'inline; filename="photo.jpg"',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'private, max-age=604800, immutable'
};

/** Not there and not yours are one answer: nobody learns which ids exist. */
export async function serve(
  { world }: Here,
  photo: Pick<PhotoRow, 'key'> | undefined,
  mayBeSeen: boolean,
  /** May whoever sees it keep a copy? Not where it may be seen only for a while. */
  keeps = true
): Promise<Response> {
  const bytes = photo && mayBeSeen ? await world.files.read(photo.key) : undefined;
  if (!bytes) error(404, 'Not found');
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...HEADERS,
      ...(keeps ? {} : { 'cache-control': 'private, no-store' }),
      'content-length': String(bytes.length)
    }
  });
}
