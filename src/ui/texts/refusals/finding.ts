/** Refusals of synonyms. */
import type { RefusalWords } from './words.ts';

export const FINDING: RefusalWords = {
  'synonyms-alone': {
    pl: 'Wpisz co najmniej dwa różne słowa, które znaczą to samo.',
    en: 'Enter at least two different words that mean the same.',
    uk: 'Введіть щонайменше два різні слова, що означають одне й те саме.'
  },
  'synonyms-too-many': {
    pl: 'To za dużo: zestaw ma najwyżej 20 słów, każde do 60 znaków. Podziel go na mniejsze.',
    en: 'That is too much: a set has at most 20 words of up to 60 characters. Divide it into smaller ones.',
    uk: 'Це забагато: набір має щонайбільше 20 слів, кожне до 60 знаків. Поділіть його на менші.'
  }
};
