import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasFrom, pixelsOf } from './area.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const area = fc
  .tuple(part, part, part, part)
  .map(([a, b, c, d]) => ({
    x: a * 0.9,
    y: b * 0.9,
    width: 0.01 + c * (0.98 - a * 0.9),
    height: 0.01 + d * (0.98 - b * 0.9)
  }))
  .filter(({ x, y, width, height }) => x + width <= 1 && y + height <= 1);

describe('an area to cover', () => {
  it('in pixels is never smaller than what was drawn, and lies in the photo', () => {
    const photo = { width: 1237, height: 881 };
    fc.assert(
      fc.property(area, (drawn) => {
        const found = pixelsOf(drawn, photo)!;
        expect(found.left).toBeLessThanOrEqual(drawn.x * photo.width);
        expect(found.left + found.width).toBeGreaterThanOrEqual((drawn.x + drawn.width) * photo.width - 1e-6);
        expect(found.top + found.height).toBeGreaterThanOrEqual(
          (drawn.y + drawn.height) * photo.height - 1e-6
        );
        expect(found.left + found.width).toBeLessThanOrEqual(photo.width);
        expect(found.top + found.height).toBeLessThanOrEqual(photo.height);
      })
    );
  });

  it.each([
    ['', []],
    ['[]', []],
    ['[{"x":0,"y":0,"width":0.5,"height":1}]', [{ x: 0, y: 0, width: 0.5, height: 1 }]],
    ['[{"x":0.6,"y":0,"width":0.5,"height":1}]', undefined],
    ['[{"x":0,"y":0,"width":0,"height":1}]', undefined],
    ['{"x":0}', undefined],
    ['nonsense', undefined]
  ])('%s is read as %j', (text, areas) => {
    expect(areasFrom(text)).toEqual(areas);
  });
});
