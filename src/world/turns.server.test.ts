/** Heavy work takes turns. */
import { expect, test } from 'vitest';
import { openTurns } from './turns.server.ts';

/** Work that notes when it begins and ends when told. */
function station(room: number) {
  const turns = openTurns(room);
  const begun: string[] = [];
  function ask(name: string, weight: number) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const done = turns.run(weight, () => {
      begun.push(name);
      return promise;
    });
    return { end: () => (resolve(), done), fail: () => (reject(new Error('broken')), done) };
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { begun, ask, settled };
}

test('work goes side by side while there is room, and then in the order it came', async () => {
  const { begun, ask, settled } = station(10);
  const [a, b] = [ask('a', 6), ask('b', 4)];
  ask('c', 5);
  ask('d', 1);
  await settled();
  expect(begun).toEqual(['a', 'b']);
  await b.end();
  expect(begun).toEqual(['a', 'b']);
  await a.end();
  await settled();
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

test('what is heavier than the room works alone', async () => {
  const { begun, ask, settled } = station(10);
  const a = ask('a', 1);
  ask('giant', 99);
  await settled();
  expect(begun).toEqual(['a']);
  await a.end();
  await settled();
  expect(begun).toEqual(['a', 'giant']);
});

test('work that fails gives its room back', async () => {
  const { begun, ask, settled } = station(10);
  const a = ask('a', 10);
  ask('b', 10);
  await expect(a.fail()).rejects.toThrow('broken');
  await settled();
  expect(begun).toEqual(['a', 'b']);
});

test('room that was taken is given back once', async () => {
  const turns = openTurns(10);
  const giveBack = await turns.take(10);
  let next = 0;
  void turns.take(6).then(() => (next += 1));
  void turns.take(6).then(() => (next += 1));
  giveBack();
  giveBack();
  await new Promise((resolve) => setImmediate(resolve));
  expect(next).toBe(1);
});
