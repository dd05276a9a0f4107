/** Words of a rehearsal: the draft of the answering tree is called and heard before it answers. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Zadzwoń na próbę',
  lead: 'Usłyszysz szkic w\u00A0słuchawkach. Nikt nie odbierze, nic się nie zapisze, nic się nie policzy. Dojdź do końca drzewa.',
  asIf: 'Udawaj, że infolinia jest',
  asIfs: { now: 'tak jak teraz', open: 'otwarta', closed: 'zamknięta' },
  call: 'Zadzwoń na próbę',
  hangUp: 'Rozłącz',
  keypad: 'Klawisze telefonu',
  asking: 'Przeglądarka pyta o\u00A0mikrofon.',
  connecting: 'Łączę…',
  on: (place: string) => `Próba trwa. Jesteś w: ${place}.`,
  ending: 'Koniec drzewa.',
  lost: 'Dźwięk się urwał.',
  noMicrophone: 'Przeglądarka nie daje mikrofonu. Pozwól jej na to i\u00A0spróbuj jeszcze raz.',
  reached: 'Próba doszła do końca. Szkic jest wypróbowany.',
  over: 'Próba skończyła się przed końcem drzewa. Szkic nie jest jeszcze wypróbowany.',
  script: 'Próba wymaga włączonego JavaScriptu.',
  tried: (when: string, who: string) => `Wypróbowany ${when}${who ? `, ${who}` : ''}.`,
  untried: 'Jeszcze nie wypróbowany w\u00A0tym kształcie.',
  faulty: 'Najpierw popraw to, co jest do poprawienia.'
};

type RehearsalTexts = typeof pl;

const en: RehearsalTexts = {
  title: 'Call for a rehearsal',
  lead: 'You hear the draft. Nobody answers, nothing is kept, nothing is counted. Go on to an end of the tree.',
  asIf: 'As if the hotline were',
  asIfs: { now: 'as it is now', open: 'open', closed: 'closed' },
  call: 'Call for a rehearsal',
  hangUp: 'Hang up',
  keypad: 'Keys of the telephone',
  asking: 'The browser asks for the microphone.',
  connecting: 'Connecting…',
  on: (place) => `The rehearsal is on. You are at: ${place}.`,
  ending: 'The end of the tree.',
  lost: 'The sound broke off.',
  noMicrophone: 'The browser gives no microphone. Allow it and try again.',
  reached: 'The rehearsal came to an end. The draft is tried.',
  over: 'The rehearsal ended before an end of the tree. The draft is not tried yet.',
  script: 'A rehearsal needs JavaScript.',
  tried: (when, who) => `Tried ${when}${who ? `, ${who}` : ''}.`,
  untried: 'Not tried yet as it is now.',
  faulty: 'Mend first what is to be mended.'
};

const uk: RehearsalTexts = {
  title: 'Подзвонити на пробу',
  lead: 'Ви почуєте чернетку. Ніхто не відповість, нічого не запишеться й\u00A0не порахується. Дійдіть до кінця дерева.',
  asIf: 'Ніби гаряча лінія',
  asIfs: { now: 'як зараз', open: 'відчинена', closed: 'зачинена' },
  call: 'Подзвонити на пробу',
  hangUp: 'Покласти слухавку',
  keypad: 'Клавіші телефону',
  asking: 'Браузер питає про мікрофон.',
  connecting: 'З’єднуємо…',
  on: (place) => `Проба триває. Ви в: ${place}.`,
  ending: 'Кінець дерева.',
  lost: 'Звук обірвався.',
  noMicrophone: 'Браузер не дає мікрофона. Дозвольте йому і\u00A0спробуйте ще раз.',
  reached: 'Проба дійшла до кінця. Чернетку випробувано.',
  over: 'Проба скінчилася до кінця дерева. Чернетку ще не випробувано.',
  script: 'Для проби потрібен JavaScript.',
  tried: (when, who) => `Випробувано ${when}${who ? `, ${who}` : ''}.`,
  untried: 'У\u00A0цьому вигляді ще не випробувано.',
  faulty: 'Спершу виправте те, що треба виправити.'
};

export const rehearsalTexts: Record<Lang, RehearsalTexts> = { pl, en, uk };
