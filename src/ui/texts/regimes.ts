/** Words about matters of the law: what a report may be, what is missing then, what the resident is told. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  requalify: {
    action: 'Przekwalifikuj',
    now: 'Teraz',
    asked: 'Mieszkaniec jest pytany. Poczekaj na odpowiedź: od niej zależy termin.',
    hint: (kind: string) => `W treści są słowa, po których można poznać: ${kind}. Zdecyduj po przeczytaniu.`,
    legend: 'Czym jest to pismo',
    legendHint: 'Decyduje treść, a\u00A0nie formularz (art. 222 KPA).',
    choices: {
      report: { label: 'Zwykłe zgłoszenie', hint: 'Termin według kategorii.' },
      complaint: {
        label: 'Skarga (art. 227 KPA)',
        hint: 'Zaniedbanie, naruszenie prawa lub interesów, przewlekłość. Miesiąc od wpływu.'
      },
      proposal: {
        label: 'Wniosek (art. 241 KPA)',
        hint: 'Lepsza organizacja, praca lub zaspokajanie potrzeb. Miesiąc od wpływu.'
      },
      petition: {
        label: 'Petycja',
        hint: 'Żądanie w\u00A0interesie publicznym lub za czyjąś zgodą. Trzy miesiące od wpływu.'
      },
      information: {
        label: 'Wniosek o informację publiczną',
        hint: 'Pytanie o to, co jest informacją publiczną. 14 dni od wpływu.'
      }
    },
    lacks: {
      'name-and-address':
        'Zgłoszenie nie ma pól na imię, nazwisko i\u00A0adres. Jeśli nie ma ich też w\u00A0treści, skarga lub wniosek zostaje bez rozpoznania (§\u00A08 ust.\u00A01 rozporządzenia RM z\u00A08.01.2002). Najpierw zapytaj mieszkańca.',
      petitioner:
        'Petycja musi wskazywać, kto ją składa, gdzie mieszka i\u00A0gdzie do niego pisać. Bez tego zostaje bez rozpatrzenia (art.\u00A07 ustawy o\u00A0petycjach). Najpierw zapytaj mieszkańca.'
    },
    lackTitle: 'Czego może brakować',
    reason: 'Uzasadnienie',
    reasonHint: 'Mieszkaniec przeczyta to w\u00A0liście. Napisz, co w\u00A0treści o\u00A0tym decyduje.',
    none: 'Nie ma kontaktu, więc nikogo nie zawiadomimy.',
    button: 'Zmień tryb',
    done: 'Sprawa ma nowy tryb i\u00A0nowy termin.',
    log: {
      title: 'Przekwalifikowane',
      lead: 'Dziennik zmian trybu, najnowsze najpierw.',
      columns: ['Kiedy', 'Sprawa', 'Z\u00A0czego', 'Na co', 'Termin', 'Kto', 'Uzasadnienie'],
      nothing: 'Żadnej sprawy nie przekwalifikowano.',
      csv: 'Pobierz jako plik CSV',
      gone: 'ktoś, kto tu już nie pracuje',
      more: (n: number) => `Następne ${n}`,
      first: 'Początek listy',
      pages: 'Strony listy'
    }
  },
  regimes: {
    report: 'zwykłe zgłoszenie',
    complaint: 'skarga (art. 227 KPA)',
    proposal: 'wniosek (art. 241 KPA)',
    petition: 'petycja',
    information: 'wniosek o informację publiczną'
  },
  told: {
    lacks: {
      'name-and-address':
        'Jeśli w zgłoszeniu nie ma Twojego imienia, nazwiska i adresu, dopisz je na stronie sprawy. Bez nich przepisy każą zostawić skargę lub wniosek bez rozpoznania.',
      petitioner:
        'Jeśli w zgłoszeniu nie ma Twojego imienia, nazwiska i adresu, dopisz je na stronie sprawy. Bez nich przepisy każą zostawić petycję bez rozpatrzenia.'
    },
    laws: {
      report:
        'Gdyby Twoje zgłoszenie było skargą albo wnioskiem, to pismo jest zawiadomieniem według art. 36 § 1 i art. 237 § 4 albo art. 245 Kodeksu postępowania administracyjnego.',
      complaint:
        'Zawiadamiamy Cię o tym na podstawie art. 36 § 1 i art. 237 § 4 Kodeksu postępowania administracyjnego. Na przewlekłość możesz wnieść ponaglenie (art. 37).',
      proposal: 'Zawiadamiamy Cię o tym na podstawie art. 245 Kodeksu postępowania administracyjnego.',
      petition: 'Zawiadamiamy Cię o tym na podstawie art. 10 ustawy z 11 lipca 2014 r. o petycjach.',
      information:
        'Zawiadamiamy Cię o tym na podstawie art. 13 ust. 2 ustawy z 6 września 2001 r. o dostępie do informacji publicznej.'
    }
  }
};

export type RegimeTexts = typeof pl;

const en: RegimeTexts = {
  requalify: {
    action: 'Re-qualify',
    now: 'Now',
    asked: 'The resident is being asked. Wait for the answer: the deadline depends on it.',
    hint: (kind) => `Words in the text may show: ${kind}. Read it and decide.`,
    legend: 'What this is',
    legendHint: 'What it says decides, not the form (KPA art. 222).',
    choices: {
      report: { label: 'An ordinary report', hint: 'Deadline by its category.' },
      complaint: {
        label: 'A complaint (KPA art. 227)',
        hint: 'Neglect, breach of law or interests, delay. A month from receipt.'
      },
      proposal: {
        label: 'A proposal (KPA art. 241)',
        hint: 'Better organisation, work or meeting of needs. A month from receipt.'
      },
      petition: {
        label: 'A petition',
        hint: 'A demand in the public interest, or with somebody’s consent. Three months from receipt.'
      },
      information: {
        label: 'A request for public information',
        hint: 'A question about what is public information. 14 days from receipt.'
      }
    },
    lacks: {
      'name-and-address':
        'A report has no fields for a name and an address. If the text has none either, a complaint or a proposal is left without examination (§ 8 sec. 1 of the regulation of 8.01.2002). Ask the resident first.',
      petitioner:
        'A petition must say who makes it, where they live and where to write. Without that it is left without examination (art. 7 of the petitions act). Ask the resident first.'
    },
    lackTitle: 'What may be missing',
    reason: 'Reason',
    reasonHint: 'The resident reads this in the letter. Say what in the text decides it.',
    none: 'There is no contact, so nobody is told.',
    button: 'Change how it is handled',
    done: 'The case has a new kind and a new deadline.',
    log: {
      title: 'Re-qualified',
      lead: 'The log of re-qualified cases, the latest first.',
      columns: ['When', 'Case', 'From', 'To', 'Deadline', 'Who', 'Reason'],
      nothing: 'No case was re-qualified.',
      csv: 'Download as a CSV file',
      gone: 'somebody who no longer works here',
      more: (n) => `Next ${n}`,
      first: 'Beginning of the list',
      pages: 'Pages of the list'
    }
  },
  regimes: {
    report: 'an ordinary report',
    complaint: 'a complaint (KPA art. 227)',
    proposal: 'a proposal (KPA art. 241)',
    petition: 'a petition',
    information: 'a request for public information'
  },
  told: {
    lacks: {
      'name-and-address':
        'If the report does not hold your name and address, add them on the page of the case. Without them the law has a complaint or a proposal left without examination.',
      petitioner:
        'If the report does not hold your name and address, add them on the page of the case. Without them the law has a petition left without examination.'
    },
    laws: {
      report:
        'Should your report be a complaint or a proposal by law, this letter is the notice under art. 36 § 1 and art. 237 § 4, or art. 245, of the Code of Administrative Procedure (KPA).',
      complaint:
        'We tell you under art. 36 § 1 and art. 237 § 4 of the Code of Administrative Procedure (KPA). Against delay you may file a reminder (art. 37).',
      proposal: 'We tell you under art. 245 of the Code of Administrative Procedure (KPA).',
      petition: 'We tell you under art. 10 of the petitions act of 11 July 2014.',
      information:
        'We tell you under art. 13 sec. 2 of the act on access to public information of 6 September 2001.'
    }
  }
};

const uk: RegimeTexts = {
  requalify: {
    action: 'Змінити порядок розгляду',
    now: 'Зараз',
    asked: 'Мешканця запитано. Дочекайтеся відповіді: від неї залежить термін.',
    hint: (kind) => `У тексті є слова, за якими можна впізнати: ${kind}. Прочитайте й вирішіть.`,
    legend: 'Що це за звернення',
    legendHint: 'Вирішує зміст, а не формуляр (ст. 222 КПА).',
    choices: {
      report: { label: 'Звичайне звернення', hint: 'Термін за категорією.' },
      complaint: {
        label: 'Скарга (ст. 227 КПА)',
        hint: 'Недбалість, порушення права чи інтересів, зволікання. Місяць від надходження.'
      },
      proposal: {
        label: 'Пропозиція (ст. 241 КПА)',
        hint: 'Краща організація, робота чи задоволення потреб. Місяць від надходження.'
      },
      petition: {
        label: 'Петиція',
        hint: 'Вимога в громадських інтересах або за чиєюсь згодою. Три місяці від надходження.'
      },
      information: {
        label: 'Запит на публічну інформацію',
        hint: 'Запитання про те, що є публічною інформацією. 14 днів від надходження.'
      }
    },
    lacks: {
      'name-and-address':
        'У зверненні немає полів для імені, прізвища та адреси. Якщо їх немає і в тексті, скаргу чи пропозицію залишають без розгляду (§ 8 ч. 1 розпорядження від 8.01.2002). Спочатку запитайте мешканця.',
      petitioner:
        'Петиція має вказувати, хто її подає, де мешкає й куди писати. Без цього її залишають без розгляду (ст. 7 закону про петиції). Спочатку запитайте мешканця.'
    },
    lackTitle: 'Чого може бракувати',
    reason: 'Обґрунтування',
    reasonHint: 'Мешканець прочитає це в листі. Напишіть, що в тексті про це свідчить.',
    none: 'Немає контакту, тож нікого не повідомимо.',
    button: 'Змінити порядок',
    done: 'Справа має новий порядок розгляду й новий термін.',
    log: {
      title: 'Інший порядок розгляду',
      lead: 'Журнал змін порядку, найновіші спочатку.',
      columns: ['Коли', 'Справа', 'Було', 'Стало', 'Термін', 'Хто', 'Обґрунтування'],
      nothing: 'Жодної справи не змінено.',
      csv: 'Завантажити файл CSV',
      gone: 'хтось, хто тут більше не працює',
      more: (n) => `Наступні ${n}`,
      first: 'Початок списку',
      pages: 'Сторінки списку'
    }
  },
  regimes: {
    report: 'звичайне звернення',
    complaint: 'скарга (ст. 227 КПА)',
    proposal: 'пропозиція (ст. 241 КПА)',
    petition: 'петиція',
    information: 'запит на публічну інформацію'
  },
  told: {
    lacks: {
      'name-and-address':
        'Якщо у зверненні немає вашого імені, прізвища та адреси, допишіть їх на сторінці справи. Без них закон велить залишити скаргу чи пропозицію без розгляду.',
      petitioner:
        'Якщо у зверненні немає вашого імені, прізвища та адреси, допишіть їх на сторінці справи. Без них закон велить залишити петицію без розгляду.'
    },
    laws: {
      report:
        'Якби ваше звернення було скаргою чи пропозицією за законом, цей лист є повідомленням згідно зі ст. 36 § 1 і ст. 237 § 4 або ст. 245 Кодексу адміністративного провадження (КПА).',
      complaint:
        'Повідомляємо вас згідно зі ст. 36 § 1 і ст. 237 § 4 Кодексу адміністративного провадження (КПА). На зволікання ви можете подати нагадування (ст. 37).',
      proposal: 'Повідомляємо вас згідно зі ст. 245 Кодексу адміністративного провадження (КПА).',
      petition: 'Повідомляємо вас згідно зі ст. 10 закону про петиції від 11 липня 2014 р.',
      information:
        'Повідомляємо вас згідно зі ст. 13 ч. 2 закону про доступ до публічної інформації від 6 вересня 2001 р.'
    }
  }
};

export const regimeTexts: Record<Lang, RegimeTexts> = { pl, en, uk };
