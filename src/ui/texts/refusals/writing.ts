/** Words of refusals about writing a report. */
import type { RefusalWords } from './words.ts';

export const WRITING: RefusalWords = {
  'nothing-written': {
    pl: 'Napisz tu choć kilka słów.',
    en: 'Write at least a few words here.',
    uk: 'Напишіть тут хоча б кілька слів.'
  },
  'send-again': {
    pl: 'Poczekaj {seconds} sekund i naciśnij „Wyślij” jeszcze raz. Tak odróżniamy ludzi od programów. Wszystko, co zostało wpisane, jest zachowane.',
    en: 'Wait {seconds} seconds and press “Send” once more. This is how we tell people from programs. Everything you wrote is kept.',
    uk: 'Зачекайте {seconds} секунд і натисніть «Надіслати» ще раз. Так ми відрізняємо людей від програм. Усе написане збережено.'
  },
  'send-stopped': {
    pl: 'Z tej sieci przyszło bardzo dużo zgłoszeń. Wyślij swoje za {minutes} minut albo zadzwoń. Wszystko, co zostało wpisane, jest zachowane.',
    en: 'A great many reports came from this network. Send yours in {minutes} minutes, or call us. Everything you wrote is kept.',
    uk: 'З цієї мережі надійшло дуже багато звернень. Надішліть своє за {minutes} хвилин або зателефонуйте. Усе написане збережено.'
  },
  'ask-again': {
    pl: 'Poczekaj {seconds} sekund i naciśnij ten sam przycisk jeszcze raz. Tak odróżniamy ludzi od programów. To, co zostało wpisane, jest zachowane.',
    en: 'Wait {seconds} seconds and press the same button once more. This is how we tell people from programs. What you typed is kept.',
    uk: 'Зачекайте {seconds} секунд і натисніть ту саму кнопку ще раз. Так ми відрізняємо людей від програм. Уведене збережено.'
  },
  'ask-stopped': {
    pl: 'Z tej sieci przyszło bardzo dużo próśb o listy. Spróbuj za {minutes} minut.',
    en: 'A great many letters were asked for from this network. Try again in {minutes} minutes.',
    uk: 'З цієї мережі надійшло дуже багато прохань про листи. Спробуйте за {minutes} хвилин.'
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
  'not-an-email': {
    pl: 'Wpisz adres e-mail w\u00A0całości, na przykład anna@przyklad.pl.',
    en: 'Type the whole e-mail address, for example anna@example.com.',
    uk: 'Введіть адресу електронної пошти повністю, наприклад anna@example.com.'
  },
  'something-broke': {
    pl: 'Coś się u\u00A0nas zepsuło. Spróbuj ponownie za chwilę.',
    en: 'Something broke on our side. Try again in a moment.',
    uk: 'У\u00A0нас щось зламалося. Спробуйте ще раз за мить.'
  },
  'nothing-chosen': {
    pl: 'Wybierz jedną z możliwości.',
    en: 'Choose one of these.',
    uk: 'Виберіть один із варіантів.'
  }
};
