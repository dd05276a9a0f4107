/** Which files may be opened as photos, by their first bytes alone. */
import { expect, test } from 'vitest';
import { photoKind, photoRefusal, photoToOpen, tooManyPhotos } from './photo.ts';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const ftyp = (main: string, ...more: string[]) =>
  bytes(`\0\0\0${String.fromCharCode(16 + 4 * more.length)}ftyp${main}\0\0\0\0${more.join('')}`);

test.each([
  ['\xff\xd8\xff\xe0', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'webp'],
  ['RIFF\x10\0\0\0WAVEfmt ', undefined],
  ['GIF89a', undefined],
  ['\xff\xd8', undefined],
  ['', undefined]
])('the bytes %j are a file of kind %s', (start, kind) => {
  expect(photoKind(bytes(start))).toBe(kind);
});

test.each([
  ['what a telephone writes', ftyp('heic', 'mif1', 'heic'), 'heic'],
  ['a general picture with HEVC in it', ftyp('mif1', 'heic', 'miaf'), 'heic'],
  ['a general picture with AV1 in it', ftyp('mif1', 'avif', 'miaf'), undefined],
  ['a film', ftyp('isom', 'mp41'), undefined],
  ['a row of pictures', ftyp('hevc', 'msf1'), undefined],
  ['a box that says it is longer than the file', bytes('\xff\xff\xff\xffftypheic'), 'heic'],
  ['a box that says it has no length', bytes('\0\0\0\0ftypheic'), 'heic']
])('%s, by its brands', (_what, start, kind) => {
  expect(photoKind(start)).toBe(kind);
});

test('an empty file, one too large and one of no kind we know are told apart', () => {
  expect(photoToOpen(new Uint8Array(), '')).toMatchObject({ refusal: 'photo-empty' });
  expect(photoToOpen(new Uint8Array(10 * 1024 * 1024 + 1), '')).toMatchObject({ refusal: 'photo-too-big' });
  expect(photoToOpen(bytes('hello'), '')).toMatchObject({ refusal: 'photo-unknown' });
});

test('a refusal begins with the name of the file, or with nothing', () => {
  expect(photoRefusal('photo-broken', ' a\u0000b.jpg ').fill).toEqual({ which: 'ab.jpg: ' });
  expect(photoRefusal('photo-broken', '').fill).toEqual({ which: '' });
});

test('five photos are enough, those taken in before included', () => {
  expect(tooManyPhotos(5)).toBeUndefined();
  expect(tooManyPhotos(3, 2)).toBeUndefined();
  expect(tooManyPhotos(6)).toMatchObject({ refusal: 'too-many-photos', fill: { max: 5 } });
  expect(tooManyPhotos(1, 5)).toMatchObject({ refusal: 'too-many-photos' });
});
