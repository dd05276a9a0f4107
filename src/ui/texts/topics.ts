/** Words of topics: who answers, how far a hand-over is, and its record. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Tematy',
  lead: 'Kto odpowiada na pytania mieszkańców: jednostka, centrum w\u00A0jej imieniu albo nikt z\u00A0miasta. Otwórz temat, żeby zobaczyć, jak daleko jest przekazanie.',
  caption: 'Tematy według jednostek',
  columns: ['Temat', 'Jednostka', 'Kto odpowiada', 'Mogą brać', 'Przekazanie'],
  none: 'Nie ma jeszcze żadnego tematu.',
  status: { unit: 'jednostka', centre: 'centrum', elsewhere: 'nie miasto' },
  from: (day: string) => `centrum od ${day}`,
  until: (day: string) => `jednostka, centrum od ${day}`,
  watched: (day: string) => `obserwacja do ${day}`,
  everybody: 'wszyscy',
  steps: (done: number, of: number) => `${done} z\u00A0${of} kroków`,
  unverified: 'niesprawdzone',
  add: 'Nowy temat',
  back: 'Tematy',
  facts: {
    unit: 'Jednostka',
    status: 'Kto odpowiada',
    verified: 'Sprawdzone',
    yes: 'tak',
    no: 'nie, sprawdź w\u00A0jednostce'
  },
  kinds: {
    card: 'karta usługi',
    guide: 'poradnik',
    script: 'skrypt',
    announcement: 'komunikat',
    contact: 'kontakt'
  },
  unread: 'nie można go dziś czytać',
  form: {
    change: 'Zmień temat',
    code: 'Kod',
    codeHint: 'Stoi w\u00A0adresie i\u00A0się nie zmienia, na przykład paid-parking.',
    name: { pl: 'Nazwa po polsku', en: 'Nazwa po angielsku', uk: 'Nazwa po ukraińsku' },
    unit: 'Jednostka, której to temat',
    elsewhere: 'To nie jest sprawa miasta',
    course: 'Kurs',
    noCourse: 'bez kursu',
    agents: 'Ile osób musi mieć poświadczenie, zanim centrum przejmie temat',
    materials: 'Materiały',
    materialsHint: 'Artykuły tej jednostki i\u00A0te, które już wybrano.',
    another: 'Jeszcze jeden artykuł',
    anotherNone: 'żaden',
    verified: 'Sprawdzone z\u00A0jednostką',
    keep: 'Zapisz temat'
  },
  faults: 'Jeszcze nie zrobione',
  said: {
    title: 'Zrobione',
    made: 'Temat jest dodany.',
    changed: 'Temat jest zmieniony.',
    noted: 'Dopisane do zapisu.',
    attested: 'Poświadczone.',
    ended: 'Poświadczenie zakończone.',
    taken: 'Centrum przejmuje temat.',
    back: 'Temat wrócił do jednostki.',
    prolonged: 'Obserwacja potrwa dłużej.',
    over: 'Obserwacja zakończona.'
  }
};
export type TopicsTexts = typeof pl;

const en: TopicsTexts = {
  title: 'Topics',
  lead: 'Who answers what residents ask: the unit, the centre on its behalf, or nobody of the city. Open a topic to see how far its hand-over is.',
  caption: 'Topics by unit',
  columns: ['Topic', 'Unit', 'Who answers', 'May take it', 'Hand-over'],
  none: 'There is no topic yet.',
  status: { unit: 'the unit', centre: 'the centre', elsewhere: 'not the city' },
  from: (day) => `the centre since ${day}`,
  until: (day) => `the unit, the centre from ${day}`,
  watched: (day) => `watched until ${day}`,
  everybody: 'everybody',
  steps: (done, of) => `${done} of ${of} steps`,
  unverified: 'not checked',
  add: 'New topic',
  back: 'Topics',
  facts: {
    unit: 'Unit',
    status: 'Who answers',
    verified: 'Checked',
    yes: 'yes',
    no: 'no, ask the unit'
  },
  kinds: {
    card: 'card of a service',
    guide: 'guide',
    script: 'script',
    announcement: 'announcement',
    contact: 'contact'
  },
  unread: 'cannot be read today',
  form: {
    change: 'Change the topic',
    code: 'Code',
    codeHint: 'It stands in the address and does not change, for example paid-parking.',
    name: { pl: 'Name in Polish', en: 'Name in English', uk: 'Name in Ukrainian' },
    unit: 'The unit whose topic it is',
    elsewhere: 'This is not the city’s',
    course: 'Course',
    noCourse: 'without a course',
    agents: 'How many people must be attested before the centre takes it over',
    materials: 'Material',
    materialsHint: 'Articles of this unit, and those chosen already.',
    another: 'One more article',
    anotherNone: 'none',
    verified: 'Checked with the unit',
    keep: 'Keep the topic'
  },
  faults: 'Not done yet',
  said: {
    title: 'Done',
    made: 'The topic is added.',
    changed: 'The topic is changed.',
    noted: 'Added to the record.',
    attested: 'Attested.',
    ended: 'The attestation has ended.',
    taken: 'The centre takes the topic over.',
    back: 'The topic went back to its unit.',
    prolonged: 'It will be watched longer.',
    over: 'The watch is over.'
  }
};

const uk: TopicsTexts = {
  title: 'Теми',
  lead: 'Хто відповідає на питання мешканців: служба, центр від її імені або ніхто з\u00A0міста. Відкрийте тему, щоб побачити, як далеко просунулося передавання.',
  caption: 'Теми за службами',
  columns: ['Тема', 'Служба', 'Хто відповідає', 'Можуть брати', 'Передавання'],
  none: 'Ще немає жодної теми.',
  status: { unit: 'служба', centre: 'центр', elsewhere: 'не місто' },
  from: (day) => `центр від ${day}`,
  until: (day) => `служба, центр від ${day}`,
  watched: (day) => `нагляд до ${day}`,
  everybody: 'усі',
  steps: (done, of) => `${done} із ${of} кроків`,
  unverified: 'не перевірено',
  add: 'Нова тема',
  back: 'Теми',
  facts: {
    unit: 'Служба',
    status: 'Хто відповідає',
    verified: 'Перевірено',
    yes: 'так',
    no: 'ні, запитайте службу'
  },
  kinds: {
    card: 'картка послуги',
    guide: 'порадник',
    script: 'сценарій',
    announcement: 'оголошення',
    contact: 'контакт'
  },
  unread: 'сьогодні її не можна прочитати',
  form: {
    change: 'Змінити тему',
    code: 'Код',
    codeHint: 'Стоїть в\u00A0адресі й\u00A0не змінюється, наприклад paid-parking.',
    name: { pl: 'Назва польською', en: 'Назва англійською', uk: 'Назва українською' },
    unit: 'Служба, якій належить тема',
    elsewhere: 'Це не справа міста',
    course: 'Курс',
    noCourse: 'без курсу',
    agents: 'Скільки людей треба підтвердити, перш ніж центр перейме тему',
    materials: 'Матеріали',
    materialsHint: 'Статті цієї служби й\u00A0ті, що вже вибрано.',
    another: 'Ще одна стаття',
    anotherNone: 'жодна',
    verified: 'Перевірено зі службою',
    keep: 'Зберегти тему'
  },
  faults: 'Ще не зроблено',
  said: {
    title: 'Готово',
    made: 'Тему додано.',
    changed: 'Тему змінено.',
    noted: 'Додано до запису.',
    attested: 'Підтверджено.',
    ended: 'Підтвердження завершено.',
    taken: 'Центр переймає тему.',
    back: 'Тема повернулася до служби.',
    prolonged: 'Нагляд триватиме довше.',
    over: 'Нагляд завершено.'
  }
};

export const topicsTexts: Record<Lang, TopicsTexts> = { pl, en, uk };
