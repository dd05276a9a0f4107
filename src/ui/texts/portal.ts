/** Words of the frame that stands around every page of the portal, and of the pages that tell of a fault. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  name: 'Hejnał',
  skip: 'Przejdź do treści',
  places: {
    report: 'Zgłoszenia',
    services: 'Usługi',
    case: 'Sprawdź sprawę',
    map: 'Mapa',
    figures: 'Liczby'
  },
  placesLabel: 'Główna',
  menu: 'Menu',
  menuLabel: 'Główna, menu',
  languages: 'Język',
  danger: {
    question: 'Zagrożone jest życie, zdrowie lub mienie?',
    call: 'Zadzwoń pod 112.',
    callLabel: 'Zadzwoń: 112',
    note: 'Tutaj odpowiadamy w\u00A0dni robocze.'
  },
  demo: {
    head: 'Pokaz',
    text: 'Ta strona służy tylko do prób. Osoby, sprawy i\u00A0liczby są zmyślone, a\u00A0zgłoszeń nikt nie odbierze.'
  },
  workdays: (from: string, to: string) => `dni robocze ${from}–${to}`,
  complaints: 'Jak złożyć skargę, wniosek lub petycję',
  privacy: 'Twoje dane',
  data: 'Otwarte dane i\u00A0API',
  staff: 'Dla pracowników',
  about: (city: string) => `Zgłoś problem lub pomysł i\u00A0sprawdź, co się z\u00A0nim dzieje. ${city}.`,
  faults: {
    '400': {
      title: 'Formularz nie doszedł w\u00A0całości',
      text: 'Wróć i\u00A0wyślij go jeszcze raz.'
    },
    '403': {
      title: 'Tu nie możesz wejść',
      text: 'Ta strona jest dla kogoś innego albo została otwarta w\u00A0innej przeglądarce.'
    },
    '404': {
      title: 'Nie ma takiej strony',
      text: 'Adres mógł się zmienić albo brakuje w\u00A0nim znaku.'
    },
    '413': {
      title: 'Tego jest za dużo naraz',
      text: 'Wyślij mniej zdjęć albo mniejsze. Jedno może mieć 10\u00A0MB.'
    },
    '429': {
      title: 'Za dużo prób',
      text: 'Odczekaj kilka minut i\u00A0spróbuj jeszcze raz.'
    },
    '500': {
      title: 'Coś się u\u00A0nas zepsuło',
      text: 'Przepraszamy. Spróbuj jeszcze raz za chwilę. To, co już jest wysłane, mamy.'
    }
  },
  home: 'Strona główna',
  report: 'Nowe zgłoszenie',
  orCall: (number: string, hours: string) => `Możesz też zadzwonić: ${number}, ${hours}.`
};

export type PortalTexts = typeof pl;

export const portalTexts: Record<Lang, PortalTexts> = {
  pl,
  en: {
    name: 'Hejnał',
    skip: 'Skip to the content',
    places: { report: 'Reports', services: 'Services', case: 'Check a case', map: 'Map', figures: 'Figures' },
    placesLabel: 'Main',
    menu: 'Menu',
    menuLabel: 'Main, menu',
    languages: 'Language',
    danger: {
      question: 'Is life, health or property in danger?',
      call: 'Call 112.',
      callLabel: 'Call 112',
      note: 'Here we answer on working days.'
    },
    demo: {
      head: 'Demo',
      text: 'This site is only for trying out. People, cases and figures are invented, and nobody will receive a report.'
    },
    workdays: (from, to) => `working days ${from}–${to}`,
    complaints: 'How to lodge a complaint, proposal or petition',
    privacy: 'Your data',
    data: 'Open data and API',
    staff: 'For staff',
    about: (city) => `Report a problem or share an idea, and see what becomes of it. ${city}.`,
    faults: {
      '400': {
        title: 'The form did not arrive whole',
        text: 'Go back and send it again.'
      },
      '403': {
        title: 'You cannot go in here',
        text: 'This page is somebody else’s, or it was opened in another browser.'
      },
      '404': {
        title: 'There is no such page',
        text: 'The address may have changed, or a character is missing.'
      },
      '413': {
        title: 'This is too much at once',
        text: 'Send fewer photos, or smaller ones. One can have 10\u00A0MB.'
      },
      '429': {
        title: 'Too many tries',
        text: 'Wait a few minutes and try again.'
      },
      '500': {
        title: 'Something broke on our side',
        text: 'We are sorry. Try again in a moment. Whatever you have sent already is with us.'
      }
    },
    home: 'Front page',
    report: 'New report',
    orCall: (number, hours) => `You can also call: ${number}, ${hours}.`
  },
  uk: {
    name: 'Hejnał',
    skip: 'Перейти до змісту',
    places: {
      report: 'Звернення',
      services: 'Послуги',
      case: 'Перевірити справу',
      map: 'Мапа',
      figures: 'Цифри'
    },
    placesLabel: 'Головна',
    menu: 'Меню',
    menuLabel: 'Головна, меню',
    languages: 'Мова',
    danger: {
      question: 'Є\u00A0загроза життю, здоров’ю чи майну?',
      call: 'Телефонуйте 112.',
      callLabel: 'Зателефонувати: 112',
      note: 'Тут ми відповідаємо в\u00A0робочі дні.'
    },
    demo: {
      head: 'Показ',
      text: 'Ця сторінка лише для проби. Люди, справи й\u00A0цифри вигадані, а\u00A0звернення ніхто не отримає.'
    },
    workdays: (from, to) => `робочі дні ${from}–${to}`,
    complaints: 'Як подати скаргу, пропозицію чи петицію',
    privacy: 'Ваші дані',
    data: 'Відкриті дані та API',
    staff: 'Для працівників',
    about: (city) => `Повідомте про проблему чи ідею та дізнайтеся, що з\u00A0нею відбувається. ${city}.`,
    faults: {
      '400': {
        title: 'Форма не дійшла повністю',
        text: 'Поверніться і\u00A0надішліть її ще раз.'
      },
      '403': {
        title: 'Сюди Вам не можна',
        text: 'Ця сторінка призначена для когось іншого або її відкрито в\u00A0іншому браузері.'
      },
      '404': {
        title: 'Такої сторінки немає',
        text: 'Можливо, адреса змінилася або в\u00A0ній бракує символу.'
      },
      '413': {
        title: 'Це забагато за один раз',
        text: 'Надішліть менше фото або менші. Одне може мати 10 МБ.'
      },
      '429': {
        title: 'Забагато спроб',
        text: 'Зачекайте кілька хвилин і\u00A0спробуйте ще раз.'
      },
      '500': {
        title: 'У\u00A0нас щось зламалося',
        text: 'Перепрошуємо. Спробуйте ще раз за мить. Те, що вже надіслано, у\u00A0нас є.'
      }
    },
    home: 'Головна сторінка',
    report: 'Нове звернення',
    orCall: (number, hours) => `Можна також зателефонувати: ${number}, ${hours}.`
  }
};

/** The languages as they name themselves, and as the frame shortens them. */
export const LANGUAGE_NAMES: Record<Lang, { short: string; name: string }> = {
  pl: { short: 'PL', name: 'polski' },
  en: { short: 'EN', name: 'English' },
  uk: { short: 'УК', name: 'українська' }
};
