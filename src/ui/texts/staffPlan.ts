/** Words of planning the hotline: what is expected, how many people it needs, what changes when something does. */
import type { Lang } from '#ui/lang.ts';

const H = '\u00A0';

const pl = {
  title: 'Ile osób potrzeba',
  lead: `Prognoza na wybrany dzień i${H}tylu ludzi, ilu trzeba, by odebrać na czas. Zmień cokolwiek i${H}zobacz, co z${H}tego wynika.`,
  day: 'Dzień',
  off: (why: string) => `Tego dnia infolinia nie działa: ${why}.`,
  weekend: 'weekend',
  none: 'Za mało historii na prognozę tego dnia.',
  fields: {
    volume: 'Rozmowy, w\u00A0procentach prognozy',
    handling: 'Czas obsługi w\u00A0sekundach',
    percent: 'Ile procent odebrać na czas',
    seconds: 'Na czas, czyli w\u00A0ile sekund',
    patience: 'Cierpliwość w\u00A0sekundach',
    shrinkage: 'Nieobecności w\u00A0procentach',
    agents: 'A\u00A0gdyby było tyle osób'
  },
  hints: {
    volume: '',
    handling: 'Rozmowa, zawieszenie i\u00A0praca po rozmowie.',
    percent: '',
    seconds: '',
    patience:
      'Po ilu sekundach średnio ktoś się rozłącza. 0: nikt się nie rozłącza (Erlang C), inaczej Erlang A.',
    shrinkage: 'Przerwy, szkolenia, urlopy, choroby. Zwykle 25–35.',
    agents: '0: policz, ilu trzeba.'
  },
  count: 'Policz',
  plain: (calls: string, peak: string, rostered: string) =>
    `Spodziewamy się ${calls} rozmów. W${H}najgorętszej półgodzinie przy telefonie musi być ${peak} osób, a${H}w${H}grafiku ${rostered}.`,
  hours: (hours: string) => `To ${hours} godzin pracy przy telefonie w${H}ciągu dnia.`,
  given: (agents: string, percent: string, goal: string) =>
    `Przy ${agents} osobach przez cały dzień na czas odbierzemy ${percent} rozmów. Cel to ${goal}.`,
  error: (weeks: number, half: string, day: string) =>
    `Prognoza z${H}tego dnia tygodnia w${H}ostatnich tygodniach (${weeks}), bez świąt, nowsze ważą więcej. Ostatnie takie prognozy myliły się o${H}${half} w${H}półgodzinie i${H}o${H}${day} w${H}całym dniu.`,
  noError: 'Za mało historii, by powiedzieć, jak bardzo prognoza się myli.',
  measured: (seconds: string) => `Zmierzony czas obsługi z${H}ostatnich czterech tygodni: ${seconds}${H}s.`,
  chart: {
    title: 'Ile osób przy telefonie, półgodzina po półgodzinie',
    label: (text: string) => `Potrzebne osoby: ${text}`,
    heads: ['Półgodzina', 'osoby'] as [string, string]
  },
  table: 'Tabela obsady',
  columns: [
    'Półgodzina',
    'rozmowy',
    'natężenie',
    'osoby',
    'w grafiku',
    'na czas',
    'średnie czekanie',
    'zajętość',
    'rozłączą się'
  ],
  columnsGiven: ['na czas przy tylu', 'czekanie przy tylu'],
  tooFew: 'za mało osób',
  definition:
    'Natężenie w\u00A0Erlangach: rozmowy razy czas obsługi przez czas. Zajętość powyżej 85% męczy ludzi.',
  same: `Te same liczby w${H}tabeli`
};

export type StaffPlanTexts = typeof pl;

