/** Words of the call bar: what an agent is now, the call that rings, the call that goes on. */
import { counted, lasting } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Infolinia',
  states: {
    offline: 'Poza infolinią',
    ready: 'Odbieram',
    ringing: 'Dzwoni',
    talking: 'Rozmowa',
    wrapping: 'Po rozmowie',
    away: 'Nie odbieram'
  },
  reasons: {
    break: 'przerwa',
    training: 'szkolenie',
    written: 'zgłoszenia pisemne',
    consultation: 'konsultacja',
    other: 'inny powód',
    'no-answer': 'telefon dzwonił, nikt nie odebrał',
    lost: 'strona była zamknięta albo bez dźwięku',
    forgotten: 'wynik rozmowy czekał zbyt długo',
    set: 'tak ustawiła osoba kierująca zmianą'
  },
  become: { ready: 'Odbieram rozmowy', away: 'Nie odbieram:', offline: 'Kończę na dziś' },
  afterwards: (what: string) => `Potem: ${what}`,
  state: 'Mój stan',
  waiting: (n: number) => counted(n, 'pl', { one: 'czeka', few: 'czekają', many: 'czeka', other: 'czeka' }),
  nobodyWaits: 'Nikt nie czeka',
  longest: (time: string) => `najdłużej ${time}`,
  missed: (n: number) =>
    counted(n, 'pl', {
      one: 'nieodebrane',
      few: 'nieodebrane',
      many: 'nieodebranych',
      other: 'nieodebranych'
    }),
  callbacks: (n: number) => `Oddzwonić: ${n}`,
  rest: (minutes: number) => `${lasting(minutes, 'godz.', 'min')} przed ekranem. Czas na 5 minut przerwy.`,
  sound: {
    asking: 'Przeglądarka pyta o\u00A0mikrofon. Zgódź się.',
    connecting: 'Łączę dźwięk…',
    connected: 'Dźwięk działa',
    lost: 'Dźwięk się zerwał. Łączę jeszcze raz…',
    closed: 'Dźwięk wyłączony',
    'refused-microphone': 'Przeglądarka nie dała mikrofonu. Pozwól na niego przy adresie strony.',
    'no-microphone': 'Nie widać mikrofonu. Podłącz słuchawki.',
    refused: 'Centrala nie odpowiada. Rozmów teraz nie będzie.',
    elsewhere: 'Rozmowy odbierasz w\u00A0innej karcie lub na innym komputerze.'
  },
  again: 'Połącz dźwięk',
  here: 'Odbieraj tutaj',
  away: 'Telefon jest teraz niedostępny. Numer miasta ogłasza to dzwoniącym.',
  offer: {
    rings: 'Dzwoni',
    callback: 'Oddzwonienie',
    asked: (who: string) => `${who} prosi o\u00A0dołączenie`,
    answer: 'Odbierz',
    refuse: 'Nie odbiorę',
    left: (seconds: number) => `${seconds} s na odebranie`,
    said: (who: string) => `Dzwoni telefon: ${who}`
  },
  caller: {
    withheld: 'Numer zastrzeżony',
    browser: 'Dzwoni z\u00A0portalu',
    waited: (time: string) => `czeka ${time}`,
    hadWaited: (time: string) => `czekano ${time}`,
    times: (n: number) => `${n}. raz dzisiaj`,
    screen: 'Karta rozmowy'
  },
  deeds: {
    mute: 'Wycisz',
    hold: 'Zawieś',
    resume: 'Wróć',
    transfer: 'Przełącz',
    keys: 'Klawisze',
    hangUp: 'Rozłącz',
    confer: 'We troje',
    handOver: 'Oddaj rozmowę',
    takeBack: 'Wróć do rozmówcy',
    pause: 'Wstrzymaj nagrywanie',
    unpause: 'Nagrywaj dalej',
    wrapUp: 'Zapisz wynik'
  },
  held: 'Rozmówca słucha muzyki',
  other: {
    rings: (who: string) => `Dzwonię: ${who}`,
    there: (who: string) => `Na linii: ${who}`,
    three: (who: string) => `We troje: ${who}`
  },
  recording: {
    on: 'Nagrywana',
    paused: 'Nagrywanie wstrzymane',
    failed: 'Nagranie się nie udało. Rozmowa trwa dalej.',
    off: 'Bez nagrywania'
  },
  wrapping: (time: string) => `Zapisz wynik, zostało ${time}`,
  wrappingOver: (time: string) => `Wynik czeka o\u00A0${time} za długo`,
  talk: 'Czas rozmowy',
  level: { own: 'Twój głos', heard: 'Głos rozmówcy' },
  keypad: 'Klawisze telefonu',
  hints: { answer: 'odbierz', refuse: 'nie odbiorę', mute: 'wycisz', hold: 'zawieś', hangUp: 'rozłącz' }
};
export type SoftphoneTexts = typeof pl;

