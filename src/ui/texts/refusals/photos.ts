/** Words of refusals about photos. */
import type { RefusalWords } from './words.ts';

export const PHOTOS: RefusalWords = {
  'too-many-photos': {
    pl: 'Możesz dodać najwyżej {max} zdjęć.',
    en: 'You can add at most {max} photos.',
    uk: 'Можна додати щонайбільше {max} фото.'
  },
  'photo-empty': {
    pl: '{which}Ten plik jest pusty. Wybierz zdjęcie jeszcze raz.',
    en: '{which}This file is empty. Choose the photo again.',
    uk: '{which}Цей файл порожній. Виберіть фото ще раз.'
  },
  'photo-too-big': {
    pl: '{which}To zdjęcie ma ponad {megabytes}\u00a0MB. Wyślij mniejsze.',
    en: '{which}This photo is larger than {megabytes}\u00a0MB. Send a smaller one.',
    uk: '{which}Це фото більше за {megabytes}\u00a0МБ. Надішліть менше.'
  },
  'photo-unknown': {
    pl: '{which}Tego rodzaju zdjęcia nie otworzymy. Wyślij JPEG, PNG, WebP lub HEIC.',
    en: '{which}We cannot open this kind of photo. Send JPEG, PNG, WebP or HEIC.',
    uk: '{which}Фото такого типу ми не відкриємо. Надішліть JPEG, PNG, WebP або HEIC.'
  },
  'photo-too-large': {
    pl: '{which}To zdjęcie ma ponad {megapixels} milionów punktów. Zmniejsz je i\u00a0wyślij jeszcze raz.',
    en: '{which}This photo has more than {megapixels} million pixels. Make it smaller and send it again.',
    uk: '{which}Це фото має понад {megapixels} мільйонів пікселів. Зменште його й надішліть ще раз.'
  },
  'photo-moves': {
    pl: '{which}To ruchomy obraz. Wyślij zwykłe zdjęcie.',
    en: '{which}This is a moving picture. Send a still photo.',
    uk: '{which}Це рухоме зображення. Надішліть звичайне фото.'
  },
  'photo-broken': {
    pl: '{which}To zdjęcie jest uszkodzone albo nie doszło w\u00a0całości. Wyślij je jeszcze raz.',
    en: '{which}This photo is damaged or did not arrive whole. Send it again.',
    uk: '{which}Це фото пошкоджене або дійшло не повністю. Надішліть його ще раз.'
  }
};
