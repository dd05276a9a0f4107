/** Words of the page about personal data: what is kept, what for, how long, and what is never done with it. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Twoje dane',
  kept: 'Co zapisujemy',
  keptList: [
    'Treść zgłoszenia, miejsce i\u00A0zdjęcia. Ze zdjęć usuwamy datę, położenie i\u00A0model aparatu.',
    'Adres e-mail albo numer telefonu, jeśli je podasz. Służą tylko do odpowiedzi w\u00A0tej sprawie.',
    'Twoje późniejsze wiadomości i\u00A0ocenę odpowiedzi.',
    'Jeśli założysz konto: adres e-mail, listę Twoich spraw, a\u00A0gdy je podasz, imię i\u00A0nazwisko, numer telefonu, klucze dostępu i\u00A0hasło w\u00A0postaci, której nie da się odczytać. Zapisujemy też, kiedy i\u00A0na jakim urządzeniu konto było otwarte.'
  ],
  not: 'Czego nie robimy',
  notList: [
    'Nie pytamy o\u00A0imię, nazwisko ani PESEL. Konto nie jest potrzebne.',
    'Nie śledzimy Cię: nie ma tu reklam, liczników ani ciasteczek innych firm.',
    'Nie pokazujemy publicznie Twojego adresu ani numeru telefonu. Widzą je tylko osoby, które zajmują się sprawą.'
  ],
  long: 'Jak długo',
  longList: (days: number) => [
    `Szkic, którego nie wyślesz, kasujemy po ${days} dniach od ostatniej zmiany.`,
    `Przeglądarkę, w\u00A0której powstał szkic, rozpoznajemy po jednym ciasteczku. Znika po ${days} dniach.`,
    'Sprawę przechowujemy tak długo, jak wymagają tego przepisy o\u00A0archiwach.',
    'Konto masz, dopóki go nie zamkniesz. Gdy nikt nie wejdzie do niego przez 2 lata, piszemy o\u00A0tym i\u00A0po 30 dniach je zamykamy.'
  ],
  rights: 'Twoje prawa',
  rightsText:
    'Możesz zobaczyć swoje dane, dostać ich kopię, poprawić je, poprosić o\u00A0usunięcie lub ograniczenie ich użycia (art. 15–18\u00A0RODO). Możesz też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.',
  ask: (centre: string) => `Napisz albo zadzwoń: ${centre}`
};

export type PrivacyTexts = typeof pl;

export const privacyTexts: Record<Lang, PrivacyTexts> = {
  pl,
  en: {
    title: 'Your data',
    kept: 'What we keep',
    keptList: [
      'The text of the report, the place and the photos. Date, position and camera model are removed from photos.',
      'Your e-mail address or telephone number, if you give it. It is used only to answer you in this case.',
      'Your later messages and your rating of the answer.',
      'If you open an account: your e-mail address, the list of your cases and, if you give them, your name, telephone number, passkeys, and the password in a form nobody can read. We also keep when and on which device the account was open.'
    ],
    not: 'What we do not do',
    notList: [
      'We do not ask for your name or national number. No account is needed.',
      'We do not track you: there are no advertisements, counters or cookies of other companies here.',
      'We never show your address or number in public. Only those who work on the case see it.'
    ],
    long: 'For how long',
    longList: (days) => [
      `A draft you do not send is deleted ${days} days after its last change.`,
      `We know the browser in which a draft was begun by one cookie. It is gone after ${days} days.`,
      'A case is kept for as long as the law on archives requires.',
      'You have the account until you close it. When nobody has come into it for 2 years we write to you and close it 30 days later.'
    ],
    rights: 'Your rights',
    rightsText:
      'You may see your data, get a copy, correct it, and ask us to delete it or limit its use (GDPR art. 15–18). You may also complain to the President of the Personal Data Protection Office (UODO).',
    ask: (centre) => `Write or call: ${centre}`
  },
  uk: {
    title: 'Ваші дані',
    kept: 'Що ми зберігаємо',
    keptList: [
      'Текст звернення, місце й\u00A0фото. Із фото вилучаємо дату, розташування та модель камери.',
      'Електронну адресу або номер телефону, якщо Ви їх укажете. Вони потрібні лише для відповіді в\u00A0цій справі.',
      'Ваші пізніші повідомлення та оцінку відповіді.',
      'Якщо Ви створите кабінет: електронну адресу, список Ваших справ, а\u00A0якщо Ви їх укажете, ім’я та прізвище, номер телефону, ключі доступу й\u00A0пароль у\u00A0вигляді, який не можна прочитати. Ми також зберігаємо, коли й\u00A0на якому пристрої кабінет було відкрито.'
    ],
    not: 'Чого ми не робимо',
    notList: [
      'Не питаємо імені, прізвища чи PESEL. Кабінет не потрібен.',
      'Не стежимо за Вами: тут немає реклами, лічильників чи файлів cookie інших компаній.',
      'Не показуємо публічно Вашої адреси чи номера телефону. Їх бачать лише ті, хто займається справою.'
    ],
    long: 'Як довго',
    longList: (days) => [
      `Чернетку, яку Ви не надішлете, видаляємо через ${days} днів після останньої зміни.`,
      `Браузер, у\u00A0якому розпочато чернетку, впізнаємо за одним файлом cookie. Він зникає через ${days} днів.`,
      'Справу зберігаємо стільки, скільки вимагають правила про архіви.',
      'Кабінет є у\u00A0Вас, доки Ви його не закриєте. Якщо ніхто не входить до нього 2 роки, ми пишемо про це й\u00A0через 30 днів закриваємо його.'
    ],
    rights: 'Ваші права',
    rightsText:
      'Ви можете переглянути свої дані, отримати їх копію, виправити їх, попросити видалити або обмежити їх використання (ст. 15–18\u00A0GDPR). Ви також можете поскаржитися голові Управління захисту персональних даних (UODO).',
    ask: (centre) => `Напишіть або зателефонуйте: ${centre}`
  }
};
