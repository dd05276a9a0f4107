/** Words of the notices callers of the hotline are told for a while. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Komunikaty infolinii',
  lead: 'Co mówimy każdemu, kto dzwoni, zaraz po powitaniu: awaria, zamknięta ulica, wybory. Komunikat zaczyna się i\u00A0kończy sam. Możesz go zatrzymać w\u00A0każdej chwili.',
  now: 'Teraz i\u00A0wkrótce',
  nothing: 'Nic nie mówimy poza zwykłymi zapowiedziami.',
  over: 'Zakończone',
  write: 'Nowy komunikat',
  words: {
    pl: 'Po polsku',
    en: 'Po angielsku',
    uk: 'Po ukraińsku'
  },
  wordsHint: 'Jedno, dwa zdania. Tak, jak mówisz przez telefon.',
  from: 'Od kiedy',
  fromHint: 'Puste: od razu.',
  until: 'Do kiedy',
  save: 'Zapisz komunikat',
  change: 'Zapisz zmiany',
  stop: 'Zatrzymaj teraz',
  stopOne: (words: string) => `Zatrzymaj teraz: ${words}`,
  open: 'Zmień',
  openOne: (words: string) => `Zmień: ${words}`,
  standings: { coming: 'jeszcze czeka', on: 'mówimy teraz', over: 'skończony', stopped: 'zatrzymany' },
  unspoken: 'Przygotowujemy głos. Za chwilę będzie słyszalny.',
  span: (from: string, until: string) => `${from} – ${until}`,
  journal: 'Przebieg',
  journalOne: (words: string) => `Przebieg: ${words}`,
  entries: { written: 'napisany', changed: 'zmieniony', stopped: 'zatrzymany' },
  faults: 'Komunikat nie jest jeszcze zapisany',
  fault: 'To się nie udało',
  done: {
    written: 'Komunikat zapisany. Za chwilę będzie gotowy głos.',
    changed: 'Zmiany zapisane.',
    stopped: 'Komunikat zatrzymany. Nikt go już nie usłyszy.'
  },
  board: 'Komunikaty',
  all: 'Wszystkie komunikaty'
};
export type HotlineNoticesTexts = typeof pl;

const en: HotlineNoticesTexts = {
  title: 'Notices of the hotline',
  lead: 'What everybody who calls is told right after the greeting: a failure, a closed street, an election. A notice begins and ends by itself. You can stop it at any moment.',
  now: 'Now and soon',
  nothing: 'We say nothing beside the usual announcements.',
  over: 'Over',
  write: 'A new notice',
  words: { pl: 'In Polish', en: 'In English', uk: 'In Ukrainian' },
  wordsHint: 'A sentence or two, as you would say it on the telephone.',
  from: 'From',
  fromHint: 'Empty: at once.',
  until: 'Until',
  save: 'Save the notice',
  change: 'Save the changes',
  stop: 'Stop now',
  stopOne: (words) => `Stop now: ${words}`,
  open: 'Change',
  openOne: (words) => `Change: ${words}`,
  standings: { coming: 'still to come', on: 'told now', over: 'over', stopped: 'stopped' },
  unspoken: 'The voice is being prepared. It will be heard in a moment.',
  span: (from, until) => `${from} – ${until}`,
  journal: 'Journal',
  journalOne: (words) => `Journal: ${words}`,
  entries: { written: 'written', changed: 'changed', stopped: 'stopped' },
  faults: 'The notice is not saved yet',
  fault: 'That did not work',
  done: {
    written: 'The notice is saved. Its voice will be ready in a moment.',
    changed: 'The changes are saved.',
    stopped: 'The notice is stopped. Nobody will hear it any more.'
  },
  board: 'Notices',
  all: 'All notices'
};

const uk: HotlineNoticesTexts = {
  title: 'Оголошення гарячої лінії',
  lead: 'Що ми кажемо кожному, хто телефонує, одразу після привітання: аварія, перекрита вулиця, вибори. Оголошення починається й\u00A0закінчується саме. Його можна зупинити будь-коли.',
  now: 'Зараз і\u00A0незабаром',
  nothing: 'Крім звичайних привітань, нічого не кажемо.',
  over: 'Завершені',
  write: 'Нове оголошення',
  words: { pl: 'Польською', en: 'Англійською', uk: 'Українською' },
  wordsHint: 'Одне-два речення, як кажуть телефоном.',
  from: 'Від',
  fromHint: 'Порожнє: одразу.',
  until: 'До',
  save: 'Зберегти оголошення',
  change: 'Зберегти зміни',
  stop: 'Зупинити зараз',
  stopOne: (words) => `Зупинити зараз: ${words}`,
  open: 'Змінити',
  openOne: (words) => `Змінити: ${words}`,
  standings: { coming: 'ще чекає', on: 'звучить зараз', over: 'завершено', stopped: 'зупинено' },
  unspoken: 'Готуємо голос. За мить його буде чути.',
  span: (from, until) => `${from} – ${until}`,
  journal: 'Перебіг',
  journalOne: (words) => `Перебіг: ${words}`,
  entries: { written: 'написано', changed: 'змінено', stopped: 'зупинено' },
  faults: 'Оголошення ще не збережено',
  fault: 'Це не вдалося',
  done: {
    written: 'Оголошення збережено. За мить буде готовий голос.',
    changed: 'Зміни збережено.',
    stopped: 'Оголошення зупинено. Його вже ніхто не почує.'
  },
  board: 'Оголошення',
  all: 'Усі оголошення'
};

export const hotlineNoticesTexts: Record<Lang, HotlineNoticesTexts> = { pl, en, uk };
