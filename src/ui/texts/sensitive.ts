/** Words around sensitive cases: why one is closed, opening it with a reason, and looking openings over. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  closed: {
    title: (number: string) => `Sprawa ${number} jest wrażliwa`,
    lead: 'Dotyczy czyjejś trudnej sytuacji albo krzywdy. Jej treść, miejsce, zdjęcia i\u00A0kontakt widzą tylko osoby upoważnione do spraw wrażliwych.',
    ask: 'Jeśli to nie jest pilne, przekaż ją komuś z\u00A0tą rolą.',
    how: 'Otwórz, gdy nie może czekać',
    told: (minutes: number) =>
      `Otworzysz tylko tę sprawę i\u00A0tylko na ${minutes} minut. Twoje imię i\u00A0nazwisko, powód i\u00A0godzina zostaną zapisane, a\u00A0inspektor ochrony danych dostanie o\u00A0tym list.`,
    reason: 'Powód',
    reasonHint: 'Dlaczego musisz ją zobaczyć teraz. Nie przepisuj danych osób.',
    open: 'Otwórz sprawę',
    back: 'Wróć do listy',
    faults: 'Popraw:'
  },
  open: {
    head: 'Sprawa wrażliwa',
    sign: 'Widzisz ją, bo masz rolę do spraw wrażliwych.',
    until: (time: string) => `Otwarta z\u00A0podanym powodem do godz. ${time}. Potem znów się zamknie.`,
    nobody: (units: string) => `Nikt w\u00A0tej jednostce nie ma roli do spraw wrażliwych: ${units}.`
  },
  openings: {
    title: 'Otwarcia spraw wrażliwych',
    lead: 'Kto otworzył sprawę wrażliwą bez roli do nich. Najnowsze na górze.',
    nothing: 'Nikt nie otworzył sprawy wrażliwej bez roli.',
    who: (name: string, number: string) => `${name}, sprawa ${number}`,
    fresh: 'do przejrzenia',
    seen: (when: string) => `przejrzane ${when}`,
    look: 'Przejrzane',
    lookAt: (name: string, number: string) => `Przejrzane: ${name}, sprawa ${number}`,
    pages: 'Strony otwarć',
    first: 'Najnowsze',
    more: (n: number) => `Następne ${n}`,
    waiting: (n: string) => `do przejrzenia: ${n}`
  }
};

export type SensitiveTexts = typeof pl;

const en: SensitiveTexts = {
  closed: {
    title: (number) => `Case ${number} is sensitive`,
    lead: 'It is about somebody’s hardship or harm done to them. Only those with the role for sensitive cases see its words, place, photos and contact.',
    ask: 'If it is not urgent, hand it to somebody with that role.',
    how: 'Open it when it cannot wait',
    told: (minutes) =>
      `You open this case only, and for ${minutes} minutes. Your name, the reason and the time are kept, and the data protection officer gets a letter about it.`,
    reason: 'Reason',
    reasonHint: 'Why you must see it now. Do not copy anybody’s data here.',
    open: 'Open the case',
    back: 'Back to the list',
    faults: 'Please correct:'
  },
  open: {
    head: 'Sensitive case',
    sign: 'You see it because you have the role for sensitive cases.',
    until: (time) => `Opened with a reason until ${time}. Then it closes again.`,
    nobody: (units) => `Nobody in this unit has the role for sensitive cases: ${units}.`
  },
  openings: {
    title: 'Openings of sensitive cases',
    lead: 'Who opened a sensitive case without the role for it. The latest first.',
    nothing: 'Nobody opened a sensitive case without the role.',
    who: (name, number) => `${name}, case ${number}`,
    fresh: 'to look over',
    seen: (when) => `looked over ${when}`,
    look: 'Looked over',
    lookAt: (name, number) => `Looked over: ${name}, case ${number}`,
    pages: 'Pages of openings',
    first: 'Latest',
    more: (n) => `Next ${n}`,
    waiting: (n) => `to look over: ${n}`
  }
};

const uk: SensitiveTexts = {
  closed: {
    title: (number) => `Справа ${number} чутлива`,
    lead: 'Вона стосується чиєїсь скрути або завданої кривди. Її слова, місце, фото й контакт бачать лише особи, уповноважені до чутливих справ.',
    ask: 'Якщо це не терміново, передайте її комусь із цією роллю.',
    how: 'Відкрийте, якщо вона не може чекати',
    told: (minutes) =>
      `Ви відкриєте лише цю справу і лише на ${minutes} хвилин. Ваше ім’я, причина й час будуть записані, а інспектор із захисту даних отримає про це лист.`,
    reason: 'Причина',
    reasonHint: 'Чому потрібно побачити її зараз. Не переписуйте сюди дані людей.',
    open: 'Відкрити справу',
    back: 'Назад до списку',
    faults: 'Виправте:'
  },
  open: {
    head: 'Чутлива справа',
    sign: 'Ви бачите її, бо маєте роль для чутливих справ.',
    until: (time) => `Відкрита із вказаною причиною до ${time}. Потім знову закриється.`,
    nobody: (units) => `Ніхто в цьому підрозділі не має ролі для чутливих справ: ${units}.`
  },
  openings: {
    title: 'Відкриття чутливих справ',
    lead: 'Хто відкрив чутливу справу без ролі для них. Найновіші вгорі.',
    nothing: 'Ніхто не відкривав чутливих справ без ролі.',
    who: (name, number) => `${name}, справа ${number}`,
    fresh: 'переглянути',
    seen: (when) => `переглянуто ${when}`,
    look: 'Переглянуто',
    lookAt: (name, number) => `Переглянуто: ${name}, справа ${number}`,
    pages: 'Сторінки відкриттів',
    first: 'Найновіші',
    more: (n) => `Наступні ${n}`,
    waiting: (n) => `переглянути: ${n}`
  }
};

export const sensitiveTexts: Record<Lang, SensitiveTexts> = { pl, en, uk };