const en: SoftphoneTexts = {
  title: 'Hotline',
  states: {
    offline: 'Off the hotline',
    ready: 'Ready',
    ringing: 'Ringing',
    talking: 'In a call',
    wrapping: 'After a call',
    away: 'Not taking calls'
  },
  reasons: {
    break: 'break',
    training: 'training',
    written: 'written reports',
    consultation: 'consultation',
    other: 'another reason',
    'no-answer': 'it rang and nobody answered',
    lost: 'the page was closed or without sound',
    forgotten: 'the result of a call waited too long',
    set: 'set by whoever leads the shift'
  },
  become: { ready: 'I take calls', away: 'I take none:', offline: 'Done for today' },
  afterwards: (what) => `Then: ${what}`,
  state: 'My state',
  waiting: (n) => counted(n, 'en', { one: 'waits', other: 'wait' }),
  nobodyWaits: 'Nobody waits',
  longest: (time) => `longest ${time}`,
  missed: (n) => counted(n, 'en', { one: 'missed', other: 'missed' }),
  callbacks: (n) => `To ring back: ${n}`,
  rest: (minutes) => `${lasting(minutes, 'h', 'min')} at the screen. Time for a break of 5 minutes.`,
  sound: {
    asking: 'The browser asks for the microphone. Please allow it.',
    connecting: 'Connecting the sound…',
    connected: 'The sound works',
    lost: 'The sound broke off. Connecting again…',
    closed: 'The sound is off',
    'refused-microphone': 'The browser gave no microphone. Allow it beside the address of the page.',
    'no-microphone': 'There is no microphone. Plug in the headset.',
    refused: 'The switchboard does not answer. No calls will come now.',
    elsewhere: 'You take calls in another tab or on another computer.'
  },
  again: 'Connect the sound',
  here: 'Take calls here',
  away: 'The telephone is away now. Callers of the city’s number are told so.',
  offer: {
    rings: 'Calling',
    callback: 'Call-back',
    asked: (who) => `${who} asks you in`,
    answer: 'Answer',
    refuse: 'I will not answer',
    left: (seconds) => `${seconds} s to answer`,
    said: (who) => `The telephone rings: ${who}`
  },
  caller: {
    withheld: 'Number withheld',
    browser: 'Calls from the portal',
    waited: (time) => `waits ${time}`,
    hadWaited: (time) => `had waited ${time}`,
    times: (n) => `call no. ${n} today`,
    screen: 'Call screen'
  },
  deeds: {
    mute: 'Mute',
    hold: 'Hold',
    resume: 'Back',
    transfer: 'Transfer',
    keys: 'Keys',
    hangUp: 'Hang up',
    confer: 'All three',
    handOver: 'Hand over',
    takeBack: 'Back to the caller',
    pause: 'Pause the recording',
    unpause: 'Record on',
    wrapUp: 'Wrap up'
  },
  held: 'The caller hears music',
  other: {
    rings: (who) => `Ringing: ${who}`,
    there: (who) => `On the line: ${who}`,
    three: (who) => `All three: ${who}`
  },
  recording: {
    on: 'Recorded',
    paused: 'Recording paused',
    failed: 'The recording failed. The call goes on.',
    off: 'Not recorded'
  },
  wrapping: (time) => `Write down the result, ${time} left`,
  wrappingOver: (time) => `The result waits ${time} too long`,
  talk: 'Time of the call',
  level: { own: 'Your voice', heard: 'The caller’s voice' },
  keypad: 'Keys of the telephone',
  hints: { answer: 'answer', refuse: 'do not answer', mute: 'mute', hold: 'hold', hangUp: 'hang up' }
};

