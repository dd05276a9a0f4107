/** Words of the office's pages about addresses that are told what happens to cases. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Wiadomości dla programów',
  lead: 'Gdy coś stanie się ze sprawą, wysyłamy krótką podpisaną wiadomość (Standard Webhooks) pod wskazane adresy: numer, kategoria i\u00A0stan sprawy, nic osobistego.',
  caption: 'Adresy',
  columns: ['Program', 'Adres', 'Stan'],
  running: 'działa',
  stopped: (when: string) => `zatrzymany ${when}`,
  nothing: 'Żaden program nie dostaje jeszcze wiadomości.',
  make: {
    title: 'Nowy adres',
    name: 'Nazwa programu',
    url: 'Adres',
    urlHint: 'Zaczyna się od https://. Adresów w\u00A0sieci wewnętrznej nie pytamy.',
    kinds: 'O\u00A0czym wysyłać',
    button: 'Dodaj adres'
  },
  made: 'Sekret, którym program sprawdza podpis',
  kinds: {
    'case.submitted': 'przyjęta',
    'case.dispatched': 'przekazana jednostce',
    'case.returned': 'zwrócona przez jednostkę',
    'case.recategorised': 'zmieniona kategoria',
    'case.asked': 'pytanie do mieszkańca',
    'case.replied': 'mieszkaniec odpowiedział',
    'case.answered': 'jednostka odpowiedziała',
    'case.extended': 'przesunięty termin',
    'case.closed': 'zakończona',
    'case.reopened': 'otwarta ponownie',
    'case.published': 'pokazana na mapie',
    'case.withdrawn': 'zdjęta z\u00A0mapy',
    test: 'próba'
  } as Record<string, string>,
  facts: { url: 'Adres', kinds: 'Wiadomości', made: 'Dodany', state: 'Stan' },
  stoppedWhy: (answer: string) => `Nie odpowiadał przez trzy dni: ${answer}. Nic do niego nie wysyłamy.`,
  stoppedByHand: 'Nic do niego nie wysyłamy.',
  stoppedHead: 'Zatrzymany',
  test: 'Wyślij próbę',
  stop: 'Zatrzymaj',
  resume: 'Wznów',
  remove: 'Usuń z\u00A0przesyłkami',
  deliveries: 'Przesyłki',
  deliveriesLead: 'Trzymamy je trzydzieści dni. Nieudane ponawiamy coraz rzadziej przez trzy dni.',
  delivered: ['Kiedy', 'Wiadomość', 'Sprawa', 'Co odpowiedział', 'Ponów'],
  states: { waiting: 'czeka', sent: 'dostarczona', 'given-up': 'zaniechana' },
  answers: {
    private: 'adres w\u00A0sieci wewnętrznej',
    'no-address': 'nie ma takiego serwera',
    late: 'nie odpowiedział na czas',
    untrusted: 'nie dowiódł, kim jest (certyfikat)',
    'no-answer': 'nie odpowiedział',
    sealed: 'sekretu nie da się odczytać (zmienił się SECRET): usuń adres i\u00A0dodaj znowu'
  } as Record<string, string>,
  next: (when: string) => `następna próba ${when}`,
  again: 'Wyślij znowu',
  againWhat: (what: string) => `wiadomość „${what}”`,
  none: 'Jeszcze nic nie wysłano.',
  more: (n: number) => `Następne ${n}`,
  first: 'Od najnowszych',
  pages: 'Strony przesyłek',
  back: 'Wszystkie adresy',
  done: {
    tested: 'Próba wysłana. Odpowiedź jest na liście.',
    stopped: 'Adres zatrzymany.',
    resumed: 'Adres działa znowu. Dostanie to, co stanie się od teraz.',
    removed: 'Adres usunięty.',
    again: 'Wysłano jeszcze raz. Odpowiedź jest na liście.'
  }
};

export type WebhooksTexts = typeof pl;

const en: WebhooksTexts = {
  title: 'News for programs',
  lead: 'When something happens to a case, we send a short signed message (Standard Webhooks) to these addresses: number, category and status of the case, nothing personal.',
  caption: 'Addresses',
  columns: ['Program', 'Address', 'State'],
  running: 'running',
  stopped: (when: string) => `stopped ${when}`,
  nothing: 'No program is told anything yet.',
  make: {
    title: 'New address',
    name: 'Name of the program',
    url: 'Address',
    urlHint: 'It begins with https://. Addresses of the internal network are not asked.',
    kinds: 'What to send news of',
    button: 'Add the address'
  },
  made: 'The secret by which the program checks our signature',
  kinds: {
    'case.submitted': 'received',
    'case.dispatched': 'given to a unit',
    'case.returned': 'given back by a unit',
    'case.recategorised': 'category changed',
    'case.asked': 'resident asked',
    'case.replied': 'resident replied',
    'case.answered': 'unit answered',
    'case.extended': 'promised day moved',
    'case.closed': 'closed',
    'case.reopened': 'opened again',
    'case.published': 'shown on the map',
    'case.withdrawn': 'taken off the map',
    test: 'test'
  },
  facts: { url: 'Address', kinds: 'News', made: 'Added', state: 'State' },
  stoppedWhy: (answer: string) => `It did not answer for three days: ${answer}. Nothing is sent to it.`,
  stoppedByHand: 'Nothing is sent to it.',
  stoppedHead: 'Stopped',
  test: 'Send a test',
  stop: 'Stop',
  resume: 'Resume',
  remove: 'Remove with deliveries',
  deliveries: 'Deliveries',
  deliveriesLead: 'Kept for thirty days. Those that fail are repeated ever more rarely for three days.',
  delivered: ['When', 'News', 'Case', 'What was answered', 'Repeat'],
  states: { waiting: 'waiting', sent: 'delivered', 'given-up': 'given up' },
  answers: {
    private: 'address of the internal network',
    'no-address': 'there is no such server',
    late: 'did not answer in time',
    untrusted: 'could not show who it is (certificate)',
    'no-answer': 'did not answer',
    sealed: 'the secret cannot be read (SECRET was changed): remove the address and add it again'
  },
  next: (when: string) => `next attempt ${when}`,
  again: 'Send again',
  againWhat: (what: string) => `the news “${what}”`,
  none: 'Nothing was sent yet.',
  more: (n: number) => `Next ${n}`,
  first: 'From the latest',
  pages: 'Pages of deliveries',
  back: 'All addresses',
  done: {
    tested: 'The test was sent. Its answer is in the list.',
    stopped: 'The address is stopped.',
    resumed: 'The address is told again, of what happens from now on.',
    removed: 'The address is removed.',
    again: 'Sent once more. Its answer is in the list.'
  }
};

const uk: WebhooksTexts = {
  title: 'Новини для програм',
  lead: 'Коли зі справою щось відбувається, ми надсилаємо коротке підписане повідомлення (Standard Webhooks) на ці адреси: номер, категорія і стан справи, нічого особистого.',
  caption: 'Адреси',
  columns: ['Програма', 'Адреса', 'Стан'],
  running: 'працює',
  stopped: (when: string) => `зупинено ${when}`,
  nothing: 'Жодна програма ще не отримує новин.',
  make: {
    title: 'Нова адреса',
    name: 'Назва програми',
    url: 'Адреса',
    urlHint: 'Починається з\u00A0https://. Адрес внутрішньої мережі ми не питаємо.',
    kinds: 'Про що надсилати',
    button: 'Додати адресу'
  },
  made: 'Секрет, яким програма перевіряє підпис',
  kinds: {
    'case.submitted': 'прийнята',
    'case.dispatched': 'передана службі',
    'case.returned': 'повернена службою',
    'case.recategorised': 'змінено категорію',
    'case.asked': 'запитання до мешканця',
    'case.replied': 'мешканець відповів',
    'case.answered': 'служба відповіла',
    'case.extended': 'перенесено термін',
    'case.closed': 'закрита',
    'case.reopened': 'відкрита знову',
    'case.published': 'показана на мапі',
    'case.withdrawn': 'знята з\u00A0мапи',
    test: 'проба'
  },
  facts: { url: 'Адреса', kinds: 'Новини', made: 'Додано', state: 'Стан' },
  stoppedWhy: (answer: string) => `Не відповідала три дні: ${answer}. Ми нічого туди не надсилаємо.`,
  stoppedByHand: 'Ми нічого туди не надсилаємо.',
  stoppedHead: 'Зупинено',
  test: 'Надіслати пробу',
  stop: 'Зупинити',
  resume: 'Відновити',
  remove: 'Видалити з\u00A0доставками',
  deliveries: 'Доставки',
  deliveriesLead: 'Зберігаємо тридцять днів. Невдалі повторюємо дедалі рідше протягом трьох днів.',
  delivered: ['Коли', 'Новина', 'Справа', 'Що відповіли', 'Повторити'],
  states: { waiting: 'чекає', sent: 'доставлено', 'given-up': 'облишено' },
  answers: {
    private: 'адреса внутрішньої мережі',
    'no-address': 'такого сервера немає',
    late: 'не відповів вчасно',
    untrusted: 'не довів, хто він (сертифікат)',
    'no-answer': 'не відповів',
    sealed: 'секрет неможливо прочитати (змінився SECRET): видаліть адресу й додайте знову'
  },
  next: (when: string) => `наступна спроба ${when}`,
  again: 'Надіслати знову',
  againWhat: (what: string) => `новину «${what}»`,
  none: 'Ще нічого не надіслано.',
  more: (n: number) => `Наступні ${n}`,
  first: 'Від найновіших',
  pages: 'Сторінки доставок',
  back: 'Усі адреси',
  done: {
    tested: 'Пробу надіслано. Відповідь у\u00A0списку.',
    stopped: 'Адресу зупинено.',
    resumed: 'Адреса знову отримує те, що станеться відтепер.',
    removed: 'Адресу видалено.',
    again: 'Надіслано ще раз. Відповідь у\u00A0списку.'
  }
};

export const webhooksTexts: Record<Lang, WebhooksTexts> = { pl, en, uk };
