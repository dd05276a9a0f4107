/** Words of the office's pages about programs: their keys, and the addresses that are told what happens. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  secret: {
    once: 'Skopiuj teraz. Nie pokażemy tego drugi raz.',
    copy: 'Skopiuj',
    copied: 'Skopiowane'
  },
  faults: 'Sprawdź, co wpisano',
  doneHead: 'Zrobione',
  keys: {
    title: 'Klucze programów',
    lead: 'Klucz wpuszcza program do Open311 i\u00A0API. Każdy program powinien mieć własny: wtedy widać, kto go używa, i\u00A0można zakończyć jeden bez ruszania reszty.',
    api: 'Opis API',
    caption: 'Klucze',
    columns: ['Program', 'Do czego', 'Utworzony', 'Ważny', 'Ostatnio użyty', 'Zakończ'],
    scopes: {
      report: 'wysyła zgłoszenia',
      read: 'czyta opublikowane',
      cases: 'czyta wszystkie sprawy',
      hotline: 'czyta liczby infolinii',
      calls: 'mówi o rozmowach'
    },
    scopeHints: {
      report: 'Zgłoszenia od mieszkańców i\u00A0dopiski do nich.',
      read: 'To, co widać na publicznej mapie. W\u00A0Open311 także słowa i\u00A0dokładne miejsce spraw z\u00A0opublikowanych kategorii.',
      cases: 'Każda sprawa z\u00A0przebiegiem, bez tego, kto i\u00A0skąd zgłosił. Tylko dla systemów miasta.',
      hotline: 'Ile osób dzwoniło, jak długo czekały, ile załatwiono. Bez danych osób.',
      calls:
        'Wiadomości innej centrali: kto dzwoni, kto odebrał, kiedy koniec. Klucz stoi wtedy w\u00A0adresie.'
    },
    demo: 'klucz pokazowy',
    noEnd: 'bez końca',
    until: (day: string) => `do ${day}`,
    ended: (day: string) => `zakończony ${day}`,
    unused: 'jeszcze nie',
    by: (when: string, who: string) => `${when}, ${who}`,
    end: 'Zakończ',
    endWhat: (program: string) => `klucz „${program}”`,
    over: 'Zakończone',
    nothing: 'Żaden program nie ma jeszcze klucza.',
    make: {
      title: 'Nowy klucz',
      name: 'Nazwa programu',
      nameHint: 'Po niej poznasz go na liście. Nowy klucz o\u00A0tej samej nazwie to ten sam program.',
      scopes: 'Do czego uprawnia',
      until: 'Ostatni dzień',
      untilHint: 'Puste: klucz nie kończy się sam.',
      button: 'Utwórz klucz'
    },
    made: (program: string) => `Klucz programu „${program}”`,
    done: 'Klucz zakończony. Przestanie działać w\u00A0ciągu dziesięciu sekund.'
  }
};

export type ProgramsTexts = typeof pl;

const en: ProgramsTexts = {
  secret: {
    once: 'Copy it now. It is not shown a second time.',
    copy: 'Copy',
    copied: 'Copied'
  },
  faults: 'Check what was entered',
  doneHead: 'Done',
  keys: {
    title: 'Keys of programs',
    lead: 'A key lets a program into Open311 and the API. Give each program its own: then you see who uses it, and can end one without touching the others.',
    api: 'Description of the API',
    caption: 'Keys',
    columns: ['Program', 'What for', 'Made', 'Valid', 'Last used', 'End'],
    scopes: {
      report: 'sends reports',
      read: 'reads what is published',
      cases: 'reads all cases',
      hotline: 'reads the figures of the hotline',
      calls: 'tells of calls'
    },
    scopeHints: {
      report: 'Reports of residents and words added to them.',
      read: 'What the public map shows. In Open311 also the words and exact place of cases of published categories.',
      cases: 'Every case with its history, without who reported it. For systems of the city only.',
      hotline: 'How many people called, how long they waited, how much was settled. No personal data.',
      calls:
        'News of another telephone system: who calls, who answered, when it ended. The key then stands in the address.'
    },
    demo: 'demo key',
    noEnd: 'without end',
    until: (day: string) => `until ${day}`,
    ended: (day: string) => `ended ${day}`,
    unused: 'not yet',
    by: (when: string, who: string) => `${when}, ${who}`,
    end: 'End',
    endWhat: (program: string) => `the key “${program}”`,
    over: 'Ended',
    nothing: 'No program has a key yet.',
    make: {
      title: 'New key',
      name: 'Name of the program',
      nameHint: 'You will know it in the list by this. A new key of the same name is the same program.',
      scopes: 'What it opens',
      until: 'Last day',
      untilHint: 'Empty: the key does not end by itself.',
      button: 'Make the key'
    },
    made: (program: string) => `The key of “${program}”`,
    done: 'The key is ended. It stops working within ten seconds.'
  }
};

const uk: ProgramsTexts = {
  secret: {
    once: 'Скопіюйте зараз. Удруге ми цього не покажемо.',
    copy: 'Скопіювати',
    copied: 'Скопійовано'
  },
  faults: 'Перевірте, що введено',
  doneHead: 'Зроблено',
  keys: {
    title: 'Ключі програм',
    lead: 'Ключ впускає програму до Open311 та API. Кожна програма має мати власний: тоді видно, хто ним користується, і можна закінчити один, не чіпаючи решти.',
    api: 'Опис API',
    caption: 'Ключі',
    columns: ['Програма', 'Для чого', 'Створено', 'Чинний', 'Востаннє вжито', 'Закінчити'],
    scopes: {
      report: 'надсилає звернення',
      read: 'читає оприлюднене',
      cases: 'читає всі справи',
      hotline: 'читає цифри гарячої лінії',
      calls: 'повідомляє про розмови'
    },
    scopeHints: {
      report: 'Звернення мешканців і дописки до них.',
      read: 'Те, що видно на публічній мапі. В\u00A0Open311 також слова й точне місце справ з\u00A0оприлюднених категорій.',
      cases: 'Кожна справа з\u00A0історією, без того, хто звернувся. Лише для систем міста.',
      hotline: 'Скільки людей телефонувало, як довго чекали, скільки вирішено. Без персональних даних.',
      calls:
        'Новини іншої телефонної станції: хто дзвонить, хто відповів, коли кінець. Ключ тоді стоїть в\u00A0адресі.'
    },
    demo: 'показовий ключ',
    noEnd: 'без кінця',
    until: (day: string) => `до ${day}`,
    ended: (day: string) => `закінчено ${day}`,
    unused: 'ще ні',
    by: (when: string, who: string) => `${when}, ${who}`,
    end: 'Закінчити',
    endWhat: (program: string) => `ключ «${program}»`,
    over: 'Закінчені',
    nothing: 'Жодна програма ще не має ключа.',
    make: {
      title: 'Новий ключ',
      name: 'Назва програми',
      nameHint: 'За нею ви впізнаєте його у списку. Новий ключ із тією самою назвою — та сама програма.',
      scopes: 'Що дозволяє',
      until: 'Останній день',
      untilHint: 'Порожньо: ключ сам не закінчується.',
      button: 'Створити ключ'
    },
    made: (program: string) => `Ключ програми «${program}»`,
    done: 'Ключ закінчено. Він перестане діяти за десять секунд.'
  }
};

export const programsTexts: Record<Lang, ProgramsTexts> = { pl, en, uk };
