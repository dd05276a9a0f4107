/** Words of refusals about cases that are one. */
import type { RefusalWords } from './words.ts';

export const MERGING: RefusalWords = {
  'nothing-to-merge': {
    pl: 'Zaznacz co najmniej jedną sprawę do połączenia.',
    en: 'Tick at least one case to merge.',
    uk: 'Позначте щонайменше одну справу для об’єднання.'
  },
  'merge-into-closed': {
    pl: 'Sprawa {number} jest już zamknięta. Połącz z taką, która jest w toku.',
    en: 'Case {number} is closed already. Merge into one that is under way.',
    uk: 'Справу {number} вже закрито. Об’єднайте з тією, що триває.'
  },
  'closed-not-merged': {
    pl: 'Sprawa {number} jest już zamknięta, więc nie można jej połączyć.',
    en: 'Case {number} is closed already, so it cannot be merged.',
    uk: 'Справу {number} вже закрито, тож об’єднати її не можна.'
  },
  'merged-before': {
    pl: 'Sprawa {number} jest już połączona z tą.',
    en: 'Case {number} is merged into this one already.',
    uk: 'Справу {number} вже об’єднано з цією.'
  },
  'merge-with-itself': {
    pl: 'Sprawy {number} nie można połączyć z nią samą.',
    en: 'Case {number} cannot be merged with itself.',
    uk: 'Справу {number} не можна об’єднати з нею самою.'
  },
  'law-not-merged': {
    pl: 'Sprawa {number} ma termin z ustawy i dostaje własną odpowiedź, więc nie można jej połączyć.',
    en: 'Case {number} has a deadline set by law and gets an answer of its own, so it cannot be merged.',
    uk: 'Справа {number} має строк за законом і отримує власну відповідь, тож об’єднати її не можна.'
  },
  'not-merged': {
    pl: 'Sprawa {number} nie jest połączona z inną.',
    en: 'Case {number} is not merged with another.',
    uk: 'Справу {number} не об’єднано з іншою.'
  },
  'case-merged': {
    pl: 'Ta sprawa jest połączona z inną i razem z nią dostanie odpowiedź.',
    en: 'This case is merged with another and will be answered with it.',
    uk: 'Цю справу об’єднано з іншою, і разом із нею вона отримає відповідь.'
  },
  'follow-tries-used': {
    pl: 'Było za dużo prób. Spróbuj za {minutes} minut.',
    en: 'There were too many tries. Try again in {minutes} minutes.',
    uk: 'Було забагато спроб. Спробуйте за {minutes} хвилин.'
  },
  'following-over': {
    pl: 'Ten link już nie działa. Poproś o wiadomości jeszcze raz.',
    en: 'This link no longer works. Ask for the letters once more.',
    uk: 'Це посилання вже не діє. Попросіть про листи ще раз.'
  },
  'near-gone': {
    pl: 'Tej sprawy już nie można wybrać: została zamknięta albo dotyczy innego miejsca. Napisz swoje zgłoszenie.',
    en: 'This case can no longer be chosen: it was closed or is about another place. Please write your report.',
    uk: 'Цю справу вже не можна вибрати: її закрито або вона про інше місце. Напишіть своє звернення.'
  },
  'joined-before': {
    pl: 'Dołączenie już mamy.',
    en: 'You have joined already.',
    uk: 'Ви вже приєдналися.'
  },
  'cluster-gone': {
    pl: 'Tej grupy już nie ma: ktoś ją połączył albo odrzucił.',
    en: 'This group is gone: somebody merged or dismissed it.',
    uk: 'Цієї групи вже немає: хтось її об’єднав або відхилив.'
  }
};
