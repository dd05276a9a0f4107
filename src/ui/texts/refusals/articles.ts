/** Words of refusals about articles: what is wrong in them, and what cannot be done with them now. */
import type { RefusalWords } from './words.ts';

export const ARTICLES: RefusalWords = {
  'no-such-article': {
    pl: 'Nie ma takiego artykułu.',
    en: 'There is no such article.',
    uk: 'Такої статті немає.'
  },
  'article-changed': {
    pl: 'Ktoś zmienił ten artykuł w\u00A0tym czasie. Zobacz, co jest teraz, i\u00A0zrób swoją zmianę jeszcze raz.',
    en: 'Somebody has changed this article meanwhile. See how it is now and make your change again.',
    uk: 'Тим часом хтось змінив цю статтю. Подивіться, як вона виглядає зараз, і\u00A0внесіть свою зміну ще раз.'
  },
  'article-stage': {
    pl: 'Na tym etapie nie można tego zrobić. Zobacz, na jakim etapie jest ta wersja.',
    en: 'This cannot be done at this stage. See at which stage the version is.',
    uk: 'На цьому етапі цього зробити не можна. Подивіться, на якому етапі ця версія.'
  },
  'article-open': {
    pl: 'Nad tym artykułem ktoś już pracuje: ma otwartą wersję {number}.',
    en: 'Somebody is already working on this article: version {number} is open.',
    uk: 'Над цією статтею вже хтось працює: відкрито версію {number}.'
  },
  'article-code-fixed': {
    pl: 'Kod artykułu nie może się zmienić, bo stoi w\u00A0jego adresie.',
    en: 'The code of an article cannot change: it stands in its address.',
    uk: 'Код статті змінити не можна, бо він стоїть у\u00A0її адресі.'
  },
  'article-reason': {
    pl: 'Napisz powód, co najmniej kilka słów.',
    en: 'Write the reason, a few words at least.',
    uk: 'Напишіть причину, хоча б кілька слів.'
  },
  'article-day-past': {
    pl: 'Wybierz dzisiejszy dzień albo późniejszy.',
    en: 'Choose today or a later day.',
    uk: 'Виберіть сьогоднішній день або пізніший.'
  },
  'article-withdrawn': {
    pl: 'Ten artykuł jest już wycofany.',
    en: 'This article has been withdrawn already.',
    uk: 'Цю статтю вже вилучено.'
  },
  'article-no-instead': {
    pl: 'Nie ma takiego artykułu, który mógłby zająć to miejsce. Wybierz opublikowany.',
    en: 'There is no such article to stand in its place. Choose a published one.',
    uk: 'Немає такої статті, яка могла\u00A0б стати на це місце. Виберіть опубліковану.'
  },
  'feedback-empty': {
    pl: 'Napisz, co jest nie tak.',
    en: 'Write what is wrong.',
    uk: 'Напишіть, що не так.'
  },
  'feedback-long': {
    pl: 'Napisz krócej: najwyżej {max} znaków.',
    en: 'Write less: {max} characters at most.',
    uk: 'Напишіть коротше: щонайбільше {max} знаків.'
  },
  'feedback-tries-used': {
    pl: 'Z\u00A0tej sieci przyszło już dużo uwag. Spróbuj ponownie za {minutes} minut.',
    en: 'Many remarks have come from this network already. Try again in {minutes} minutes.',
    uk: 'З\u00A0цієї мережі надійшло вже багато зауважень. Спробуйте знову за {minutes} хвилин.'
  },
  'feedback-settled': {
    pl: 'Tę uwagę ktoś już załatwił.',
    en: 'Somebody has settled this remark already.',
    uk: 'Це зауваження вже хтось розглянув.'
  },
  'article-missing': {
    pl: 'Uzupełnij to pole.',
    en: 'Fill in this field.',
    uk: 'Заповніть це поле.'
  },
  'article-unknown': {
    pl: 'Tego pola nikt nie czyta: {about}.',
    en: 'Nobody reads this field: {about}.',
    uk: 'Цього поля ніхто не читає: {about}.'
  },
  'article-shape': {
    pl: 'Tu powinno stać coś innego ({about}).',
    en: 'Something else should stand here ({about}).',
    uk: 'Тут має бути щось інше ({about}).'
  },
  'article-code': {
    pl: 'Tu mogą stać tylko litery bez polskich znaków, cyfry i\u00A0łączniki, na przykład SA-14.',
    en: 'Only letters without marks, digits and hyphens may stand here, for example SA-14.',
    uk: 'Тут можуть бути лише латинські літери, цифри та\u00A0дефіси, наприклад SA-14.'
  },
  'article-day': {
    pl: 'To nie jest dzień z\u00A0kalendarza. Wpisz go tak: 2026-12-24.',
    en: 'This is no day of the calendar. Write it like this: 2026-12-24.',
    uk: 'Такого дня немає в\u00A0календарі. Запишіть так: 2026-12-24.'
  },
  'article-moment': {
    pl: 'To nie jest dzień z\u00A0godziną. Wpisz je tak: 2026-12-24T08:00.',
    en: 'This is no day with a time. Write it like this: 2026-12-24T08:00.',
    uk: 'Це не\u00A0день із\u00A0часом. Запишіть так: 2026-12-24T08:00.'
  },
  'article-email': {
    pl: 'To nie jest adres e-mail.',
    en: 'This is no e-mail address.',
    uk: 'Це не\u00A0електронна адреса.'
  },
  'article-number': {
    pl: 'Tu powinna stać liczba, na przykład 17 albo 17,50. Dni i\u00A0lata podaje się w\u00A0całości.',
    en: 'A number should stand here, for example 17 or 17.50. Days and years are whole.',
    uk: 'Тут має бути число, наприклад 17 або 17,50. Дні й\u00A0роки пишуть цілими.'
  },
  'article-html': {
    pl: 'W\u00A0tekście nie może być HTML. Wyróżniaj słowa gwiazdkami: **ważne**.',
    en: 'A text may hold no HTML. Make words strong with stars: **important**.',
    uk: 'У\u00A0тексті не може бути HTML. Виділяйте слова зірочками: **важливо**.'
  },
  'article-link': {
    pl: 'Adres musi zaczynać się od https://. W\u00A0tekście może też prowadzić do poczty (mailto:) albo na naszą stronę (/services/…).',
    en: 'An address must begin with https://. In a text it may also lead to mail (mailto:) or to a page of ours (/services/…).',
    uk: 'Адреса має починатися з\u00A0https://. У\u00A0тексті вона може також вести до пошти (mailto:) або на нашу сторінку (/services/…).'
  },
  'article-signs': {
    pl: 'W\u00A0tekście są znaki, których nie da się przeczytać. Usuń je albo wpisz ten fragment jeszcze raz.',
    en: 'The text holds signs nobody can read. Delete them, or type that part again.',
    uk: 'У\u00A0тексті є\u00A0знаки, які неможливо прочитати. Видаліть їх або введіть цей фрагмент ще раз.'
  },
  'article-twice': {
    pl: 'To już jest gdzie indziej: {about}.',
    en: 'This stands elsewhere already: {about}.',
    uk: 'Це вже є в\u00A0іншому місці: {about}.'
  },
  'article-no-unit': {
    pl: 'Nie ma jednostki {about}.',
    en: 'There is no unit {about}.',
    uk: 'Служби {about} немає.'
  },
  'article-no-group': {
    pl: 'Nie ma grupy usług {about}.',
    en: 'There is no group of services {about}.',
    uk: 'Групи послуг {about} немає.'
  },
  'article-no-event': {
    pl: 'Nie ma wydarzenia życiowego {about}.',
    en: 'There is no life event {about}.',
    uk: 'Життєвої події {about} немає.'
  },
  'article-no-card': {
    pl: 'Nie ma karty usługi {about}.',
    en: 'There is no card of a service {about}.',
    uk: 'Картки послуги {about} немає.'
  },
  'article-no-step': {
    pl: 'W\u00A0skrypcie nie ma kroku {about}.',
    en: 'The script has no step {about}.',
    uk: 'У\u00A0скрипті немає кроку {about}.'
  },
  'article-unreached': {
    pl: 'Do kroku {about} nie prowadzi żaden wybór.',
    en: 'No choice leads to the step {about}.',
    uk: 'До кроку {about} не веде жоден вибір.'
  },
  'article-overlap': {
    pl: 'To samo mówi już pozycja {about}, i\u00A0obowiązuje w\u00A0te same dni. Zmień dni jednej z\u00A0nich.',
    en: 'Item {about} says the same already and holds on the same days. Change the days of one of them.',
    uk: 'Те саме вже каже позиція {about}, і\u00A0вона діє в\u00A0ті самі дні. Змініть дні однієї з\u00A0них.'
  },
  'article-days': {
    pl: 'Koniec musi być po początku.',
    en: 'The end must come after the beginning.',
    uk: 'Кінець має бути після початку.'
  },
  'catalogue-unreadable': {
    pl: 'Nie umiemy przeczytać tego pliku jako katalogu ({about}). Wczytaj plik JSON zgodny ze schematem albo CSV z\u00A0kolumną „code”.',
    en: 'This file cannot be read as a catalogue ({about}). Bring JSON that follows the schema, or CSV with the column “code”.',
    uk: 'Не можемо прочитати цей файл як каталог ({about}). Завантажте JSON за схемою або CSV зі стовпцем «code».'
  },
  'catalogue-empty': {
    pl: 'W\u00A0tym pliku nie ma ani jednej karty ani artykułu.',
    en: 'There is not one card or article in this file.',
    uk: 'У\u00A0цьому файлі немає жодної картки чи статті.'
  },
  'catalogue-long': {
    pl: 'Plik może mieć najwyżej {max} artykułów. Podziel go.',
    en: 'The file can have at most {max} articles. Split it.',
    uk: 'Файл може мати щонайбільше {max} статей. Поділіть його.'
  },
  'no-such-catalogue': {
    pl: 'Tego pliku już nie ma. Wczytaj go jeszcze raz.',
    en: 'This file is no longer kept. Bring it again.',
    uk: 'Цього файлу вже немає. Завантажте його ще раз.'
  },
  'catalogue-lost': {
    pl: 'Nie można wycofać tego, czego nie ma w\u00A0pliku: w\u00A0{count} miejscach inne artykuły prowadzą do tych kart.',
    en: 'What the file does not have cannot be taken away: in {count} places other articles lead to those cards.',
    uk: 'Не можна вилучити те, чого немає у\u00A0файлі: у\u00A0{count} місцях інші статті ведуть до цих карток.'
  },
  'catalogue-twice': {
    pl: 'Symbole stałyby dwa razy: {count}. Wycofaj karty, których nie ma w\u00A0pliku, albo zmień symbole w\u00A0pliku.',
    en: 'Symbols would stand twice: {count}. Take away the cards the file does not have, or change the symbols in the file.',
    uk: 'Символи стояли\u00A0б двічі: {count}. Вилучіть картки, яких немає у\u00A0файлі, або змініть символи у\u00A0файлі.'
  },
  'catalogue-wrong': {
    pl: 'Od wczytania pliku coś się zmieniło i\u00A0plik już się nie zgadza. Wczytaj go jeszcze raz, a\u00A0pokażemy, co poprawić.',
    en: 'Something has changed since the file was read and it is no longer right. Bring it again to see what to mend.',
    uk: 'Після завантаження файлу щось змінилося, і\u00A0він уже не узгоджується. Завантажте його ще раз, і\u00A0ми покажемо, що виправити.'
  }
};
