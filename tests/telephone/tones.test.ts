/** The proof itself is proven: what is heard is what was said, and nothing else. */
import { expect, it } from 'vitest';
import { fromAlaw, heardIn, toAlaw, TONES, type Speaker } from './tones.ts';

const spoken = (...who: Speaker[]) =>
  Float32Array.from({ length: 3200 }, (_, at) =>
    who.reduce((sum, one) => sum + 0.27 * Math.sin((2 * Math.PI * TONES[one] * at) / 8000), 0)
  );

it('finds exactly the tones that were said', () => {
  expect(heardIn(spoken())).toEqual([]);
  for (const who of Object.keys(TONES) as Speaker[]) expect(heardIn(spoken(who))).toEqual([who]);
  expect(heardIn(spoken('caller', 'agent', 'unit'))).toEqual(['agent', 'caller', 'unit']);
});

it('finds them through the code of the telephone', () => {
  const through = spoken('caller', 'music').map((sample) => fromAlaw(toAlaw(sample * 32_768)) / 32_768);
  expect(heardIn(through)).toEqual(['caller', 'music']);
});
