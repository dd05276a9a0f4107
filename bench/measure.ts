/** Measuring one load: three times after a warm-up, the middle of each figure, and what the processor spent on it. */
import { load, type Load, type Measured } from './load.ts';
import { spentEach, spentInWords, type Spent } from './processor.ts';

const SECONDS = Number(process.env['SECONDS'] ?? 5);
const RUNS = 3;

export type Figures = Measured & { each: Spent };
export type Measure = (title: string, given: Omit<Load, 'seconds'>) => Promise<Figures>;

export const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** `spent` tells what the site and its database took of the processor so far. */
export const measuring =
  (spent: () => Spent): Measure =>
  async (title, given) => {
    process.stdout.write(`  ${title} `);
    await load({ ...given, seconds: 2 });
    const runs: Measured[] = [];
    const before = spent();
    for (let i = 0; i < RUNS; i += 1) {
      runs.push(await load({ ...given, seconds: SECONDS }));
      process.stdout.write('.');
    }
    const asked = runs.reduce((sum, run) => sum + run.asked, 0);
    const each = spentEach(before, spent(), asked);
    process.stdout.write(` ${spentInWords(each)}\n`);
    const wrong = runs.reduce((sum, run) => sum + run.wrong, 0);
    if (wrong > 0)
      throw new Error(`${title}: ${wrong} answers were wrong, so the figures are worth nothing.`);
    return {
      perSecond: median(runs.map((r) => r.perSecond)),
      medianMs: median(runs.map((r) => r.medianMs)),
      p95Ms: median(runs.map((r) => r.p95Ms)),
      wrong,
      asked,
      each
    };
  };
