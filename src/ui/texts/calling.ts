/** Words of the page where a resident calls from the browser. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Zadzwoń do nas',
  lead: 'Połączysz się z\u00A0konsultantem prosto z\u00A0tej strony. Wystarczy mikrofon w\u00A0telefonie lub komputerze.',
  button: 'Zadzwoń przez przeglądarkę',
  voicemail: 'Zostaw wiadomość głosową',
  free: 'Rozmowa jest bezpłatna. Zużyje około 1\u00A0MB internetu na minutę.',
  dial: 'Wolisz telefon?',
  dialText: (phone: string, hours: string) => `Zadzwoń: ${phone}, ${hours}.`,
  privacy: 'Pytamy o\u00A0to, co potrzebne w\u00A0Twojej sprawie.',
  privacyLink: 'Co robimy z\u00A0danymi',
  recorded: 'Rozmowy nagrywamy tylko za Twoją zgodą. Zapytamy o\u00A0nią na początku.',
  notRecorded: 'Rozmów nie nagrywamy.',
  language: 'Rozmawiamy po polsku, angielsku i\u00A0ukraińsku. Język wybierzesz na początku.',
  plain: 'Do rozmowy w\u00A0przeglądarce potrzebny jest JavaScript. Zadzwoń zwykłym telefonem:',
  exercise: {
    title: 'To jest infolinia ćwiczebna',
    text: (phone: string, hours: string) =>
      `Działa całą dobę, także w\u00A0soboty i\u00A0święta, żeby można ją było wypróbować. Odbierają osoby, które się uczą. Prawdziwa infolinia: ${phone}, ${hours}.`
  },
  closed: 'Teraz nie odbieramy',
  closedText: (phone: string, hours: string) => `Numer ${phone} działa ${hours}.`,
  instead: 'Co możesz zrobić teraz',
  report: 'Zgłoś problem w\u00A0portalu, o\u00A0każdej porze',
  find: 'Poszukaj odpowiedzi w\u00A0usługach',
  duty: 'Kto odbiera teraz',
  away: 'Rozmowy z\u00A0przeglądarki teraz nie działają',
  awayText: (phone: string) =>
    `Coś się u\u00A0nas zepsuło. Zadzwoń zwykłym telefonem: ${phone}, albo napisz.`,
  steps: {
    asking: 'Przeglądarka pyta o\u00A0mikrofon. Wybierz „Zezwól”.',
    connecting: 'Łączymy…',
    answering: 'Słyszysz zapowiedź. Odpowiadaj klawiszami poniżej.',
    next: 'Jesteś na początku kolejki. Zaraz ktoś odbierze.',
    queued: (place: number) => `Czekasz w\u00A0kolejce na ${place}. miejscu.`,
    wait: (minutes: number) =>
      `Potrwa to około ${counted(minutes, 'pl', { one: 'minuty', few: 'minut', many: 'minut', other: 'minuty' })}.`,
    talking: 'Rozmawiasz z\u00A0centrum kontaktu.',
    named: (name: string) => `Odbiera: ${name}.`,
    held: 'Konsultant coś sprawdza i\u00A0zaraz wróci. Słyszysz muzykę.',
    conferring: 'Rozmawiacie we troje.',
    handed: 'Rozmawiasz z\u00A0jednostką miasta.',
    last: 'To ostatnia zapowiedź. Potem połączenie się skończy.',
    voicemail: 'Po sygnale powiedz, o\u00A0co chodzi. Potem się rozłącz.',
    lost: 'Dźwięk się zerwał. Łączymy jeszcze raz…'
  },
  recording: 'Ta rozmowa jest nagrywana.',
  hangUp: 'Rozłącz się',
  mute: 'Wycisz mnie',
  muted: 'Nie słychać Cię.',
  keys: 'Klawisze',
  level: 'Głośność Twojego głosu',
  callback: {
    title: 'Oddzwonimy, nie musisz czekać',
    text: 'Zostaw numer. Konsultant zadzwoni do Ciebie, gdy będzie wolny.',
    number: 'Twój numer telefonu',
    button: 'Oddzwońcie do mnie'
  },
  over: {
    thanks: 'Dziękujemy za rozmowę',
    thanksText: 'Jeśli coś jeszcze przyjdzie Ci do głowy, zadzwoń ponownie.',
    case: (number: string) => `Numer Twojej sprawy: ${number}. Zapisz go.`,
    caseLink: 'Zobacz stan sprawy',
    callback: 'Oddzwonimy',
    callbackText: 'Mamy Twój numer. Zadzwoni do Ciebie konsultant, miej telefon przy sobie.',
    abandoned: 'Rozłączono',
    abandonedText: 'Nie zdążyliśmy odebrać. Zadzwoń jeszcze raz albo napisz w\u00A0portalu.',
    voicemail: 'Mamy Twoją wiadomość',
    voicemailText: 'Odsłuchamy ją i\u00A0odpowiemy.',
    closed: 'Teraz już nie odbieramy',
    fault: 'Rozmowa się nie udała',
    faultText: (phone: string) => `Przepraszamy. Spróbuj jeszcze raz albo zadzwoń: ${phone}.`,
    again: 'Zadzwoń jeszcze raz'
  },
  refused: {
    title: 'Potrzebny jest mikrofon',
    blocked:
      'Przeglądarka go nie udostępniła. Kliknij kłódkę obok adresu tej strony, zezwól na mikrofon i\u00A0spróbuj jeszcze raz.',
    missing: 'Nie widać mikrofonu. Podłącz go albo zadzwoń z\u00A0telefonu.',
    again: 'Spróbuj jeszcze raz'
  },
  leave: 'Rozmowa trwa, więc strona otworzyła się w\u00A0nowej karcie.',
  front: 'Zadzwoń przez przeglądarkę'
};
export type CallingTexts = typeof pl;

const en: CallingTexts = {
  title: 'Call us',
  lead: 'Talk to somebody of the city straight from this page. All it takes is the microphone of your phone or computer.',
  button: 'Call from the browser',
  voicemail: 'Leave a voice message',
  free: 'The call is free. It uses about 1 MB of data a minute.',
  dial: 'Rather by telephone?',
  dialText: (phone, hours) => `Call ${phone}, ${hours}.`,
  privacy: 'We ask only for what your matter needs.',
  privacyLink: 'What we do with your data',
  recorded: 'We record calls only if you agree. We ask you first.',
  notRecorded: 'We do not record calls.',
  language: 'We speak Polish, English and Ukrainian. You choose the language first.',
  plain: 'Calling from the browser needs JavaScript. Please call by telephone:',
  exercise: {
    title: 'This hotline is an exercise',
    text: (phone, hours) =>
      `It is open round the clock, on Saturdays and holidays too, so that it can be tried. Whoever answers is learning. The real hotline: ${phone}, ${hours}.`
  },
  closed: 'We do not answer now',
  closedText: (phone, hours) => `The number ${phone} works ${hours}.`,
  instead: 'What you can do now',
  report: 'Report a problem here, at any hour',
  find: 'Look for an answer in the services',
  duty: 'Who answers now',
  away: 'Calls from the browser do not work now',
  awayText: (phone) => `Something broke on our side. Please call by telephone, ${phone}, or write to us.`,
  steps: {
    asking: 'The browser asks for the microphone. Choose “Allow”.',
    connecting: 'Connecting…',
    answering: 'You hear an announcement. Answer with the keys below.',
    next: 'You are next. Somebody will answer in a moment.',
    queued: (place) => `You are number ${place} in the queue.`,
    wait: (minutes) => `It will take about ${counted(minutes, 'en', { one: 'minute', other: 'minutes' })}.`,
    talking: 'You are talking to the contact centre.',
    named: (name) => `Your agent is ${name}.`,
    held: 'They are checking something and will be back. You hear music.',
    conferring: 'All three of you are talking.',
    handed: 'You are talking to a unit of the city.',
    last: 'This is the last announcement. Then the call ends.',
    voicemail: 'After the tone say what it is about. Then hang up.',
    lost: 'The sound broke off. Connecting again…'
  },
  recording: 'This call is being recorded.',
  hangUp: 'Hang up',
  mute: 'Mute me',
  muted: 'You cannot be heard.',
  keys: 'Keys',
  level: 'How loud you are',
  callback: {
    title: 'We ring you back, you need not wait',
    text: 'Leave your number. An agent rings you when one is free.',
    number: 'Your telephone number',
    button: 'Ring me back'
  },
  over: {
    thanks: 'Thank you for calling',
    thanksText: 'If anything else comes to mind, just call again.',
    case: (number) => `The number of your case: ${number}. Please write it down.`,
    caseLink: 'See how the case stands',
    callback: 'We will ring you back',
    callbackText: 'We have your number. An agent will ring you, so keep your telephone near.',
    abandoned: 'Call ended',
    abandonedText: 'We did not manage to answer. Call again, or write to us here.',
    voicemail: 'We have your message',
    voicemailText: 'We will listen to it and answer.',
    closed: 'We do not answer any more today',
    fault: 'The call did not work',
    faultText: (phone) => `We are sorry. Try again, or call ${phone}.`,
    again: 'Call again'
  },
  refused: {
    title: 'The microphone is needed',
    blocked:
      'The browser did not allow it. Press the lock beside the address of this page, allow the microphone and try again.',
    missing: 'There is no microphone. Plug one in, or call by telephone.',
    again: 'Try again'
  },
  leave: 'Your call goes on, so the page opened in a new tab.',
  front: 'Call from the browser'
};

const uk: CallingTexts = {
  title: 'Зателефонуйте нам',
  lead: 'Поговоріть із консультантом просто з\u00A0цієї сторінки. Досить мікрофона в\u00A0телефоні чи комп’ютері.',
  button: 'Зателефонувати з\u00A0браузера',
  voicemail: 'Залишити голосове повідомлення',
  free: 'Розмова безкоштовна. Вона забирає близько 1\u00A0МБ інтернету на хвилину.',
  dial: 'Зручніше телефоном?',
  dialText: (phone, hours) => `Телефонуйте: ${phone}, ${hours}.`,
  privacy: 'Питаємо лише те, що потрібне для Вашої справи.',
  privacyLink: 'Що ми робимо з\u00A0даними',
  recorded: 'Розмови записуємо лише за Вашою згодою. Спершу запитаємо.',
  notRecorded: 'Розмов не записуємо.',
  language: 'Говоримо польською, англійською та українською. Мову оберете на початку.',
  plain: 'Для розмови з\u00A0браузера потрібен JavaScript. Зателефонуйте звичайним телефоном:',
  exercise: {
    title: 'Це навчальна гаряча лінія',
    text: (phone, hours) =>
      `Вона працює цілодобово, також у\u00A0суботи та свята, щоб її можна було випробувати. Відповідають люди, які навчаються. Справжня гаряча лінія: ${phone}, ${hours}.`
  },
  closed: 'Зараз не відповідаємо',
  closedText: (phone, hours) => `Номер ${phone} працює ${hours}.`,
  instead: 'Що можна зробити зараз',
  report: 'Повідомте про проблему тут, у\u00A0будь-який час',
  find: 'Пошукайте відповідь у\u00A0послугах',
  duty: 'Хто відповідає зараз',
  away: 'Дзвінки з\u00A0браузера зараз не працюють',
  awayText: (phone) =>
    `У\u00A0нас щось зламалося. Зателефонуйте звичайним телефоном: ${phone}, або напишіть.`,
  steps: {
    asking: 'Браузер питає про мікрофон. Оберіть «Дозволити».',
    connecting: 'З’єднуємо…',
    answering: 'Ви чуєте оголошення. Відповідайте клавішами нижче.',
    next: 'Ви перші в\u00A0черзі. Зараз хтось відповість.',
    queued: (place) => `Ви в\u00A0черзі на ${place}-му місці.`,
    wait: (minutes) =>
      `Це триватиме близько ${counted(minutes, 'uk', { one: 'хвилини', few: 'хвилин', many: 'хвилин', other: 'хвилини' })}.`,
    talking: 'Ви розмовляєте з\u00A0контактним центром.',
    named: (name) => `Відповідає: ${name}.`,
    held: 'Консультант щось перевіряє й\u00A0зараз повернеться. Ви чуєте музику.',
    conferring: 'Ви розмовляєте втрьох.',
    handed: 'Ви розмовляєте зі службою міста.',
    last: 'Це останнє оголошення. Потім дзвінок закінчиться.',
    voicemail: 'Після сигналу скажіть, у\u00A0чому річ. Потім покладіть слухавку.',
    lost: 'Звук обірвався. З’єднуємо ще раз…'
  },
  recording: 'Ця розмова записується.',
  hangUp: 'Покласти слухавку',
  mute: 'Вимкнути мікрофон',
  muted: 'Вас не чути.',
  keys: 'Клавіші',
  level: 'Гучність Вашого голосу',
  callback: {
    title: 'Ми передзвонимо, чекати не треба',
    text: 'Залиште номер. Консультант зателефонує Вам, коли звільниться.',
    number: 'Ваш номер телефону',
    button: 'Передзвоніть мені'
  },
  over: {
    thanks: 'Дякуємо за розмову',
    thanksText: 'Якщо згадаєте щось іще, телефонуйте знову.',
    case: (number) => `Номер Вашої справи: ${number}. Запишіть його.`,
    caseLink: 'Подивитися стан справи',
    callback: 'Ми передзвонимо',
    callbackText: 'Ми маємо Ваш номер. Вам зателефонує консультант, тримайте телефон поруч.',
    abandoned: 'Роз’єднано',
    abandonedText: 'Ми не встигли відповісти. Зателефонуйте ще раз або напишіть тут.',
    voicemail: 'Ми отримали Ваше повідомлення',
    voicemailText: 'Прослухаємо його та відповімо.',
    closed: 'Зараз уже не відповідаємо',
    fault: 'Розмова не вдалася',
    faultText: (phone) => `Перепрошуємо. Спробуйте ще раз або телефонуйте: ${phone}.`,
    again: 'Зателефонувати ще раз'
  },
  refused: {
    title: 'Потрібен мікрофон',
    blocked:
      'Браузер його не дав. Натисніть замок біля адреси сторінки, дозвольте мікрофон і\u00A0спробуйте ще раз.',
    missing: 'Мікрофона не видно. Під’єднайте його або зателефонуйте телефоном.',
    again: 'Спробувати ще раз'
  },
  leave: 'Розмова триває, тож сторінка відкрилася в\u00A0новій вкладці.',
  front: 'Зателефонувати з\u00A0браузера'
};

export const callingTexts: Record<Lang, CallingTexts> = { pl, en, uk };
