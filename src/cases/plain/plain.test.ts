import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '#ui/lang.ts';
import { hintsOf, SENTENCE_WORDS, sentencesOf, wordCount } from './plain.ts';

const told = (text: string, lang: 'pl' | 'en' | 'uk' = 'pl') =>
  hintsOf(text, lang).map((hint) => `${hint.kind}: ${hint.quote}`);

describe('an answer said plainly', () => {
  it.each([
    'Drzewo usunęliśmy wczoraj wieczorem. Chodnik jest już przejezdny.',
    'Latarnię wymienimy do 24 listopada.',
    'Załatamy tę dziurę we wtorek, 24.11, przed południem.',
    'Naszym celem jest czyste miasto.',
    'Rano na ul. Parkowej 3 pracowała ekipa z ZZM.'
  ])('gets no hint: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a hint', () => {
  it.each([
    ['W związku z powyższym prosimy o cierpliwość.', 'official: W związku z powyższym'],
    ['Uprzejmie informujemy, że dziura jest załatana.', 'official: Uprzejmie informujemy, że'],
    ['Przedmiotowa nawierzchnia jest nasza.', 'official: Przedmiotowa'],
    ['Ekipa przyjechała celem oględzin.', 'official: celem'],
    ['Wywieźliśmy gruz zgodnie z umową.', 'official: zgodnie z'],
    ['Drzewo zostało usunięte.', 'passive: zostało usunięte'],
    ['Wczoraj wykonano naprawę.', 'passive: wykonano'],
    ['Wkrótce odpiszemy.', 'promise: Wkrótce'],
    ['Ekipa przyjedzie w najbliższym czasie.', 'promise: w najbliższym czasie'],
    ['Naprawimy ten chodnik.', 'promise: Naprawimy']
  ])('is given for: %s', (text, hint) => {
    expect(told(text)).toContain(hint);
  });

  it('names what to say instead, and the longest phrase only', () => {
    expect(hintsOf('W związku z powyższym zamykamy ulicę.', 'pl')).toEqual([
      { kind: 'official', quote: 'W związku z powyższym', instead: 'dlatego' }
    ]);
  });

  it('asks for a day where one is promised, and not once it is there', () => {
    expect(told('Barierka zostanie naprawiona.')).toEqual([
      'passive: zostanie naprawiona',
      'promise: zostanie'
    ]);
    expect(told('Barierka zostanie naprawiona do 3 grudnia.')).toEqual(['passive: zostanie naprawiona']);
  });

  it('counts the words of a sentence, not of a paragraph', () => {
    const words = (n: number) => Array.from({ length: n }, () => 'słowo').join(' ');
    expect(told(`${words(SENTENCE_WORDS)}. Drugie zdanie.`)).toEqual([]);
    expect(hintsOf(`Krótko. Ale ${words(SENTENCE_WORDS)}.`, 'pl')).toMatchObject([
      { kind: 'long', words: SENTENCE_WORDS + 1 }
    ]);
  });

  it.each([
    ['en', 'We will do it in order to help.', ['promise: We will', 'official: in order to']],
    ['en', 'The lamp was repaired on Monday.', ['passive: was repaired']],
    ['en', 'We will mend it by 3 December.', []],
    ['uk', 'Невідкладно приберемо сміття з метою порядку.', ['promise: Невідкладно', 'official: з метою']],
    ['uk', 'Приберемо сміття у вівторок.', []]
  ] as const)('is given in %s: %s', (lang, text, hints) => {
    expect(told(text, lang)).toEqual(hints);
  });
});

it('a sentence ends where a new one begins, not after "ul." nor within a date', () => {
  expect(sentencesOf('Byliśmy na ul. Krótkiej 24.11. Dziura jest mała! A teraz?\nKoniec', 'pl')).toEqual([
    { text: 'Byliśmy na ul. Krótkiej 24.11.', at: 0 },
    { text: 'Dziura jest mała!', at: 31 },
    { text: 'A teraz?', at: 49 },
    { text: 'Koniec', at: 58 }
  ]);
  expect(wordCount('Ul. Krótka 3/5, godz. 8.30')).toBe(5);
});

it('every hint quotes the text it is about, whatever was written', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'w celu ',
      'zostanie wykonane',
      'wkrótce. ',
      'Uprzejmie informuję, że',
      '\n',
      'ul. ',
      'Soon'
    ),
    fc.string({ unit: 'grapheme' })
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...LANGS), (pieces, lang) => {
      const text = pieces.join(' ');
      for (const { quote } of hintsOf(text, lang)) expect(text).toContain(quote);
    })
  );
});
