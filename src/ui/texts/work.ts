/** Words of a case as both work places see it: its promise, its tasks, its place and its journal. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  met: (day: string) => `Termin: ${day}, dotrzymany`,
  missed: (day: string, by: string) => `Termin: ${day}, odpowiedź ${by}`,
  case: {
    label: 'Sprawa',
    answerUntil: 'Odpowiadamy',
    promised: (day: string) => `Odpowiedź była obiecana do\u00A0${day}:`,
    how: (period: string) => `Jak policzono: ${period}`,
    tasks: 'Zadania jednostek',
    noTasks: 'Tej sprawy nie ma jeszcze żadna jednostka.',
    lead: 'prowadzi',
    further: 'współdziała',
    mine: '(Twoje zadanie)',
    task: {
      open: 'Przekazane',
      answered: 'Odpowiedź',
      returned: 'Zwrot',
      ended: 'Zakończone bez odpowiedzi'
    },
    proposes: (outcome: string) => `Propozycja: ${outcome}`,
    place: 'Miejsce',
    noPlace: 'Bez miejsca.',
    aside: 'Miejsce, kontakt, historia',
    photos: 'Zdjęcia',
    photo: (n: number, of: number) => `Zdjęcie ${n} z\u00A0${of}, otwiera się w\u00A0całości`,
    contact: 'Kontakt',
    contactNote: 'Dane widać, póki trwa zadanie.',
    contactNone: 'Ta osoba nie zostawiła kontaktu. Stan sprawy sprawdza po numerze.',
    contactOver: 'Zadanie jest zakończone, danych kontaktowych już nie pokazujemy.',
    by: { email: 'e-mail', phone: 'telefon' },
    langs: { pl: 'Pisze po polsku.', en: 'Pisze po angielsku.', uk: 'Pisze po ukraińsku.' },
    history: 'Historia',
    ahead: 'Odpowiedź z\u00A0centrum kontaktu'
  },
  journal: {
    submitted: {
      portal: 'Przyjęte przez portal',
      phone: 'Przyjęte przez telefon',
      chat: 'Przyjęte przez czat',
      video: 'Przyjęte przez wideo z\u00A0tłumaczem',
      open311: 'Przyjęte z\u00A0aplikacji',
      api: 'Przyjęte z\u00A0programu',
      counter: 'Przyjęte osobiście'
    },
    dispatched: (units: string) => `Przekazane: ${units}`,
    returned: (unit: string) => `${unit}: zwrot`,
    recategorised: (category: string) => `Nowa kategoria: ${category}`,
    asked: (who: string) => `${who}: pytanie`,
    replied: 'Odpowiedź na pytanie',
    commented: 'Dopisane przez osobę zgłaszającą',
    answered: (unit: string, outcome: string) => `${unit}: odpowiedź (${outcome})`,
    closed: (outcome: string) => `Odpowiedź i\u00A0koniec sprawy (${outcome})`,
    informed: {
      email: 'Powiadomienie poszło e-mailem',
      phone: 'Powiadomienie przez telefon',
      text: 'Powiadomienie poszło SMS-em'
    },
    rated: {
      helped: 'Ocena odpowiedzi: pomogła',
      partly: 'Ocena odpowiedzi: pomogła częściowo',
      not: 'Ocena odpowiedzi: nie pomogła'
    },
    contested: 'Odpowiedź zakwestionowana, sprawa wznowiona',
    desk: 'Centrum kontaktu',
    fresh: 'dopisane w\u00A0tym czasie'
  },
  map: {
    title: 'Mapa miejsca',
    zoomIn: 'Przybliż',
    zoomOut: 'Oddal',
    here: 'Moje położenie',
    hereLooking: 'Szukam położenia',
    hereFailed: 'Nie udało się ustalić położenia.',
    withoutHead: 'Bez mapy',
    without: 'Mapa się nie wczytała. Miejsce jest też opisane słowami.',
    credit: 'Mapa:',
    twoFingers: 'Przesuwaj mapę dwoma palcami.',
    withCtrl: 'Przytrzymaj Ctrl, żeby przybliżyć.',
    withCommand: 'Przytrzymaj ⌘, żeby przybliżyć.'
  }
};

export type WorkTexts = typeof pl;

const en: WorkTexts = {
  met: (day) => `Deadline: ${day}, met`,
  missed: (day, by) => `Deadline: ${day}, answered ${by}`,
  case: {
    label: 'Case',
    answerUntil: 'We answer',
    promised: (day) => `The answer was promised by ${day}:`,
    how: (period) => `How it was counted: ${period}`,
    tasks: 'Tasks of the units',
    noTasks: 'No unit has this case yet.',
    lead: 'leads',
    further: 'takes part',
    mine: '(your task)',
    task: {
      open: 'Passed on',
      answered: 'Answered',
      returned: 'Given back',
      ended: 'Ended without an answer'
    },
    proposes: (outcome) => `Proposal: ${outcome}`,
    place: 'Place',
    noPlace: 'No place.',
    aside: 'Place, contact, history',
    photos: 'Photos',
    photo: (n, of) => `Photo ${n} of ${of}, opens whole`,
    contact: 'Contact',
    contactNote: 'Shown while the task is open.',
    contactNone: 'This person left no contact. They check the case by its number.',
    contactOver: 'The task has ended, contact details are no longer shown.',
    by: { email: 'e-mail', phone: 'telephone' },
    langs: { pl: 'Writes in Polish.', en: 'Writes in English.', uk: 'Writes in Ukrainian.' },
    history: 'History',
    ahead: 'The answer of the contact centre'
  },
  journal: {
    submitted: {
      portal: 'Received through the portal',
      phone: 'Received by telephone',
      chat: 'Received by chat',
      video: 'Received by video with an interpreter',
      open311: 'Received from an app',
      api: 'Received from a program',
      counter: 'Received in person'
    },
    dispatched: (units) => `Dispatched: ${units}`,
    returned: (unit) => `${unit}: given back`,
    recategorised: (category) => `New category: ${category}`,
    asked: (who) => `${who}: question`,
    replied: 'Reply to the question',
    commented: 'Added by the resident',
    answered: (unit, outcome) => `${unit}: answer (${outcome})`,
    closed: (outcome) => `Answered and closed (${outcome})`,
    informed: {
      email: 'Notice went out by e-mail',
      phone: 'Told by telephone',
      text: 'Notice went out by text message'
    },
    rated: {
      helped: 'The answer helped',
      partly: 'The answer helped in part',
      not: 'The answer did not help'
    },
    contested: 'Answer contested, case reopened',
    desk: 'Contact centre',
    fresh: 'added meanwhile'
  },
  map: {
    title: 'Map of the place',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    here: 'Where I am',
    hereLooking: 'Finding where you are',
    hereFailed: 'Your position could not be found.',
    withoutHead: 'No map',
    without: 'The map did not load. The place is described in words too.',
    credit: 'Map:',
    twoFingers: 'Move the map with two fingers.',
    withCtrl: 'Hold Ctrl to zoom.',
    withCommand: 'Hold ⌘ to zoom.'
  }
};

const uk: WorkTexts = {
  met: (day) => `Термін: ${day}, дотримано`,
  missed: (day, by) => `Термін: ${day}, відповідь ${by}`,
  case: {
    label: 'Справа',
    answerUntil: 'Відповідаємо',
    promised: (day) => `Відповідь було обіцяно до\u00A0${day}:`,
    how: (period) => `Як пораховано: ${period}`,
    tasks: 'Завдання служб',
    noTasks: 'Цю справу ще не має жодна служба.',
    lead: 'веде',
    further: 'бере участь',
    mine: '(Ваше завдання)',
    task: {
      open: 'Передано',
      answered: 'Відповідь',
      returned: 'Повернення',
      ended: 'Завершено без відповіді'
    },
    proposes: (outcome) => `Пропозиція: ${outcome}`,
    place: 'Місце',
    noPlace: 'Без місця.',
    aside: 'Місце, контакт, історія',
    photos: 'Фото',
    photo: (n, of) => `Фото ${n} з\u00A0${of}, відкривається повністю`,
    contact: 'Контакт',
    contactNote: 'Дані видно, доки триває завдання.',
    contactNone: 'Ця людина не залишила контакту. Стан справи перевіряє за номером.',
    contactOver: 'Завдання завершено, контактних даних більше не показуємо.',
    by: { email: 'електронна пошта', phone: 'телефон' },
    langs: { pl: 'Пише польською.', en: 'Пише англійською.', uk: 'Пише українською.' },
    history: 'Історія',
    ahead: 'Відповідь контакт-центру'
  },
  journal: {
    submitted: {
      portal: 'Прийнято через портал',
      phone: 'Прийнято телефоном',
      chat: 'Прийнято в\u00A0чаті',
      video: 'Прийнято по відео з\u00A0перекладачем',
      open311: 'Прийнято із застосунку',
      api: 'Прийнято з\u00A0програми',
      counter: 'Прийнято особисто'
    },
    dispatched: (units) => `Передано: ${units}`,
    returned: (unit) => `${unit}: повернення`,
    recategorised: (category) => `Нова категорія: ${category}`,
    asked: (who) => `${who}: запитання`,
    replied: 'Відповідь на запитання',
    commented: 'Дописано заявником',
    answered: (unit, outcome) => `${unit}: відповідь (${outcome})`,
    closed: (outcome) => `Відповідь і\u00A0кінець справи (${outcome})`,
    informed: {
      email: 'Повідомлення надіслано поштою',
      phone: 'Повідомлено телефоном',
      text: 'Повідомлення надіслано SMS'
    },
    rated: {
      helped: 'Відповідь допомогла',
      partly: 'Відповідь допомогла частково',
      not: 'Відповідь не допомогла'
    },
    contested: 'Відповідь оскаржено, справу відновлено',
    desk: 'Контакт-центр',
    fresh: 'дописано тим часом'
  },
  map: {
    title: 'Мапа місця',
    zoomIn: 'Наблизити',
    zoomOut: 'Віддалити',
    here: 'Де я',
    hereLooking: 'Шукаю, де Ви',
    hereFailed: 'Не вдалося визначити положення.',
    withoutHead: 'Без мапи',
    without: 'Мапа не завантажилася. Місце описане також словами.',
    credit: 'Мапа:',
    twoFingers: 'Пересувайте мапу двома пальцями.',
    withCtrl: 'Утримуйте Ctrl, щоб наблизити.',
    withCommand: 'Утримуйте ⌘, щоб наблизити.'
  }
};

export const workTexts: Record<Lang, WorkTexts> = { pl, en, uk };
