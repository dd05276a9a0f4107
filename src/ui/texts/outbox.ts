/** Words of the outbox: calls to make, letters that wait, were given up, or went out. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Powiadomienia',
  views: 'Listy powiadomień',
  lists: {
    calls: 'Do kogo zadzwonić',
    waiting: 'Jeszcze nie wysłane',
    'given-up': 'Nie doszły',
    sent: 'Wysłane'
  },
  orders: {
    calls: 'Najdłużej czekające najpierw',
    waiting: 'Najdłużej czekające najpierw',
    'given-up': 'Najnowsze najpierw',
    sent: 'Najnowsze najpierw'
  },
  nothing: {
    calls: 'Nikt nie czeka na telefon.',
    waiting: 'Żaden list nie czeka.',
    'given-up': 'Wszystkie listy doszły.',
    sent: 'Nic jeszcze nie wysłano.'
  },
  letters: {
    recorded: 'Potwierdzenie',
    asked: 'Pytanie',
    closed: 'Odpowiedź',
    reopened: 'Ponowne sprawdzenie',
    extended: 'Nowy termin',
    recounted: 'Termin policzony na nowo',
    requalified: 'Inny tryb',
    survey: 'Pytanie o ocenę',
    reminded: 'Przypomnienie jednostce',
    invited: 'Pytanie do instytucji',
    hired: 'Zaproszenie do pracy w\u00A0Hejnale',
    password: 'Nowe hasło',
    changed: 'Zmiana w\u00A0logowaniu',
    'text-recorded': 'SMS: potwierdzenie',
    'text-receipt': 'SMS: potwierdzenie',
    'text-asked': 'SMS: pytanie',
    'text-closed': 'SMS: odpowiedź',
    'text-extended': 'SMS: nowy termin',
    'text-reopened': 'SMS: ponowne sprawdzenie',
    'text-missed': 'SMS: oddzwanialiśmy',
    'text-number': 'Numer sprawy',
    'text-gist': 'Informacja',
    gist: 'Informacja',
    'text-code': 'SMS: kod'
  },
  case: (number: string) => `sprawa ${number}`,
  read: 'Otwórz',
  ways: { phone: 'telefon', email: 'e-mail', text: 'SMS' },
  hidden: '(tylko dla mieszkańca)',
  told: 'Przekazane',
  again: 'Wyślij ponownie',
  attempts: (n: number) => counted(n, 'pl', { one: 'próba', few: 'próby', many: 'prób', other: 'próby' }),
  next: (when: string) => `następna ${when}`,
  sent: (when: string) => `wysłane ${when}`,
  delivered: (when: string) => `dotarł ${when}`,
  parts: (n: number) =>
    counted(n, 'pl', {
      one: 'część SMS-a',
      few: 'części SMS-a',
      many: 'części SMS-a',
      other: 'części SMS-a'
    }),
  rang: (when: string) => `przekazane ${when}`,
  noServerHead: 'Bez poczty',
  noServer:
    'Nie ustawiono serwera poczty (SMTP_URL), więc listy czekają tutaj. Można je przeczytać i\u00A0przekazać inaczej.',
  noGatewayHead: 'Bez SMS-ów',
  noGateway:
    'Nie ustawiono bramki SMS (TEXTS_URL), więc SMS-y czekają tutaj. Można je przeczytać i\u00A0przekazać inaczej.',
  done: { told: 'Zapisane. Mieszkaniec wie.', again: 'Wyjdzie za chwilę.' },
  doneHead: 'Gotowe',
  faults: 'Nie udało się',
  pages: 'Strony listy',
  first: 'Początek listy',
  more: (n: number) => `Następne ${n}`
};

export type OutboxTexts = typeof pl;

export const outboxTexts: Record<Lang, OutboxTexts> = {
  pl,
  en: {
    title: 'Notices',
    views: 'Lists of notices',
    lists: {
      calls: 'Calls to make',
      waiting: 'Not sent yet',
      'given-up': 'Not delivered',
      sent: 'Delivered'
    },
    orders: {
      calls: 'Longest waiting first',
      waiting: 'Longest waiting first',
      'given-up': 'Latest first',
      sent: 'Latest first'
    },
    nothing: {
      calls: 'Nobody is waiting for a call.',
      waiting: 'No letter is waiting.',
      'given-up': 'All letters arrived.',
      sent: 'Nothing has been sent yet.'
    },
    letters: {
      recorded: 'Receipt',
      asked: 'Question',
      closed: 'Answer',
      reopened: 'Looking again',
      extended: 'New deadline',
      recounted: 'Deadline counted anew',
      requalified: 'Handled by law',
      survey: 'Did it help?',
      reminded: 'Reminder to a unit',
      invited: 'Question to a body outside',
      hired: 'Invitation to work in Hejnał',
      password: 'New password',
      changed: 'Change in signing in',
      'text-recorded': 'Text: receipt',
      'text-receipt': 'Text: receipt',
      'text-asked': 'Text: question',
      'text-closed': 'Text: answer',
      'text-extended': 'Text: new deadline',
      'text-reopened': 'Text: looking again',
      'text-missed': 'Text: we rang back',
      'text-number': 'Number of a case',
      'text-gist': 'Information',
      gist: 'Information',
      'text-code': 'Text: code'
    },
    case: (number) => `case ${number}`,
    read: 'Open',
    ways: { phone: 'telephone', email: 'e-mail', text: 'text message' },
    hidden: '(for the resident only)',
    told: 'Told',
    again: 'Send again',
    attempts: (n) => counted(n, 'en', { one: 'attempt', other: 'attempts' }),
    next: (when) => `next ${when}`,
    sent: (when) => `sent ${when}`,
    delivered: (when) => `arrived ${when}`,
    parts: (n) => counted(n, 'en', { one: 'part', other: 'parts' }),
    rang: (when) => `told ${when}`,
    noServerHead: 'No mail',
    noServer:
      'No mail server is set (SMTP_URL), so letters wait here. They can be read and passed on in another way.',
    noGatewayHead: 'No text messages',
    noGateway:
      'No gateway is set (TEXTS_URL), so text messages wait here. They can be read and passed on in another way.',
    done: { told: 'Noted. The resident knows.', again: 'It leaves in a moment.' },
    doneHead: 'Done',
    faults: 'This did not work',
    pages: 'Pages of the list',
    first: 'Start of the list',
    more: (n) => `Next ${n}`
  },
  uk: {
    title: 'Повідомлення',
    views: 'Списки повідомлень',
    lists: {
      calls: 'Зателефонувати',
      waiting: 'Ще не надіслано',
      'given-up': 'Не дійшли',
      sent: 'Передано'
    },
    orders: {
      calls: 'Спершу ті, що чекають найдовше',
      waiting: 'Спершу ті, що чекають найдовше',
      'given-up': 'Спершу найновіші',
      sent: 'Спершу найновіші'
    },
    nothing: {
      calls: 'Ніхто не чекає на дзвінок.',
      waiting: 'Жоден лист не чекає.',
      'given-up': 'Усі листи дійшли.',
      sent: 'Ще нічого не надіслано.'
    },
    letters: {
      recorded: 'Підтвердження',
      asked: 'Запитання',
      closed: 'Відповідь',
      reopened: 'Повторна перевірка',
      extended: 'Новий термін',
      recounted: 'Термін пораховано заново',
      requalified: 'Інший порядок',
      survey: 'Запит про оцінку',
      reminded: 'Нагадування службі',
      invited: 'Запит до установи',
      hired: 'Запрошення до роботи в\u00A0Hejnał',
      password: 'Новий пароль',
      changed: 'Зміна у\u00A0вході',
      'text-recorded': 'SMS: підтвердження',
      'text-receipt': 'SMS: підтвердження',
      'text-asked': 'SMS: запитання',
      'text-closed': 'SMS: відповідь',
      'text-extended': 'SMS: новий термін',
      'text-reopened': 'SMS: повторна перевірка',
      'text-missed': 'SMS: ми передзвонювали',
      'text-number': 'Номер справи',
      'text-gist': 'Інформація',
      gist: 'Інформація',
      'text-code': 'SMS: код'
    },
    case: (number) => `справа ${number}`,
    read: 'Відкрити',
    ways: { phone: 'телефон', email: 'ел. пошта', text: 'SMS' },
    hidden: '(лише для мешканця)',
    told: 'Передано',
    again: 'Надіслати знову',
    attempts: (n) => counted(n, 'uk', { one: 'спроба', few: 'спроби', many: 'спроб', other: 'спроби' }),
    next: (when) => `наступна ${when}`,
    sent: (when) => `надіслано ${when}`,
    delivered: (when) => `доставлено ${when}`,
    parts: (n) => counted(n, 'uk', { one: 'частина', few: 'частини', many: 'частин', other: 'частини' }),
    rang: (when) => `передано ${when}`,
    noServerHead: 'Без пошти',
    noServer:
      'Поштовий сервер не налаштовано (SMTP_URL), тож листи чекають тут. Їх можна прочитати й\u00A0передати інакше.',
    noGatewayHead: 'Без SMS',
    noGateway:
      'Шлюз SMS не налаштовано (TEXTS_URL), тож повідомлення чекають тут. Їх можна прочитати й\u00A0передати інакше.',
    done: { told: 'Записано. Мешканець знає.', again: 'Лист вирушить за мить.' },
    doneHead: 'Готово',
    faults: 'Не вдалося',
    pages: 'Сторінки списку',
    first: 'Початок списку',
    more: (n) => `Наступні ${n}`
  }
};
