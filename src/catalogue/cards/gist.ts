/** The gist of a card: what to do first, what it costs, how long it takes, whether one must come. */
import type { Card, Told } from './card.ts';
import { inForce } from './force.ts';
import { inWords } from './markdown.ts';

/**
 * What it costs on a day.
 *
 * `free` when every fee that holds is nothing; from the least to the most when all are known; otherwise `depends`,
 * with the least that is known. A card that names no fee says nothing about money.
 */
export type Cost =
  { is: 'free' } | { is: 'known'; from: number; to: number } | { is: 'depends'; least?: number; text?: Told };

/** The fees of a card on a day, in one word. */
export function costOf({ fees }: Pick<Card, 'fees'>, day: string): Cost | undefined {
  const held = inForce(fees, day);
  if (held.length === 0) return undefined;
  const amounts = held.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  if (amounts.length === held.length)
    return most === 0 ? { is: 'free' } : { is: 'known', from: least, to: most };
  const text = held.find(({ amount }) => amount === undefined)?.text;
  return {
    is: 'depends',
    ...(amounts.length > 0 ? { least } : {}),
    ...(text === undefined ? {} : { text })
  };
}

/** Ways to ask for a service without coming to an office. */
const FROM_AFAR = ['form', 'app', 'email', 'phone', 'post'] as const;

/**
 * Must one come to the office? `no` where a way from afar does for all of it, `partly` where it does for a part,
 * `yes` where there is the counter only; nothing where the card does not say.
 */
export function visitOf({ filing }: Pick<Card, 'filing'>): 'yes' | 'partly' | 'no' | undefined {
  const ways = FROM_AFAR.map((way) => filing[way]);
  if (ways.includes('yes')) return 'no';
  if (ways.includes('partly')) return 'partly';
  return filing.counter === 'yes' || filing.counter === 'partly' ? 'yes' : undefined;
}

export type Gist = {
  first: Told | undefined;
  cost: Cost | undefined;
  time: Card['times'][number] | undefined;
  visit: ReturnType<typeof visitOf>;
};

/** What stands at the top of a card on a day; the first of what holds is what most people need. */
export function gistOf(card: Card, day: string): Gist {
  return {
    first: inForce(card.steps, day)[0]?.text,
    cost: costOf(card, day),
    time: inForce(card.times, day)[0],
    visit: visitOf(card)
  };
}

/** Short forms whose point ends no sentence. */
const SHORT = new Set(
  'ul al pl os nr np tel art ust lit pkt tys godz itp itd tzw św dr min max ok r w вул ст напр тел'.split(' ')
);
const END = /[.!?](?=\s+\p{Lu}|$)/gu;

/** The first sentence of words in one line: what is done, without how. */
export function firstSentence(words: string): string {
  const line = words.split('\n')[0] ?? '';
  for (const { index } of line.matchAll(END)) {
    const word = /[\p{L}]+$/u.exec(line.slice(0, index))?.[0];
    if (word === undefined || !SHORT.has(word.toLowerCase())) return line.slice(0, index + 1);
  }
  return line;
}

const STRONG_BEGINNING = /^\*\*(.+?)\*\*[\s:,.;–]*/su;

/** How a step begins: its strong first words with the rest of their sentence, or its first sentence alone. */
export function beginningOf(text: string): { head: string; rest: string } {
  const strong = STRONG_BEGINNING.exec(text);
  const bare = (words: string) => words.replace(/[.:]$/, '');
  if (!strong) return { head: bare(firstSentence(inWords(text))), rest: '' };
  const rest = firstSentence(inWords(text.slice(strong[0].length)));
  return { head: bare(inWords(strong[1]!)), rest: bare(rest) };
}
