/** Words of the lists: all services, events of a life with their steps, guides, announcements. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Usługi',
  about: (centre: string) =>
    `Co i\u00A0jak załatwić w\u00A0mieście: krok po kroku, ile kosztuje, jak długo trwa. ${centre}.`,
  lead: 'Krok po kroku: co zrobić najpierw, ile to kosztuje i\u00A0jak długo trwa.',
  life: 'Coś się w\u00A0życiu zmienia',
  lifeLead: 'Wszystko po kolei, razem z\u00A0terminami.',
  groups: 'Tematy',
  count: (n: number) => counted(n, 'pl', { one: 'usługa', few: 'usługi', many: 'usług', other: 'usługi' }),
  letters: 'Wszystkie od A\u00A0do\u00A0Z',
  lettersNav: 'Litery',
  guides: 'Poradniki',
  guidesLead: 'Większe sprawy wyjaśnione po kolei.',
  none: 'Nie ma tu jeszcze żadnej usługi',
  noneText: 'Zapytaj o\u00A0nią przez telefon.',
  back: 'Wszystkie usługi',
  lifePage: {
    steps: 'Co zrobić i\u00A0w\u00A0jakiej kolejności',
    cost: 'Koszt',
    time: 'Czas',
    card: 'Szczegóły',
    link: 'Przejdź do strony',
    count: (n: number) => counted(n, 'pl', { one: 'krok', few: 'kroki', many: 'kroków', other: 'kroku' }),
    others: 'Inne sprawy krok po kroku',
    print: 'Tę listę możesz wydrukować i\u00A0odhaczać.'
  },
  guidePage: {
    from: (day: string) => `Od ${day}`,
    until: (day: string) => `Tylko do ${day}`,
    services: 'Usługi, o\u00A0których tu mowa',
    law: 'Podstawa prawna',
    published: (day: string) => `Ta treść obowiązuje od ${day}.`
  },
  front: {
    services: 'Załatw sprawę',
    all: 'Wszystkie usługi',
    announcements: 'Ogłoszenia',
    until: (moment: string) => `Do ${moment}`
  }
};

export type ServiceListTexts = typeof pl;

const en: ServiceListTexts = {
  title: 'Services',
  about: (centre) =>
    `What the city does for you and how: step by step, what it costs, how long it takes. ${centre}.`,
  lead: 'Step by step: what to do first, what it costs and how long it takes.',
  life: 'Something changes in your life',
  lifeLead: 'Everything in its order, with its deadlines.',
  groups: 'Subjects',
  count: (n) => counted(n, 'en', { one: 'service', other: 'services' }),
  letters: 'All from A to Z',
  lettersNav: 'Letters',
  guides: 'Guides',
  guidesLead: 'Larger matters, explained in order.',
  none: 'There is no service here yet',
  noneText: 'Ask about it by telephone.',
  back: 'All services',
  lifePage: {
    steps: 'What to do and in which order',
    cost: 'Cost',
    time: 'Time',
    card: 'Details',
    link: 'Go to the page',
    count: (n) => counted(n, 'en', { one: 'step', other: 'steps' }),
    others: 'Other matters step by step',
    print: 'You can print this list and tick things off.'
  },
  guidePage: {
    from: (day) => `From ${day}`,
    until: (day) => `Only until ${day}`,
    services: 'Services this is about',
    law: 'Legal basis',
    published: (day) => `This text holds from ${day}.`
  },
  front: {
    services: 'Get something done',
    all: 'All services',
    announcements: 'Announcements',
    until: (moment) => `Until ${moment}`
  }
};

const uk: ServiceListTexts = {
  title: 'Послуги',
  about: (centre) =>
    `Що і\u00A0як зробити в\u00A0місті: крок за кроком, скільки коштує, скільки триває. ${centre}.`,
  lead: 'Крок за кроком: що зробити спершу, скільки це коштує і\u00A0скільки триває.',
  life: 'Щось змінюється в\u00A0житті',
  lifeLead: 'Усе по черзі, разом зі строками.',
  groups: 'Теми',
  count: (n) => counted(n, 'uk', { one: 'послуга', few: 'послуги', many: 'послуг', other: 'послуги' }),
  letters: 'Усі за абеткою',
  lettersNav: 'Літери',
  guides: 'Порадники',
  guidesLead: 'Більші справи, пояснені по черзі.',
  none: 'Тут ще немає жодної послуги',
  noneText: 'Запитайте про неї телефоном.',
  back: 'Усі послуги',
  lifePage: {
    steps: 'Що зробити і\u00A0в\u00A0якому порядку',
    cost: 'Вартість',
    time: 'Час',
    card: 'Докладніше',
    link: 'Перейти на сторінку',
    count: (n) => counted(n, 'uk', { one: 'крок', few: 'кроки', many: 'кроків', other: 'кроку' }),
    others: 'Інші справи крок за кроком',
    print: 'Цей список можна надрукувати й\u00A0позначати зроблене.'
  },
  guidePage: {
    from: (day) => `Від ${day}`,
    until: (day) => `Лише до ${day}`,
    services: 'Послуги, про які тут ідеться',
    law: 'Правова підстава',
    published: (day) => `Цей текст чинний від ${day}.`
  },
  front: {
    services: 'Зробити справу',
    all: 'Усі послуги',
    announcements: 'Оголошення',
    until: (moment) => `До ${moment}`
  }
};

export const serviceListTexts: Record<Lang, ServiceListTexts> = { pl, en, uk };
