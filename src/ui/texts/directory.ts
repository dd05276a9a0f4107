/** Words of the directory: whom to ask about what, by telephone, in writing or in person. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Kontakty',
  lead: 'Telefony, godziny i\u00A0adresy jednostek miasta. Nie wiesz, kogo zapytać? Zadzwoń na infolinię.',
  about: (centre: string) => `Telefony, godziny i\u00A0adresy jednostek miasta. ${centre}.`,
  narrow: 'Znajdź kontakt',
  words: 'Sprawa, jednostka albo numer',
  unit: 'Jednostka',
  anyUnit: 'Wszystkie',
  show: 'Pokaż',
  count: (n: number) =>
    counted(n, 'pl', { one: 'kontakt', few: 'kontakty', many: 'kontaktów', other: 'kontaktu' }),
  nothing: 'Nie mamy takiego kontaktu',
  nothingText: (phone: string, hours: string) => `Napisz inaczej albo zadzwoń: ${phone}, ${hours}.`,
  all: 'Wszystkie kontakty',
  phone: 'Telefon',
  email: 'E-mail',
  address: 'Adres',
  hours: 'Godziny',
  belongs: 'Jednostka',
  onlyFrom: (day: string) => `od ${day}`,
  since: (day: string) => `Tak jest od ${day}.`
};

export const directoryTexts: Record<Lang, typeof pl> = {
  pl,
  en: {
    title: 'Contacts',
    lead: 'Telephones, hours and addresses of the city’s units. Not sure whom to ask? Call the hotline.',
    about: (centre) => `Telephones, hours and addresses of the city’s units. ${centre}.`,
    narrow: 'Find a contact',
    words: 'A matter, a unit or a number',
    unit: 'Unit',
    anyUnit: 'All',
    show: 'Show',
    count: (n) => counted(n, 'en', { one: 'contact', other: 'contacts' }),
    nothing: 'We have no such contact',
    nothingText: (phone, hours) => `Use other words, or call ${phone}, ${hours}.`,
    all: 'All contacts',
    phone: 'Telephone',
    email: 'E-mail',
    address: 'Address',
    hours: 'Hours',
    belongs: 'Unit',
    onlyFrom: (day) => `from ${day}`,
    since: (day) => `It has been so since ${day}.`
  },
  uk: {
    title: 'Контакти',
    lead: 'Телефони, години й\u00A0адреси установ міста. Не знаєте, кого запитати? Телефонуйте на гарячу лінію.',
    about: (centre) => `Телефони, години й\u00A0адреси установ міста. ${centre}.`,
    narrow: 'Знайти контакт',
    words: 'Справа, установа або номер',
    unit: 'Установа',
    anyUnit: 'Усі',
    show: 'Показати',
    count: (n) => counted(n, 'uk', { one: 'контакт', few: 'контакти', many: 'контактів', other: 'контакту' }),
    nothing: 'Такого контакту в\u00A0нас немає',
    nothingText: (phone, hours) => `Напишіть інакше або телефонуйте: ${phone}, ${hours}.`,
    all: 'Усі контакти',
    phone: 'Телефон',
    email: 'Електронна пошта',
    address: 'Адреса',
    hours: 'Години',
    belongs: 'Установа',
    onlyFrom: (day) => `з ${day}`,
    since: (day) => `Так є з ${day}.`
  }
};
