/** Words of the card of a service: what stands at its top, its sections, what will change, and that it is over. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  crumbs: 'Ścieżka',
  services: 'Usługi',
  /** Shown where the text exists in Polish only. */
  inPolish: '',
  top: {
    first: 'Zrób najpierw',
    cost: 'Ile kosztuje',
    time: 'Jak długo trwa',
    visit: 'Czy trzeba przyjść',
    free: 'nic',
    fromTo: (from: string, to: string) => `od ${from} do ${to}`,
    least: (sum: string) => `od ${sum}`,
    depends: 'zależy',
    sometimes: (sum: string) => `w\u00A0niektórych sprawach do ${sum}`,
    costMore: 'Wszystkie opłaty',
    atOnce: 'od ręki',
    days: (n: number) => (n === 1 ? 'do 1\u00A0dnia' : `do ${n}\u00A0dni`),
    timeMore: 'Od czego zależy czas',
    visits: { yes: 'tak', partly: 'nie zawsze', no: 'nie' },
    ways: {
      counter: 'w\u00A0urzędzie',
      post: 'pocztą',
      form: 'przez internet',
      email: 'e-mailem',
      phone: 'telefonicznie',
      app: 'w\u00A0aplikacji'
    },
    ask: (ways: string) => `załatwisz ${ways}`,
    partlyBy: (ways: string) => `część załatwisz ${ways}`
  },
  changes: {
    head: 'To się zmieni',
    from: (day: string) => `Od ${day}`,
    ends: (day: string) => `tylko do ${day}`
  },
  sections: {
    who: 'Dla kogo',
    conditions: 'Warunki',
    steps: 'Krok po kroku',
    documents: 'Co przygotować',
    places: 'Gdzie i\u00A0kiedy',
    online: 'Przez internet',
    fees: 'Opłaty',
    times: 'Jak długo to trwa',
    results: 'Co otrzymasz',
    appeals: 'Gdy nie zgadzasz się z\u00A0odpowiedzią',
    law: 'Podstawa prawna',
    privacy: 'Jak przetwarzamy Twoje dane'
  },
  documents: { name: 'Dokument', when: 'Kiedy', who: 'Kogo dotyczy', always: 'zawsze', all: 'wszystkich' },
  attachments: 'Wnioski i\u00A0druki',
  places: { name: 'Miejsce', hours: 'Godziny', phone: 'Telefon', visit: 'Wizyta', book: 'umów', any: '' },
  online: {
    guide: 'Jak to zrobić',
    signature: {
      none: 'Nie trzeba podpisywać.',
      trusted: 'Podpiszesz profilem zaufanym.',
      qualified: 'Potrzebny jest podpis kwalifikowany.',
      any: 'Podpiszesz profilem zaufanym, podpisem osobistym albo kwalifikowanym.'
    }
  },
  fees: {
    for: 'Za co',
    sum: 'Ile',
    account: 'Na konto',
    free: 'bezpłatnie',
    exemptions: 'Kto nie płaci albo płaci mniej',
    /** Where the number of an account was not confirmed. */
    ask: 'Numer konta podamy Ci w\u00A0urzędzie i\u00A0przez telefon.'
  },
  privacy: {
    mailbox: 'Pytania o\u00A0dane osobowe:',
    years: (n: number) =>
      `Dokumenty przechowujemy przez ${n} ${n === 1 ? 'rok' : n % 10 > 1 && n % 10 < 5 && (n % 100 < 10 || n % 100 > 20) ? 'lata' : 'lat'}.`,
    general: 'Ogólne zasady'
  },
  aside: {
    contents: 'Na tej stronie',
    human: 'Zapytaj człowieka',
    hotline: 'Infolinia',
    film: 'Obejrzyj film w\u00A0polskim języku migowym',
    related: 'Może też potrzebujesz',
    life: 'Ta usługa to część spraw',
    unit: (unit: string) => `Kartę prowadzi: ${unit}.`,
    symbol: (symbol: string) => `Symbol: ${symbol}.`,
    published: (day: string) => `Ta treść obowiązuje od ${day}.`,
    print: 'Wydrukuj',
    share: 'Wyślij komuś tę stronę',
    shareSubject: (name: string) => `Usługa: ${name}`,
    data: 'Ta karta jako dane (JSON)'
  },
  gone: {
    title: (name: string) => `${name}: tej karty już nie ma`,
    withdrawn: (day: string) => `Karta została wycofana ${day}.`,
    expired: (day: string) => `Karta obowiązywała do ${day}.`,
    instead: 'Co zamiast niej',
    all: 'Wszystkie usługi'
  }
};

