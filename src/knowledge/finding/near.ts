/** Words with typing faults: how many lie between two words, and a quick look that leaves most words out. */

/** From so many letters on one fault is forgiven, and from so many two; in a shorter word it makes another word. */
const ONE_FAULT = 4;
const TWO_FAULTS = 8;

/** How many faults are forgiven in a word of this length. */
export function faultsIn(word: string): number {
  if (word.length < ONE_FAULT) return 0;
  return word.length < TWO_FAULTS ? 1 : 2;
}

/** Which letters a word has, each as one of 32 bits. */
export function lettersIn(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** May so few faults lie between words with these letters? Each changes two letters of a word at most. */
export function mayBeNear(a: number, b: number, faults: number): boolean {
  let differing = a ^ b;
  let most = 2 * faults;
  while (differing !== 0 && most >= 0) {
    differing &= differing - 1;
    most -= 1;
  }
  return most >= 0;
}

/** How many letters must be changed, added, left out or swapped with their neighbour to make one word of another. */
export function faultsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
