import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { openFiles } from '#world/files.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { coverPhoto } from './cover.server.ts';
import { takePhoto } from './photo.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-cover-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = openFiles(folder);
const tools = { newId: () => randomUUID(), files };

/** A photo of a street with a number plate in its middle, and where the camera was. */
async function photo(plate: string): Promise<Buffer> {
  const svg = `<svg width="800" height="600"><rect width="800" height="600" fill="#88aa77"/>
    <text x="330" y="310" font-size="40" fill="#000">${plate}</text></svg>`;
  return sharp(Buffer.from(svg))
    .withExif({ IFD3: { GPSLatitude: '50/1 3/1 0/1', GPSLatitudeRef: 'N' } })
    .png()
    .toBuffer();
}
const plateArea = [{ x: 0.38, y: 0.4, width: 0.4, height: 0.2 }];

async function covered(bytes: Buffer, areas = plateArea) {
  const done = await coverPhoto(bytes, areas, tools);
  if (isRefusal(done)) throw new Error(done.refusal);
  return { ...done, data: (await files.read(done.key))! };
}

describe('covering a part of a photo', () => {
  it('leaves nothing of what was there: two photos that differ only there become the same file', async () => {
    const [one, other] = await Promise.all([
      covered(await photo('KR 1234A')),
      covered(await photo('WX 98765'))
    ]);
    const plain = await Promise.all([
      covered(await photo('KR 1234A'), []),
      covered(await photo('WX 98765'), [])
    ]);
    expect(plain[0].data.equals(plain[1].data)).toBe(false);
    const { data: raw, info } = await sharp(one.data).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [
      ...raw.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)
    ];
    for (const [x, y] of [
      [320, 250],
      [400, 300],
      [600, 340]
    ])
      at(x!, y!).forEach((part, i) => expect(Math.abs(part - [0x5a, 0x62, 0x5d][i]!)).toBeLessThan(4));
    expect(one.data.equals(other.data)).toBe(true);
  });

  it('keeps the rest, its size, and tells nothing besides the picture', async () => {
    const { data, width, height } = await covered(await photo('KR 1234A'));
    expect([width, height]).toEqual([800, 600]);
    const about = await sharp(data).metadata();
    expect(about.exif).toBeUndefined();
    expect(about.format).toBe('jpeg');
    const [r, g, b] = await sharp(data)
      .extract({ left: 0, top: 0, width: 200, height: 200 })
      .raw()
      .toBuffer();
    expect([r, g, b].map((part, i) => Math.abs(part! - [0x88, 0xaa, 0x77][i]!) < 6)).toEqual([
      true,
      true,
      true
    ]);
  });

  it('whole covers all of it', async () => {
    const { data } = await covered(await photo('KR 1234A'), [{ x: 0, y: 0, width: 1, height: 1 }]);
    const { channels } = await sharp(data).stats();
    expect(channels.every(({ stdev }) => stdev < 1)).toBe(true);
  });

  it('of what is no photo is refused', async () => {
    expect(await coverPhoto(Buffer.from('no photo'), [], tools)).toMatchObject({ refusal: 'photo-unknown' });
  });
});

describe('a photo of 12,000 × 12,000 pixels', () => {
  const huge = { create: { width: 12_000, height: 12_000, channels: 3, background: '#777' } } as const;

  it.each(['jpeg', 'png'] as const)(
    'as %s is refused by its head, in words that say what to do, and takes no memory here',
    async (kind) => {
      const bytes = await sharp(huge).toFormat(kind).toBuffer();
      expect(bytes.length).toBeLessThan(10 * 1024 * 1024);
      const before = process.memoryUsage().rss;
      expect(await takePhoto(bytes, tools, 'plac.jpg')).toMatchObject({
        refusal: 'photo-too-large',
        field: 'photos',
        fill: { megapixels: 60, which: 'plac.jpg: ' }
      });
      expect(await coverPhoto(bytes, plateArea, tools)).toMatchObject({ refusal: 'photo-too-large' });
      expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    }
  );

  it('and one of 7,700 × 7,700, just within what is taken, is made small', async () => {
    const bytes = await sharp({ create: { ...huge.create, width: 7_700, height: 7_700 } })
      .jpeg()
      .toBuffer();
    expect(await takePhoto(bytes, tools, '')).toMatchObject({ width: 2400, height: 2400 });
  });
});
