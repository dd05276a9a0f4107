/** Words with typing faults: all a word becomes with letters left out, and how many faults lie between two words. */

/** From so many letters on one fault is forgiven, and from so many two; in a shorter word it makes another word. */
const ONE_FAULT = 4;
const TWO_FAULTS = 8;

/** Only so many letters from the beginning are varied, which keeps the index small; the rest is compared afterwards. */
const VARIED = 7;

/** The beginning of the word and all it becomes when one letter is left out; of a long word also when two are. */
export function nearOf(word: string): string[] {
  const begin = word.slice(0, VARIED);
  const one = word.length < ONE_FAULT ? [] : without(begin);
  const two = word.length < TWO_FAULTS ? [] : one.flatMap(without);
  return [...new Set([begin, ...one, ...two])];
}

function without(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** How many faults are forgiven in a word of this length. */
export function faultsIn(word: string): number {
  if (word.length < ONE_FAULT) return 0;
  return word.length < TWO_FAULTS ? 1 : 2;
}

/** How many letters must be changed, added, left out or swapped with their neighbour to make one word of another. */
export function faultsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
