/** Words of a field for one file, in place of the browser's own, which speak the browser's language. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  choose: 'Wybierz plik',
  other: 'Wybierz inny plik',
  drop: 'albo upuść go tutaj'
};

export const oneFileTexts: Record<Lang, typeof pl> = {
  pl,
  en: { choose: 'Choose a file', other: 'Choose another file', drop: 'or drop it here' },
  uk: { choose: 'Вибрати файл', other: 'Вибрати інший файл', drop: 'або перетягніть його сюди' }
};
