/** Words of refusals about what programs send. */
import type { RefusalWords } from './words.ts';

export const PROGRAMS: RefusalWords = {
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
  'key-may-not': {
    pl: 'Ten klucz do tego nie uprawnia. Poproś o\u00A0szerszy.',
    en: 'This key does not open this. Ask for one that does.',
    uk: 'Цей ключ цього не дозволяє. Попросіть ширший.'
  },
  'key-name-missing': {
    pl: 'Podaj nazwę programu, najwyżej {max}\u00A0znaków.',
    en: 'Enter the name of the program, at most {max} characters.',
    uk: 'Укажіть назву програми, щонайбільше {max}\u00A0символів.'
  },
  'key-scopes-missing': {
    pl: 'Zaznacz, do czego klucz uprawnia.',
    en: 'Tick what the key opens.',
    uk: 'Позначте, що дозволяє ключ.'
  },
  'no-such-key': {
    pl: 'Tego klucza już nie ma albo wygasł.',
    en: 'This key is gone or has ended.',
    uk: 'Цього ключа вже немає або він закінчився.'
  },
  'no-such-endpoint': {
    pl: 'W\u00A0API nie ma takiego adresu. Opis jest pod /api/v1/openapi.json.',
    en: 'The API has no such address. It is described at /api/v1/openapi.json.',
    uk: 'В\u00A0API немає такої адреси. Опис є за адресою /api/v1/openapi.json.'
  },
  'no-such-month': {
    pl: 'Tego miesiąca nie policzono.',
    en: 'This month was not counted.',
    uk: 'Цей місяць не підраховано.'
  },
  'not-as-described': {
    pl: 'To nie zgadza się z\u00A0opisem API.',
    en: 'This does not fit the description of the API.',
    uk: 'Це не відповідає опису API.'
  },
  'not-json': {
    pl: 'Wyślij JSON z\u00A0nagłówkiem Content-Type: application/json.',
    en: 'Send JSON with the header Content-Type: application/json.',
    uk: 'Надішліть JSON із заголовком Content-Type: application/json.'
  },
  'too-often': {
    pl: 'Za dużo zapytań. Spróbuj znowu za {seconds}\u00A0s.',
    en: 'Too many requests. Try again in {seconds}\u00A0s.',
    uk: 'Забагато запитів. Спробуйте знову за {seconds}\u00A0с.'
  },
  'webhook-kinds-missing': {
    pl: 'Zaznacz, o\u00A0czym wysyłać wiadomości.',
    en: 'Tick what to send news of.',
    uk: 'Позначте, про що надсилати новини.'
  },
  'too-many-webhooks': {
    pl: 'Adresów może być najwyżej {max}. Usuń taki, który jest niepotrzebny.',
    en: 'There can be {max} addresses at most. Remove one nobody needs.',
    uk: 'Адрес може бути щонайбільше {max}. Видаліть непотрібну.'
  },
  'no-such-webhook': {
    pl: 'Tego adresu już nie ma albo ktoś go właśnie zmienił. Otwórz stronę jeszcze raz.',
    en: 'This address is gone or was just changed by somebody. Open the page again.',
    uk: 'Цієї адреси вже немає або її щойно змінили. Відкрийте сторінку ще раз.'
  },
  'not-an-outside-address': {
    pl: 'Podaj adres, który zaczyna się od https://, bez hasła, najwyżej 500\u00A0znaków.',
    en: 'Enter an address that begins with https://, without a password, of at most 500 characters.',
    uk: 'Укажіть адресу, що починається з\u00A0https://, без пароля, щонайбільше 500\u00A0символів.'
  },
  'no-outside-address': {
    pl: 'Nie znajdujemy serwera o\u00A0tej nazwie. Sprawdź adres.',
    en: 'We find no server of this name. Check the address.',
    uk: 'Ми не знаходимо сервера з\u00A0такою назвою. Перевірте адресу.'
  },
  'private-address': {
    pl: 'Ten adres leży w\u00A0sieci wewnętrznej. Kto prowadzi instalację, może go dopuścić ustawieniem OUTSIDE_ALLOW.',
    en: 'This address lies in the internal network. Whoever runs the installation can allow it by OUTSIDE_ALLOW.',
    uk: 'Ця адреса у\u00A0внутрішній мережі. Хто веде встановлення, може дозволити її через OUTSIDE_ALLOW.'
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
  }
};
