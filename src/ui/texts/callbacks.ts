/** Words of call-backs: who waits to be rung, until when, and what came of it. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Oddzwonienia',
  mine: 'Do wykonania',
  units: 'W\u00A0jednostkach',
  unitTitle: 'Zadzwoń do mieszkańca',
  unitLead: 'Centrum kontaktu obiecało, że zadzwonicie. Po rozmowie zapisz wynik.',
  nothing: 'Nikt nie czeka na telefon.',
  call: 'Zadzwoń',
  due: 'najpóźniej',
  asked: 'Poproszono',
  keeps: 'ma miejsce w\u00A0kolejce',
  tries: (n: number) => `prób: ${n}`,
  result: 'Co wyszło',
  words: 'Kilka słów',
  button: 'Potwierdź',
  done: 'Zapisane.',
  fault: 'Nie zapisano',
  late: 'po terminie',
  results: {
    reached: 'Rozmowa się odbyła',
    'not-reached': 'Nikt nie odebrał',
    'not-needed': 'Nie trzeba dzwonić',
    'wrong-number': 'Zły numer'
  },
  statuses: {
    open: 'czeka',
    ringing: 'dzwonimy',
    done: 'załatwione',
    failed: 'nie udało się',
    dropped: 'odwołane'
  }
};
export type CallbacksTexts = typeof pl;

const en: CallbacksTexts = {
  title: 'Call-backs',
  mine: 'To be made',
  units: 'In the units',
  unitTitle: 'Ring the resident',
  unitLead: 'The contact centre promised that you ring. Write the result down afterwards.',
  nothing: 'Nobody waits for a call.',
  call: 'Ring',
  due: 'by',
  asked: 'Asked',
  keeps: 'keeps a place in the queue',
  tries: (n) => `tries: ${n}`,
  result: 'What came of it',
  words: 'A few words',
  button: 'Confirm',
  done: 'Saved.',
  fault: 'Not saved',
  late: 'late',
  results: {
    reached: 'We talked',
    'not-reached': 'Nobody answered',
    'not-needed': 'No call is needed',
    'wrong-number': 'Wrong number'
  },
  statuses: { open: 'waits', ringing: 'ringing', done: 'settled', failed: 'failed', dropped: 'called off' }
};

const uk: CallbacksTexts = {
  title: 'Передзвонити',
  mine: 'Треба подзвонити',
  units: 'У\u00A0службах',
  unitTitle: 'Подзвоніть людині',
  unitLead: 'Контактний центр пообіцяв, що Ви подзвоните. Після розмови запишіть результат.',
  nothing: 'Ніхто не чекає на дзвінок.',
  call: 'Подзвонити',
  due: 'до',
  asked: 'Попросили',
  keeps: 'має місце в\u00A0черзі',
  tries: (n) => `спроб: ${n}`,
  result: 'Що вийшло',
  words: 'Кілька слів',
  button: 'Підтвердити',
  done: 'Записано.',
  fault: 'Не записано',
  late: 'прострочено',
  results: {
    reached: 'Розмова відбулася',
    'not-reached': 'Ніхто не відповів',
    'not-needed': 'Дзвонити не треба',
    'wrong-number': 'Не той номер'
  },
  statuses: {
    open: 'чекає',
    ringing: 'дзвонимо',
    done: 'зроблено',
    failed: 'не вдалося',
    dropped: 'скасовано'
  }
};

export const callbacksTexts: Record<Lang, CallbacksTexts> = { pl, en, uk };
