/** Words of refusals about working together: mentions, claims, related cases, templates. */
import type { RefusalWords } from './words.ts';

export const NOTES: RefusalWords = {
  'mention-unknown': {
    pl: 'Nie znamy nikogo, kto nazywa się {name}. Wybierz osobę z\u00A0listy albo wpisz całe imię i\u00A0nazwisko.',
    en: 'Nobody here is called {name}. Choose the person from the list or type the whole name.',
    uk: 'Тут немає нікого на ім’я {name}. Виберіть особу зі списку або впишіть ім’я та прізвище повністю.'
  },
  'mention-elsewhere': {
    pl: '{name} pracuje w\u00A0jednostce, która nie ma tu zadania, więc tej sprawy nie zobaczy. Najpierw przekaż sprawę tej jednostce.',
    en: '{name} works in a unit that has no task here and cannot see this case. Dispatch the case to that unit first.',
    uk: '{name} працює у\u00A0службі, яка не має тут завдання, і\u00A0цієї справи не побачить. Спершу передайте справу цій службі.'
  },
  'claimed-meanwhile': {
    pl: 'W\u00A0tej chwili ktoś inny już zaczął odpowiadać na to zgłoszenie.',
    en: 'Somebody else has just begun to answer this report.',
    uk: 'Щойно хтось інший почав відповідати на це звернення.'
  },
  'case-number-wrong': {
    pl: 'Wpisz numer sprawy, na przykład 11487/2026.',
    en: 'Type the number of a case, for example 11487/2026.',
    uk: 'Впишіть номер справи, наприклад 11487/2026.'
  },
  'no-such-number': {
    pl: 'Nie ma sprawy o\u00A0numerze {number}.',
    en: 'There is no case with the number {number}.',
    uk: 'Справи з\u00A0номером {number} немає.'
  },
  'related-to-itself': {
    pl: 'To ta sama sprawa. Wpisz numer innej.',
    en: 'That is this very case. Type the number of another one.',
    uk: 'Це та сама справа. Впишіть номер іншої.'
  },
  'related-merged': {
    pl: 'Sprawa {number} jest z\u00A0tą połączona, to więcej niż powiązanie.',
    en: 'Case {number} is merged with this one, which is more than related.',
    uk: 'Справу {number} об’єднано з\u00A0цією, це більше, ніж пов’язано.'
  },
  'related-before': {
    pl: 'Sprawa {number} jest już powiązana z\u00A0tą.',
    en: 'Case {number} is related to this one already.',
    uk: 'Справу {number} вже пов’язано з\u00A0цією.'
  },
  'not-related': {
    pl: 'Sprawa {number} nie jest powiązana z\u00A0tą.',
    en: 'Case {number} is not related to this one.',
    uk: 'Справу {number} не пов’язано з\u00A0цією.'
  }
};
