import { describe, expect, it } from 'vitest';
import { metresBetween } from '#places/district.ts';
import { isRefusal } from '#world/refusal.ts';
import { areaFrom, numberFrom, pointFrom } from './area.ts';
import { given } from './read.ts';

const asked = (fields: Record<string, string>) => given(Object.entries(fields));

describe('A point', () => {
  it('is a latitude and a longitude', () => {
    expect(pointFrom(asked({ lat: '50.0614', long: '19.9366' }))).toEqual({ lat: 50.0614, lng: 19.9366 });
  });

  it('is nothing when neither is given', () => expect(pointFrom(asked({ lat: '' }))).toBeUndefined());

  it.each([
    [{ lat: '50' }, 'long'],
    [{ long: '19' }, 'lat'],
    [{ lat: '91', long: '19' }, 'lat'],
    [{ lat: '50', long: '-180.5' }, 'long'],
    [{ lat: '50,06', long: '19' }, 'lat'],
    [{ lat: 'NaN', long: '19' }, 'lat'],
    [{ lat: '5e1', long: '19' }, 'lat'],
    [{ lat: '0x32', long: '19' }, 'lat'],
    [{ lat: "50'; --", long: '19' }, 'lat']
  ])('is refused: %j', (fields, field) => {
    expect(pointFrom(asked(fields as Record<string, string>))).toMatchObject({
      refusal: 'not-a-point',
      field
    });
  });

  it('is a number written plainly', () => {
    expect([
      numberFrom('+12.5'),
      numberFrom('-0'),
      numberFrom('.5'),
      numberFrom('Infinity'),
      numberFrom(undefined)
    ]).toEqual([12.5, -0, undefined, undefined, undefined]);
  });
});

describe('An area', () => {
  const box = { west: 19.8, south: 50, east: 20.1, north: 50.1 };

  it('is a box in the order of GeoJSON', () => {
    expect(areaFrom(asked({ bbox: '19.8, 50, 20.1, 50.1' }))).toEqual({ box });
  });

  it('is the same box by its corners', () => {
    expect(areaFrom(asked({ lat_sw: '50', long_sw: '19.8', lat_ne: '50.1', long_ne: '20.1' }))).toEqual({
      box
    });
  });

  it('is a circle, and the box around it touches it on every side', () => {
    const area = areaFrom(asked({ lat: '50', long: '20', radius: '500' }));
    if (!area || isRefusal(area)) throw new Error('no area');
    expect(area.circle).toEqual({ centre: { lat: 50, lng: 20 }, metres: 500 });
    const { north, south, east, west } = area.box;
    for (const point of [
      { lat: north, lng: 20 },
      { lat: south, lng: 20 },
      { lat: 50, lng: east },
      { lat: 50, lng: west }
    ]) {
      expect(metresBetween({ lat: 50, lng: 20 }, point)).toBeCloseTo(500, 0);
    }
  });

  it('is nothing when nothing is asked', () => expect(areaFrom(asked({}))).toBeUndefined());

  it.each([
    [{ bbox: '1,2,3' }, 'not-a-box'],
    [{ bbox: '1,2,3,4,5' }, 'not-a-box'],
    [{ bbox: '20,50,19,51' }, 'not-a-box'],
    [{ bbox: '19,51,20,50' }, 'not-a-box'],
    [{ bbox: 'a,b,c,d' }, 'not-a-box'],
    [{ lat_sw: '50' }, 'not-a-box'],
    [{ lat: '50', long: '20' }, 'not-a-radius'],
    [{ lat: '50', long: '20', radius: '0' }, 'not-a-radius'],
    [{ lat: '50', long: '20', radius: '-5' }, 'not-a-radius'],
    [{ lat: '50', long: '20', radius: '60000' }, 'not-a-radius'],
    [{ radius: '500' }, 'not-a-point'],
    [{ lat: '50', radius: '500' }, 'not-a-point']
  ])('is refused: %j', (fields, refusal) => {
    expect(areaFrom(asked(fields as Record<string, string>))).toMatchObject({ refusal });
  });
});
