/** Words of signing in by another house: the city's own accounts, login.gov.pl and the like. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Zaloguj się przez',
  going: 'Przechodzisz do',
  goingText: 'Tam potwierdzisz, kim jesteś. Potem wrócisz na tę stronę.',
  goOn: 'Przejdź dalej',
  refused: 'Nie udało się zalogować',
  again: 'Spróbuj jeszcze raz',
  other: 'Zaloguj się inaczej',
  out: 'Już Cię tu nie ma',
  outText: 'Wylogowaliśmy Cię z\u00A0tego systemu. Nadal możesz być zalogowany w:',
  outMore:
    'Na wspólnym komputerze wyloguj się też tam. Zamknie to również inne systemy, do których tak wchodzisz.',
  outButton: 'Wyloguj się też tam',
  back: 'Wróć do logowania'
};
export type ProviderTexts = typeof pl;

const en: ProviderTexts = {
  title: 'Sign in with',
  going: 'You are going to',
  goingText: 'There you confirm who you are. Then you come back to this site.',
  goOn: 'Go on',
  refused: 'You could not be signed in',
  again: 'Try again',
  other: 'Sign in another way',
  out: 'You are signed out here',
  outText: 'We have signed you out of this system. You may still be signed in at:',
  outMore: 'On a shared computer sign out there too. It also ends the other systems you enter this way.',
  outButton: 'Sign out there too',
  back: 'Back to signing in'
};

const uk: ProviderTexts = {
  title: 'Увійти через',
  going: 'Ви переходите до',
  goingText: 'Там Ви підтвердите, хто Ви. Потім повернетеся на цей сайт.',
  goOn: 'Перейти далі',
  refused: 'Не вдалося ввійти',
  again: 'Спробуйте ще раз',
  other: 'Увійти інакше',
  out: 'Ви вийшли звідси',
  outText: 'Ви вийшли з\u00A0цієї системи. Можливо, Ви й досі ввійшли в:',
  outMore: 'На спільному комп’ютері вийдіть і там. Це закриє також інші системи, до яких Ви так входите.',
  outButton: 'Вийти й там',
  back: 'Повернутися до входу'
};

export const providerTexts: Readonly<Record<Lang, ProviderTexts>> = { pl, en, uk };
