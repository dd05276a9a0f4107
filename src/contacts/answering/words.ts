/** What the hotline says by itself in every city: places in the queue, waits, and what was not understood. */
import type { Said } from '#ui/said.ts';
import type { Announcement } from '#catalogue/hotline/hotline.ts';
import { WAIT_STEPS } from '#contacts/queue.ts';

/** Said where a key leads nowhere. A city that has an announcement of this name says its own words. */
export const NOT_UNDERSTOOD = 'not-understood';
export const STATUS_WORDS = { pin: 'status-pin' } as const;
export const CALLBACK_OFFER = 'callback-offer';
export const CALLBACK_KEPT = 'callback-kept';
/** The same where nobody can be rung by itself: an agent rings from the list. */
export const CALLBACK_LIST_OFFER = 'callback-list-offer';
export const CALLBACK_LISTED = 'callback-listed';
export const NO_NUMBER = 'no-number';
export const CLOSING = 'closing';
export const OVERFLOW = 'overflow';
export const BEEP = 'beep';

/** The name of what is told about a case that stands so. */
export function statusSound(status: string): string {
  return `status-${status}`;
}

/** The name of what is told in a rehearsal where the tree is left. */
export function rehearsalSound(end: 'queue' | 'callback' | 'voicemail' | 'end'): string {
  return `rehearsal-${end}`;
}

/** Up to this place in the queue it is told; from there on only that many are before. */
const PLACES = 10;

/** The name of what is told about a place in the queue. */
export function placeSound(position: number): string {
  return position <= PLACES ? `place-${position}` : 'place-many';
}

/** The name of what is told about a wait; nothing when nobody can say. */
export function waitSound(minutes: number | undefined): string | undefined {
  return minutes === undefined ? undefined : `wait-${minutes}`;
}

const MINUTES_PL: Readonly<Record<number, string>> = {
  1: 'jednej minuty',
  2: 'dwóch minut',
  3: 'trzech minut',
  5: 'pięciu minut',
  10: 'dziesięciu minut',
  15: 'piętnastu minut',
  20: 'dwudziestu minut',
  30: 'trzydziestu minut'
};
const MINUTES_UK: Readonly<Record<number, string>> = {
  1: 'однієї хвилини',
  2: 'двох хвилин',
  3: 'трьох хвилин',
  5: 'п’яти хвилин',
  10: 'десяти хвилин',
  15: 'п’ятнадцяти хвилин',
  20: 'двадцяти хвилин',
  30: 'тридцяти хвилин'
};

