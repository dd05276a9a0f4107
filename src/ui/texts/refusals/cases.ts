/** Words of refusals about a case that is under way. */
import type { RefusalWords } from './words.ts';

export const CASES: RefusalWords = {
  'said-before': {
    pl: 'Tę wiadomość już mamy.',
    en: 'We have this message already.',
    uk: 'Це повідомлення ми вже маємо.'
  },
  'no-case-number': {
    pl: 'Wpisz numer z potwierdzenia, na przykład 11487/2026.',
    en: 'Enter the number from your receipt, for example 11487/2026.',
    uk: 'Введіть номер із підтвердження, наприклад 11487/2026.'
  },
  'no-pin': {
    pl: 'Wpisz sześć cyfr PIN-u z potwierdzenia.',
    en: 'Enter the six digits of the PIN from your receipt.',
    uk: 'Введіть шість цифр PIN із підтвердження.'
  },
  'wrong-pin': {
    pl: 'Ten numer i\u00a0PIN nie pasują do siebie. Sprawdź oba na potwierdzeniu.',
    en: 'This number and PIN do not belong together. Check both on your receipt.',
    uk: 'Цей номер і PIN не пасують одне до одного. Звірте їх із підтвердженням.'
  },
  'pin-tries-used': {
    pl: 'Było za dużo prób. Spróbuj za {minutes} minut albo otwórz link z wiadomości od nas.',
    en: 'There were too many tries. Try again in {minutes} minutes, or open the link from our letter.',
    uk: 'Було забагато спроб. Спробуйте за {minutes} хвилин або відкрийте посилання з нашого листа.'
  },
  'rating-missing': {
    pl: 'Wybierz jedną z odpowiedzi.',
    en: 'Choose one of the answers.',
    uk: 'Виберіть одну з відповідей.'
  },
  'changed-meanwhile': {
    pl: 'Ktoś w tym czasie dopisał coś do sprawy. Przeczytaj, co się zmieniło, i wyślij jeszcze raz. Twój tekst został.',
    en: 'Somebody added to the case meanwhile. Read what changed and send again. Your text is still here.',
    uk: 'Хтось тим часом доповнив справу. Прочитайте, що змінилося, і надішліть ще раз. Ваш текст збережено.'
  },
  'no-such-case': {
    pl: 'Nie ma takiej sprawy. Sprawdź numer.',
    en: 'There is no such case. Check the number.',
    uk: 'Такої справи немає. Перевірте номер.'
  },
  'no-open-task': {
    pl: 'Twoja jednostka nie ma już w tej sprawie zadania.',
    en: 'Your unit no longer has a task on this case.',
    uk: 'Ваша служба вже не має завдання в цій справі.'
  },
  'returned-before': {
    pl: 'Ta sprawa już raz do Was wróciła. Zadzwońcie do centrum kontaktu i ustalcie, kto ją poprowadzi.',
    en: 'This case came back to you once already. Ring the contact centre and agree who takes it.',
    uk: 'Ця справа вже раз до вас повернулася. Зателефонуйте до контакт-центру й узгодьте, хто її вестиме.'
  },
  'case-closed': {
    pl: 'Sprawa jest już zamknięta.',
    en: 'The case is closed already.',
    uk: 'Справу вже закрито.'
  },
  'case-open': {
    pl: 'Sprawa jest jeszcze w toku. Możesz dopisać wiadomość.',
    en: 'The case is still open. You can add a message.',
    uk: 'Справа ще триває. Можна дописати повідомлення.'
  },
  'resident-is-asked': {
    pl: 'Czekamy na odpowiedź osoby, która zgłosiła sprawę. Do tego czasu termin stoi.',
    en: 'We are waiting for the resident to answer. Until then the clock stands still.',
    uk: 'Чекаємо на відповідь людини, яка повідомила про справу. До того часу термін не спливає.'
  },
  'nobody-to-ask': {
    pl: 'Ta osoba nie zostawiła adresu ani telefonu, więc nie ma kogo zapytać.',
    en: 'This person left neither an address nor a number, so there is nobody to ask.',
    uk: 'Ця людина не залишила ні адреси, ні телефону, тож нікого запитати.'
  },
  'nothing-asked': {
    pl: 'Na to pytanie już mamy odpowiedź. Możesz dopisać wiadomość.',
    en: 'This question has been answered already. You can add a message.',
    uk: 'На це запитання вже є відповідь. Можна дописати повідомлення.'
  },
  'rated-before': {
    pl: 'Twoją ocenę już mamy. Dziękujemy.',
    en: 'We have your rating already. Thank you.',
    uk: 'Ваша оцінка вже в нас є. Дякуємо.'
  },
  'contested-before': {
    pl: 'Odpowiedź można zakwestionować raz. Dalej możesz złożyć skargę w urzędzie.',
    en: 'An answer can be contested once. From here you can lodge a complaint at the office.',
    uk: 'Відповідь можна оскаржити один раз. Далі можна подати скаргу до установи.'
  },
  'contest-too-late': {
    pl: 'Odpowiedź można było zakwestionować przez {days} dni. Opisz sprawę w nowym zgłoszeniu.',
    en: 'The answer could be contested for {days} days. Please describe the matter in a new report.',
    uk: 'Відповідь можна було оскаржити протягом {days} днів. Опишіть справу в новому зверненні.'
  }
};
