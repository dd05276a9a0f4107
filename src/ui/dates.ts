/** Days and hours in words, as each language says them. */
import type { Lang } from './lang.ts';

const WAYS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  dayOfYear: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' }
} as const;
type Way = keyof typeof WAYS;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: Lang, way: Way): Intl.DateTimeFormat {
  const key = `${lang} ${way}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...WAYS[way], timeZone: 'UTC' });
    formats.set(key, made);
  }
  return made;
}

const HARD = '\u00A0';

/** Hard spaces between day, month and year; no "r." or "р." after a year. */
function tied(text: string): string {
  return text
    .replace(/\s?(р\.|r\.)$/, '')
    .replaceAll(/(\d)\s+(?=\S)/g, `$1${HARD}`)
    .replaceAll(/\s+(?=\d{4})/g, HARD);
}

/** Days that were said: a page says few of them, again and again. A year's, in three languages and two ways. */
const said = new Map<string, string>();
const SAID_MOST = 2000;

/** A day without an hour is read as midnight in UTC, and so it is said. */
function spoken(day: string, lang: Lang, way: Way): string {
  const key = `${lang} ${way} ${day}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  const words = tied(format(lang, way).format(Date.parse(day)));
  if (said.size >= SAID_MOST) said.clear();
  said.set(key, words);
  return words;
}

/** 20 listopada 2026 */
export function dayInWords(day: string, lang: Lang): string {
  return spoken(day, lang, 'day');
}

/** 20 listopada: when the year goes without saying. */
export function dayAndMonth(day: string, lang: Lang): string {
  return spoken(day, lang, 'dayOfYear');
}

/** The twelve months as they stand after a day: stycznia, lutego … */
export function monthsAfterDay(lang: Lang): string[] {
  return Array.from({ length: 12 }, (_, n) =>
    dayAndMonth(`2026-${String(n + 1).padStart(2, '0')}-01`, lang).replace(/^1\s/, '')
  );
}

/** piątek, 20 listopada */
export function weekdayAndDay(day: string, lang: Lang): string {
  return spoken(day, lang, 'weekday');
}

/** listopad 2026 */
export function monthInWords(day: string, lang: Lang): string {
  return spoken(day, lang, 'month');
}

/** 7.40 in Polish and Ukrainian print, 7:40 in English. `time` is HH:MM. */
export function timeInWords(time: string, lang: Lang): string {
  const [hours = '0', minutes = '00'] = time.split(':');
  return `${Number(hours)}${lang === 'en' ? ':' : '.'}${minutes}`;
}

/** The local day and time of an instant: `{ day: '2026-11-20', time: '11:13' }`. */
export function localTime(instant: string, timezone: string): { day: string; time: string } {
  const there = Temporal.Instant.from(instant).toString({ timeZone: timezone, smallestUnit: 'minute' });
  return { day: there.slice(0, 10), time: there.slice(11, 16) };
}

/** 20 listopada 2026, 11.13 */
export function momentInWords(instant: string, lang: Lang, timezone: string): string {
  const { day, time } = localTime(instant, timezone);
  return `${dayInWords(day, lang)}, ${timeInWords(time, lang)}`;
}

/** Until when an answer is promised: a day, or a moment where it was counted in hours; nothing without a promise. */
export function untilInWords(
  { dueOn, dueAt }: { dueOn: string | null; dueAt?: string | null | undefined },
  lang: Lang,
  timezone: string
): string {
  if (dueAt) return momentInWords(dueAt, lang, timezone);
  return dueOn === null ? '' : dayInWords(dueOn, lang);
}

const numbers = new Map<string, Intl.NumberFormat>();
const plurals = new Map<Lang, Intl.PluralRules>();

/** Numbers as the language groups them, from five digits up (1184, 17 906). */
export function numberInWords(value: number, lang: Lang, digits = 0): string {
  const useGrouping = Math.abs(value) >= 10_000;
  // Nothing is said otherwise of a small whole number in any of the languages.
  if (!useGrouping && Number.isInteger(value) && value >= 0) return String(value);
  const key = `${lang} ${digits} ${useGrouping}`;
  let made = numbers.get(key);
  if (!made) {
    made = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang, {
      maximumFractionDigits: digits,
      useGrouping
    });
    numbers.set(key, made);
  }
  return made.format(value);
}

function ruleOf(value: number, lang: Lang): Intl.LDMLPluralRule {
  let made = plurals.get(lang);
  if (!made) {
    made = new Intl.PluralRules(lang === 'en' ? 'en-GB' : lang);
    plurals.set(lang, made);
  }
  return made.select(value);
}

/** The form a number asks for: one dzień, few dni, many dni. Missing forms fall back to `other`. */
export function counted(
  value: number,
  lang: Lang,
  forms: { one: string; few?: string; many?: string; other: string }
): string {
  const rule = ruleOf(value, lang) as keyof typeof forms;
  return `${numberInWords(value, lang)}${HARD}${forms[rule] ?? forms.other}`;
}

/** Minutes as people tell them: from an hour on in hours and minutes. */
export function lasting(minutes: number, hour: string, minute: string): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours}\u00A0${hour}`, (rest > 0 || hours === 0) && `${rest}\u00A0${minute}`]
    .filter((part) => part !== false)
    .join(' ');
}
