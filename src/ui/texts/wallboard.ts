/** Words of the wallboard: read from across the room. */
import type { Lang } from '#ui/lang.ts';

const H = '\u00A0';

const pl = {
  title: 'Infolinia na żywo',
  open: 'czynna',
  closed: 'nieczynna',
  now: 'teraz',
  well: 'Wszystko idzie dobrze.',
  alarmHead: 'Uwaga',
  alarms: {
    gone: 'Centrala nie działa: nikt się nie dodzwoni.',
    nobody: (n: string) => `Czekają (${n}), a${H}nikt nie odbiera.`,
    untaken: (topic: string, n: string) =>
      `${topic}: czekają (${n}), a${H}nikt z${H}pracujących nie odbiera tego tematu.`,
    waits: (time: string, most: string) => `Ktoś czeka już ${time}. Najdłużej powinno być ${most}.`,
    level: (percent: number, goal: number) => `Dziś odebrano na czas tylko ${percent}%. Cel to ${goal}%.`
  },
  big: {
    waiting: 'Czeka',
    longest: 'Najdłużej czeka',
    level: (seconds: number) => `Odebrane w${H}${seconds}${H}s`,
    answered: 'Odebrane dziś',
    abandoned: 'Rozłączyli się'
  },
  under: {
    goal: (text: string, goal: number) => `${text}, cel ${goal}%`,
    offered: (n: string) => `z${H}${n} w${H}kolejce`,
    short: (n: string) => `i${H}${n} przed upływem 5${H}s`,
    target: (seconds: number) => `cel: ${seconds}${H}s`
  },
  topics: {
    caption: 'Tematy',
    heads: ['Temat', 'czeka', 'najdłużej', 'gotowi', 'odebrane', 'na czas'],
    none: 'bez tematu'
  },
  states: {
    title: 'Konsultanci',
    ready: 'Gotowość',
    ringing: 'Dzwoni',
    talking: 'Rozmowa',
    wrapping: 'Po rozmowie',
    away: 'Niedostępni',
    offline: 'Poza pracą'
  },
  reasons: {
    break: 'przerwa',
    training: 'szkolenie',
    written: 'sprawy pisemne',
    consultation: 'konsultacja',
    other: 'inny powód',
    'no-answer': 'nie odebrał',
    lost: 'utracone połączenie',
    forgotten: 'bez wyniku rozmowy',
    set: 'ustawił kierownik',
    offline: 'koniec pracy'
  } as Record<string, string>,
  people: {
    title: 'Kto co robi',
    heads: ['Osoba', 'Stan', 'Od', 'Rozmowa', 'Zrób'],
    then: (what: string) => `potem: ${what}`,
    nobody: 'Nikt nie jest przy infolinii.',
    change: (name: string) => `Zmień: ${name}`,
    state: 'Nowy stan',
    states: { ready: 'gotowość', away: 'nie odbiera', offline: 'poza pracą' },
    reason: 'Powód',
    set: 'Ustaw',
    told: 'Ta osoba zobaczy, że stan zmienił kierownik. Trwającej rozmowy to nie przerywa.',
    listen: 'Słuchaj',
    whisper: 'Podpowiadaj',
    join: 'Dołącz',
    stop: 'Przestań słuchać',
    take: 'Przejmij',
    log: 'Słuchanie i\u00A0przejęcie zapisujemy w\u00A0przebiegu kontaktu; konsultant może go przeczytać.'
  },
  chart: {
    title: 'Kontakty co pół godziny i prognoza',
    label: (text: string) => `Dziś co pół godziny: ${text}`,
    heads: ['Półgodzina', 'dziś', 'prognoza'],
    today: 'dziś',
    forecast: 'prognoza',
    same: `Te same liczby w${H}tabeli`,
    error: (weeks: number, percent: string) =>
      `Prognoza z${H}tego dnia tygodnia w${H}ostatnich tygodniach (${weeks}), bez świąt. Dotąd myliła się o${H}${percent} w${H}półgodzinie.`,
    noError: 'Za mało historii, by powiedzieć, jak bardzo prognoza się myli.',
    none: 'Za mało historii na prognozę.'
  },
  done: {
    state: 'Stan ustawiony.',
    listen: 'Słuchasz.',
    stop: 'Już nie słuchasz.',
    take: 'Rozmowa jest Twoja.',
    silence: 'Komunikat zatrzymany. Nikt go już nie usłyszy.'
  },
  doneHead: 'Zrobione',
  fault: 'Nie udało się',
  stale: 'Brak łączności: to obraz sprzed chwili.'
};

