/** Words of refusals about rules of dispatch, territories and units that end. */
import type { RefusalWords } from './words.ts';

export const DISPATCH: RefusalWords = {
  'rule-about-missing': {
    pl: 'Wybierz kategorię albo grupę, której dotyczy reguła.',
    en: 'Choose the category or the group the rule is about.',
    uk: 'Виберіть категорію або групу, якої стосується правило.'
  },
  'rule-unknown': {
    pl: 'Nie ma tu „{other}”. Wybierz z\u00A0listy.',
    en: 'There is no “{other}” here. Choose from the list.',
    uk: 'Тут немає «{other}». Виберіть зі списку.'
  },
  'rule-unit-ended': {
    pl: 'Jednostka {other} kończy pracę i\u00A0nie ma następcy. Wybierz inną albo zakończ regułę wcześniej.',
    en: 'The unit {other} ends and has no successor. Choose another one, or let the rule end earlier.',
    uk: 'Служба {other} припиняє роботу й не має наступника. Виберіть іншу або завершіть правило раніше.'
  },
  'rule-dates': {
    pl: 'Ostatni dzień nie może być przed pierwszym ({other}).',
    en: 'The last day cannot be before the first ({other}).',
    uk: 'Останній день не може бути раніше першого ({other}).'
  },
  'rule-tie': {
    pl: 'Reguła {other} dotyczy tych samych zgłoszeń w\u00A0te same dni. Zmień ją albo zakończ, zanim zapiszesz tę.',
    en: 'The rule {other} is about the same reports on the same days. Change or end it before you save this one.',
    uk: 'Правило {other} стосується тих самих звернень у ті самі дні. Змініть або завершіть його, перш ніж зберегти це.'
  },
  'rule-reason': {
    pl: 'Napisz powód: od 3 do {max} znaków. Przeczyta go każdy, kto zapyta, dlaczego sprawa tam trafiła.',
    en: 'Write the reason: 3 to {max} characters. Whoever asks why a case went there will read it.',
    uk: 'Напишіть причину: від 3 до {max} знаків. Її прочитає кожен, хто запитає, чому справа потрапила туди.'
  },
  'rule-days': {
    pl: 'Własny termin jednostki to od 1 do 200 dni.',
    en: 'A unit’s own deadline is 1 to 200 days.',
    uk: 'Власний строк служби — від 1 до 200 днів.'
  },
  'rule-try-first': {
    pl: 'Najpierw wypróbuj: to, co jest w\u00A0formularzu, zmieniło się od ostatniej próby.',
    en: 'Try it first: the form has changed since it was last tried.',
    uk: 'Спершу випробуйте: форма змінилася після останньої проби.'
  },
  'no-such-rule': {
    pl: 'Nie ma już takiej reguły.',
    en: 'There is no such rule any more.',
    uk: 'Такого правила вже немає.'
  },
  'fact-changed': {
    pl: 'Ktoś zmienił to, gdy było otwarte. Zobacz, co się zmieniło, i\u00A0zapisz jeszcze raz.',
    en: 'Somebody changed this while you had it open. See what changed, and save again.',
    uk: 'Хтось змінив це, поки воно було у Вас відкрите. Подивіться, що змінилося, і збережіть ще раз.'
  },
  'day-missing': {
    pl: 'Podaj dzień, na przykład 2027-01-31.',
    en: 'Give a day, for example 2027-01-31.',
    uk: 'Укажіть день, наприклад 2027-01-31.'
  },
  'day-past': {
    pl: 'Ten dzień już minął. Sprawy, które już trafiły do jednostek, zostają tam, gdzie są.',
    en: 'This day has passed. Cases that went to units already stay where they are.',
    uk: 'Цей день уже минув. Справи, які вже потрапили до служб, залишаються там, де є.'
  },
  'desk-stays': {
    pl: 'To jednostka stanowiska: przyjmuje to, na co nie odpowiada żadna inna, więc nie może się skończyć.',
    en: 'This is the desk’s own unit: it takes what no other one answers, so it cannot end.',
    uk: 'Це служба робочого місця: вона бере те, на що не відповідає жодна інша, тож не може припинитися.'
  },
  'successor-not-there': {
    pl: 'Następca {unit} musi istnieć {day} i\u00A0być inną jednostką.',
    en: 'The successor {unit} must exist on {day} and be another unit.',
    uk: 'Наступник {unit} має існувати {day} і бути іншою службою.'
  },
  'unit-line-broken': {
    pl: 'Z\u00A0takim następcą łańcuch jednostek wraca do początku albo zostawia kategorię bez nikogo. Wybierz innego.',
    en: 'With this successor the line of units comes back to its beginning, or leaves a category with nobody. Choose another.',
    uk: 'З таким наступником ланцюг служб повертається до початку або лишає категорію без нікого. Виберіть іншого.'
  },
  'unit-has-ended': {
    pl: 'Ostatni dzień tej jednostki już minął, a\u00A0jej sprawy przeszły dalej.',
    en: 'The last day of this unit is over, and its cases have gone on.',
    uk: 'Останній день цієї служби вже минув, а її справи перейшли далі.'
  },
  'unit-field': {
    pl: 'Uzupełnij to pole. Skrót to wielkie litery, cyfry i\u00A0łącznik, na przykład AB-2.',
    en: 'Fill this in. A code is capital letters, digits and hyphens, for example AB-2.',
    uk: 'Заповніть це поле. Код — великі латинські літери, цифри й дефіс, наприклад AB-2.'
  },
  'code-taken': {
    pl: 'Jednostka o\u00A0tym skrócie już jest albo była.',
    en: 'There is, or was, a unit with this code.',
    uk: 'Служба з таким кодом уже є або була.'
  }
};
