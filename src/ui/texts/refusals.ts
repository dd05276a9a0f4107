/** The words of every refusal: what is wrong and what to do, in three languages. */
import type { Refusal } from '#world/refusal.ts';
import type { Lang } from '#ui/lang.ts';

type Words = Readonly<Record<Lang, string>>;

/** `{name}` stands for what the refusal fills in. */
export const REFUSALS: Readonly<Record<string, Words>> = {
  'nothing-written': {
    pl: 'Napisz tu choć kilka słów.',
    en: 'Write at least a few words here.',
    uk: 'Напишіть тут хоча б кілька слів.'
  },
  'odd-characters': {
    pl: 'W tekście są znaki, których nie umiemy zapisać. Usuń je albo przepisz ten fragment.',
    en: 'The text holds characters we cannot store. Remove them or type that part again.',
    uk: 'У тексті є символи, які ми не можемо зберегти. Вилучіть їх або перепишіть цей фрагмент.'
  },
  'too-long': {
    pl: 'Tekst jest za długi o {over} znaków. Zmieści się {max}.',
    en: 'The text is {over} characters too long. There is room for {max}.',
    uk: 'Текст задовгий на {over} символів. Вміститься {max}.'
  },
  'unknown-category': {
    pl: 'Wybierz, czego dotyczy zgłoszenie.',
    en: 'Choose what your report is about.',
    uk: 'Виберіть, чого стосується звернення.'
  },
  'category-takes-none': {
    pl: 'W tej sprawie nie przyjmujemy zgłoszeń tutaj. Na stronie kategorii jest numer, pod który warto zadzwonić.',
    en: 'We do not take reports on this matter here. The page of the category gives the number to call.',
    uk: 'Щодо цієї справи ми не приймаємо звернень тут. На сторінці категорії є номер, за яким варто зателефонувати.'
  },
  'same-category': {
    pl: 'Sprawa już jest w tej kategorii.',
    en: 'The case already has this category.',
    uk: 'Справа вже в цій категорії.'
  },
  'contact-missing': {
    pl: 'Wybierz, jak mamy Ci odpowiedzieć.',
    en: 'Choose how we should answer you.',
    uk: 'Виберіть, як нам Вам відповісти.'
  },
  'phone-wrong': {
    pl: 'Wpisz cały numer telefonu, na przykład 600\u00A0700\u00A0800. Do numeru z\u00A0zagranicy dodaj + i\u00A0kod kraju.',
    en: 'Type the whole telephone number, for example 600\u00A0700\u00A0800. Put + and the country code before a foreign one.',
    uk: 'Введіть увесь номер телефону, наприклад 600\u00A0700\u00A0800. До закордонного номера додайте + і\u00A0код країни.'
  },
  'point-wrong': {
    pl: 'Nie udało się odczytać miejsca z\u00A0mapy. Wskaż je jeszcze raz albo wpisz adres.',
    en: 'The place could not be read from the map. Point to it again or type an address.',
    uk: 'Не вдалося прочитати місце з\u00A0мапи. Позначте його ще раз або введіть адресу.'
  },
  'no-draft': {
    pl: 'Tego szkicu już nie mamy. Szkice przechowujemy przez 30\u00A0dni od ostatniej zmiany.',
    en: 'We no longer have this draft. Drafts are kept for 30 days after the last change.',
    uk: 'Цієї чернетки в\u00A0нас уже немає. Чернетки зберігаємо 30\u00A0днів від останньої зміни.'
  },
  'foreign-draft': {
    pl: 'Ten szkic powstał w\u00A0innej przeglądarce i\u00A0tylko w\u00A0niej można go otworzyć.',
    en: 'This draft was begun in another browser and can only be opened there.',
    uk: 'Цю чернетку створено в\u00A0іншому браузері, і\u00A0відкрити її можна лише там.'
  },
  'draft-sent': {
    pl: 'To zgłoszenie jest już wysłane.',
    en: 'This report has been sent already.',
    uk: 'Це звернення вже надіслано.'
  },
  'draft-unfinished': {
    pl: 'Brakuje jeszcze kilku odpowiedzi.',
    en: 'A few answers are still missing.',
    uk: 'Ще бракує кількох відповідей.'
  },
  'place-missing': {
    pl: 'Wskaż miejsce na mapie lub wpisz adres.',
    en: 'Point to the place on the map or type an address.',
    uk: 'Позначте місце на мапі або введіть адресу.'
  },
  'outside-city': {
    pl: 'To miejsce leży poza miastem: {neighbour}. Napisz do tamtejszego urzędu albo popraw miejsce.',
    en: 'This place lies outside the city: {neighbour}. Write to the office there, or correct the place.',
    uk: 'Це місце за межами міста: {neighbour}. Напишіть до тамтешньої установи або виправте місце.'
  },
  'unknown-district': {
    pl: 'Nie znamy takiej dzielnicy. Wybierz ją z listy.',
    en: 'We do not know this district. Choose it from the list.',
    uk: 'Ми не знаємо такого району. Виберіть його зі списку.'
  },
  'answer-missing': {
    pl: 'Odpowiedz na to pytanie. Bez tego jednostka nie wie, dokąd jechać.',
    en: 'Answer this question. Without it the unit does not know where to go.',
    uk: 'Дайте відповідь на це запитання. Без неї служба не знає, куди їхати.'
  },
  'one-answer': {
    pl: 'Wybierz jedną odpowiedź.',
    en: 'Choose one answer.',
    uk: 'Виберіть одну відповідь.'
  },
  'unknown-choice': {
    pl: 'Wybierz odpowiedź z listy.',
    en: 'Choose an answer from the list.',
    uk: 'Виберіть відповідь зі списку.'
  },
  'unknown-question': {
    pl: 'W tej kategorii nie ma takiego pytania.',
    en: 'This category does not ask this question.',
    uk: 'У цій категорії немає такого запитання.'
  },
  'not-a-number': {
    pl: 'Wpisz liczbę, na przykład 12.',
    en: 'Enter a number, for example 12.',
    uk: 'Введіть число, наприклад 12.'
  },
  'not-a-day': {
    pl: 'Podaj dzień, na przykład 20.11.2026.',
    en: 'Give a day, for example 20 November 2026.',
    uk: 'Вкажіть день, наприклад 20.11.2026.'
  },
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
  },
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
  },
  'unit-missing': {
    pl: 'Wybierz jednostkę.',
    en: 'Choose a unit.',
    uk: 'Виберіть службу.'
  },
  'unit-twice': {
    pl: 'Ta jednostka jest wybrana dwa razy.',
    en: 'This unit is chosen twice.',
    uk: 'Цю службу вибрано двічі.'
  },
  'unknown-unit': {
    pl: 'Takiej jednostki dziś nie ma. Wybierz ją z listy.',
    en: 'There is no such unit today. Choose one from the list.',
    uk: 'Такої служби сьогодні немає. Виберіть зі списку.'
  },
  'not-allowed': {
    pl: 'Nie masz do tego uprawnień.',
    en: 'You are not allowed to do this.',
    uk: 'Ви не маєте на це дозволу.'
  },
  'no-such-notice': {
    pl: 'Nie ma takiego powiadomienia.',
    en: 'There is no such notice.',
    uk: 'Такого повідомлення немає.'
  },
  'told-before': {
    pl: 'Ktoś już zadzwonił z tą wiadomością.',
    en: 'Somebody has rung about this already.',
    uk: 'Хтось уже зателефонував із цим повідомленням.'
  },
  'name-missing': {
    pl: 'Podaj imię i\u00A0nazwisko, najwyżej 100 znaków.',
    en: 'Give first and last name, 100 characters at most.',
    uk: 'Вкажіть ім’я та прізвище, не більше 100 символів.'
  },
  'not-an-email': {
    pl: 'Wpisz adres e-mail w\u00A0całości, na przykład anna@przyklad.pl.',
    en: 'Type the whole e-mail address, for example anna@example.com.',
    uk: 'Введіть адресу електронної пошти повністю, наприклад anna@example.com.'
  },
  'email-taken': {
    pl: 'Ten adres ma już ktoś inny.',
    en: 'Somebody else has this address already.',
    uk: 'Ця адреса вже належить комусь іншому.'
  },
  'unknown-role': {
    pl: 'Wybierz rolę: agent, officer albo administrator.',
    en: 'Choose a role: agent, officer or administrator.',
    uk: 'Виберіть роль: agent, officer або administrator.'
  },
  'unit-for-officers': {
    pl: 'Jednostkę ma tylko pracownik jednostki.',
    en: 'Only an officer has a unit.',
    uk: 'Службу має лише її працівник.'
  },
  'password-short': {
    pl: 'Hasło musi mieć co najmniej {min} znaków.',
    en: 'The password needs at least {min} characters.',
    uk: 'Пароль має містити щонайменше {min} символів.'
  },
  'password-long': {
    pl: 'Hasło może mieć najwyżej {max} znaków.',
    en: 'The password can have at most {max} characters.',
    uk: 'Пароль може містити щонайбільше {max} символів.'
  },
  'wrong-password': {
    pl: 'Ten adres i\u00A0to hasło do siebie nie pasują. Sprawdź jedno i\u00A0drugie.',
    en: 'This address and this password do not belong together. Check both.',
    uk: 'Ця адреса й цей пароль не підходять одне до одного. Перевірте обидва.'
  },
  'too-many-tries': {
    pl: 'Za dużo prób. Spróbuj ponownie za {minutes} minut.',
    en: 'Too many tries. Try again in {minutes} minutes.',
    uk: 'Забагато спроб. Спробуйте ще раз за {minutes} хвилин.'
  },
  'api-key-missing': {
    pl: 'Brakuje klucza. Wyślij go jako api_key.',
    en: 'The key is missing. Send it as api_key.',
    uk: 'Бракує ключа. Надішліть його як api_key.'
  },
  'api-key-unknown': {
    pl: 'Nie znamy tego klucza. Sprawdź go albo poproś o\u00A0nowy.',
    en: 'We do not know this key. Check it or ask for a new one.',
    uk: 'Ми не знаємо цього ключа. Перевірте його або попросіть новий.'
  },
  'no-such-resource': {
    pl: 'Nie ma takiego zasobu. Są: discovery, services, requests, tokens, servicerequestupdates, z\u00A0końcówką .xml albo .json.',
    en: 'There is no such resource. There are discovery, services, requests, tokens and servicerequestupdates, ending in .xml or .json.',
    uk: 'Такого ресурсу немає. Є: discovery, services, requests, tokens, servicerequestupdates із закінченням .xml або .json.'
  },
  'no-such-format': {
    pl: 'Odpowiadamy w\u00A0XML albo JSON. Zakończ adres na .xml lub .json.',
    en: 'We answer in XML or JSON. End the address in .xml or .json.',
    uk: 'Ми відповідаємо в\u00A0XML або JSON. Закінчіть адресу на .xml чи .json.'
  },
  'method-not-allowed': {
    pl: 'Tego zasobu tak się nie używa. Można: {methods}.',
    en: 'This resource is not used this way. You can: {methods}.',
    uk: 'Цей ресурс так не використовують. Можна: {methods}.'
  },
  'no-such-service': {
    pl: 'Nie ma takiej usługi. Ich kody są w\u00A0services.',
    en: 'There is no such service. Their codes are in services.',
    uk: 'Такої послуги немає. Їхні коди є в\u00A0services.'
  },
  'service-missing': {
    pl: 'Podaj kod usługi z\u00A0services.',
    en: 'Give the code of a service from services.',
    uk: 'Вкажіть код послуги зі\u00A0списку services.'
  },
  'no-such-token': {
    pl: 'Nie ma takiego tokenu. Numer sprawy dajemy od razu w\u00A0odpowiedzi na zgłoszenie.',
    en: 'There is no such token. The number of a case comes at once with the answer to a report.',
    uk: 'Такого токена немає. Номер справи ми надаємо одразу у\u00A0відповіді на звернення.'
  },
  'address-id-unknown': {
    pl: 'Nie prowadzimy numerów adresów. Wyślij lat i\u00A0long albo address_string.',
    en: 'We keep no numbers of addresses. Send lat and long, or address_string.',
    uk: 'Ми не ведемо номерів адрес. Надішліть lat і\u00A0long або address_string.'
  },
  'media-no-file': {
    pl: 'Zdjęcia wysyłaj jako pliki w\u00A0multipart/form-data.',
    en: 'Send photos as files in multipart/form-data.',
    uk: 'Надсилайте фото як файли в\u00A0multipart/form-data.'
  },
  'not-a-link': {
    pl: 'To nie jest adres strony. Zaczyna się on od https:// i\u00A0ma najwyżej 300\u00A0znaków.',
    en: 'This is no web address. One begins with https:// and has at most 300 characters.',
    uk: 'Це не веб-адреса. Вона починається з\u00A0https:// і\u00A0має щонайбільше 300\u00A0символів.'
  },
  'not-a-form': {
    pl: 'Wyślij formularz: application/x-www-form-urlencoded albo multipart/form-data.',
    en: 'Send a form: application/x-www-form-urlencoded or multipart/form-data.',
    uk: 'Надішліть форму: application/x-www-form-urlencoded або multipart/form-data.'
  },
  'body-too-large': {
    pl: 'To za dużo naraz. Zmieści się {megabytes}\u00A0MB.',
    en: 'This is too much at once. There is room for {megabytes} MB.',
    uk: 'Це забагато за один раз. Вміститься {megabytes}\u00A0МБ.'
  },
  'not-utf8': {
    pl: 'To nie jest poprawne kodowanie UTF-8. Znak % zapisz jako %25.',
    en: 'This is not valid UTF-8. Write a percent sign as %25.',
    uk: 'Це не правильне кодування UTF-8. Знак % записуйте як %25.'
  },
  'too-many-values': {
    pl: 'Za dużo wartości. Zmieści się {max}.',
    en: 'Too many values. There is room for {max}.',
    uk: 'Забагато значень. Вміститься {max}.'
  },
  'not-a-time': {
    pl: 'Podaj czas ze strefą, na przykład 2026-11-20T10:00:00Z, albo sam dzień.',
    en: 'Give a time with its zone, for example 2026-11-20T10:00:00Z, or a day alone.',
    uk: 'Вкажіть час із поясом, наприклад 2026-11-20T10:00:00Z, або лише день.'
  },
  'times-crossed': {
    pl: 'Koniec jest wcześniej niż początek.',
    en: 'The end comes before the beginning.',
    uk: 'Кінець раніше за початок.'
  },
  'too-many-days': {
    pl: 'Zakres może mieć najwyżej {max} dni. Dłuższy czytaj po kawałku.',
    en: 'A range has at most {max} days. Read a longer one in pieces.',
    uk: 'Проміжок може мати щонайбільше {max} днів. Довший читайте частинами.'
  },
  'not-a-point': {
    pl: 'Podaj lat i\u00A0long w\u00A0stopniach, na przykład 50.0614 i\u00A019.9366.',
    en: 'Give lat and long in degrees, for example 50.0614 and 19.9366.',
    uk: 'Вкажіть lat і\u00A0long у\u00A0градусах, наприклад 50.0614 і\u00A019.9366.'
  },
  'not-a-box': {
    pl: 'Podaj cztery liczby w\u00A0stopniach: zachód, południe, wschód, północ.',
    en: 'Give four numbers in degrees: west, south, east, north.',
    uk: 'Вкажіть чотири числа в\u00A0градусах: захід, південь, схід, північ.'
  },
  'not-a-radius': {
    pl: 'Podaj promień w\u00A0metrach, od 1 do {max}.',
    en: 'Give the radius in metres, from 1 to {max}.',
    uk: 'Вкажіть радіус у\u00A0метрах, від 1 до {max}.'
  },
  'not-a-count': {
    pl: 'Podaj liczbę od 1 do {max}.',
    en: 'Give a number from 1 to {max}.',
    uk: 'Вкажіть число від 1 до {max}.'
  },
  'not-a-mark': {
    pl: 'To nie jest znacznik strony. Weź go z\u00A0nagłówka Link poprzedniej odpowiedzi.',
    en: 'This is no mark of a page. Take it from the header Link of the answer before.',
    uk: 'Це не позначка сторінки. Візьміть її із заголовка Link попередньої відповіді.'
  },
  'page-too-deep': {
    pl: 'Tak głęboko czytaj dalej po znaczniku after z\u00A0nagłówka Link.',
    en: 'This deep, read on by the mark after from the header Link.',
    uk: 'Так глибоко читайте далі за позначкою after із заголовка Link.'
  },
  'not-a-case-number': {
    pl: 'Podaj numer sprawy, na przykład 11487-2026.',
    en: 'Give the number of a case, for example 11487-2026.',
    uk: 'Вкажіть номер справи, наприклад 11487-2026.'
  },
  'not-a-status': {
    pl: 'Status to open albo closed.',
    en: 'A status is open or closed.',
    uk: 'Статус — це open або closed.'
  },
  'not-a-state': {
    pl: 'Takiego stanu nie znamy. Są na przykład OPEN, CLOSED, FIXED i\u00A0REOPEN.',
    en: 'We do not know this state. There are OPEN, CLOSED, FIXED and REOPEN, for example.',
    uk: 'Такого стану ми не знаємо. Є, наприклад, OPEN, CLOSED, FIXED і\u00A0REOPEN.'
  },
  'not-an-id': {
    pl: 'Użyj najwyżej {max} liter, cyfr i\u00A0znaków . _ : - bez spacji.',
    en: 'Use at most {max} letters, digits and . _ : - without spaces.',
    uk: 'Використайте щонайбільше {max} літер, цифр і\u00A0знаків . _ : - без пробілів.'
  },
  'sent-meanwhile': {
    pl: 'To samo właśnie przyszło drugi raz. Wyślij jeszcze raz za chwilę.',
    en: 'The same is just arriving a second time. Send again in a moment.',
    uk: 'Те саме щойно надійшло вдруге. Надішліть ще раз за мить.'
  },
  'something-broke': {
    pl: 'Coś się u\u00A0nas zepsuło. Spróbuj ponownie za chwilę.',
    en: 'Something broke on our side. Try again in a moment.',
    uk: 'У\u00A0нас щось зламалося. Спробуйте ще раз за мить.'
  },
  'outcome-missing': {
    pl: 'Wybierz, jak kończy się sprawa.',
    en: 'Choose how the case ends.',
    uk: 'Виберіть, чим завершується справа.'
  }
};

/** A refusal in words. A code without words is a bug, and says so. */
export function refusalWords({ refusal, fill = {} }: Refusal, lang: Lang): string {
  const words = REFUSALS[refusal]?.[lang];
  if (words === undefined) throw new Error(`The refusal "${refusal}" has no words.`);
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''));
}