export type WallboardTexts = typeof pl;

const en: WallboardTexts = {
  title: 'The hotline live',
  open: 'open',
  closed: 'closed',
  now: 'now',
  well: 'All goes well.',
  alarmHead: 'Attention',
  alarms: {
    gone: 'The switchboard is down: nobody gets through.',
    nobody: (n) => `People wait (${n}) and nobody answers.`,
    untaken: (topic, n) => `${topic}: people wait (${n}) and nobody at work takes this topic.`,
    waits: (time, most) => `Somebody has waited ${time}. At most it should be ${most}.`,
    level: (percent, goal) => `Only ${percent}% were answered in time today. The target is ${goal}%.`
  },
  big: {
    waiting: 'Waiting',
    longest: 'Longest wait',
    level: (seconds) => `Answered within ${seconds}${H}s`,
    answered: 'Answered today',
    abandoned: 'Hung up'
  },
  under: {
    goal: (text, goal) => `${text}, target ${goal}%`,
    offered: (n) => `of${H}${n} in the queue`,
    short: (n) => `and ${n} before 5${H}s`,
    target: (seconds) => `target: ${seconds}${H}s`
  },
  topics: {
    caption: 'Topics',
    heads: ['Topic', 'waiting', 'longest', 'ready', 'answered', 'in time'],
    none: 'no topic'
  },
  states: {
    title: 'Agents',
    ready: 'Ready',
    ringing: 'Ringing',
    talking: 'Talking',
    wrapping: 'Wrapping up',
    away: 'Away',
    offline: 'Off duty'
  },
  reasons: {
    break: 'break',
    training: 'training',
    written: 'written matters',
    consultation: 'consultation',
    other: 'another reason',
    'no-answer': 'did not answer',
    lost: 'connection lost',
    forgotten: 'no wrap-up',
    set: 'set by a supervisor',
    offline: 'end of work'
  },
  people: {
    title: 'Who does what',
    heads: ['Person', 'State', 'Since', 'Call', 'Do'],
    then: (what) => `then: ${what}`,
    nobody: 'Nobody is at the hotline.',
    change: (name) => `Change: ${name}`,
    state: 'New state',
    states: { ready: 'ready', away: 'away', offline: 'off duty' },
    reason: 'Reason',
    set: 'Set',
    told: 'They will see that a supervisor changed their state. A call that is on is not broken off.',
    listen: 'Listen',
    whisper: 'Whisper',
    join: 'Join',
    stop: 'Stop listening',
    take: 'Take over',
    log: 'Listening and taking over are kept in the journal of the contact, which the agent can read.'
  },
  chart: {
    title: 'Contacts by half hour and the forecast',
    label: (text) => `Today by half hour: ${text}`,
    heads: ['Half hour', 'today', 'forecast'],
    today: 'today',
    forecast: 'forecast',
    same: 'The same figures as a table',
    error: (weeks, percent) =>
      `Forecast from this weekday of the last weeks (${weeks}), without holidays. So far it was off by ${percent} in a half hour.`,
    noError: 'Too little history to say how wrong the forecast is.',
    none: 'Too little history for a forecast.'
  },
  done: {
    state: 'The state is set.',
    listen: 'You are listening.',
    stop: 'You are listening no more.',
    take: 'The call is yours.',
    silence: 'The notice is stopped. Nobody will hear it any more.'
  },
  doneHead: 'Done',
  fault: 'It did not work',
  stale: 'No connection: this is how it was a moment ago.'
};

