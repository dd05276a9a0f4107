/** Words of refusals about showing a case to everybody. */
import type { RefusalWords } from './words.ts';

export const PUBLISHING: RefusalWords = {
  'never-published': {
    pl: 'Spraw tej kategorii nigdy nie pokazujemy na mapie.',
    en: 'Cases of this category are never shown on the map.',
    uk: 'Справи цієї категорії ми ніколи не показуємо на мапі.'
  },
  'merged-not-shown': {
    pl: 'Ta sprawa jest połączona z\u00a0inną. Na mapie pokaż tamtą.',
    en: 'This case was merged into another one. Show that one on the map.',
    uk: 'Цю справу об’єднано з\u00a0іншою. Покажіть на мапі ту.'
  },
  'too-exact': {
    pl: 'Miejsca w\u00a0tej kategorii nie można pokazać tak dokładnie.',
    en: 'A place in this category may not be shown that exactly.',
    uk: 'Місце в\u00a0цій категорії не можна показати так точно.'
  },
  'withheld-before': {
    pl: 'Tej sprawy już nie ma na mapie.',
    en: 'This case is not on the map already.',
    uk: 'Цієї справи вже немає на мапі.'
  },
  'no-such-photo': {
    pl: 'Tego zdjęcia nie ma w\u00a0tej sprawie.',
    en: 'This photo is not in this case.',
    uk: 'Цього фото немає в\u00a0цій справі.'
  },
  'area-missing': {
    pl: 'Wybierz dzielnicę.',
    en: 'Choose a district.',
    uk: 'Виберіть район.'
  },
  'areas-unreadable': {
    pl: 'Nie udało się odczytać zaznaczonych obszarów. Zaznacz je jeszcze raz albo nie pokazuj zdjęcia.',
    en: 'The marked areas could not be read. Mark them again, or do not show the photo.',
    uk: 'Не вдалося прочитати позначені ділянки. Позначте їх ще раз або не показуйте фото.'
  }
};
