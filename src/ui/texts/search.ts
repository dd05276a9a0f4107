/** Words of the one search of residents: what is found, of which kind it is, and what helps where nothing is. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Szukaj',
  about: 'Usługi, poradniki, zgłoszenia i\u00A0to, czego nie załatwia miasto, w\u00A0jednym miejscu.',
  label: 'Czego szukasz?',
  hint: 'Napisz własnymi słowami. Polskie znaki nie są potrzebne.',
  search: 'Szukaj',
  suggestions: 'Podpowiedzi',
  counted: (n: number) =>
    n === 0
      ? 'Brak podpowiedzi'
      : counted(n, 'pl', {
          one: 'podpowiedź',
          few: 'podpowiedzi',
          many: 'podpowiedzi',
          other: 'podpowiedzi'
        }),
  results: (n: number, typed: string) =>
    `${counted(n, 'pl', { one: 'wynik', few: 'wyniki', many: 'wyników', other: 'wyniku' })} dla „${typed}”`,
  kinds: {
    card: 'Usługa',
    guide: 'Poradnik',
    script: 'Skrypt rozmowy',
    announcement: 'Komunikat',
    contact: 'Kontakt',
    problem: 'Zgłoszenie problemu',
    idea: 'Pomysł',
    redirect: 'Tego nie załatwia miasto',
    event: 'Krok po kroku'
  },
  tabs: 'Rodzaj wyniku',
  of: {
    all: 'Wszystko',
    services: 'Usługi',
    guides: 'Poradniki i\u00A0kontakty',
    reports: 'Zgłoszenia',
    elsewhere: 'Nie miasto'
  },
  /** The word or name that led there, where the title does not hold it. */
  by: (words: string) => `Inaczej: ${words}`,
  danger: 'Zadzwoń, nie pisz',
  nothing: (typed: string) => `Nie znaleźliśmy „${typed}”`,
  nothingText: 'Spróbuj krócej albo innymi słowami. Zapisaliśmy, czego tu brakuje, bez Twoich danych.',
  ask: 'Zapytaj człowieka',
  askText: (hours: string) => `Konsultant powie, gdzie to załatwić: ${hours}.`,
  browse: 'Albo poszukaj na liście',
  all: 'Wszystkie usługi',
  report: 'Zgłoś problem albo pomysł',
  map: 'Zgłoszenia na mapie',
  other: 'Nie o\u00A0to chodziło?',
  otherText: (hours: string) => `Napisz inaczej albo zadzwoń, ${hours}:`
};

export type SearchTexts = typeof pl;

export const searchTexts: Record<Lang, SearchTexts> = {
  pl,
  en: {
    title: 'Search',
    about: 'Services, guides, reports and what the city does not do, in one place.',
    label: 'What are you looking for?',
    hint: 'Use your own words.',
    search: 'Search',
    suggestions: 'Suggestions',
    counted: (n) =>
      n === 0 ? 'No suggestions' : counted(n, 'en', { one: 'suggestion', other: 'suggestions' }),
    results: (n, typed) => `${counted(n, 'en', { one: 'result', other: 'results' })} for “${typed}”`,
    kinds: {
      card: 'Service',
      guide: 'Guide',
      script: 'Call script',
      announcement: 'Announcement',
      contact: 'Contact',
      problem: 'Report a problem',
      idea: 'Idea',
      redirect: 'Not done by the city',
      event: 'Step by step'
    },
    tabs: 'Kind of result',
    of: {
      all: 'Everything',
      services: 'Services',
      guides: 'Guides and contacts',
      reports: 'Reports',
      elsewhere: 'Not the city'
    },
    by: (words) => `Also called: ${words}`,
    danger: 'Call, do not write',
    nothing: (typed) => `We found nothing for “${typed}”`,
    nothingText:
      'Try fewer words, or other ones. We have noted what is missing here, without anything about you.',
    ask: 'Ask a person',
    askText: (hours) => `A consultant will say where it is done: ${hours}.`,
    browse: 'Or look through the lists',
    all: 'All services',
    report: 'Report a problem or share an idea',
    map: 'Reports on the map',
    other: 'Not what you meant?',
    otherText: (hours) => `Use other words, or call, ${hours}:`
  },
  uk: {
    title: 'Пошук',
    about: 'Послуги, порадники, звернення і\u00A0те, чого не робить місто, в\u00A0одному місці.',
    label: 'Що Ви шукаєте?',
    hint: 'Напишіть своїми словами.',
    search: 'Шукати',
    suggestions: 'Підказки',
    counted: (n) =>
      n === 0
        ? 'Немає підказок'
        : counted(n, 'uk', { one: 'підказка', few: 'підказки', many: 'підказок', other: 'підказки' }),
    results: (n, typed) =>
      `${counted(n, 'uk', { one: 'результат', few: 'результати', many: 'результатів', other: 'результату' })} для «${typed}»`,
    kinds: {
      card: 'Послуга',
      guide: 'Порадник',
      script: 'Сценарій розмови',
      announcement: 'Оголошення',
      contact: 'Контакт',
      problem: 'Повідомлення про проблему',
      idea: 'Ідея',
      redirect: 'Цього не робить місто',
      event: 'Крок за кроком'
    },
    tabs: 'Вид результату',
    of: {
      all: 'Усе',
      services: 'Послуги',
      guides: 'Порадники й\u00A0контакти',
      reports: 'Звернення',
      elsewhere: 'Не місто'
    },
    by: (words) => `Інакше: ${words}`,
    danger: 'Телефонуйте, не пишіть',
    nothing: (typed) => `Ми не знайшли «${typed}»`,
    nothingText: 'Спробуйте коротше або іншими словами. Ми записали, чого тут бракує, без Ваших даних.',
    ask: 'Запитайте людину',
    askText: (hours) => `Консультант скаже, де це зробити: ${hours}.`,
    browse: 'Або пошукайте у\u00A0списку',
    all: 'Усі послуги',
    report: 'Повідомити про проблему чи ідею',
    map: 'Звернення на мапі',
    other: 'Шукали інше?',
    otherText: (hours) => `Напишіть інакше або зателефонуйте, ${hours}:`
  }
};
