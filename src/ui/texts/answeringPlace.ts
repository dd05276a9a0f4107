/** Words of one place of the answering tree: what is said there and where the keys lead. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  name: 'Nazwa miejsca',
  nameHint: 'Krótka, literami łacińskimi. Słyszą ją tylko te strony.',
  says: 'Co mówi',
  announcement: (code: string) => `Zapowiedź „${code}”`,
  languages: { pl: 'Po polsku', en: 'Po angielsku', uk: 'Po ukraińsku' },
  drop: 'Nie mów tego tutaj',
  elsewhere: 'Mówimy to także gdzie indziej; zmieni się w\u00A0obu miejscach.',
  more: 'Powiedz jeszcze',
  also: 'Albo coś, co już mamy',
  none: '–',
  next: 'Potem',
  open: 'Gdy otwarte',
  closed: 'Gdy zamknięte',
  otherwise: 'Gdy nikt nic nie naciśnie',
  keys: 'Klawisze',
  key: (n: number) => `Klawisz ${n}`,
  to: (n: number) => `Dokąd prowadzi klawisz ${n}`,
  yes: 'Klawisz zgody',
  no: 'Klawisz odmowy',
  seconds: 'Ile sekund czekamy na klawisz',
  topic: 'Temat',
  anyTopic: 'ten, który wybrano',
  save: 'Zapisz w\u00A0szkicu',
  remove: 'Usuń to miejsce',
  added: 'Nowe miejsce'
};

type AnsweringPlaceTexts = typeof pl;

const en: AnsweringPlaceTexts = {
  name: 'Name of the place',
  nameHint: 'Short, in Latin letters. Only these pages know it.',
  says: 'What it says',
  announcement: (code) => `Announcement “${code}”`,
  languages: { pl: 'In Polish', en: 'In English', uk: 'In Ukrainian' },
  drop: 'Do not say this here',
  elsewhere: 'This is said elsewhere too; it changes in both places.',
  more: 'Say also',
  also: 'Or something we have already',
  none: '–',
  next: 'Then',
  open: 'When open',
  closed: 'When closed',
  otherwise: 'When nobody presses anything',
  keys: 'Keys',
  key: (n) => `Key ${n}`,
  to: (n) => `Where key ${n} leads`,
  yes: 'Key of consent',
  no: 'Key of refusal',
  seconds: 'How many seconds a key is waited for',
  topic: 'Topic',
  anyTopic: 'the one that was chosen',
  save: 'Save in the draft',
  remove: 'Remove this place',
  added: 'A new place'
};

const uk: AnsweringPlaceTexts = {
  name: 'Назва місця',
  nameHint: 'Коротка, латинськими літерами. Її знають лише ці сторінки.',
  says: 'Що каже',
  announcement: (code) => `Привітання «${code}»`,
  languages: { pl: 'Польською', en: 'Англійською', uk: 'Українською' },
  drop: 'Не казати цього тут',
  elsewhere: 'Це кажемо й\u00A0деінде; зміниться в\u00A0обох місцях.',
  more: 'Сказати ще',
  also: 'Або щось, що вже маємо',
  none: '–',
  next: 'Потім',
  open: 'Коли відчинено',
  closed: 'Коли зачинено',
  otherwise: 'Коли ніхто нічого не натисне',
  keys: 'Клавіші',
  key: (n) => `Клавіша ${n}`,
  to: (n) => `Куди веде клавіша ${n}`,
  yes: 'Клавіша згоди',
  no: 'Клавіша відмови',
  seconds: 'Скільки секунд чекаємо на клавішу',
  topic: 'Тема',
  anyTopic: 'та, яку вибрано',
  save: 'Зберегти в\u00A0чернетці',
  remove: 'Вилучити це місце',
  added: 'Нове місце'
};

export const answeringPlaceTexts: Record<Lang, AnsweringPlaceTexts> = { pl, en, uk };