const uk: WallboardTexts = {
  title: 'Гаряча лінія наживо',
  open: 'працює',
  closed: 'не працює',
  now: 'зараз',
  well: 'Усе йде добре.',
  alarmHead: 'Увага',
  alarms: {
    gone: 'Станція не працює: ніхто не додзвониться.',
    nobody: (n) => `Чекають (${n}), а${H}ніхто не відповідає.`,
    untaken: (topic, n) => `${topic}: чекають (${n}), а${H}ніхто на роботі не приймає цієї теми.`,
    waits: (time, most) => `Хтось чекає вже ${time}. Найдовше має бути ${most}.`,
    level: (percent, goal) => `Сьогодні вчасно прийнято лише ${percent}%. Мета ${goal}%.`
  },
  big: {
    waiting: 'Чекають',
    longest: 'Найдовше чекає',
    level: (seconds) => `Прийняті за ${seconds}${H}с`,
    answered: 'Прийняті сьогодні',
    abandoned: 'Поклали слухавку'
  },
  under: {
    goal: (text, goal) => `${text}, мета ${goal}%`,
    offered: (n) => `із${H}${n} у${H}черзі`,
    short: (n) => `і${H}${n} до 5${H}с`,
    target: (seconds) => `мета: ${seconds}${H}с`
  },
  topics: {
    caption: 'Теми',
    heads: ['Тема', 'чекають', 'найдовше', 'готові', 'прийняті', 'вчасно'],
    none: 'без теми'
  },
  states: {
    title: 'Консультанти',
    ready: 'Готові',
    ringing: 'Дзвонить',
    talking: 'Розмова',
    wrapping: 'Після розмови',
    away: 'Недоступні',
    offline: 'Не на роботі'
  },
  reasons: {
    break: 'перерва',
    training: 'навчання',
    written: 'письмові справи',
    consultation: 'консультація',
    other: 'інша причина',
    'no-answer': 'не відповів',
    lost: 'зв’язок утрачено',
    forgotten: 'без результату розмови',
    set: 'встановив керівник',
    offline: 'кінець роботи'
  },
  people: {
    title: 'Хто що робить',
    heads: ['Особа', 'Стан', 'Від', 'Розмова', 'Зробити'],
    then: (what) => `потім: ${what}`,
    nobody: 'На гарячій лінії нікого немає.',
    change: (name) => `Змінити: ${name}`,
    state: 'Новий стан',
    states: { ready: 'готовий', away: 'недоступний', offline: 'не на роботі' },
    reason: 'Причина',
    set: 'Встановити',
    told: 'Ця особа побачить, що стан змінив керівник. Поточну розмову це не перериває.',
    listen: 'Слухати',
    whisper: 'Підказувати',
    join: 'Приєднатися',
    stop: 'Не слухати',
    take: 'Перебрати',
    log: 'Слухання й перебирання записуємо в\u00A0перебіг контакту; консультант може його прочитати.'
  },
  chart: {
    title: 'Контакти кожні пів години та прогноз',
    label: (text) => `Сьогодні кожні пів години: ${text}`,
    heads: ['Пів години', 'сьогодні', 'прогноз'],
    today: 'сьогодні',
    forecast: 'прогноз',
    same: `Ті самі числа в${H}таблиці`,
    error: (weeks, percent) =>
      `Прогноз із цього дня тижня за останні тижні (${weeks}), без свят. Досі він помилявся на ${percent} за пів години.`,
    noError: 'Замало історії, щоб сказати, наскільки прогноз помиляється.',
    none: 'Замало історії для прогнозу.'
  },
  done: {
    state: 'Стан встановлено.',
    listen: 'Ви слухаєте.',
    stop: 'Ви більше не слухаєте.',
    take: 'Розмова ваша.',
    silence: 'Оголошення зупинено. Його вже ніхто не почує.'
  },
  doneHead: 'Зроблено',
  fault: 'Не вдалося',
  stale: 'Немає зв’язку: так було мить тому.'
};

export const wallboardTexts: Record<Lang, WallboardTexts> = { pl, en, uk };
