/** Words of the lists of articles: kinds, stages, the office, the unit and the changes to confirm. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Artykuły',
  lead: 'Karty usług, poradniki, skrypty rozmów, komunikaty i\u00A0kontakty: co jest w\u00A0pracy, co czeka i\u00A0co trzeba przejrzeć.',
  kinds: {
    card: 'Karta usługi',
    guide: 'Poradnik',
    script: 'Skrypt rozmowy',
    announcement: 'Komunikat',
    contact: 'Kontakt'
  },
  stages: {
    draft: 'pisana',
    approval: 'czeka na jednostkę',
    language: 'czeka na redakcję',
    ready: 'gotowa',
    published: 'opublikowana',
    replaced: 'zastąpiona nowszą',
    dropped: 'porzucona'
  },
  standings: {
    read: 'czytany',
    expired: 'po terminie',
    withdrawn: 'wycofany',
    new: 'jeszcze nieopublikowany'
  },
  list: {
    narrow: 'Zawęź listę',
    words: 'Tytuł, kod albo symbol',
    kind: 'Rodzaj',
    anyKind: 'Wszystkie rodzaje',
    unit: 'Jednostka',
    anyUnit: 'Wszystkie jednostki',
    stage: 'W\u00A0pracy',
    anyStage: 'Na każdym etapie i\u00A0bez pracy',
    standing: 'Co widzą czytający',
    anyStanding: 'Wszystko',
    show: 'Pokaż',
    all: 'Pokaż wszystkie',
    due: 'Do przeglądu',
    remarks: 'Z\u00A0uwagami',
    everything: 'Wszystkie',
    views: 'Widoki listy',
    caption: 'Artykuły',
    columns: ['Artykuł', 'Rodzaj', 'Jednostka', 'Stan', 'Wersja w\u00A0pracy', 'Do przeglądu', 'Uwagi'],
    nothing: 'Nie ma takich artykułów.',
    count: (n: number) =>
      counted(n, 'pl', { one: 'artykuł', few: 'artykuły', many: 'artykułów', other: 'artykułu' }),
    version: (number: number, stage: string) => `${number}, ${stage}`,
    overdue: (day: string) => `${day}, po terminie`,
    unsure: 'niesprawdzony',
    unverified: 'Niesprawdzone',
    ofThem: (n: number) => `, w\u00A0tym niesprawdzonych: ${n}`,
    pages: 'Dalej i\u00A0wstecz',
    first: 'Od początku',
    next: 'Następne',
    make: 'Nowy artykuł'
  },
  unit: {
    title: 'Artykuły jednostki',
    lead: 'Sprawdź, czy to, co piszemy o\u00A0Waszych sprawach, jest prawdą.',
    waiting: 'Czeka na Was',
    nothingWaits: 'Nic nie czeka na zatwierdzenie.',
    since: (who: string, when: string) => `${who}, ${when}`,
    open: 'Zobacz cały artykuł',
    new: 'Zupełnie nowy artykuł.',
    remarks: 'Uwagi do załatwienia',
    own: 'Nasze artykuły',
    nothingOwn: 'Jednostka nie ma jeszcze artykułów.',
    make: 'Napisz nowy artykuł'
  },
  changes: {
    title: 'Ważne zmiany',
    lead: 'Przeczytaj, co się zmieniło, i\u00A0potwierdź. Znikną stąd, gdy potwierdzisz.',
    nothing: 'Wszystko przeczytane.',
    nothingText: 'Gdy coś ważnego się zmieni, zobaczysz to tutaj i\u00A0na pasku u\u00A0góry.',
    published: (when: string) => `Opublikowano ${when}`,
    confirm: 'Przeczytane, rozumiem',
    whole: 'Cały artykuł',
    what: 'Co się zmieniło'
  },
  done: {
    head: 'Gotowe',
    saved: 'Wersja jest zapisana.',
    begun: 'Nowa wersja jest otwarta. Popraw ją i\u00A0wyślij do jednostki.',
    sent: 'Wysłane do jednostki.',
    approved: 'Zatwierdzone. Teraz redakcja sprawdzi język.',
    'sent-back': 'Odesłane do poprawy.',
    checked: 'Język sprawdzony. Wersję można opublikować.',
    published: 'Opublikowane.',
    planned: 'Zaplanowane. Ukaże się w\u00A0wybranym dniu.',
    dropped: 'Wersja porzucona.',
    reviewed: 'Potwierdzone: wciąż aktualny.',
    withdrawn: 'Artykuł jest wycofany.',
    settled: 'Uwaga załatwiona.',
    confirmed: 'Potwierdzone. Dziękujemy.'
  }
};

export type ArticlesTexts = typeof pl;

const en: ArticlesTexts = {
  title: 'Articles',
  lead: 'Cards of services, guides, call scripts, announcements and contacts: what is being written, what waits, and what must be looked at again.',
  kinds: {
    card: 'Card of a service',
    guide: 'Guide',
    script: 'Call script',
    announcement: 'Announcement',
    contact: 'Contact'
  },
  stages: {
    draft: 'being written',
    approval: 'waits for the unit',
    language: 'waits for the editors',
    ready: 'ready',
    published: 'published',
    replaced: 'replaced by a newer one',
    dropped: 'dropped'
  },
  standings: {
    read: 'read',
    expired: 'expired',
    withdrawn: 'withdrawn',
    new: 'not published yet'
  },
  list: {
    narrow: 'Narrow the list',
    words: 'Title, code or symbol',
    kind: 'Kind',
    anyKind: 'All kinds',
    unit: 'Unit',
    anyUnit: 'All units',
    stage: 'Work',
    anyStage: 'At any stage, and without work',
    standing: 'What readers see',
    anyStanding: 'Everything',
    show: 'Show',
    all: 'Show all',
    due: 'To be looked at again',
    remarks: 'With remarks',
    everything: 'All',
    views: 'Views of the list',
    caption: 'Articles',
    columns: ['Article', 'Kind', 'Unit', 'Standing', 'Version at work', 'Look again by', 'Remarks'],
    nothing: 'There are no such articles.',
    count: (n) => counted(n, 'en', { one: 'article', other: 'articles' }),
    version: (number, stage) => `${number}, ${stage}`,
    overdue: (day) => `${day}, overdue`,
    unsure: 'not verified',
    unverified: 'Not verified',
    ofThem: (n) => `, not verified: ${n}`,
    pages: 'Onward and back',
    first: 'From the beginning',
    next: 'Next',
    make: 'New article'
  },
  unit: {
    title: 'Articles of the unit',
    lead: 'Check that what is written about your matters is true.',
    waiting: 'Waits for you',
    nothingWaits: 'Nothing waits for approval.',
    since: (who, when) => `${who}, ${when}`,
    open: 'See the whole article',
    new: 'A wholly new article.',
    remarks: 'Remarks to settle',
    own: 'Our articles',
    nothingOwn: 'The unit has no articles yet.',
    make: 'Write a new article'
  },
  changes: {
    title: 'Important changes',
    lead: 'Read what has changed and confirm. Each goes away when you have confirmed it.',
    nothing: 'All read.',
    nothingText: 'When something important changes, you will see it here and in the bar above.',
    published: (when) => `Published ${when}`,
    confirm: 'Read and understood',
    whole: 'The whole article',
    what: 'What has changed'
  },
  done: {
    head: 'Done',
    saved: 'The version is saved.',
    begun: 'A new version is open. Edit it and send it to the unit.',
    sent: 'Sent to the unit.',
    approved: 'Approved. Now the editors check the language.',
    'sent-back': 'Sent back to be mended.',
    checked: 'The language is checked. The version can be published.',
    published: 'Published.',
    planned: 'Planned. It comes out on the chosen day.',
    dropped: 'The version is dropped.',
    reviewed: 'Confirmed: still true.',
    withdrawn: 'The article is withdrawn.',
    settled: 'The remark is settled.',
    confirmed: 'Confirmed. Thank you.'
  }
};

const uk: ArticlesTexts = {
  title: 'Статті',
  lead: 'Картки послуг, поради, скрипти розмов, оголошення й\u00A0контакти: що в\u00A0роботі, що чекає і\u00A0що треба переглянути.',
  kinds: {
    card: 'Картка послуги',
    guide: 'Порадник',
    script: 'Скрипт розмови',
    announcement: 'Оголошення',
    contact: 'Контакт'
  },
  stages: {
    draft: 'пишеться',
    approval: 'чекає на службу',
    language: 'чекає на редакцію',
    ready: 'готова',
    published: 'опублікована',
    replaced: 'замінена новішою',
    dropped: 'покинута'
  },
  standings: {
    read: 'читають',
    expired: 'термін минув',
    withdrawn: 'вилучена',
    new: 'ще не опублікована'
  },
  list: {
    narrow: 'Звузити список',
    words: 'Заголовок, код або символ',
    kind: 'Вид',
    anyKind: 'Усі види',
    unit: 'Служба',
    anyUnit: 'Усі служби',
    stage: 'У\u00A0роботі',
    anyStage: 'На будь-якому етапі й\u00A0без роботи',
    standing: 'Що бачать читачі',
    anyStanding: 'Усе',
    show: 'Показати',
    all: 'Показати всі',
    due: 'До перегляду',
    remarks: 'Із зауваженнями',
    everything: 'Усі',
    views: 'Вигляди списку',
    caption: 'Статті',
    columns: ['Стаття', 'Вид', 'Служба', 'Стан', 'Версія в\u00A0роботі', 'До перегляду', 'Зауваження'],
    nothing: 'Таких статей немає.',
    count: (n) => counted(n, 'uk', { one: 'стаття', few: 'статті', many: 'статей', other: 'статті' }),
    version: (number, stage) => `${number}, ${stage}`,
    overdue: (day) => `${day}, термін минув`,
    unsure: 'не перевірена',
    unverified: 'Не перевірені',
    ofThem: (n) => `, з них не перевірено: ${n}`,
    pages: 'Далі й\u00A0назад',
    first: 'Спочатку',
    next: 'Наступні',
    make: 'Нова стаття'
  },
  unit: {
    title: 'Статті служби',
    lead: 'Перевірте, чи те, що пишемо про Ваші справи, правда.',
    waiting: 'Чекає на Вас',
    nothingWaits: 'Ніщо не чекає на затвердження.',
    since: (who, when) => `${who}, ${when}`,
    open: 'Подивитися всю статтю',
    new: 'Зовсім нова стаття.',
    remarks: 'Зауваження до розгляду',
    own: 'Наші статті',
    nothingOwn: 'Служба ще не має статей.',
    make: 'Написати нову статтю'
  },
  changes: {
    title: 'Важливі зміни',
    lead: 'Прочитайте, що змінилося, і\u00A0підтвердьте. Звідси зникне те, що Ви підтвердили.',
    nothing: 'Усе прочитано.',
    nothingText: 'Коли зміниться щось важливе, Ви побачите це тут і\u00A0на панелі вгорі.',
    published: (when) => `Опубліковано ${when}`,
    confirm: 'Прочитано, розумію',
    whole: 'Уся стаття',
    what: 'Що змінилося'
  },
  done: {
    head: 'Готово',
    saved: 'Версію збережено.',
    begun: 'Нову версію відкрито. Виправте її та надішліть службі.',
    sent: 'Надіслано службі.',
    approved: 'Затверджено. Тепер редакція перевірить мову.',
    'sent-back': 'Повернено на виправлення.',
    checked: 'Мову перевірено. Версію можна опублікувати.',
    published: 'Опубліковано.',
    planned: 'Заплановано. Вийде вибраного дня.',
    dropped: 'Версію покинуто.',
    reviewed: 'Підтверджено: досі актуальна.',
    withdrawn: 'Статтю вилучено.',
    settled: 'Зауваження розглянуто.',
    confirmed: 'Підтверджено. Дякуємо.'
  }
};

export const articlesTexts: Record<Lang, ArticlesTexts> = { pl, en, uk };
