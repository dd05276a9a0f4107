/** Refusals of synonyms, and of settling what was looked for in vain. */
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
  },
  'synonyms-gone': {
    pl: 'Tego zestawu już nie ma: ktoś go w\u00A0tym czasie usunął.',
    en: 'This set is gone: somebody has removed it meanwhile.',
    uk: 'Цього набору вже немає: тим часом хтось його видалив.'
  },
  'search-unsettled': {
    pl: 'Wybierz, jak to zostało załatwione.',
    en: 'Choose how it was settled.',
    uk: 'Виберіть, як це вирішено.'
  },
  'search-link': {
    pl: 'Podaj adres artykułu, który to wyjaśnia: zaczyna się od https:// albo od /.',
    en: 'Give the address of the article that explains it: it begins with https:// or /.',
    uk: 'Вкажіть адресу статті, яка це пояснює: вона починається з https:// або /.'
  },
  'search-settled': {
    pl: 'Ktoś już to załatwił.',
    en: 'Somebody has settled this already.',
    uk: 'Хтось уже це вирішив.'
  }
};
