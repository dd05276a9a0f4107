/** Numbers as a voice says them on the telephone: digit by digit, in groups, and minutes in the right form. */

export type SpokenLang = 'pl' | 'en' | 'uk';

const DIGITS: Record<SpokenLang, readonly string[]> = {
  pl: ['zero', 'jeden', 'dwa', 'trzy', 'cztery', 'pięć', 'sześć', 'siedem', 'osiem', 'dziewięć'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  uk: ['нуль', 'один', 'два', 'три', 'чотири', 'п’ять', 'шість', 'сім', 'вісім', 'дев’ять']
};
const STROKE: Record<SpokenLang, string> = { pl: 'łamane przez', en: 'stroke', uk: 'дріб' };

/** Four stay together, as years do; more are said by threes. */
function grouped(digits: string): string[] {
  return digits.length <= 4 ? [digits] : (digits.match(/\d{1,3}/g) ?? []);
}

/**
 * A number digit by digit, with a pause between groups: `2026/001234` is "dwa zero dwa sześć, łamane przez, zero zero
 * jeden, dwa trzy cztery". Nobody can write down "dwa miliony".
 */
export function digitByDigit(number: string, lang: SpokenLang): string {
  const pieces = number.match(/\d+|\//g) ?? [];
  return pieces
    .flatMap((piece) =>
      piece === '/'
        ? [STROKE[lang]]
        : grouped(piece).map((group) => [...group].map((digit) => DIGITS[lang][Number(digit)]).join(' '))
    )
    .join(', ');
}

/** After "około" and "близько" stands the genitive. */
const MINUTES: Record<SpokenLang, Readonly<Record<number, string>>> = {
  pl: {
    1: 'około minuty',
    2: 'około dwóch minut',
    3: 'około trzech minut',
    4: 'około czterech minut',
    5: 'około pięciu minut',
    6: 'około sześciu minut',
    7: 'około siedmiu minut',
    8: 'około ośmiu minut',
    10: 'około dziesięciu minut',
    15: 'około kwadransa',
    20: 'około dwudziestu minut',
    25: 'około dwudziestu pięciu minut',
    30: 'około pół godziny'
  },
  en: {
    1: 'about a minute',
    2: 'about two minutes',
    3: 'about three minutes',
    4: 'about four minutes',
    5: 'about five minutes',
    6: 'about six minutes',
    7: 'about seven minutes',
    8: 'about eight minutes',
    10: 'about ten minutes',
    15: 'about a quarter of an hour',
    20: 'about twenty minutes',
    25: 'about twenty-five minutes',
    30: 'about half an hour'
  },
  uk: {
    1: 'близько хвилини',
    2: 'близько двох хвилин',
    3: 'близько трьох хвилин',
    4: 'близько чотирьох хвилин',
    5: 'близько п’яти хвилин',
    6: 'близько шести хвилин',
    7: 'близько семи хвилин',
    8: 'близько восьми хвилин',
    10: 'близько десяти хвилин',
    15: 'близько чверті години',
    20: 'близько двадцяти хвилин',
    25: 'близько двадцяти п’яти хвилин',
    30: 'близько пів години'
  }
};
const LONGER: Record<SpokenLang, string> = {
  pl: 'ponad pół godziny',
  en: 'more than half an hour',
  uk: 'понад пів години'
};

/** A wait in words, rounded up: whoever is told too little is disappointed, whoever is told too much is glad. */
export function aboutMinutes(seconds: number, lang: SpokenLang): string {
  const words = Object.entries(MINUTES[lang]).find(([minutes]) => Number(minutes) * 60 >= seconds);
  return words ? words[1] : LONGER[lang];
}