export type ServiceCardTexts = typeof pl;

const en: ServiceCardTexts = {
  crumbs: 'Path',
  services: 'Services',
  inPolish: 'Parts of this page exist in Polish only so far. If you need help, call us.',
  top: {
    first: 'Do this first',
    cost: 'What it costs',
    time: 'How long it takes',
    visit: 'Must you come in person',
    free: 'nothing',
    fromTo: (from, to) => `${from} to ${to}`,
    least: (sum) => `from ${sum}`,
    depends: 'it depends',
    sometimes: (sum) => `in some cases up to ${sum}`,
    costMore: 'All fees',
    atOnce: 'at once',
    days: (n) => (n === 1 ? 'up to 1\u00A0day' : `up to ${n}\u00A0days`),
    timeMore: 'What the time depends on',
    visits: { yes: 'yes', partly: 'not always', no: 'no' },
    ways: {
      counter: 'at the office',
      post: 'by post',
      form: 'online',
      email: 'by e-mail',
      phone: 'by telephone',
      app: 'in an app'
    },
    ask: (ways) => `you can do it ${ways}`,
    partlyBy: (ways) => `a part can be done ${ways}`
  },
  changes: {
    head: 'This will change',
    from: (day) => `From ${day}`,
    ends: (day) => `only until ${day}`
  },
  sections: {
    who: 'Who it is for',
    conditions: 'Conditions',
    steps: 'Step by step',
    documents: 'What to prepare',
    places: 'Where and when',
    online: 'Online',
    fees: 'Fees',
    times: 'How long it takes',
    results: 'What you get',
    appeals: 'If you disagree with the answer',
    law: 'Legal basis',
    privacy: 'How we process your data'
  },
  documents: { name: 'Document', when: 'When', who: 'Whom it concerns', always: 'always', all: 'everybody' },
  attachments: 'Application forms',
  places: { name: 'Place', hours: 'Hours', phone: 'Telephone', visit: 'Visit', book: 'book', any: '' },
  online: {
    guide: 'How to do it',
    signature: {
      none: 'No signature is needed.',
      trusted: 'You sign with a trusted profile (profil zaufany).',
      qualified: 'A qualified signature is needed.',
      any: 'You sign with a trusted profile, a personal or a qualified signature.'
    }
  },
  fees: {
    for: 'For what',
    sum: 'How much',
    account: 'To the account',
    free: 'free',
    exemptions: 'Who pays nothing or less',
    ask: 'We give you the number of the account at the office and by telephone.'
  },
  privacy: {
    mailbox: 'Questions about personal data:',
    years: (n) => `We keep the papers for ${n} ${n === 1 ? 'year' : 'years'}.`,
    general: 'General rules'
  },
  aside: {
    contents: 'On this page',
    human: 'Ask a person',
    hotline: 'Hotline',
    film: 'Watch the film in Polish Sign Language',
    related: 'You may also need',
    life: 'This service is a part of',
    unit: (unit) => `Kept by: ${unit}.`,
    symbol: (symbol) => `Symbol: ${symbol}.`,
    published: (day) => `This text holds from ${day}.`,
    print: 'Print',
    share: 'Send this page to somebody',
    shareSubject: (name) => `Service: ${name}`,
    data: 'This card as data (JSON)'
  },
  gone: {
    title: (name) => `${name}: this card is no longer there`,
    withdrawn: (day) => `The card was withdrawn on ${day}.`,
    expired: (day) => `The card held until ${day}.`,
    instead: 'What stands in its place',
    all: 'All services'
  }
};

