/** Words of refusals at what the hotline tells its callers. */
import type { RefusalWords } from './words.ts';

export const ANNOUNCING: RefusalWords = {
  'notice-words-missing': {
    pl: 'Napisz, co mamy powiedzieć w tym języku.',
    en: 'Write what is to be said in this language.',
    uk: 'Напишіть, що сказати цією мовою.'
  },
  'notice-words-long': {
    pl: 'Komunikat może mieć najwyżej {most} znaków. Dłuższego nikt nie wysłucha.',
    en: 'A notice may have {most} characters at most. Nobody listens to a longer one.',
    uk: 'Оголошення може мати щонайбільше {most} знаків. Довшого ніхто не дослухає.'
  },
  'notice-time-wrong': {
    pl: 'Podaj dzień i godzinę.',
    en: 'Enter a day and a time.',
    uk: 'Вкажіть день і годину.'
  },
  'notice-time-skipped': {
    pl: 'Tej godziny nie ma: tej nocy zegary idą do przodu. Podaj inną.',
    en: 'There is no such time: clocks go forward that night. Enter another one.',
    uk: 'Такої години немає: цієї ночі годинники переводять уперед. Вкажіть іншу.'
  },
  'notice-ends-first': {
    pl: 'Koniec musi być po początku.',
    en: 'The end must come after the beginning.',
    uk: 'Кінець має бути після початку.'
  },
  'notice-ends-past': {
    pl: 'Ten koniec już minął. Podaj późniejszy.',
    en: 'This end is past already. Enter a later one.',
    uk: 'Цей час уже минув. Вкажіть пізніший.'
  },
  'notice-too-long': {
    pl: 'Komunikat może trwać najwyżej {days} dni. Co jest prawdą dłużej, wpisz do zapowiedzi.',
    en: 'A notice may last {days} days at most. Put what is true for longer into the announcements.',
    uk: 'Оголошення може тривати щонайбільше {days} днів. Що діє довше, додайте до привітань.'
  },
  'notice-gone': {
    pl: 'Nie ma takiego komunikatu.',
    en: 'There is no such notice.',
    uk: 'Такого оголошення немає.'
  },
  'notice-changed': {
    pl: 'Ktoś zmienił ten komunikat przed chwilą. To, co masz wpisane, zostało w polach: porównaj i zapisz jeszcze raz.',
    en: 'Somebody has just changed this notice. What you typed is still in the fields: compare and save again.',
    uk: 'Хтось щойно змінив це оголошення. Введене вами лишилося в полях: порівняйте і збережіть ще раз.'
  },
  'notice-goes': {
    pl: 'Ten komunikat jeszcze mówimy albo dopiero czeka.',
    en: 'This notice is still told, or still to come.',
    uk: 'Це оголошення ще звучить або ще чекає.'
  },
  'notice-over': {
    pl: 'Ten komunikat już się skończył. Napisz nowy.',
    en: 'This notice is over. Write a new one.',
    uk: 'Це оголошення вже закінчилося. Напишіть нове.'
  }
};
