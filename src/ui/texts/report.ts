/** Words of reporting up to the choice of a category: what it is about, and where it is not for us. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  way: 'Kroki zgłoszenia',
  steps: {
    what: 'Sprawa',
    place: 'Miejsce',
    details: 'Opis i\u00A0zdjęcia',
    contact: 'Odpowiedź',
    check: 'Sprawdzenie'
  },
  note: (n: number, of: number, step: string) => `Krok ${n} z\u00A0${of}: ${step.toLowerCase()}`,
  done: 'gotowe',
  back: 'Wstecz',
  on: 'Dalej',
  faults: 'Popraw, zanim pójdziesz dalej',
  kept: 'Szkic czeka w\u00A0tej przeglądarce 30\u00A0dni.',
  optional: '(jeśli chcesz)',
  start: {
    title: 'Co chcesz zgłosić?',
    problem: { title: 'Problem', text: 'Coś się zepsuło, przeszkadza albo zagraża.' },
    idea: { title: 'Pomysł', text: 'Coś w\u00A0mieście może działać lepiej albo ładniej wyglądać.' },
    drafts: 'Zaczęte w\u00A0tej przeglądarce',
    changed: (when: string) => `ostatnia zmiana ${when}`
  },
  what: {
    problem: 'Czego dotyczy zgłoszenie?',
    idea: 'Czego dotyczy pomysł?',
    hint: 'Wpisz kilka słów. Polskie znaki nie są potrzebne.',
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
    found: (typed: string) => `Pasuje do „${typed}”`,
    nothing: 'Nie mamy tego pod tą nazwą.',
    nothingText: (number: string, hours: string) =>
      `Napisz inaczej, wybierz z\u00A0listy albo zadzwoń: ${number}, ${hours}.`,
    browse: 'Albo wybierz z\u00A0listy',
    groups: 'Wszystkie działy',
    call: (numbers: string) => `zadzwoń: ${numbers}`,
    otherOffice: 'inna instytucja',
    or: 'lub',
    otherKind: {
      problem: 'Masz raczej pomysł? Podziel się pomysłem',
      idea: 'To raczej problem? Zgłoś problem'
    },
    like: (where: string) => `To samo miejsce co poprzednio: ${where}`
  },
  duty: { title: 'Pilne? Zadzwoń, nie pisz.', caption: 'Numery czynne całą dobę', more: 'Więcej numerów' },
  elsewhere: {
    danger: 'Zadzwoń, nie pisz',
    dangerMaybe: 'Czy to pilne?',
    notCity: 'Tym zajmuje się ktoś inny',
    first: 'Zanim zgłosisz',
    numbers: 'Numery, pod które warto zadzwonić',
    call: 'Zadzwoń',
    site: 'Ich strona',
    goOnDanger: 'To nie jest pilne, zgłaszam',
    goOn: 'Mimo to zgłaszam',
    other: 'Wybierz coś innego'
  }
};

export type ReportTexts = typeof pl;

export const reportTexts: Record<Lang, ReportTexts> = {
  pl,
  en: {
    way: 'Steps of the report',
    steps: {
      what: 'Matter',
      place: 'Place',
      details: 'Details and photos',
      contact: 'Answer',
      check: 'Check'
    },
    note: (n, of, step) => `Step ${n} of ${of}: ${step.toLowerCase()}`,
    done: 'done',
    back: 'Back',
    on: 'Continue',
    faults: 'Put this right before you go on',
    kept: 'Your draft waits in this browser for 30\u00A0days.',
    optional: '(if you like)',
    start: {
      title: 'What do you want to report?',
      problem: { title: 'A problem', text: 'Something is broken, in the way or a danger.' },
      idea: { title: 'An idea', text: 'Something in the city could work better or look nicer.' },
      drafts: 'Begun in this browser',
      changed: (when) => `last changed ${when}`
    },
    what: {
      problem: 'What is your report about?',
      idea: 'What is your idea about?',
      hint: 'Type a few words.',
      search: 'Search',
      suggestions: 'Suggestions',
      counted: (n) =>
        n === 0 ? 'No suggestions' : counted(n, 'en', { one: 'suggestion', other: 'suggestions' }),
      found: (typed) => `Matches for “${typed}”`,
      nothing: 'We do not have it under that name.',
      nothingText: (number, hours) => `Try other words, choose from the list or call: ${number}, ${hours}.`,
      browse: 'Or choose from the list',
      groups: 'All groups',
      call: (numbers) => `call ${numbers}`,
      otherOffice: 'another institution',
      or: 'or',
      otherKind: {
        problem: 'Is it rather an idea? Share an idea',
        idea: 'Is it rather a problem? Report a problem'
      },
      like: (where) => `The same place as before: ${where}`
    },
    duty: {
      title: 'Urgent? Call, do not write.',
      caption: 'Numbers answered day and night',
      more: 'More numbers'
    },
    elsewhere: {
      danger: 'Call, do not write',
      dangerMaybe: 'Is it urgent?',
      notCity: 'Somebody else looks after this',
      first: 'Before you report',
      numbers: 'Numbers worth calling',
      call: 'Call',
      site: 'Their site',
      goOnDanger: 'It is not urgent, I am reporting it',
      goOn: 'I am reporting it all the same',
      other: 'Choose something else'
    }
  },
  uk: {
    way: 'Кроки звернення',
    steps: {
      what: 'Справа',
      place: 'Місце',
      details: 'Опис і\u00A0фото',
      contact: 'Відповідь',
      check: 'Перевірка'
    },
    note: (n, of, step) => `Крок ${n} з\u00A0${of}: ${step.toLowerCase()}`,
    done: 'готово',
    back: 'Назад',
    on: 'Далі',
    faults: 'Виправте, перш ніж іти далі',
    kept: 'Чернетка чекає в\u00A0цьому браузері 30\u00A0днів.',
    optional: '(якщо хочете)',
    start: {
      title: 'Про що Ви хочете повідомити?',
      problem: { title: 'Проблема', text: 'Щось зламалося, заважає або загрожує.' },
      idea: { title: 'Ідея', text: 'Щось у\u00A0місті може працювати краще або мати гарніший вигляд.' },
      drafts: 'Розпочаті в\u00A0цьому браузері',
      changed: (when) => `остання зміна ${when}`
    },
    what: {
      problem: 'Чого стосується звернення?',
      idea: 'Чого стосується ідея?',
      hint: 'Введіть кілька слів.',
      search: 'Шукати',
      suggestions: 'Підказки',
      counted: (n) =>
        n === 0
          ? 'Підказок немає'
          : counted(n, 'uk', { one: 'підказка', few: 'підказки', many: 'підказок', other: 'підказки' }),
      found: (typed) => `Відповідає «${typed}»`,
      nothing: 'У\u00A0нас немає цього під такою назвою.',
      nothingText: (number, hours) =>
        `Напишіть інакше, виберіть зі списку або зателефонуйте: ${number}, ${hours}.`,
      browse: 'Або виберіть зі списку',
      groups: 'Усі розділи',
      call: (numbers) => `телефонуйте: ${numbers}`,
      otherOffice: 'інша установа',
      or: 'або',
      otherKind: {
        problem: 'Це радше ідея? Запропонуйте ідею',
        idea: 'Це радше проблема? Повідомте про проблему'
      },
      like: (where) => `Те саме місце, що й\u00A0раніше: ${where}`
    },
    duty: {
      title: 'Терміново? Телефонуйте, не пишіть.',
      caption: 'Цілодобові номери',
      more: 'Більше номерів'
    },
    elsewhere: {
      danger: 'Телефонуйте, не пишіть',
      dangerMaybe: 'Це терміново?',
      notCity: 'Цим займається хтось інший',
      first: 'Перш ніж повідомити',
      numbers: 'Номери, за якими варто зателефонувати',
      call: 'Зателефонувати',
      site: 'Їхня сторінка',
      goOnDanger: 'Це не терміново, повідомляю',
      goOn: 'Усе одно повідомляю',
      other: 'Вибрати щось інше'
    }
  }
};
