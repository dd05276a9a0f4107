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
  'accepted-before': {
    pl: 'To zadanie Wasza jednostka już przyjęła.',
    en: 'Your unit has accepted this task already.',
    uk: 'Ваша служба вже прийняла це завдання.'
  },
  'own-unit': {
    pl: 'To Wasza jednostka. Wskaż inną.',
    en: 'This is your own unit. Name another.',
    uk: 'Це ваша служба. Укажіть іншу.'
  },
  'unit-has-task': {
    pl: 'Ta jednostka już pracuje nad tą sprawą albo w niej odpowiedziała.',
    en: 'This unit works on the case already, or has answered.',
    uk: 'Ця служба вже працює над цією справою або відповіла в ній.'
  },
  'unit-let-go': {
    pl: 'Ta jednostka już oddała tę sprawę. Zwróćcie ją do centrum kontaktu, żeby nie krążyła.',
    en: 'This unit has let go of the case already. Give it back to the contact centre, so that it does not go round in circles.',
    uk: 'Ця служба вже віддала цю справу. Поверніть її до контакт-центру, щоб вона не ходила по колу.'
  },
  'tasks-missing': {
    pl: 'Zaznacz, komu odebrać zadanie.',
    en: 'Choose whose task to take back.',
    uk: 'Позначте, у\u00a0кого забрати завдання.'
  },
  'no-task-there': {
    pl: 'Ta jednostka nie ma już otwartego zadania w\u00a0tej sprawie.',
    en: 'This unit no longer has an open task on this case.',
    uk: 'Ця служба вже не має відкритого завдання в\u00a0цій справі.'
  },
  'merged-elsewhere': {
    pl: 'Ta sprawa jest połączona z\u00a0inną i\u00a0ma jej odpowiedź. Najpierw ją odłącz.',
    en: 'This case is merged into another and shares its answer. Take it apart first.',
    uk: 'Цю справу об’єднано з\u00a0іншою, і\u00a0відповідь у\u00a0них спільна. Спершу від’єднайте її.'
  },
  'resident-was-told': {
    pl: 'Odpowiedź już poszła, więc nie można jej cofnąć. Możesz otworzyć sprawę ponownie.',
    en: 'The answer has gone out already, so it cannot be undone. You can open the case again.',
    uk: 'Відповідь уже надіслано, тож скасувати її не можна. Справу можна відкрити знову.'
  },
  'day-missing': {
    pl: 'Podaj dzień.',
    en: 'Enter a day.',
    uk: 'Укажіть день.'
  },
  'day-over': {
    pl: 'Ten dzień już minął. Podaj dzisiejszy albo późniejszy.',
    en: 'This day is over. Enter today or a later one.',
    uk: 'Цей день уже минув. Укажіть сьогоднішній або пізніший.'
  },
  'day-too-far': {
    pl: 'To za długo. Można czekać najwyżej {days} dni.',
    en: 'This is too long. You can wait {days} days at most.',
    uk: 'Це задовго. Чекати можна щонайбільше {days} днів.'
  },
  'no-such-invitation': {
    pl: 'Ten link nie otwiera żadnego zapytania. Skopiuj go w\u00a0całości z\u00a0naszego listu.',
    en: 'This link opens no enquiry. Copy the whole of it from our letter.',
    uk: 'Це посилання не відкриває жодного запиту. Скопіюйте його повністю з\u00a0нашого листа.'
  },
  'invitation-answered': {
    pl: 'Odpowiedź na to zapytanie już mamy. Dziękujemy.',
    en: 'We have the answer to this enquiry already. Thank you.',
    uk: 'Відповідь на цей запит уже маємо. Дякуємо.'
  },
  'invitation-over': {
    pl: 'Czas na odpowiedź minął. Jeśli chcecie coś dodać, zadzwońcie do nas.',
    en: 'The time to answer is over. If you would like to add something, ring us.',
    uk: 'Час на відповідь минув. Якщо хочете щось додати, зателефонуйте нам.'
  },
  'invitation-closed': {
    pl: 'Ta sprawa jest już zamknięta, odpowiedź nie jest potrzebna.',
    en: 'This case is closed already, no answer is needed.',
    uk: 'Цю справу вже закрито, відповідь не потрібна.'
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
  },
  sensitive: {
    pl: 'To sprawa wrażliwa. Otwiera ją tylko osoba upoważniona do spraw wrażliwych albo ktoś, kto podał powód.',
    en: 'This case is sensitive. Only somebody with the role for sensitive cases opens it, or whoever gave a reason.',
    uk: 'Це чутлива справа. Її відкриває лише особа, уповноважена до чутливих справ, або той, хто вказав причину.'
  },
  'sensitive-mixed': {
    pl: 'Sprawy wrażliwej nie można połączyć ze zwykłą: jej słowa zobaczyliby wszyscy.',
    en: 'A sensitive case and another one cannot be merged: everybody would see its words.',
    uk: 'Чутливу справу не можна об’єднати зі звичайною: її слова побачили б усі.'
  },
  'reason-short': {
    pl: 'Napisz powód w co najmniej {min} znakach.',
    en: 'Write the reason in at least {min} characters.',
    uk: 'Напишіть причину щонайменше {min} символами.'
  }
};
