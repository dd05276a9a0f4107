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
  'mention-no-cases': {
    pl: '{name} nie ma wglądu w\u00A0sprawy, więc tej notatki nie zobaczy. Wybierz kogoś innego.',
    en: '{name} cannot open cases and would never see this note. Choose somebody else.',
    uk: '{name} не має доступу до справ і\u00A0цієї нотатки не побачить. Виберіть когось іншого.'
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
  },
  'gap-left': {
    pl: 'W tekście zostało miejsce do uzupełnienia: {gap}. Wpisz tam, co trzeba, albo je usuń.',
    en: 'A place to fill in is left in the text: {gap}. Fill it in or remove it.',
    uk: 'У тексті залишилося незаповнене місце: {gap}. Заповніть його або вилучіть.'
  },
  'unknown-fill-in': {
    pl: 'Nie znamy {gap}. Jedno słowo w nawiasach wstawia program, a miejsce do uzupełnienia opisz co najmniej dwoma słowami, na przykład {example}.',
    en: 'We do not know {gap}. One word in braces is filled in by the program; describe a place for the writer in two words or more, for example {example}.',
    uk: 'Ми не знаємо {gap}. Одне слово в дужках вставляє програма, а місце для заповнення опишіть щонайменше двома словами, наприклад {example}.'
  },
  'unknown-language': {
    pl: 'Wybierz język szablonu.',
    en: 'Choose the language of the template.',
    uk: 'Виберіть мову шаблону.'
  },
  'template-changed': {
    pl: 'W tym czasie ktoś inny zmienił ten szablon. Otwórz go jeszcze raz, Twój tekst jest niżej.',
    en: 'Somebody else changed this template meanwhile. Open it again; your text is below.',
    uk: 'Тим часом хтось інший змінив цей шаблон. Відкрийте його ще раз, Ваш текст нижче.'
  },
  'no-such-template': {
    pl: 'Tego szablonu już nie ma. Wybierz inny.',
    en: 'This template is no longer there. Choose another.',
    uk: 'Цього шаблону вже немає. Виберіть інший.'
  }
};
