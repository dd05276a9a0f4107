/** Words of steering the hotline for a day, on its wallboard. */
import type { MeasureKind } from '#contacts/measures/measure.ts';
import type { Lang } from '#ui/lang.ts';

type Words = {
  title: string;
  nothing: string;
  change: string;
  what: string;
  kinds: Record<MeasureKind, string>;
  topic: string;
  agent: string;
  agentHint: string;
  choose: string;
  why: string;
  whyHint: string;
  take: string;
  told: string;
  holds: (what: MeasureKind, topic: string, agent: string) => string;
  from: (time: string, by: string) => string;
  end: string;
  endOne: (what: string) => string;
  ended: (time: string, by: string) => string;
  faults: string;
  done: { taken: string; ended: string; again: string };
  again: {
    title: string;
    notice: string;
    hours: string;
    hoursOf: (n: number) => string;
    say: string;
    write: string;
    nothing: string;
  };
  open: string;
  /** In the journal of a contact: somebody got it by a measure. */
  lent: string;
  /** In the bar of whoever takes it. */
  mine: { holds: (topic: string) => string; ended: (topic: string, time: string) => string };
  /** What was changed on days that are over. */
  past: string;
};

const pl: Words = {
  title: 'Zmiany na dziś',
  nothing: 'Kolejka działa dziś jak zwykle.',
  change: 'Zmień coś na dziś',
  what: 'Co zmieniasz',
  kinds: {
    agent: 'jeszcze jedna osoba odbiera temat',
    anybody: 'temat odbiera każdy',
    first: 'temat ma pierwszeństwo'
  },
  topic: 'Temat',
  agent: 'Kto',
  agentHint: 'Tylko gdy dodajesz jedną osobę. Także bez poświadczenia z\u00A0tego tematu.',
  choose: 'wybierz',
  why: 'Dlaczego',
  whyHint: 'Zostaje w\u00A0zapisie dnia razem z\u00A0Twoim imieniem i\u00A0nazwiskiem.',
  take: 'Wprowadź',
  told: 'Działa od następnej rozmowy i\u00A0kończy się samo z\u00A0dniem. Poświadczeń to nie zmienia.',
  holds: (what, topic, agent) =>
    ({
      agent: `${topic}: odbiera też ${agent}`,
      anybody: `${topic}: odbiera każdy`,
      first: `${topic}: przed innymi tematami`
    })[what],
  from: (time, by) => `od ${time}, ${by}`,
  end: 'Zakończ',
  endOne: (what) => `Zakończ: ${what}`,
  ended: (time, by) => `zakończone o\u00A0${time}, ${by}`,
  faults: 'Nic jeszcze nie zmieniono',
  done: {
    taken: 'Zmiana działa od następnej rozmowy.',
    ended: 'Zmiana zakończona.',
    again: 'Komunikat włączony. Za chwilę będzie gotowy głos.'
  },
  again: {
    title: 'Włącz komunikat',
    notice: 'Komunikat',
    hours: 'Na ile',
    hoursOf: (n) => `${n}\u00A0h`,
    say: 'Włącz teraz',
    write: 'Napisz nowy komunikat',
    nothing: 'Nie ma jeszcze komunikatu, który można powtórzyć.'
  },
  open: 'Otwórz temat',
  lent: 'temat dodany na dziś',
  mine: {
    holds: (topic) => `Dziś odbierasz też: ${topic}.`,
    ended: (topic, time) => `Od ${time} nie odbierasz już tematu: ${topic}.`
  },
  past: 'Co zmieniono w\u00A0kolejce'
};

const en: Words = {
  title: 'Changed for today',
  nothing: 'The queue works as usual today.',
  change: 'Change something for today',
  what: 'What you change',
  kinds: {
    agent: 'one more person takes a topic',
    anybody: 'everybody takes a topic',
    first: 'a topic comes first'
  },
  topic: 'Topic',
  agent: 'Who',
  agentHint: 'Only when you add one person. Also without being attested in this topic.',
  choose: 'choose',
  why: 'Why',
  whyHint: 'It stays in the record of the day, with your name.',
  take: 'Do it',
  told: 'It holds from the next call and ends by itself with the day. Attestations stay as they are.',
  holds: (what, topic, agent) =>
    ({
      agent: `${topic}: ${agent} takes it too`,
      anybody: `${topic}: everybody takes it`,
      first: `${topic}: before other topics`
    })[what],
  from: (time, by) => `since ${time}, ${by}`,
  end: 'End',
  endOne: (what) => `End: ${what}`,
  ended: (time, by) => `ended at ${time}, ${by}`,
  faults: 'Nothing is changed yet',
  done: {
    taken: 'The change holds from the next call.',
    ended: 'The change is ended.',
    again: 'The notice is on. Its voice will be ready in a moment.'
  },
  again: {
    title: 'Switch a notice on',
    notice: 'Notice',
    hours: 'For how long',
    hoursOf: (n) => `${n}\u00A0h`,
    say: 'Switch on now',
    write: 'Write a new notice',
    nothing: 'There is no notice yet that could be told again.'
  },
  open: 'Open the topic',
  lent: 'a topic added for today',
  mine: {
    holds: (topic) => `Today you also take: ${topic}.`,
    ended: (topic, time) => `Since ${time} you no longer take: ${topic}.`
  },
  past: 'What was changed in the queue'
};

const uk: Words = {
  title: 'Зміни на сьогодні',
  nothing: 'Сьогодні черга працює як завжди.',
  change: 'Змінити щось на сьогодні',
  what: 'Що змінюєте',
  kinds: {
    agent: 'ще одна особа приймає тему',
    anybody: 'тему приймає кожен',
    first: 'тема має першість'
  },
  topic: 'Тема',
  agent: 'Хто',
  agentHint: 'Лише коли додаєте одну особу. Також без підтвердження з\u00A0цієї теми.',
  choose: 'виберіть',
  why: 'Чому',
  whyHint: 'Залишається в\u00A0записі дня разом із вашим ім’ям.',
  take: 'Запровадити',
  told: 'Діє від наступної розмови й\u00A0закінчується саме разом із днем. Підтверджень це не змінює.',
  holds: (what, topic, agent) =>
    ({
      agent: `${topic}: приймає також ${agent}`,
      anybody: `${topic}: приймає кожен`,
      first: `${topic}: перед іншими темами`
    })[what],
  from: (time, by) => `від ${time}, ${by}`,
  end: 'Закінчити',
  endOne: (what) => `Закінчити: ${what}`,
  ended: (time, by) => `закінчено о\u00A0${time}, ${by}`,
  faults: 'Ще нічого не змінено',
  done: {
    taken: 'Зміна діє від наступної розмови.',
    ended: 'Зміну закінчено.',
    again: 'Оголошення ввімкнено. За мить буде готовий голос.'
  },
  again: {
    title: 'Увімкнути оголошення',
    notice: 'Оголошення',
    hours: 'На скільки',
    hoursOf: (n) => `${n}\u00A0год`,
    say: 'Увімкнути зараз',
    write: 'Написати нове оголошення',
    nothing: 'Ще немає оголошення, яке можна повторити.'
  },
  open: 'Відкрити тему',
  lent: 'тему додано на сьогодні',
  mine: {
    holds: (topic) => `Сьогодні ви приймаєте також: ${topic}.`,
    ended: (topic, time) => `Від ${time} ви вже не приймаєте тему: ${topic}.`
  },
  past: 'Що змінено в\u00A0черзі'
};

export const steeringTexts: Record<Lang, Words> = { pl, en, uk };
