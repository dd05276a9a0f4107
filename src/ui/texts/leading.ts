/** Words of leading the hotline: the week's shifts, and the quality of talks. */
import type { Lang } from '#ui/lang.ts';

const H = '\u00A0';

const pl = {
  shifts: {
    title: 'Zmiany na infolinii',
    lead: `Wpisz godziny, na przykład 7.40–15.30. Puste pole: nie ma zmiany. Klawisz Tab przechodzi dalej.`,
    week: (from: string, until: string) => `${from} – ${until}`,
    before: 'Poprzedni tydzień',
    after: 'Następny tydzień',
    person: 'Osoba',
    kept: 'Dotrzymane',
    field: (name: string, day: string) => `${name}, ${day}`,
    need: 'Potrzeba w\u00A0szczycie',
    keep: 'Zapisz tydzień',
    copy: 'Weź z\u00A0poprzedniego tygodnia',
    saved: 'Tydzień zapisany.',
    copied: 'Zmiany z\u00A0poprzedniego tygodnia są wpisane; to, co było, zostało.',
    faults: 'Sprawdź godziny',
    nobody: 'Nikt jeszcze nie odbiera rozmów.',
    definition:
      'Dotrzymane: czas przy infolinii, z\u00A0przerwami i\u00A0szkoleniem, przez zaplanowany. Bez czasu, w\u00A0którym telefon dzwonił i\u00A0nikt nie odebrał.'
  },
  quality: {
    title: 'Jakość rozmów',
    lead: `Co miesiąc losujemy po pięć rozmów każdej osoby. Nikt ich nie wybiera.`,
    month: 'Miesiąc',
    show: 'Pokaż',
    columns: ['Rozmowa', 'Temat', 'Wynik', 'Oceny', 'Ocena'],
    review: 'Oceń',
    mean: (points: string, count: string) => `średnio ${points} na 100, ocen: ${count}`,
    none: 'W\u00A0tym miesiącu nie ma rozmów do oceny.',
    appealed: 'prosi o\u00A0ponowną ocenę',
    failedWord: 'niezaliczona',
    record: 'Kontakt',
    journal: 'Przebieg',
    marks: { '0': 'nie', '50': 'częściowo', '100': 'tak' } as Record<string, string>,
    criteria: {
      greeting: 'Powitanie i\u00A0rozpoznanie potrzeby',
      listening: 'Słuchanie i\u00A0życzliwość',
      correctness: 'Poprawna informacja',
      plainness: 'Prosty język',
      recording: 'Zapis i\u00A0wynik rozmowy',
      ending: 'Zakończenie',
      manners: 'Kultura'
    },
    points: (points: string) => `do ${points} punktów`,
    critical: 'Błędy, które przekreślają rozmowę',
    criticals: {
      correctness: 'Nieprawdziwa informacja',
      data: 'Ujawnione dane osobowe',
      emergency: 'Nierozpoznane zagrożenie (112)'
    },
    words: 'Co było dobre, co następnym razem inaczej',
    give: 'Zapisz ocenę',
    given: 'Ocena zapisana.',
    others: 'Oceny obok siebie',
    hidden: 'Oceny innych zobaczysz, gdy zapiszesz swoją.',
    spread: (points: string) => `Różnica: ${points} punktów. Powyżej 10 warto uzgodnić, co znaczą kryteria.`,
    by: (name: string) => `Ocenia: ${name}`,
    faults: 'Uzupełnij ocenę',
    total: 'Razem'
  },
  own: {
    title: 'Oceny moich rozmów',
    lead: 'Każdą ocenę możesz skomentować i\u00A0poprosić o\u00A0ponowną.',
    none: 'Nie ma jeszcze żadnej oceny.',
    reply: 'Twoja odpowiedź',
    appeal: 'Proszę o\u00A0ponowną ocenę',
    send: 'Odpowiedz',
    sent: 'Odpowiedź zapisana.'
  }
};

export type LeadingTexts = typeof pl;

