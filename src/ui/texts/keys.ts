/** Words of the keys: the dialog that lists them, and what each does everywhere. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Skróty klawiszowe',
  all: 'Wszystkie skróty',
  here: 'Na tej stronie',
  everywhere: 'Wszędzie',
  off: 'Skróty są wyłączone. Działa tylko Tab, Enter i\u00A0Escape.',
  explain: 'Działają, gdy nie piszesz w\u00A0polu. Dwie litery naciskaj jedną po drugiej.',
  close: 'Zamknij',
  open: 'otwórz sprawę',
  tickAll: 'zaznacz wszystkie',
  leave: 'zamknij okno lub podpowiedzi'
};
export type KeysTexts = typeof pl;

const en: KeysTexts = {
  title: 'Keys',
  all: 'All keys',
  here: 'On this page',
  everywhere: 'Everywhere',
  off: 'The keys are off. Only Tab, Enter and Escape work.',
  explain: 'They work while you are not typing in a field. Press two letters one after the other.',
  close: 'Close',
  open: 'open the case',
  tickAll: 'tick all',
  leave: 'close a window or suggestions'
};

const uk: KeysTexts = {
  title: 'Клавіші',
  all: 'Усі клавіші',
  here: 'На цій сторінці',
  everywhere: 'Усюди',
  off: 'Клавіші вимкнено. Діють лише Tab, Enter та Escape.',
  explain: 'Діють, коли Ви не пишете в\u00A0полі. Дві літери натискайте одну за одною.',
  close: 'Закрити',
  open: 'відкрити справу',
  tickAll: 'позначити всі',
  leave: 'закрити вікно або підказки'
};

export const keysTexts: Record<Lang, KeysTexts> = { pl, en, uk };
