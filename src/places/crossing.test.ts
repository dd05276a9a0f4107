import { expect, test } from 'vitest';
import { crossesItself } from './crossing.ts';

const star = (corners: number): [number, number][] => {
  const ring = Array.from({ length: corners }, (_, at): [number, number] => {
    const turn = (at / corners) * 2 * Math.PI;
    const far = at % 2 ? 0.04 : 0.05;
    return [20 + far * Math.cos(turn), 50 + far * Math.sin(turn)];
  });
  return [...ring, ring[0]!];
};
const enough = () => ({ pairs: 1_000_000 });

test('a star of many corners does not cross itself, until two of its corners change places', () => {
  const ring = star(400);
  expect(crossesItself(ring, enough())).toBe(false);
  expect(crossesItself(ring.with(100, ring[150]!).with(150, ring[100]!), enough())).toBe(true);
});

test('touching is no crossing', () => {
  const eight: [number, number][] = [
    [0, 0],
    [1, 1],
    [2, 0],
    [2, 2],
    [1, 1],
    [0, 2],
    [0, 0]
  ];
  expect(crossesItself(eight, enough())).toBe(false);
});

test('patience is spent on every ring of a file together, and runs out', () => {
  const patience = { pairs: 100_000 };
  expect(crossesItself(star(400), patience)).toBe(false);
  expect(patience.pairs).toBeLessThan(100_000);
  expect(crossesItself(star(400), { pairs: 100 })).toBeUndefined();
});
