/** Words of how long people wait: half of them, nine of ten, and which days are counted. */
import type { Lang } from '#ui/lang.ts';

const H = '\u00A0';

const pl = {
  title: 'Jak długo się czeka',
  half: (days: string) => `Połowa osób czekała do ${days}`,
  ninth: (days: string) => `, dziewięć na dziesięć do ${days}.`,
  label: (rows: string) => `Ile dni czeka połowa osób i${H}ile dziewięć na dziesięć: ${rows}`,
  row: (group: string, half: string, ninth: string) => `${group} ${half} i${H}${ninth}`,
  heads: ['Kategoria', 'sprawy', 'połowa', '9 na 10'] as [string, string, string, string],
  unit: 'dni',
  caption: `Dni do odpowiedzi, kategoriami`,
  ideas: 'Pomysły',
  others: 'Pozostałe',
  definition: (cases: string, when: string) =>
    `Dni kalendarzowe od przyjęcia do odpowiedzi. Koło pełne: połowa spraw, koło puste: dziewięć na dziesięć. Liczymy ${cases}, na które odpowiedź wyszła ${when}, także przyjęte wcześniej. Jeśli ktoś zakwestionował odpowiedź, liczy się ostatnia.`,
  none: `W${H}tym okresie nie wyszła żadna odpowiedź.`,
  byMonth: 'Miesiąc po miesiącu',
  lines: { half: 'połowa osób', ninth: 'dziewięć na 10' },
  lineLabel: (from: string, to: string) =>
    `Dni do odpowiedzi w${H}kolejnych miesiącach, od: ${from} do: ${to}, dla połowy osób i${H}dla dziewięciu na dziesięć`
};

export type WaitsTexts = typeof pl;

const en: WaitsTexts = {
  title: 'How long people wait',
  half: (days) => `Half of the people waited up to ${days}`,
  ninth: (days) => `, nine in ten up to ${days}.`,
  label: (rows) => `Days that half of the people and nine in ten of them wait: ${rows}`,
  row: (group, half, ninth) => `${group} ${half} and ${ninth}`,
  heads: ['Category', 'cases', 'half', '9 in 10'],
  unit: 'days',
  caption: 'Days to the answer, by category',
  ideas: 'Ideas',
  others: 'Other',
  definition: (cases, when) =>
    `Calendar days from receipt to the answer. Full circle: half of the cases, open circle: nine in ten. We count ${cases} answered ${when}, also those received earlier. If somebody contested an answer, the last one counts.`,
  none: 'No answer was given in this period.',
  byMonth: 'Month by month',
  lines: { half: 'half of the people', ninth: 'nine in ten' },
  lineLabel: (from, to) =>
    `Days to the answer month by month from ${from} to ${to}, for half of the people and for nine in ten`
};

const uk: WaitsTexts = {
  title: 'Як довго чекають',
  half: (days) => `Половина людей чекала до ${days}`,
  ninth: (days) => `, дев’ять із десяти – до ${days}.`,
  label: (rows) => `Скільки днів чекає половина людей і${H}скільки дев’ять із десяти: ${rows}`,
  row: (group, half, ninth) => `${group} ${half} і${H}${ninth}`,
  heads: ['Категорія', 'справи', 'половина', '9 із 10'],
  unit: 'днів',
  caption: 'Дні до відповіді за категоріями',
  ideas: 'Ідеї',
  others: 'Решта',
  definition: (cases, when) =>
    `Календарні дні від прийняття до відповіді. Повне коло: половина справ, порожнє: дев’ять із десяти. Рахуємо ${cases}, на які відповіли ${when}, також прийняті раніше. Якщо відповідь оскаржили, рахується остання.`,
  none: 'За цей період не дано жодної відповіді.',
  byMonth: 'Місяць за місяцем',
  lines: { half: 'половина людей', ninth: 'дев’ять із 10' },
  lineLabel: (from, to) =>
    `Дні до відповіді за місяцями, від: ${from} до: ${to}, для половини людей і${H}для дев’яти з${H}десяти`
};

export const waitsTexts: Record<Lang, WaitsTexts> = { pl, en, uk };
