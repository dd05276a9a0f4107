/** Personal data in what people write: found by its form, so that nobody publishes it unread. */

/** What a mark holds. `name` is a name after "pan", "pani", "p.", "Mr", "пан"; `handle` an account on a social network. */
export const PERSONAL_KINDS = ['email', 'account', 'pesel', 'phone', 'plate', 'name', 'handle'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A piece of a text that may be personal: from the character `from` up to and without `to`. */
export type Mark = { kind: PersonalKind; from: number; to: number };

type Finder = { kind: PersonalKind; pattern: RegExp; holds?(found: string): boolean; group?: number };

/** With its sign, or with what some write in its stead: jan(at)poczta.example. */
const EMAIL = /[\p{L}\p{N}._%+-]+(?:@| @ | ?[([](?:at|małpa)[)\]] ?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

/** Nothing of a longer number: no digit beside it, and no slash or hyphen with a digit behind (11487/2026, 12-34). */
const ALONE = {
  before: String.raw`(?<![\p{L}\p{N}]|\d[/.,:-])`,
  after: String.raw`(?![\p{L}\p{N}]|[/:-]\d|[.,]\d)`
};
const numbered = (inner: string, flags = 'gu') => new RegExp(ALONE.before + inner + ALONE.after, flags);

const GAP = String.raw`[ \u00A0.-]`;
/** 26 digits as Polish banks write them, or an IBAN of any country. */
const ACCOUNT = numbered(String.raw`(?:[A-Z]{2} ?\d{2}(?: ?[A-Z0-9]){11,30}|\d{2}(?:${GAP}?\d{4}){6})`);
const PESEL = numbered(String.raw`\d{6} ?\d{5}`);
/** +48 600 100 200, 0048…, (12) 345 67 89, 600-100-200, 600100200; no number that begins with nought. */
const PHONE = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}+])(?:\+|00)[1-9]\d{0,2}(?:[ \u00A0().-]{0,2}\d){6,12}|` +
    ALONE.before +
    String.raw`(?:\([1-9]\d\) ?\d{3}(?:${GAP}?\d{2}){2}|[1-9]\d(?:${GAP}\d{3})(?:${GAP}\d{2}){2}|[1-9]\d{2}(?:${GAP}?\d{3}){2}))` +
    ALONE.after,
  'gu'
);
/** Two or three letters of a district, then four or five letters and digits. */
const PLATE = numbered(String.raw`[BCDEFGHKLNOPRSTWZ][A-Z]{1,2}[ -]?(?=[A-Z]*\d)[0-9A-Z]{4,5}`);
/** The same in small letters, as people type: only with a letter among the digits, or every "od 2000" would be one. */
const SMALL_PLATE = numbered(String.raw`[bcdefghklnoprstwz][a-z]{1,2}[ -]?(?=\d{1,4}[a-z])\d[0-9a-z]{3,4}`);
/** An ordinary word and a measure: "po 1500m". */
const MEASURED = /\d(?:m|km|cm|mm|h|l|zl|kg|ml|min|rok|tej|ego|gr?|x)$/;
/** Short words that stand before a year or a sum in capital letters. */
const NO_PLATE = /^(?:ROK|ROKU|NR|DO|OD|NA|ZA|PO|ZE|CO|LAT|KM|PLN|EUR|GODZ|TEL|KOD|LUB|DLA|POD|NAD)[ -]?\d/i;

const TITLES =
  'dr|doktor|inż|mgr|prof|profesor|dyrektor|kierowni[ck]|radn|prezes|mecenas|ksi[ąę]dz|sąsiad|policjant|strażni[ck]|kierowc|dozorc|sołtys';
/** What stands between "pan" and the name: "panem radnym Nowakiem", "pani dr inż. Nowak". */
const TITLED = String.raw`(?:(?:${TITLES})\p{Ll}*\.?[ \u00A0]+){0,2}`;
const ADDRESSED = String.raw`(?:[Pp]an(?:i|ią|a|u|em|ie)?|PAN(?:I|IĄ|A|U|EM)?|[Pp]aństw(?:o|a|u|em)|[Pp]\.|M(?:r|rs|s|iss)\.?|[Пп]ан(?:і|а|у|ом|ові|ею)?)`;
const NAMED = String.raw`(?:\p{Lu}\.[ \u00A0]?){0,2}\p{Lu}[\p{L}’']*(?:-\p{Lu}\p{L}+)?(?:[ \u00A0]+\p{Lu}[\p{L}’']+(?:-\p{Lu}\p{L}+)?){0,2}`;
const NAME = new RegExp(String.raw`(?<![\p{L}\p{N}])${ADDRESSED}[ \u00A0]+${TITLED}(${NAMED})`, 'gu');

const HANDLE =
  /(?<![\p{L}\p{N}.@/])@[A-Za-z0-9_][A-Za-z0-9_.]{2,29}|(?:(?:facebook|fb|instagram|tiktok|twitter|x|vk|linkedin)\.com|t\.me)\/[^\s,;)]+/gu;

/** In the order in which they win a piece two of them claim. */
const FINDERS: readonly Finder[] = [
  { kind: 'email', pattern: EMAIL },
  { kind: 'account', pattern: ACCOUNT, holds: isAccount },
  { kind: 'pesel', pattern: PESEL, holds: (found) => isPesel(found.replace(' ', '')) },
  { kind: 'phone', pattern: PHONE },
  { kind: 'plate', pattern: PLATE, holds: (found) => !NO_PLATE.test(found) },
  {
    kind: 'plate',
    pattern: SMALL_PLATE,
    holds: (found) => !NO_PLATE.test(found) && !MEASURED.test(found) && /\d.*\d/.test(found)
  },
  { kind: 'name', pattern: NAME, group: 1 },
  { kind: 'handle', pattern: HANDLE }
];

/**
 * Is it a PESEL: eleven digits with the check digit of the act on population records and a real day of birth?
 *
 * The month carries the century (1800s +80, 2000s +20, and so on), so four in five random numbers fail here.
 */
export function isPesel(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const digits = [...text].map(Number);
  const sum = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1].reduce((all, weight, i) => all + weight * digits[i]!, 0);
  const [year, month, day] = [0, 2, 4].map((at) => Number(text.slice(at, at + 2))) as [
    number,
    number,
    number
  ];
  const century = [1900, 2000, 2100, 2200, 1800][Math.floor(month / 20)]!;
  return sum % 10 === 0 && isDay(century + year, month % 20, day);
}

function isDay(year: number, month: number, day: number): boolean {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).day === day;
  } catch {
    return false;
  }
}

/** Is it an account number: an IBAN whose check digits are right (ISO 13616), or a Polish one without its PL? */
export function isAccount(text: string): boolean {
  const bare = text.replaceAll(/[^0-9A-Z]/g, '');
  const iban = /^\d/.test(bare) ? `PL${bare}` : bare;
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(iban)) return false;
  const turned = iban.slice(4) + iban.slice(0, 4);
  const digits = turned.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}

function found({ kind, pattern, holds, group = 0 }: Finder, text: string): Mark[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const piece = match[group]!;
    const from = match.index + match[0].lastIndexOf(piece);
    return (holds?.(piece) ?? true) ? [{ kind, from, to: from + piece.length }] : [];
  });
}

/**
 * What in a text may be somebody's, in its order and without overlap.
 *
 * A help for the eye of whoever checks it, no promise: a name without "pan" before it looks like any word.
 * Ordinary numbers (of a case, a house, a lamp post, a year) are never marked, because a tool that marks
 * everything is soon not looked at.
 */
export function personalIn(text: string): Mark[] {
  const taken: Mark[] = [];
  for (const finder of FINDERS) {
    for (const mark of found(finder, text)) {
      if (!taken.some((one) => mark.from < one.to && one.from < mark.to)) taken.push(mark);
    }
  }
  return taken.toSorted((a, b) => a.from - b.from);
}

/** What stands where something personal was. */
export const GONE = '[…]';

/** The text with everything marked left out. */
export function withoutPersonal(text: string): string {
  let at = 0;
  const kept = personalIn(text).map(({ from, to }) => {
    const before = text.slice(at, from);
    at = to;
    return before + GONE;
  });
  return kept.join('') + text.slice(at);
}

/** The text in pieces, marked and not, for pages that show where the marks are. */
export function pieces(text: string): { text: string; kind?: PersonalKind }[] {
  let at = 0;
  const cut = personalIn(text).flatMap(({ kind, from, to }) => {
    const before = text.slice(at, from);
    at = to;
    return [...(before === '' ? [] : [{ text: before }]), { text: text.slice(from, to), kind }];
  });
  const rest = text.slice(at);
  return rest === '' ? cut : [...cut, { text: rest }];
}
