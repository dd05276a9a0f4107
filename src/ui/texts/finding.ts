/** Words of the office's pages about searching: words that mean the same, and what was not found. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  faults: 'Nie zapisano',
  doneHead: 'Zrobione',
  synonyms: {
    title: 'Synonimy',
    lead: 'Słowa z\u00A0jednego zestawu znaczą dla wyszukiwarki to samo. Odmian nie wpisuj: „śmieci” znajduje też „śmieciami”. Zmiana działa od razu.',
    make: 'Nowy zestaw',
    change: 'Zmień zestaw',
    words: 'Słowa',
    hint: 'Po przecinku albo każde w\u00A0osobnym wierszu, co najmniej dwa.',
    keep: 'Zapisz',
    leave: 'Nie zmieniaj',
    sets: 'Zestawy',
    count: (n: number) =>
      counted(n, 'pl', { one: 'zestaw', few: 'zestawy', many: 'zestawów', other: 'zestawu' }),
    changeOne: (words: string) => `Zmień: ${words}`,
    dropOne: (words: string) => `Usuń: ${words}`,
    changeWord: 'Zmień',
    dropWord: 'Usuń',
    nothing: 'Nie ma jeszcze żadnego zestawu.',
    done: { kept: 'Zapisane. Wyszukiwarka już to wie.', dropped: 'Zestaw usunięty.' }
  },
  missed: {
    title: 'Nieznalezione',
    lead: 'Czego szukano i\u00A0nie znaleziono, najczęstsze najpierw. Numerów, adresów i\u00A0nazwisk tu nie ma: znikają, zanim cokolwiek zapiszemy.',
    nothing: 'Wszystko się znajduje.',
    nothingText: 'Nowe słowa pojawią się tutaj same.',
    times: (n: number) => counted(n, 'pl', { one: 'raz', few: 'razy', many: 'razy', other: 'razu' }),
    last: (when: string) => `ostatnio ${when}`,
    audiences: { everyone: 'mieszkańcy', agents: 'konsultanci' },
    tabs: 'Kto szukał',
    all: 'Wszyscy',
    settle: 'Załatw',
    as: 'Jak to załatwione?',
    ways: {
      article: 'Powstał artykuł',
      synonym: 'Dopisano synonim',
      'not-ours': 'To nie sprawa miasta'
    },
    link: 'Adres artykułu',
    linkHint: 'Tylko gdy powstał artykuł: od https:// albo od /.',
    button: 'Załatwione',
    synonym: 'Dodaj do synonimów',
    search: 'Szukaj jeszcze raz',
    done: 'Zdjęte z\u00A0listy. Wróci, jeśli ktoś znowu nie znajdzie.'
  }
};

export type FindingTexts = typeof pl;

export const findingTexts: Record<Lang, FindingTexts> = {
  pl,
  en: {
    faults: 'Not kept',
    doneHead: 'Done',
    synonyms: {
      title: 'Synonyms',
      lead: 'Words of one set mean the same to the search. Leave out endings: “rubbish” finds “rubbishes” too. A change holds at once.',
      make: 'A new set',
      change: 'Change the set',
      words: 'Words',
      hint: 'Between commas or one a line, at least two.',
      keep: 'Keep',
      leave: 'Leave as it is',
      sets: 'Sets',
      count: (n) => counted(n, 'en', { one: 'set', other: 'sets' }),
      changeOne: (words) => `Change: ${words}`,
      dropOne: (words) => `Remove: ${words}`,
      changeWord: 'Change',
      dropWord: 'Remove',
      nothing: 'There is no set yet.',
      done: { kept: 'Kept. The search knows it already.', dropped: 'The set is removed.' }
    },
    missed: {
      title: 'Not found',
      lead: 'What was looked for in vain, the most frequent first. There are no numbers, addresses or names here: they go before anything is kept.',
      nothing: 'Everything is found.',
      nothingText: 'New words will appear here by themselves.',
      times: (n) => counted(n, 'en', { one: 'time', other: 'times' }),
      last: (when) => `last ${when}`,
      audiences: { everyone: 'residents', agents: 'agents' },
      tabs: 'Who searched',
      all: 'Everybody',
      settle: 'Settle',
      as: 'How was it settled?',
      ways: {
        article: 'An article was made',
        synonym: 'A synonym was added',
        'not-ours': 'Not a matter of the city'
      },
      link: 'Address of the article',
      linkHint: 'Only when an article was made: from https:// or from /.',
      button: 'Settled',
      synonym: 'Add to synonyms',
      search: 'Search again',
      done: 'Off the list. It comes back when somebody looks in vain again.'
    }
  },
  uk: {
    faults: 'Не збережено',
    doneHead: 'Зроблено',
    synonyms: {
      title: 'Синоніми',
      lead: 'Слова з\u00A0одного набору для пошуку означають одне й\u00A0те саме. Закінчень не вписуйте. Зміна діє одразу.',
      make: 'Новий набір',
      change: 'Змінити набір',
      words: 'Слова',
      hint: 'Через кому або кожне в\u00A0окремому рядку, щонайменше два.',
      keep: 'Зберегти',
      leave: 'Не змінювати',
      sets: 'Набори',
      count: (n) => counted(n, 'uk', { one: 'набір', few: 'набори', many: 'наборів', other: 'набору' }),
      changeOne: (words) => `Змінити: ${words}`,
      dropOne: (words) => `Видалити: ${words}`,
      changeWord: 'Змінити',
      dropWord: 'Видалити',
      nothing: 'Ще немає жодного набору.',
      done: { kept: 'Збережено. Пошук це вже знає.', dropped: 'Набір видалено.' }
    },
    missed: {
      title: 'Не знайдено',
      lead: 'Чого шукали й\u00A0не знайшли, найчастіше спершу. Номерів, адрес і\u00A0прізвищ тут немає: вони зникають ще до збереження.',
      nothing: 'Усе знаходиться.',
      nothingText: 'Нові слова з’являться тут самі.',
      times: (n) => counted(n, 'uk', { one: 'раз', few: 'рази', many: 'разів', other: 'разу' }),
      last: (when) => `востаннє ${when}`,
      audiences: { everyone: 'мешканці', agents: 'консультанти' },
      tabs: 'Хто шукав',
      all: 'Усі',
      settle: 'Вирішити',
      as: 'Як це вирішено?',
      ways: {
        article: 'З’явилася стаття',
        synonym: 'Додано синонім',
        'not-ours': 'Це не справа міста'
      },
      link: 'Адреса статті',
      linkHint: 'Лише коли з’явилася стаття: від https:// або від /.',
      button: 'Вирішено',
      synonym: 'Додати до синонімів',
      search: 'Шукати ще раз',
      done: 'Знято зі списку. Повернеться, якщо хтось знову не знайде.'
    }
  }
};
