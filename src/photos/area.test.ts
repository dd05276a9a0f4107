import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasFrom, between, isDrawn, moved, pixelsOf, resized, type Area } from './area.ts';

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

describe('an area being drawn', () => {
  const inPhoto = ({ x, y, width, height }: Area) =>
    x >= 0 && y >= 0 && width >= 0 && height >= 0 && x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9;
  const shift = fc.double({ min: -2, max: 2, noNaN: true });

  it('stays in the photo however it is drawn, moved and resized', () => {
    fc.assert(
      fc.property(shift, shift, shift, shift, shift, shift, (a, b, c, d, x, y) => {
        const drawn = between({ x: a, y: b }, { x: c, y: d });
        expect(inPhoto(drawn)).toBe(true);
        expect(inPhoto(moved(drawn, x, y))).toBe(true);
        expect(inPhoto(resized(drawn, x, y))).toBe(true);
      })
    );
  });

  it('moves and grows by what it is told', () => {
    const drawn = between({ x: 0.5, y: 0.5 }, { x: 0.3, y: 0.2 });
    expect(drawn).toEqual({ x: 0.3, y: 0.2, width: 0.2, height: 0.3 });
    expect(moved(drawn, 0.1, -0.5)).toMatchObject({ x: 0.4, y: 0, width: 0.2, height: 0.3 });
    expect(resized(drawn, -0.5, 0.1)).toMatchObject({ width: 0.02, height: 0.4 });
    expect([isDrawn(drawn), isDrawn({ ...drawn, width: 0.001 })]).toEqual([true, false]);
  });
});
