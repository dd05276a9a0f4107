/** What a text message holds: its alphabet, how many parts it takes, and which letters cost more than they say. */

/** The default alphabet of GSM 03.38 (3GPP TS 23.038 §6.2.1): each letter is one septet. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
);

/** Its extension (§6.2.1.1): an escape and a letter, two septets. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** `gsm7` is the telephone's own alphabet of 128 letters, `ucs2` has every letter and takes twice the room. */
export type Alphabet = 'gsm7' | 'ucs2';

/**
 * How much a message holds alone, and how much each part of a longer one does: six octets of every part say which of
 * how many it is (3GPP TS 23.040 §9.2.3.24.1). Septets, and sixteen-bit units.
 */
const ROOM: Readonly<Record<Alphabet, { alone: number; each: number }>> = {
  gsm7: { alone: 160, each: 153 },
  ucs2: { alone: 70, each: 67 }
};

/** A text message as it goes over the air. */
export type Texted = { alphabet: Alphabet; parts: string[] };

/** Polish letters without their marks; ó is no letter of the telephone's alphabet either, though ò is one. */
const UNMARKED: Readonly<Record<string, string>> = {
  ą: 'a',
  ć: 'c',
  ę: 'e',
  ł: 'l',
  ń: 'n',
  ó: 'o',
  ś: 's',
  ź: 'z',
  ż: 'z'
};

/** Signs of good typesetting, as a telephone knows them. They tell nothing that the plain ones do not. */
const PLAIN: Readonly<Record<string, string>> = {
  '„': '"',
  '”': '"',
  '“': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '…': '...',
  '•': '-',
  '\u00A0': ' ',
  '\u2009': ' ',
  '\u202F': ' ',
  '\u00AD': '',
  '\u200B': ''
};

const letters = (text: string): string[] => [...text];

/** How much room a letter takes, or nothing where the alphabet has none for it. */
function roomOf(letter: string, alphabet: Alphabet): number | undefined {
  if (alphabet === 'ucs2') return letter.length;
  if (BASIC.has(letter)) return 1;
  return EXTENDED.has(letter) ? 2 : undefined;
}

/** Does the telephone's own alphabet have every letter of it? */
export function isGsm7(text: string): boolean {
  return letters(text).every((letter) => roomOf(letter, 'gsm7') !== undefined);
}

/** The text with plain signs in the place of typeset ones; every letter stays. */
export function plain(text: string): string {
  return letters(text.normalize('NFC'))
    .map((letter) => PLAIN[letter] ?? letter)
    .join('');
}

/** The text without the marks of Polish letters. */
export function unmarked(text: string): string {
  return letters(text)
    .map((letter) => {
      const bare = UNMARKED[letter.toLowerCase()];
      if (bare === undefined) return letter;
      return letter === letter.toLowerCase() ? bare : bare.toUpperCase();
    })
    .join('');
}

/** Cuts into parts that hold their room; no letter is cut in two, neither an escaped one nor a pair of surrogates. */
function cut(text: string, alphabet: Alphabet): string[] {
  const sized = letters(text).map((letter) => ({ letter, room: roomOf(letter, alphabet) ?? 1 }));
  const { alone, each } = ROOM[alphabet];
  if (sized.reduce((sum, { room }) => sum + room, 0) <= alone) return [text];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { letter, room } of sized) {
    if (used + room > each) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += letter;
    used += room;
  }
  return [...parts, part];
}

/**
 * The text as it goes out: its alphabet and its parts.
 *
 * Marks of Polish letters are left out where that saves a part, and only there: one mark halves what a message holds,
 * a city pays by the part, and people read „zgloszenie” without thinking. What the telephone's alphabet cannot say
 * even so (Ukrainian) goes whole, in the wider one.
 */
export function texted(text: string): Texted {
  const whole = plain(text);
  if (isGsm7(whole)) return { alphabet: 'gsm7', parts: cut(whole, 'gsm7') };
  const wide = cut(whole, 'ucs2');
  const bare = unmarked(whole);
  if (!isGsm7(bare)) return { alphabet: 'ucs2', parts: wide };
  const narrow = cut(bare, 'gsm7');
  return narrow.length < wide.length
    ? { alphabet: 'gsm7', parts: narrow }
    : { alphabet: 'ucs2', parts: wide };
}

/** How many messages the city pays for. */
export function partsOf(text: string): number {
  return texted(text).parts.length;
}
