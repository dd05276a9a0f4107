/** The columns a file of reports may have, by what their heads are called. */

/** What a column says. A question of a category is `question.<code>`. */
export const COLUMNS = [
  'category',
  'description',
  'address',
  'detail',
  'district',
  'lat',
  'lng',
  'email',
  'phone',
  'lang',
  'channel'
] as const;
export type Column = (typeof COLUMNS)[number];

/** What people call them, in Polish and English; the first of each is what the template says. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  category: ['kategoria', 'category', 'rodzaj', 'service_code'],
  description: ['opis', 'description', 'treść', 'tresc'],
  address: ['adres', 'address', 'ulica', 'street', 'address_string'],
  detail: ['dokładniej', 'detail', 'dokladniej', 'szczegóły miejsca', 'place'],
  district: ['dzielnica', 'district'],
  lat: ['szerokość', 'lat', 'latitude', 'szerokosc'],
  lng: ['długość', 'lng', 'lon', 'long', 'longitude', 'dlugosc'],
  email: ['e-mail', 'email', 'mail'],
  phone: ['telefon', 'phone', 'tel'],
  lang: ['język', 'language', 'lang', 'jezyk'],
  channel: ['droga', 'channel', 'kanał', 'kanal']
};

/** The head of a column in the template. */
export function headOf(column: Column): string {
  return NAMES[column][0]!;
}

const plain = (head: string) => head.normalize('NFC').replaceAll('\u00A0', ' ').trim().toLowerCase();

/** What a head says: a column, a question of a category, or nothing we know. */
export function columnFrom(head: string): Column | `question.${string}` | undefined {
  const text = plain(head);
  const found = COLUMNS.find((column) => NAMES[column].includes(text));
  if (found) return found;
  const question = /^(?:pytanie|question)[.: ]\s*(\S{1,60})$/i.exec(head.trim())?.[1];
  return question === undefined ? undefined : `question.${question}`;
}

/** How many of each sign stand in the first line outside quotes: the most frequent separates the fields. */
export function separatorOf(text: string): ';' | ',' | '\t' {
  const counts = { ';': 0, ',': 0, '\t': 0 };
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '\n') break;
    else if (!quoted && sign in counts) counts[sign as ';'] += 1;
  }
  const most = Math.max(...Object.values(counts));
  return most === 0
    ? ';'
    : ((Object.keys(counts) as (';' | ',' | '\t')[]).find((sign) => counts[sign] === most) ?? ';');
}
