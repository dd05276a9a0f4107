/** Words of the days off and the hours of the office. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Dni wolne i\u00A0godziny',
  lead: 'Tym liczymy terminy. Gdy coś tu zmienisz, policzymy na nowo terminy spraw, które trwają, i\u00A0napiszemy do mieszkańców, którym przesunął się dzień.',
  faults: 'Popraw, proszę',
  use: {
    working: 'Nim liczymy terminy w\u00A0dniach roboczych.',
    statutory: 'Nim liczymy terminy z\u00A0ustaw.',
    none: 'Nie liczymy nim terminów.'
  },
  days: 'Najbliższe dni wolne',
  daysOf: (calendar: string) => `Kalendarz „${calendar}”`,
  noDays: 'W\u00A0tym roku żadnego.',
  open: (day: string) => `Niech ${day} będzie roboczy`,
  close: {
    title: 'Dodaj dzień wolny',
    calendar: 'W którym kalendarzu',
    day: 'Dzień',
    name: 'Dlaczego wolny',
    nameHint: 'Mieszkańcy przeczytają to przy terminie, na przykład „dzień wolny za Trzech Króli”.',
    nameEn: 'To samo po angielsku (nie musi być)',
    nameUk: 'To samo po ukraińsku (nie musi być)',
    plan: 'Zobacz, co się zmieni',
    button: 'Zamknij urząd tego dnia'
  },
  plan: {
    title: 'Co się zmieni',
    over: (cases: string) => `ponad ${cases}`,
    moves: (day: string, cases: string) =>
      `${day}: urząd nie pracuje. Tego dnia albo później mija termin spraw: ${cases}. Te, w\u00A0których ten dzień się liczył, dostaną nowy termin, a\u00A0ich mieszkańcy list. Nic jeszcze nie zapisano.`,
    nobody: (day: string) =>
      `${day}: urząd nie pracuje. Żaden obiecany termin się nie przesunie. Nic jeszcze nie zapisano.`,
    none: (day: string) =>
      `${day} będzie wolny. Tym kalendarzem nie liczymy terminów. Nic jeszcze nie zapisano.`
  },
  hours: {
    title: 'Godziny pracy urzędu',
    lead: (from: string, to: string) => `Teraz ${from}–${to}. W\u00A0nich liczymy terminy w\u00A0godzinach.`,
    from: 'Od',
    to: 'Do',
    button: 'Zapisz godziny'
  },
  done: {
    head: 'Gotowe',
    closed: 'Dzień jest wolny. Terminy liczymy na nowo.',
    opened: 'Dzień jest roboczy. Terminy liczymy na nowo.',
    hours: 'Godziny są zapisane. Terminy liczymy na nowo.'
  }
};

export type CalendarsTexts = typeof pl;

const en: CalendarsTexts = {
  title: 'Days off and hours',
  lead: 'Deadlines are counted by these. When you change something, running deadlines are counted anew, and residents whose day moved are told.',
  faults: 'Please mend',
  use: {
    working: 'Deadlines in working days are counted by it.',
    statutory: 'Deadlines of the law are counted by it.',
    none: 'No deadline is counted by it.'
  },
  days: 'Days off to come',
  daysOf: (calendar) => `Calendar “${calendar}”`,
  noDays: 'None within a year.',
  open: (day) => `Work on ${day} after all`,
  close: {
    title: 'Add a day off',
    calendar: 'In which calendar',
    day: 'Day',
    name: 'Why it is off',
    nameHint: 'In Polish. Residents read it beside their deadline.',
    nameEn: 'The same in English (optional)',
    nameUk: 'The same in Ukrainian (optional)',
    plan: 'See what changes',
    button: 'Close the office on that day'
  },
  plan: {
    title: 'What changes',
    over: (cases) => `more than ${cases}`,
    moves: (day, cases) =>
      `${day}: the office is closed. Cases promised for that day or later: ${cases}. Those that counted the day get a new deadline, and their residents a letter. Nothing is recorded yet.`,
    nobody: (day) => `${day}: the office is closed. No promised day moves. Nothing is recorded yet.`,
    none: (day) => `${day} will be off. No deadline is counted by this calendar. Nothing is recorded yet.`
  },
  hours: {
    title: 'Hours of the office',
    lead: (from, to) => `Now ${from}–${to}. Deadlines in hours are counted within them.`,
    from: 'From',
    to: 'To',
    button: 'Save the hours'
  },
  done: {
    head: 'Done',
    closed: 'The day is off. Deadlines are being counted anew.',
    opened: 'The day is a working day. Deadlines are being counted anew.',
    hours: 'The hours are saved. Deadlines are being counted anew.'
  }
};

const uk: CalendarsTexts = {
  title: 'Вихідні та години',
  lead: 'За цим рахуємо терміни. Коли щось зміните, перерахуємо терміни відкритих справ і напишемо мешканцям, у яких день змінився.',
  faults: 'Виправте, будь ласка',
  use: {
    working: 'За ним рахуємо терміни в робочих днях.',
    statutory: 'За ним рахуємо терміни за законом.',
    none: 'За ним термінів не рахуємо.'
  },
  days: 'Найближчі вихідні',
  daysOf: (calendar) => `Календар «${calendar}»`,
  noDays: 'Протягом року жодного.',
  open: (day) => `Нехай ${day} буде робочим`,
  close: {
    title: 'Додати вихідний день',
    calendar: 'У якому календарі',
    day: 'День',
    name: 'Чому вихідний',
    nameHint: 'Польською. Мешканці побачать це біля терміну.',
    nameEn: 'Те саме англійською (необов’язково)',
    nameUk: 'Те саме українською (необов’язково)',
    plan: 'Подивитися, що зміниться',
    button: 'Закрити установу цього дня'
  },
  plan: {
    title: 'Що зміниться',
    over: (cases) => `понад ${cases}`,
    moves: (day, cases) =>
      `${day}: установа не працює. Цього дня або пізніше спливає термін справ: ${cases}. Ті, у яких цей день рахувався, отримають новий термін, а їхні мешканці — лист. Ще нічого не записано.`,
    nobody: (day) => `${day}: установа не працює. Жоден обіцяний термін не зміниться. Ще нічого не записано.`,
    none: (day) => `${day} буде вихідним. За цим календарем термінів не рахуємо. Ще нічого не записано.`
  },
  hours: {
    title: 'Години роботи установи',
    lead: (from, to) => `Зараз ${from}–${to}. У них рахуємо терміни в годинах.`,
    from: 'Від',
    to: 'До',
    button: 'Зберегти години'
  },
  done: {
    head: 'Готово',
    closed: 'День вихідний. Терміни перераховуємо.',
    opened: 'День робочий. Терміни перераховуємо.',
    hours: 'Години збережено. Терміни перераховуємо.'
  }
};

export const calendarsTexts: Record<Lang, CalendarsTexts> = { pl, en, uk };
