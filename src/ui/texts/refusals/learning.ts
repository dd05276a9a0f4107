/** Words of refusals about courses, tests, and topics that move from a unit to the centre. */
import type { RefusalWords } from './words.ts';

export const LEARNING: RefusalWords = {
  'question-open': {
    pl: 'Pytanie {number}: zaznacz odpowiedź.',
    en: 'Question {number}: choose an answer.',
    uk: 'Питання {number}: виберіть відповідь.'
  }
};