const uk: SoftphoneTexts = {
  title: 'Гаряча лінія',
  states: {
    offline: 'Поза лінією',
    ready: 'На лінії',
    ringing: 'Дзвонить',
    talking: 'Розмова',
    wrapping: 'Після розмови',
    away: 'Не приймаю дзвінків'
  },
  reasons: {
    break: 'перерва',
    training: 'навчання',
    written: 'письмові звернення',
    consultation: 'консультація',
    other: 'інша причина',
    'no-answer': 'телефон дзвонив, ніхто не відповів',
    lost: 'сторінка була закрита або без звуку',
    forgotten: 'результат розмови чекав задовго',
    set: 'так поставив керівник зміни'
  },
  become: { ready: 'Приймаю дзвінки', away: 'Не приймаю:', offline: 'На сьогодні все' },
  afterwards: (what) => `Потім: ${what}`,
  state: 'Мій стан',
  waiting: (n) => counted(n, 'uk', { one: 'чекає', few: 'чекають', many: 'чекають', other: 'чекають' }),
  nobodyWaits: 'Ніхто не чекає',
  longest: (time) => `найдовше ${time}`,
  missed: (n) =>
    counted(n, 'uk', { one: 'пропущений', few: 'пропущені', many: 'пропущених', other: 'пропущених' }),
  callbacks: (n) => `Передзвонити: ${n}`,
  rest: (minutes) => `${lasting(minutes, 'год', 'хв')} перед екраном. Час на 5 хвилин перерви.`,
  sound: {
    asking: 'Браузер питає про мікрофон. Дозвольте.',
    connecting: 'З’єдную звук…',
    connected: 'Звук працює',
    lost: 'Звук обірвався. З’єдную ще раз…',
    closed: 'Звук вимкнено',
    'refused-microphone': 'Браузер не дав мікрофона. Дозвольте його біля адреси сторінки.',
    'no-microphone': 'Мікрофона не видно. Під’єднайте гарнітуру.',
    refused: 'Станція не відповідає. Дзвінків зараз не буде.',
    elsewhere: 'Ви приймаєте дзвінки в\u00A0іншій вкладці або на іншому комп’ютері.'
  },
  again: 'З’єднати звук',
  here: 'Приймати тут',
  away: 'Телефон зараз недоступний. Тим, хто дзвонить, про це кажуть.',
  offer: {
    rings: 'Дзвонить',
    callback: 'Передзвонити',
    asked: (who) => `${who} просить долучитися`,
    answer: 'Відповісти',
    refuse: 'Не відповім',
    left: (seconds) => `${seconds} с на відповідь`,
    said: (who) => `Дзвонить телефон: ${who}`
  },
  caller: {
    withheld: 'Номер прихований',
    browser: 'Дзвонить із порталу',
    waited: (time) => `чекає ${time}`,
    hadWaited: (time) => `чекали ${time}`,
    times: (n) => `${n}-й раз сьогодні`,
    screen: 'Картка розмови'
  },
  deeds: {
    mute: 'Вимкнути мікрофон',
    hold: 'Утримати',
    resume: 'Назад',
    transfer: 'Перевести',
    keys: 'Клавіші',
    hangUp: 'Роз’єднати',
    confer: 'Утрьох',
    handOver: 'Передати розмову',
    takeBack: 'Назад до людини',
    pause: 'Призупинити запис',
    unpause: 'Записувати далі',
    wrapUp: 'Записати результат'
  },
  held: 'Людина чує музику',
  other: {
    rings: (who) => `Дзвоню: ${who}`,
    there: (who) => `На лінії: ${who}`,
    three: (who) => `Утрьох: ${who}`
  },
  recording: {
    on: 'Записується',
    paused: 'Запис призупинено',
    failed: 'Запис не вдався. Розмова триває.',
    off: 'Без запису'
  },
  wrapping: (time) => `Запишіть результат, лишилося ${time}`,
  wrappingOver: (time) => `Результат чекає на ${time} задовго`,
  talk: 'Час розмови',
  level: { own: 'Ваш голос', heard: 'Голос людини' },
  keypad: 'Клавіші телефону',
  hints: {
    answer: 'відповісти',
    refuse: 'не відповім',
    mute: 'мікрофон',
    hold: 'утримати',
    hangUp: 'роз’єднати'
  }
};

export const softphoneTexts: Record<Lang, SoftphoneTexts> = { pl, en, uk };
