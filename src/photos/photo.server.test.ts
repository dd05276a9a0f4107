/** Photos as people send them: whatever camera, whichever way up, and whatever somebody calls a photo. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUIDv7 } from 'node:crypto';
import sharp, { type Exif, type Sharp } from 'sharp';
import { afterAll, describe, expect, it, test } from 'vitest';
import { isRefusal } from '#world/refusal.ts';
import { openFiles } from '#world/files.server.ts';
import { takePhoto, type Photo } from './photo.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-photos-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = openFiles(folder);
const tools = { newId: () => randomUUIDv7(), files };
const RED = { r: 200, g: 20, b: 20 };
const GREY = { r: 120, g: 120, b: 120 };
const heic = readFileSync('tests/photos/quarters.heic');
const jpeg = await picture(800, 600).jpeg().toBuffer();

/** Grey, with the upper left quarter red. */
function picture(width = 160, height = 120) {
  const quarter = { create: { width: width / 2, height: height / 2, channels: 3 as const, background: RED } };
  return sharp({ create: { width, height, channels: 3, background: GREY } }).composite([
    { input: quarter, top: 0, left: 0 }
  ]);
}

async function taken(bytes: Uint8Array): Promise<Photo> {
  const photo = await takePhoto(bytes, tools);
  if (isRefusal(photo)) throw new Error(photo.refusal);
  return photo;
}

async function refused(bytes: Uint8Array): Promise<string | undefined> {
  const photo = await takePhoto(bytes, tools);
  return isRefusal(photo) ? photo.refusal : undefined;
}

async function keptFile(photo: Photo): Promise<Buffer> {
  const bytes = await files.read(photo.key);
  if (!bytes) throw new Error('not kept');
  return bytes;
}

/** Which quarter of the kept picture is red: top or bottom, left or right. */
async function redQuarter(photo: Photo): Promise<string> {
  const { data, info } = await sharp(await keptFile(photo))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isRed = (x: number, y: number) =>
    data[(y * info.width + x) * info.channels + 1]! < 70 && data[(y * info.width + x) * info.channels]! > 150;
  const found = [0.25, 0.75].flatMap((y) =>
    [0.25, 0.75].flatMap((x) =>
      isRed(Math.round(info.width * x), Math.round(info.height * y))
        ? [`${y < 0.5 ? 'top' : 'bottom'} ${x < 0.5 ? 'left' : 'right'}`]
        : []
    )
  );
  return found.join();
}

describe('A photo is kept as a JPEG', () => {
  test.each([
    ['JPEG', () => picture().jpeg({ quality: 95 }).toBuffer()],
    ['PNG', () => picture().png().toBuffer()],
    ['WebP', () => picture().webp({ quality: 95 }).toBuffer()],
    ['HEIC', () => Promise.resolve(heic)]
  ])('made of %s', async (_kind, make) => {
    const photo = await taken(await make());
    const about = await sharp(await keptFile(photo)).metadata();
    expect(about).toMatchObject({ format: 'jpeg', width: 160, height: 120 });
    expect(photo).toMatchObject({ width: 160, height: 120, bytes: (await keptFile(photo)).length });
    expect(await redQuarter(photo)).toBe('top left');
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'upright, when the camera was held the way EXIF calls %i',
    async (orientation) => {
      const upright = await picture().png().toBuffer();
      const turns: Record<number, (s: Sharp) => Sharp> = {
        1: (s) => s,
        2: (s) => s.flop(),
        3: (s) => s.rotate(180),
        4: (s) => s.flip(),
        5: (s) => s.rotate(270).flop(),
        6: (s) => s.rotate(270),
        7: (s) => s.rotate(90).flop(),
        8: (s) => s.rotate(90)
      };
      const turned = await turns[orientation]!(sharp(upright)).png().toBuffer();
      const stored = await sharp(turned).jpeg({ quality: 95 }).withMetadata({ orientation }).toBuffer();
      const photo = await taken(stored);
      expect([photo.width, photo.height, await redQuarter(photo)]).toEqual([160, 120, 'top left']);
    }
  );

  it('no larger than needed, and never enlarged', async () => {
    expect(await taken(await picture(4000, 1000).jpeg().toBuffer())).toMatchObject({
      width: 2400,
      height: 600
    });
    expect(await taken(await picture(1000, 4000).jpeg().toBuffer())).toMatchObject({
      width: 600,
      height: 2400
    });
    expect(await taken(await picture(12, 8).jpeg().toBuffer())).toMatchObject({ width: 12, height: 8 });
  });

  it('on white where it was transparent', async () => {
    const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const { data } = await sharp(await keptFile(await taken(clear)))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)].every((value) => value > 250)).toBe(true);
  });
});