const en: StaffPlanTexts = {
  title: 'How many people are needed',
  lead: 'The forecast for a day, and as many people as it takes to answer in time. Change anything and see what follows.',
  day: 'Day',
  off: (why) => `The hotline is closed that day: ${why}.`,
  weekend: 'weekend',
  none: 'Too little history for a forecast of that day.',
  fields: {
    volume: 'Calls, in percent of the forecast',
    handling: 'Handling time in seconds',
    percent: 'How many percent to answer in time',
    seconds: 'In time means within so many seconds',
    patience: 'Patience in seconds',
    shrinkage: 'Time away in percent',
    agents: 'And if there were so many people'
  },
  hints: {
    volume: '',
    handling: 'Talk, hold and wrap-up.',
    percent: '',
    seconds: '',
    patience:
      'After how many seconds somebody hangs up on average. 0: nobody hangs up (Erlang C), else Erlang A.',
    shrinkage: 'Breaks, training, leave, illness. 25–35 is usual.',
    agents: '0: work out how many are needed.'
  },
  count: 'Work it out',
  plain: (calls, peak, rostered) =>
    `We expect ${calls} calls. In the busiest half hour ${peak} people must be at the telephone, and ${rostered} on the rota.`,
  hours: (hours) => `That is ${hours} hours of work at the telephone in the day.`,
  given: (agents, percent, goal) =>
    `With ${agents} people all day ${percent} of the calls are answered in time. The target is ${goal}.`,
  error: (weeks, half, day) =>
    `Forecast from this weekday of the last weeks (${weeks}), without holidays, newer ones weighing more. The last such forecasts were off by ${half} in a half hour and by ${day} in a whole day.`,
  noError: 'Too little history to say how wrong the forecast is.',
  measured: (seconds) => `Handling time measured over the last four weeks: ${seconds}${H}s.`,
  chart: {
    title: 'How many people at the telephone, half hour by half hour',
    label: (text) => `People needed: ${text}`,
    heads: ['Half hour', 'people']
  },
  table: 'Staffing table',
  columns: [
    'Half hour',
    'calls',
    'load',
    'people',
    'on the rota',
    'in time',
    'average wait',
    'occupancy',
    'hang up'
  ],
  columnsGiven: ['in time with so many', 'wait with so many'],
  tooFew: 'too few people',
  definition:
    'Load in Erlangs: calls times handling time by the time there is. Occupancy above 85% tires people.',
  same: 'The same figures as a table'
};

const uk: StaffPlanTexts = {
  title: 'Скільки людей потрібно',
  lead: `Прогноз на вибраний день і${H}стільки людей, скільки треба, щоб відповісти вчасно. Змініть будь-що й${H}подивіться, що з${H}того вийде.`,
  day: 'День',
  off: (why) => `Цього дня гаряча лінія не працює: ${why}.`,
  weekend: 'вихідні',
  none: 'Замало історії для прогнозу цього дня.',
  fields: {
    volume: 'Дзвінки, у\u00A0відсотках прогнозу',
    handling: 'Час обслуговування в\u00A0секундах',
    percent: 'Скільки відсотків прийняти вчасно',
    seconds: 'Вчасно, тобто за скільки секунд',
    patience: 'Терпіння в\u00A0секундах',
    shrinkage: 'Відсутність у\u00A0відсотках',
    agents: 'А\u00A0якби було стільки людей'
  },
  hints: {
    volume: '',
    handling: 'Розмова, утримання й\u00A0робота після розмови.',
    percent: '',
    seconds: '',
    patience:
      'Через скільки секунд у\u00A0середньому кладуть слухавку. 0: ніхто не кладе (Erlang C), інакше Erlang A.',
    shrinkage: 'Перерви, навчання, відпустки, хвороби. Зазвичай 25–35.',
    agents: '0: порахувати, скільки треба.'
  },
  count: 'Порахувати',
  plain: (calls, peak, rostered) =>
    `Очікуємо ${calls} дзвінків. У${H}найгарячіші пів години біля телефону має бути ${peak} людей, а${H}в${H}графіку ${rostered}.`,
  hours: (hours) => `Це ${hours} годин роботи біля телефону за день.`,
  given: (agents, percent, goal) =>
    `З${H}${agents} людьми протягом дня вчасно приймемо ${percent} дзвінків. Мета ${goal}.`,
  error: (weeks, half, day) =>
    `Прогноз із${H}цього дня тижня за останні тижні (${weeks}), без свят, новіші важать більше. Останні такі прогнози помилялися на ${half} за пів години й${H}на ${day} за весь день.`,
  noError: 'Замало історії, щоб сказати, наскільки прогноз помиляється.',
  measured: (seconds) => `Виміряний час обслуговування за останні чотири тижні: ${seconds}${H}с.`,
  chart: {
    title: 'Скільки людей біля телефону кожні пів години',
    label: (text) => `Потрібно людей: ${text}`,
    heads: ['Пів години', 'люди']
  },
  table: 'Таблиця потреби',
  columns: [
    'Пів години',
    'дзвінки',
    'навантаження',
    'люди',
    'у графіку',
    'вчасно',
    'середнє очікування',
    'зайнятість',
    'покладуть слухавку'
  ],
  columnsGiven: ['вчасно зі стількома', 'очікування зі стількома'],
  tooFew: 'замало людей',
  definition:
    'Навантаження в\u00A0Ерлангах: дзвінки на час обслуговування, поділені на час. Зайнятість понад 85% втомлює людей.',
  same: `Ті самі числа в${H}таблиці`
};

export const staffPlanTexts: Record<Lang, StaffPlanTexts> = { pl, en, uk };