const en: LeadingTexts = {
  shifts: {
    title: 'Shifts at the hotline',
    lead: 'Type hours, such as 7.40–15.30. An empty field is no shift. Tab goes on to the next.',
    week: (from, until) => `${from} – ${until}`,
    before: 'The week before',
    after: 'The week after',
    person: 'Person',
    kept: 'Kept',
    field: (name, day) => `${name}, ${day}`,
    need: 'Needed at the peak',
    keep: 'Keep the week',
    copy: 'Take from the week before',
    saved: 'The week is kept.',
    copied: 'The shifts of the week before are filled in; what was there stays.',
    faults: 'Check the hours',
    nobody: 'Nobody takes calls yet.',
    definition:
      'Kept: time at the hotline, breaks and training with it, by the time planned. Without time in which the telephone rang and nobody answered.'
  },
  quality: {
    title: 'Quality of talks',
    lead: 'Each month five talks of everybody are drawn by lot. Nobody picks them.',
    month: 'Month',
    show: 'Show',
    columns: ['Talk', 'Topic', 'Result', 'Reviews', 'Review'],
    review: 'Review',
    mean: (points, count) => `${points} of 100 on average, reviews: ${count}`,
    none: 'There are no talks to review in this month.',
    appealed: 'asks for another look',
    failedWord: 'failed',
    record: 'Contact',
    journal: 'Journal',
    marks: { '0': 'no', '50': 'in part', '100': 'yes' },
    criteria: {
      greeting: 'Greeting and finding the need',
      listening: 'Listening and kindness',
      correctness: 'Right information',
      plainness: 'Plain language',
      recording: 'Record and wrap-up',
      ending: 'Ending',
      manners: 'Manners'
    },
    points: (points) => `up to ${points} points`,
    critical: 'Mistakes that fail a talk',
    criticals: {
      correctness: 'Wrong information',
      data: 'Personal data told',
      emergency: 'Danger not recognised (112)'
    },
    words: 'What was good, what should be different next time',
    give: 'Keep the review',
    given: 'The review is kept.',
    others: 'Reviews beside each other',
    hidden: 'You will see the reviews of others once yours is kept.',
    spread: (points) => `Difference: ${points} points. Above 10 it is worth agreeing what the criteria mean.`,
    by: (name) => `Reviewed by ${name}`,
    faults: 'Complete the review',
    total: 'Together'
  },
  own: {
    title: 'Reviews of my talks',
    lead: 'You can answer every review and ask for another look.',
    none: 'There is no review yet.',
    reply: 'Your answer',
    appeal: 'I ask for another look',
    send: 'Answer',
    sent: 'Your answer is kept.'
  }
};

const uk: LeadingTexts = {
  shifts: {
    title: 'Зміни на гарячій лінії',
    lead: 'Впишіть години, наприклад 7.40–15.30. Порожнє поле: зміни немає. Клавіша Tab веде далі.',
    week: (from, until) => `${from} – ${until}`,
    before: 'Попередній тиждень',
    after: 'Наступний тиждень',
    person: 'Особа',
    kept: 'Дотримано',
    field: (name, day) => `${name}, ${day}`,
    need: 'Потрібно на піку',
    keep: 'Зберегти тиждень',
    copy: 'Взяти з\u00A0попереднього тижня',
    saved: 'Тиждень збережено.',
    copied: 'Зміни попереднього тижня вписано; що було, те залишилося.',
    faults: 'Перевірте години',
    nobody: 'Ще ніхто не приймає дзвінків.',
    definition:
      'Дотримано: час на лінії з\u00A0перервами й\u00A0навчанням, поділений на запланований. Без часу, коли телефон дзвонив і\u00A0ніхто не відповів.'
  },
  quality: {
    title: 'Якість розмов',
    lead: `Щомісяця жеребкуємо по п’ять розмов кожної особи. Ніхто їх не вибирає.`,
    month: 'Місяць',
    show: 'Показати',
    columns: ['Розмова', 'Тема', 'Результат', 'Оцінки', 'Оцінка'],
    review: 'Оцінити',
    mean: (points, count) => `у${H}середньому ${points} зі 100, оцінок: ${count}`,
    none: 'Цього місяця немає розмов для оцінки.',
    appealed: 'просить переглянути',
    failedWord: 'не зараховано',
    record: 'Контакт',
    journal: 'Перебіг',
    marks: { '0': 'ні', '50': 'частково', '100': 'так' },
    criteria: {
      greeting: 'Вітання і\u00A0розпізнання потреби',
      listening: 'Слухання і\u00A0доброзичливість',
      correctness: 'Правильна інформація',
      plainness: 'Проста мова',
      recording: 'Запис і\u00A0результат розмови',
      ending: 'Завершення',
      manners: 'Культура'
    },
    points: (points) => `до ${points} балів`,
    critical: 'Помилки, які перекреслюють розмову',
    criticals: {
      correctness: 'Неправдива інформація',
      data: 'Розголошені персональні дані',
      emergency: 'Нерозпізнана небезпека (112)'
    },
    words: 'Що було добре, що наступного разу інакше',
    give: 'Зберегти оцінку',
    given: 'Оцінку збережено.',
    others: 'Оцінки поруч',
    hidden: 'Оцінки інших побачите, коли збережете свою.',
    spread: (points) => `Різниця: ${points} балів. Понад 10 варто узгодити, що означають критерії.`,
    by: (name) => `Оцінює: ${name}`,
    faults: 'Доповніть оцінку',
    total: 'Разом'
  },
  own: {
    title: 'Оцінки моїх розмов',
    lead: 'Кожну оцінку можна прокоментувати й\u00A0попросити переглянути.',
    none: 'Ще немає жодної оцінки.',
    reply: 'Ваша відповідь',
    appeal: 'Прошу переглянути оцінку',
    send: 'Відповісти',
    sent: 'Відповідь збережено.'
  }
};

export const leadingTexts: Record<Lang, LeadingTexts> = { pl, en, uk };