const uk: ServiceCardTexts = {
  crumbs: 'Шлях',
  services: 'Послуги',
  inPolish:
    'Деякі частини цієї сторінки поки що є лише польською. Якщо потрібна допомога, зателефонуйте нам.',
  top: {
    first: 'Спершу зробіть',
    cost: 'Скільки коштує',
    time: 'Скільки триває',
    visit: 'Чи треба приходити',
    free: 'нічого',
    fromTo: (from, to) => `від ${from} до ${to}`,
    least: (sum) => `від ${sum}`,
    depends: 'залежить',
    sometimes: (sum) => `у\u00A0деяких справах до ${sum}`,
    costMore: 'Усі оплати',
    atOnce: 'одразу',
    days: (n) => (n === 1 ? 'до 1\u00A0дня' : `до ${n}\u00A0днів`),
    timeMore: 'Від чого залежить час',
    visits: { yes: 'так', partly: 'не завжди', no: 'ні' },
    ways: {
      counter: 'в\u00A0установі',
      post: 'поштою',
      form: 'через інтернет',
      email: 'електронною поштою',
      phone: 'телефоном',
      app: 'у\u00A0застосунку'
    },
    ask: (ways) => `можна зробити ${ways}`,
    partlyBy: (ways) => `частину можна зробити ${ways}`
  },
  changes: {
    head: 'Це зміниться',
    from: (day) => `Від ${day}`,
    ends: (day) => `лише до ${day}`
  },
  sections: {
    who: 'Для кого',
    conditions: 'Умови',
    steps: 'Крок за кроком',
    documents: 'Що підготувати',
    places: 'Де й\u00A0коли',
    online: 'Через інтернет',
    fees: 'Оплати',
    times: 'Скільки це триває',
    results: 'Що Ви отримаєте',
    appeals: 'Якщо Ви не згодні з\u00A0відповіддю',
    law: 'Правова підстава',
    privacy: 'Як ми обробляємо Ваші дані'
  },
  documents: { name: 'Документ', when: 'Коли', who: 'Кого стосується', always: 'завжди', all: 'усіх' },
  attachments: 'Заяви та бланки',
  places: { name: 'Місце', hours: 'Години', phone: 'Телефон', visit: 'Візит', book: 'записатися', any: '' },
  online: {
    guide: 'Як це зробити',
    signature: {
      none: 'Підписувати не треба.',
      trusted: 'Підпишете довіреним профілем (profil zaufany).',
      qualified: 'Потрібен кваліфікований підпис.',
      any: 'Підпишете довіреним профілем, особистим або кваліфікованим підписом.'
    }
  },
  fees: {
    for: 'За що',
    sum: 'Скільки',
    account: 'На рахунок',
    free: 'безкоштовно',
    exemptions: 'Хто не платить або платить менше',
    ask: 'Номер рахунку повідомимо в\u00A0установі та телефоном.'
  },
  privacy: {
    mailbox: 'Запитання про персональні дані:',
    years: (n) =>
      `Документи зберігаємо ${n} ${n % 10 === 1 && n % 100 !== 11 ? 'рік' : n % 10 > 1 && n % 10 < 5 && (n % 100 < 10 || n % 100 > 20) ? 'роки' : 'років'}.`,
    general: 'Загальні правила'
  },
  aside: {
    contents: 'На цій сторінці',
    human: 'Запитайте людину',
    hotline: 'Гаряча лінія',
    film: 'Подивіться фільм польською жестовою мовою',
    related: 'Вам також може знадобитися',
    life: 'Ця послуга\u00A0— частина справ',
    unit: (unit) => `Картку веде: ${unit}.`,
    symbol: (symbol) => `Символ: ${symbol}.`,
    published: (day) => `Цей текст чинний від ${day}.`,
    print: 'Надрукувати',
    share: 'Надіслати комусь цю сторінку',
    shareSubject: (name) => `Послуга: ${name}`,
    data: 'Ця картка як дані (JSON)'
  },
  gone: {
    title: (name) => `${name}: цієї картки вже немає`,
    withdrawn: (day) => `Картку вилучено ${day}.`,
    expired: (day) => `Картка була чинна до ${day}.`,
    instead: 'Що замість неї',
    all: 'Усі послуги'
  }
};

export const serviceCardTexts: Record<Lang, ServiceCardTexts> = { pl, en, uk };