describe('What a photo tells besides', () => {
  const exif = {
    IFD0: { Make: 'Testphone', Copyright: 'Jan Przykladowy' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '50/1 3/1 41/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '19/1 56/1 18/1'
    }
  };

  test.each([
    ['JPEG', () => picture().jpeg().withExif(exif).toBuffer()],
    ['PNG', () => picture().png().withExif(exif).toBuffer()],
    ['WebP', () => picture().webp().withExif(exif).toBuffer()],
    ['HEIC', () => Promise.resolve(heic)]
  ])('a %s tells where it was taken, and then forgets everything', async (_kind, make) => {
    const bytes = await make();
    expect(bytes.includes('Testphone')).toBe(true);
    const photo = await taken(bytes);
    expect(photo.point?.lat).toBeCloseTo(50.0614, 3);
    expect(photo.point?.lng).toBeCloseTo(19.9383, 3);
    const kept = await keptFile(photo);
    const about = await sharp(kept).metadata();
    expect([about.exif, about.xmp, about.iptc]).toEqual([undefined, undefined, undefined]);
    expect(kept.includes('Testphone') || kept.includes('Exif')).toBe(false);
  });

  test.each([
    ['nothing', {}],
    ['0, 0', { IFD3: { ...exif.IFD3, GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' } }],
    ['no place on Earth', { IFD3: { ...exif.IFD3, GPSLatitude: '95/1 0/1 0/1' } }],
    ['a division by nothing', { IFD3: { ...exif.IFD3, GPSLatitude: '50/0 0/0 0/0' } }]
  ])('a camera that writes %s says no place', async (_what, odd) => {
    const photo = await taken(
      await picture()
        .jpeg()
        .withExif(odd as Exif)
        .toBuffer()
    );
    expect(photo.point).toBeUndefined();
  });
});

describe('Refused is', () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a file of no bytes', 'photo-empty', () => new Uint8Array()],
    ['a file over 10 MB', 'photo-too-big', () => Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024)])],
    ['text', 'photo-unknown', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a page with a photo's name", 'photo-unknown', () => Buffer.from('<script>alert(1)</script>')],
    ['a GIF', 'photo-unknown', () => picture().gif().toBuffer()],
    ['a TIFF', 'photo-unknown', () => picture().tiff().toBuffer()],
    ['an AVIF', 'photo-unknown', () => picture().avif().toBuffer()],
    ['a PDF', 'photo-unknown', () => Buffer.from('%PDF-1.7\n')],
    ['two bytes', 'photo-unknown', () => Uint8Array.of(0xff, 0xd8)],
    ['a JPEG that breaks off', 'photo-broken', () => jpeg.subarray(0, jpeg.length - 2000)],
    [
      'a beginning of a JPEG and then noise',
      'photo-broken',
      () => Buffer.concat([jpeg.subarray(0, 20), Buffer.alloc(4000, 7)])
    ],
    [
      'a PNG that breaks off',
      'photo-broken',
      async () => (await picture(800, 600).png().toBuffer()).subarray(0, 900)
    ],
    [
      'a WebP that breaks off',
      'photo-broken',
      async () => (await picture(800, 600).webp().toBuffer()).subarray(0, 300)
    ],
    ['a HEIC that breaks off', 'photo-broken', () => heic.subarray(0, heic.length - 200)],
    [
      'the head of a HEIC and then noise',
      'photo-broken',
      () => Buffer.concat([heic.subarray(0, 40), Buffer.alloc(4000, 7)])
    ],
    ['a PNG of 100 million pixels in few bytes', 'photo-too-large', () => bomb(10_000)],
    ['a HEIC that says it is enormous', 'photo-too-large', () => enormous(heic)],
    ['a moving picture', 'photo-moves', () => moving()]
  ])('%s: %s', async (_what, code, make) => {
    expect(await refused(await make())).toBe(code);
  });

  it('told with the name of the file, cut when it is long', async () => {
    const refusal = await takePhoto(Buffer.from('no'), tools, `${'a'.repeat(60)}\u0007.bmp`);
    expect(refusal).toMatchObject({
      field: 'photos',
      fill: { which: `${'a'.repeat(20)}…${'a'.repeat(11)}.bmp: ` }
    });
  });

  async function bomb(side: number): Promise<Buffer> {
    const bytes = await sharp({
      create: { width: side, height: side, channels: 3, background: GREY },
      limitInputPixels: false
    })
      .png({ palette: true })
      .toBuffer();
    expect(bytes.length).toBeLessThan(10 * 1024 * 1024);
    return bytes;
  }

  /** The size a HEIC says it has stands in its 'ispe' box: width and height, four bytes each. */
  function enormous(bytes: Buffer): Buffer {
    const out = Buffer.from(bytes);
    for (let at = out.indexOf('ispe'); at >= 0; at = out.indexOf('ispe', at + 1)) {
      out.writeUInt32BE(30_000, at + 8);
      out.writeUInt32BE(30_000, at + 12);
    }
    return out;
  }

  async function moving(): Promise<Buffer> {
    const frames = await Promise.all(
      [RED, GREY].map((background) =>
        sharp({ create: { width: 20, height: 20, channels: 3, background } })
          .png()
          .toBuffer()
      )
    );
    return sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
  }
});

describe('Many photos at once', () => {
  it('are all taken, and other work goes on while a HEIC is decoded', async () => {
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const jpeg = await picture(1600, 1200).jpeg().toBuffer();
    const photos = await Promise.all(Array.from({ length: 12 }, (_, i) => taken(i % 3 === 0 ? heic : jpeg)));
    clearInterval(beat);
    expect(new Set(photos.map((photo) => photo.key)).size).toBe(12);
    expect(longest).toBeLessThan(1000);
  });
});
