/** Words of the story of a case: what happened, where it stands now, and what is ahead. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Co się działo',
  submitted: {
    portal: 'Zgłoszenie przyjęte',
    phone: 'Zgłoszenie przyjęte przez telefon',
    counter: 'Zgłoszenie przyjęte w\u00A0urzędzie',
    chat: 'Zgłoszenie przyjęte przez czat',
    video: 'Zgłoszenie przyjęte przez wideo z\u00A0tłumaczem',
    open311: 'Zgłoszenie przyjęte z\u00A0innej aplikacji',
    api: 'Zgłoszenie przyjęte z\u00A0innego programu'
  },
  dispatched: (many: boolean): string => (many ? 'Przekazane do jednostek' : 'Przekazane do jednostki'),
  takes: (unit: string) => `Zajmuje się tym ${unit}.`,
  take: (lead: string, others: string) => `Prowadzi ${lead}, współpracuje: ${others}.`,
  returned: 'Szukamy właściwej jednostki',
  notTheirs: (unit: string) => `Tym nie zajmuje się ${unit}. Przekażemy sprawę dalej.`,
  recategorised: 'Zmieniliśmy kategorię',
  newCategory: (name: string, day: string) => `Teraz to „${name}”, odpowiemy najpóźniej ${day}.`,
  asked: 'Pytanie do Ciebie',
  asks: (unit: string) => `Pyta ${unit}.`,
  replied: 'Twoja odpowiedź',
  commented: 'Twoja wiadomość',
  commentedPhotos: 'Twoje zdjęcia',
  prepared: 'Jednostka odpisała',
  preparedBy: (unit: string) => `Od jednostki: ${unit}.`,
  closed: 'Odpowiedź do Ciebie',
  extended: 'Przesuwamy termin',
  recounted: 'Termin przeliczony na nowo',
  requalified: 'Załatwiamy to według przepisów',
  regimes: {
    report: 'Wracamy do zwykłego trybu zgłoszenia.',
    complaint: 'To skarga w\u00A0rozumieniu przepisów (art. 227 KPA).',
    proposal: 'To wniosek w\u00A0rozumieniu przepisów (art. 241 KPA).',
    petition: 'To petycja w\u00A0rozumieniu ustawy o\u00A0petycjach.',
    information: 'To wniosek o\u00A0informację publiczną.'
  },
  merged: 'Ktoś zgłosił to wcześniej, łączymy zgłoszenia',
  mergedInto: (number: string) =>
    `Odpowiedź przygotujemy w\u00A0sprawie ${number} i\u00A0pokażemy ją także tutaj.`,
  unmerged: 'Zajmujemy się tym zgłoszeniem osobno',
  settled: 'Odpowiedź do Ciebie',
  settledWith: (number: string) => `Wspólna odpowiedź na zgłoszenia połączone ze sprawą ${number}.`,
  joined: (others: number) =>
    others === 1 ? 'Ktoś jeszcze zgłosił to samo' : `To samo zgłosiły kolejne osoby: ${others}`,
  reopened: 'Wracamy do sprawy',
  reminded: 'Minął termin, przypomnieliśmy jednostce',
  remindedCentre: 'Minął termin, a\u00A0sprawa czeka w\u00A0centrum kontaktu',
  rated: {
    helped: 'Twoja ocena: odpowiedź pomogła',
    partly: 'Twoja ocena: pomogła częściowo',
    not: 'Twoja ocena: nie pomogła'
  },
  contested: 'Nie zgadzasz się z\u00A0odpowiedzią',
  contestedByOther: 'Ktoś, kto zgłosił to samo, nie zgodził się z\u00A0odpowiedzią',
  again: (day: string) => `Sprawdzamy jeszcze raz. Odpowiemy najpóźniej ${day}.`,
  moved: (day: string) => `Nowy termin: ${day}.`,
  told: {
    email: (when: string) => `E-mail do Ciebie: ${when}.`,
    phone: (when: string) => `Telefon do Ciebie: ${when}.`,
    text: (when: string) => `SMS do Ciebie: ${when}.`
  },
  today: (day: string) => `dziś, ${day}`,
  latest: (day: string) => `najpóźniej ${day}`,
  until: (day: string) => `do ${day}`,
  now: {
    received: 'Czytamy zgłoszenie i\u00A0wybieramy jednostkę',
    dispatched: 'Czekamy na odpowiedź jednostki',
    returned: 'Wybieramy inną jednostkę',
    asked: 'Czekamy na Twoją odpowiedź',
    answered: 'Piszemy odpowiedź do Ciebie',
    reopened: 'Sprawdzamy odpowiedź jeszcze raz'
  },
  standsStill: 'Do tego czasu termin stoi.',
  ahead: {
    email: 'Odpowiedź do Ciebie, e-mailem',
    phone: 'Odpowiedź do Ciebie, telefonicznie',
    none: 'Odpowiedź na tej stronie'
  },
  mayContest: 'Możesz jeszcze zakwestionować odpowiedź'
};

export type StoryTexts = typeof pl;

export const storyTexts: Record<Lang, StoryTexts> = {
  pl,
  en: {
    title: 'What happened',
    submitted: {
      portal: 'Report received',
      phone: 'Report received by telephone',
      counter: 'Report received at the office',
      chat: 'Report received by chat',
      video: 'Report received by video with an interpreter',
      open311: 'Report received from another app',
      api: 'Report received from another program'
    },
    dispatched: (many) => (many ? 'Passed to units' : 'Passed to a unit'),
    takes: (unit) => `Looked after by ${unit}.`,
    take: (lead, others) => `${lead} leads, together with ${others}.`,
    returned: 'We are looking for the right unit',
    notTheirs: (unit) => `This is not a matter for ${unit}. We will pass it on.`,
    recategorised: 'We changed the category',
    newCategory: (name, day) => `It is “${name}” now; we will answer by ${day}.`,
    asked: 'A question for you',
    asks: (unit) => `${unit} asks.`,
    replied: 'Your answer',
    commented: 'Your message',
    commentedPhotos: 'Your photos',
    prepared: 'The unit has written to us',
    preparedBy: (unit) => `From ${unit}.`,
    closed: 'The answer to you',
    extended: 'We are moving the deadline',
    recounted: 'The deadline was counted anew',
    requalified: 'It is handled by the law’s own rules',
    regimes: {
      report: 'It is an ordinary report again.',
      complaint: 'By law this is a complaint (KPA art. 227).',
      proposal: 'By law this is a proposal (KPA art. 241).',
      petition: 'By law this is a petition.',
      information: 'This is a request for public information.'
    },
    merged: 'Somebody reported this before, we join the reports',
    mergedInto: (number) => `The answer is prepared in case ${number} and will be shown here too.`,
    unmerged: 'We handle this report by itself',
    settled: 'The answer to you',
    settledWith: (number) => `One answer to all reports joined with case ${number}.`,
    joined: (others) =>
      others === 1 ? 'Somebody else reported the same' : `${others} others reported the same`,
    reopened: 'We are back at this case',
    reminded: 'The deadline passed, we reminded the unit',
    remindedCentre: 'The deadline passed, and the case waits at the contact centre',
    rated: {
      helped: 'Your rating: the answer helped',
      partly: 'Your rating: it helped partly',
      not: 'Your rating: it did not help'
    },
    contested: 'You disagree with the answer',
    contestedByOther: 'Somebody who reported the same disagreed with the answer',
    again: (day) => `We are looking again. We will answer by ${day}.`,
    moved: (day) => `New deadline: ${day}.`,
    told: {
      email: (when) => `E-mail to you: ${when}.`,
      phone: (when) => `Call to you: ${when}.`,
      text: (when) => `Text message to you: ${when}.`
    },
    today: (day) => `today, ${day}`,
    latest: (day) => `at the latest ${day}`,
    until: (day) => `until ${day}`,
    now: {
      received: 'We are reading the report and choosing a unit',
      dispatched: 'Waiting for the unit’s answer',
      returned: 'We are choosing another unit',
      asked: 'Waiting for your answer',
      answered: 'We are writing the answer to you',
      reopened: 'We are looking at the answer again'
    },
    standsStill: 'Until then the clock stands still.',
    ahead: {
      email: 'The answer to you, by e-mail',
      phone: 'The answer to you, by telephone',
      none: 'The answer on this page'
    },
    mayContest: 'You can still contest the answer'
  },
  uk: {
    title: 'Що відбувалося',
    submitted: {
      portal: 'Звернення прийнято',
      phone: 'Звернення прийнято телефоном',
      counter: 'Звернення прийнято в\u00A0установі',
      chat: 'Звернення прийнято в\u00A0чаті',
      video: 'Звернення прийнято по відео з\u00A0перекладачем',
      open311: 'Звернення прийнято з\u00A0іншого застосунку',
      api: 'Звернення прийнято з\u00A0іншої програми'
    },
    dispatched: (many) => (many ? 'Передано до служб' : 'Передано до служби'),
    takes: (unit) => `Цим займається ${unit}.`,
    take: (lead, others) => `Веде ${lead}, також працює: ${others}.`,
    returned: 'Шукаємо належну службу',
    notTheirs: (unit) => `Цим не займається ${unit}. Передамо справу далі.`,
    recategorised: 'Ми змінили категорію',
    newCategory: (name, day) => `Тепер це «${name}», відповімо найпізніше ${day}.`,
    asked: 'Запитання до Вас',
    asks: (unit) => `Запитує ${unit}.`,
    replied: 'Ваша відповідь',
    commented: 'Ваше повідомлення',
    commentedPhotos: 'Ваші фото',
    prepared: 'Служба відписала',
    preparedBy: (unit) => `Від служби: ${unit}.`,
    closed: 'Відповідь Вам',
    extended: 'Переносимо термін',
    recounted: 'Термін пораховано заново',
    requalified: 'Розглядаємо за окремими правилами закону',
    regimes: {
      report: 'Знову розглядаємо як звичайне звернення.',
      complaint: 'За законом це скарга (ст. 227 КАП).',
      proposal: 'За законом це пропозиція (ст. 241 КАП).',
      petition: 'За законом це петиція.',
      information: 'Це запит на публічну інформацію.'
    },
    merged: 'Хтось повідомив про це раніше, об’єднуємо звернення',
    mergedInto: (number) => `Відповідь готуємо у справі ${number} і покажемо її також тут.`,
    unmerged: 'Розглядаємо це звернення окремо',
    settled: 'Відповідь для Вас',
    settledWith: (number) => `Спільна відповідь на звернення, об’єднані зі справою ${number}.`,
    joined: (others) =>
      others === 1 ? 'Ще хтось повідомив про те саме' : `Про те саме повідомили ще: ${others}`,
    reopened: 'Повертаємося до справи',
    reminded: 'Термін минув, ми нагадали службі',
    remindedCentre: 'Термін минув, а справа чекає в контактному центрі',
    rated: {
      helped: 'Ваша оцінка: відповідь допомогла',
      partly: 'Ваша оцінка: допомогла частково',
      not: 'Ваша оцінка: не допомогла'
    },
    contested: 'Ви не погоджуєтеся з\u00A0відповіддю',
    contestedByOther: 'Хтось, хто повідомив про те саме, не погодився з\u00A0відповіддю',
    again: (day) => `Розглядаємо ще раз. Відповімо найпізніше ${day}.`,
    moved: (day) => `Новий термін: ${day}.`,
    told: {
      email: (when) => `Лист Вам: ${when}.`,
      phone: (when) => `Дзвінок Вам: ${when}.`,
      text: (when) => `SMS Вам: ${when}.`
    },
    today: (day) => `сьогодні, ${day}`,
    latest: (day) => `найпізніше ${day}`,
    until: (day) => `до ${day}`,
    now: {
      received: 'Читаємо звернення й\u00A0обираємо службу',
      dispatched: 'Чекаємо на відповідь служби',
      returned: 'Обираємо іншу службу',
      asked: 'Чекаємо на Вашу відповідь',
      answered: 'Пишемо відповідь Вам',
      reopened: 'Перевіряємо відповідь ще раз'
    },
    standsStill: 'До того часу термін не спливає.',
    ahead: {
      email: 'Відповідь Вам, електронною поштою',
      phone: 'Відповідь Вам, телефоном',
      none: 'Відповідь на цій сторінці'
    },
    mayContest: 'Відповідь ще можна оскаржити'
  }
};
