/** A QR code as the path of a picture: a square for every dark module. */
import { encode } from 'uqr';

export type Picture = { size: number; path: string };

/** Dark modules row by row; the page gives it its colours, dark on light in every theme. */
export function pictureOf(text: string): Picture {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size, path };
}