const OWN: Readonly<Record<string, Said>> = {
  [NOT_UNDERSTOOD]: {
    pl: 'Przepraszamy, nie zrozumieliśmy.',
    en: 'Sorry, we did not understand.',
    uk: 'Вибачте, ми не зрозуміли.'
  },
  [STATUS_WORDS.pin]: {
    pl: 'Teraz podaj PIN i naciśnij krzyżyk.',
    en: 'Now enter the PIN and press hash.',
    uk: 'Тепер введіть PIN і натисніть решітку.'
  },
  [CALLBACK_OFFER]: {
    pl: 'Możemy oddzwonić, a Twoje miejsce w kolejce zostanie zachowane. Naciśnij 1.',
    en: 'We can call you back, and your place in the queue is kept. Press 1.',
    uk: 'Ми можемо передзвонити, а ваше місце в черзі збережеться. Натисніть 1.'
  },
  [CALLBACK_KEPT]: {
    pl: 'Zapisaliśmy. Oddzwonimy, gdy przyjdzie Twoja kolej. Do usłyszenia.',
    en: 'Noted. We call you back when it is your turn. Goodbye.',
    uk: 'Записали. Ми передзвонимо, коли надійде ваша черга. До зв’язку.'
  },
  [CALLBACK_LIST_OFFER]: {
    pl: 'Nie musisz czekać. Naciśnij 1, a konsultant zadzwoni do Ciebie, gdy będzie wolny.',
    en: 'You need not wait. Press 1, and an agent will ring you when one is free.',
    uk: 'Чекати не обов’язково. Натисніть 1, і консультант зателефонує вам, коли звільниться.'
  },
  [CALLBACK_LISTED]: {
    pl: 'Zapisaliśmy Twój numer na liście oddzwonień. Zadzwoni do Ciebie konsultant. Do usłyszenia.',
    en: 'Your number is on our list of call-backs. An agent will ring you. Goodbye.',
    uk: 'Ваш номер у нашому списку. Вам зателефонує консультант. До зв’язку.'
  },
  [NO_NUMBER]: {
    pl: 'Nie widzimy Twojego numeru, więc nie możemy oddzwonić.',
    en: 'We cannot see your number, so we cannot call you back.',
    uk: 'Ми не бачимо вашого номера, тому не можемо передзвонити.'
  },
  [CLOSING]: {
    pl: 'Infolinia właśnie kończy pracę i dziś już nie zdążymy odebrać. Zapisaliśmy Twoje połączenie.',
    en: 'The hotline is closing and we cannot answer any more today. We have noted your call.',
    uk: 'Гаряча лінія завершує роботу, і сьогодні ми вже не встигнемо відповісти. Ми записали ваш дзвінок.'
  },
  [OVERFLOW]: {
    pl: 'Dzwoni teraz bardzo wiele osób. Zadzwoń później albo napisz do nas w portalu.',
    en: 'Very many people are calling now. Please call later or write to us online.',
    uk: 'Зараз телефонує дуже багато людей. Зателефонуйте пізніше або напишіть нам на порталі.'
  },
  [BEEP]: { pl: 'Mów teraz.', en: 'Speak now.', uk: 'Говоріть.' },
  'rehearsal-queue': {
    pl: 'Próba. Tutaj rozmowa trafia do konsultanta.',
    en: 'Rehearsal. Here the call goes to an agent.',
    uk: 'Проба. Тут дзвінок потрапляє до консультанта.'
  },
  'rehearsal-callback': {
    pl: 'Próba. Tutaj zapisujemy prośbę o oddzwonienie.',
    en: 'Rehearsal. Here we note that somebody wants to be called back.',
    uk: 'Проба. Тут ми записуємо прохання передзвонити.'
  },
  'rehearsal-voicemail': {
    pl: 'Próba. Tutaj można zostawić wiadomość.',
    en: 'Rehearsal. Here a message can be left.',
    uk: 'Проба. Тут можна залишити повідомлення.'
  },
  'rehearsal-end': {
    pl: 'Próba. Tutaj połączenie się kończy.',
    en: 'Rehearsal. Here the call ends.',
    uk: 'Проба. Тут дзвінок завершується.'
  },
  'status-received': {
    pl: 'Twoje zgłoszenie zostało przyjęte.',
    en: 'Your report has been received.',
    uk: 'Ваше повідомлення прийнято.'
  },
  'status-dispatched': {
    pl: 'Twoje zgłoszenie jest u jednostki, która się nim zajmuje.',
    en: 'Your report is with the unit that works on it.',
    uk: 'Ваше повідомлення передано службі, яка ним займається.'
  },
  'status-returned': {
    pl: 'Twoje zgłoszenie sprawdza konsultant.',
    en: 'An agent is checking your report.',
    uk: 'Ваше повідомлення перевіряє консультант.'
  },
  'status-asked': {
    pl: 'Potrzebujemy od Ciebie więcej informacji. Zapytaliśmy Cię o nie w wiadomości.',
    en: 'We need more information from you. We asked for it in a message.',
    uk: 'Нам потрібна від вас додаткова інформація. Ми запитали про неї в повідомленні.'
  },
  'status-answered': {
    pl: 'Jednostka odpowiedziała. Przygotowujemy odpowiedź dla Ciebie.',
    en: 'The unit has answered. We are preparing the answer for you.',
    uk: 'Служба відповіла. Ми готуємо для вас відповідь.'
  },
  'status-closed': {
    pl: 'Twoja sprawa jest zakończona. Odpowiedź znajdziesz w portalu.',
    en: 'Your case is closed. You find the answer online.',
    uk: 'Вашу справу завершено. Відповідь знайдете на порталі.'
  },
  'place-many': {
    pl: 'Przed Tobą czeka ponad dziesięć osób.',
    en: 'More than ten people are waiting before you.',
    uk: 'Перед вами чекає понад десять осіб.'
  }
};

/** Everything the hotline may say, each with its words: the city's own, and what every hotline says. */
export function announcementsOf(own: readonly Announcement[]): Announcement[] {
  const places = Array.from({ length: PLACES }, (_, index): [string, Said] => [
    placeSound(index + 1),
    index === 0
      ? {
          pl: 'Jesteś następną osobą w kolejce.',
          en: 'You are next in the queue.',
          uk: 'Ви наступні в черзі.'
        }
      : {
          pl: `Twoje miejsce w kolejce: ${index + 1}.`,
          en: `Your place in the queue: ${index + 1}.`,
          uk: `Ваше місце в черзі: ${index + 1}.`
        }
  ]);
  const waits = WAIT_STEPS.map((minutes): [string, Said] => [
    `wait-${minutes}`,
    {
      pl: `Przewidywany czas oczekiwania: do ${MINUTES_PL[minutes]}.`,
      en: `Expected wait: up to ${minutes === 1 ? 'one minute' : `${minutes} minutes`}.`,
      uk: `Очікування: до ${MINUTES_UK[minutes]}.`
    }
  ]);
  const all = new Map<string, Announcement>(
    [...Object.entries(OWN), ...places, ...waits].map(([code, words]) => [
      code,
      { code, words, verified: true }
    ])
  );
  for (const one of own) all.set(one.code, one);
  return [...all.values()];
}
