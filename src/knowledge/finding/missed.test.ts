import { expect, it, test } from 'vitest';
import { withoutPersonal } from '#reports/personal.ts';
import { missedWords } from './missed.ts';

test.each([
  ['  Paszport  dla DZIECKA ', 'paszport dla dziecka'],
  ['mandat 1234/2026 za parkowanie', 'mandat za parkowanie'],
  ['jan.nowak@example.com dowód', 'dowod'],
  ['sprawa pani Kowalskiej', 'sprawa pani'],
  ['tel 600 100 200', 'tel']
])('of "%s" is kept "%s"', (typed, kept) => {
  expect(missedWords(withoutPersonal(typed))).toBe(kept);
});

it('keeps nothing of what is empty, of numbers alone, or of a letter pasted whole', () => {
  for (const typed of ['', ' ?! ', 'ab', '44051401359', 'a'.repeat(81)])
    expect(missedWords(typed), typed).toBeUndefined();
});
