/** Words of a hand-over: its steps, who learns, what can be done, and its record. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  unknownDay: 'Centrum odpowiada. Dzień nie jest zapisany.',
  everybody: 'Bez kursu temat biorą wszyscy.',
  handover: 'Przekazanie',
  done: 'zrobione',
  missing: 'brakuje',
  waits: 'później',
  station: {
    material: 'Materiały: artykuły, z\u00A0których centrum odpowiada',
    training: 'Szkolenie: kurs',
    test: 'Test z\u00A0progiem',
    attestation: 'Poświadczenia: kto może brać temat',
    day: 'Dzień, od którego odpowiada centrum',
    watch: 'Dwa tygodnie bliższej obserwacji'
  },
  course: (lessons: number, questions: number) => `lekcje: ${lessons}, pytania: ${questions}`,
  noCourse: 'Nie ma kursu.',
  mark: (pass: number, passed: number, need: number) => `Próg ${pass}%. Zdało: ${passed}, potrzeba: ${need}.`,
  attested: (have: number, need: number) => `Poświadczenie ma: ${have}, potrzeba: ${need}.`,
  people: 'Kto się uczy',
  peopleColumns: ['Osoba', 'Test', 'Poświadczenie', 'Co dalej'],
  notTried: 'jeszcze nie',
  tried: (best: number) => `najlepszy wynik ${best}%`,
  passed: (best: number, day: string) => `zdany ${day}, ${best}%`,
  since: (day: string, by: string) => (by === '' ? `od ${day}` : `od ${day}, ${by}`),
  attest: 'Poświadcz',
  unattest: 'Zakończ poświadczenie',
  unattestWhy: 'Dlaczego się kończy',
  takeOver: {
    title: 'Centrum odpowiada od dnia',
    hint: 'Od tego dnia centrum bierze rozmowy, a\u00A0przez dwa tygodnie patrzymy na nie bliżej.',
    button: 'Przejmij temat',
    missing: 'Zanim centrum odpowie, brakuje:'
  },
  watch: {
    until: (day: string) => `Bliższa obserwacja trwa do ${day}.`,
    ended: 'Obserwacja zakończona.',
    later: 'Zacznie się w\u00A0dniu przejęcia.',
    end: 'Zakończ obserwację',
    endText: 'Jak poszło',
    prolong: 'Przedłuż obserwację',
    prolongDay: 'Do kiedy',
    prolongText: 'Dlaczego dłużej'
  },
  giveBack: {
    title: 'Oddaj temat jednostce',
    text: 'Od zaraz odpowiada znowu jednostka. Poświadczenia zostają.',
    why: 'Dlaczego',
    button: 'Oddaj temat'
  },
  note: { title: 'Dopisz do zapisu', label: 'Co ustalono', button: 'Dopisz' },
  record: 'Zapis przekazania',
  lines: {
    loaded: 'wczytano z\u00A0katalogu miasta',
    made: 'dodano temat',
    changed: 'zmieniono temat',
    noted: 'dopisano',
    attested: 'poświadczono',
    'attestation-ended': 'zakończono poświadczenie',
    'taken-over': 'centrum odpowiada od',
    'given-back': 'oddano jednostce',
    'watch-prolonged': 'przedłużono obserwację do',
    'watch-ended': 'zakończono obserwację'
  },
  why: { left: 'już tu nie pracuje', course: 'kurs ważnie się zmienił' },
  parts: {
    name: 'nazwa',
    unit: 'jednostka',
    course: 'kurs',
    agents: 'ile osób potrzeba',
    materials: 'materiały',
    verified: 'czy sprawdzone',
    status: 'czy to sprawa miasta'
  }
};
export type HandoverTexts = typeof pl;

const en: HandoverTexts = {
  unknownDay: 'The centre answers. The day was not recorded.',
  everybody: 'Without a course everybody takes the topic.',
  handover: 'Hand-over',
  done: 'done',
  missing: 'missing',
  waits: 'later',
  station: {
    material: 'Material: articles the centre answers from',
    training: 'Training: a course',
    test: 'A test with its pass mark',
    attestation: 'Attestations: who may take the topic',
    day: 'The day from which the centre answers',
    watch: 'Two weeks of closer watch'
  },
  course: (lessons, questions) => `lessons: ${lessons}, questions: ${questions}`,
  noCourse: 'There is no course.',
  mark: (pass, passed, need) => `Pass mark ${pass}%. Passed: ${passed}, needed: ${need}.`,
  attested: (have, need) => `Attested: ${have}, needed: ${need}.`,
  people: 'Who learns',
  peopleColumns: ['Person', 'Test', 'Attestation', 'What next'],
  notTried: 'not yet',
  tried: (best) => `best result ${best}%`,
  passed: (best, day) => `passed ${day}, ${best}%`,
  since: (day, by) => (by === '' ? `since ${day}` : `since ${day}, ${by}`),
  attest: 'Attest',
  unattest: 'End the attestation',
  unattestWhy: 'Why it ends',
  takeOver: {
    title: 'The centre answers from this day',
    hint: 'From this day the centre takes the calls, and for two weeks they are watched more closely.',
    button: 'Take the topic over',
    missing: 'Missing before the centre may answer:'
  },
  watch: {
    until: (day) => `The closer watch lasts until ${day}.`,
    ended: 'The watch is over.',
    later: 'It begins on the day of the take-over.',
    end: 'End the watch',
    endText: 'How it went',
    prolong: 'Watch it longer',
    prolongDay: 'Until when',
    prolongText: 'Why longer'
  },
  giveBack: {
    title: 'Give the topic back to its unit',
    text: 'The unit answers again from now on. Attestations stay.',
    why: 'Why',
    button: 'Give the topic back'
  },
  note: { title: 'Add to the record', label: 'What was agreed', button: 'Add' },
  record: 'Record of the hand-over',
  lines: {
    loaded: 'loaded from the city’s folder',
    made: 'added the topic',
    changed: 'changed the topic',
    noted: 'noted',
    attested: 'attested',
    'attestation-ended': 'ended the attestation of',
    'taken-over': 'the centre answers from',
    'given-back': 'gave it back to the unit',
    'watch-prolonged': 'prolonged the watch until',
    'watch-ended': 'ended the watch'
  },
  why: { left: 'works here no more', course: 'the course changed importantly' },
  parts: {
    name: 'name',
    unit: 'unit',
    course: 'course',
    agents: 'how many people it needs',
    materials: 'material',
    verified: 'whether it is checked',
    status: 'whether it is the city’s'
  }
};

const uk: HandoverTexts = {
  unknownDay: 'Відповідає центр. День не записано.',
  everybody: 'Без курсу тему беруть усі.',
  handover: 'Передавання',
  done: 'зроблено',
  missing: 'бракує',
  waits: 'пізніше',
  station: {
    material: 'Матеріали: статті, з\u00A0яких відповідає центр',
    training: 'Навчання: курс',
    test: 'Тест із порогом',
    attestation: 'Підтвердження: хто може брати тему',
    day: 'День, від якого відповідає центр',
    watch: 'Два тижні пильнішого нагляду'
  },
  course: (lessons, questions) => `уроки: ${lessons}, питання: ${questions}`,
  noCourse: 'Курсу немає.',
  mark: (pass, passed, need) => `Поріг ${pass}%. Склали: ${passed}, потрібно: ${need}.`,
  attested: (have, need) => `Підтверджено: ${have}, потрібно: ${need}.`,
  people: 'Хто навчається',
  peopleColumns: ['Особа', 'Тест', 'Підтвердження', 'Що далі'],
  notTried: 'ще ні',
  tried: (best) => `найкращий результат ${best}%`,
  passed: (best, day) => `складено ${day}, ${best}%`,
  since: (day, by) => (by === '' ? `від ${day}` : `від ${day}, ${by}`),
  attest: 'Підтвердити',
  unattest: 'Завершити підтвердження',
  unattestWhy: 'Чому завершується',
  takeOver: {
    title: 'Центр відповідає від дня',
    hint: 'Від цього дня центр бере розмови, і\u00A0два тижні ми пильніше за ними стежимо.',
    button: 'Перейняти тему',
    missing: 'Щоб центр міг відповідати, бракує:'
  },
  watch: {
    until: (day) => `Пильніший нагляд триває до ${day}.`,
    ended: 'Нагляд завершено.',
    later: 'Почнеться в\u00A0день переймання.',
    end: 'Завершити нагляд',
    endText: 'Як пройшло',
    prolong: 'Продовжити нагляд',
    prolongDay: 'До якого дня',
    prolongText: 'Чому довше'
  },
  giveBack: {
    title: 'Повернути тему службі',
    text: 'Відтепер знову відповідає служба. Підтвердження залишаються.',
    why: 'Чому',
    button: 'Повернути тему'
  },
  note: { title: 'Додати до запису', label: 'Про що домовилися', button: 'Додати' },
  record: 'Запис передавання',
  lines: {
    loaded: 'завантажено з\u00A0теки міста',
    made: 'додано тему',
    changed: 'змінено тему',
    noted: 'додано запис',
    attested: 'підтверджено',
    'attestation-ended': 'завершено підтвердження',
    'taken-over': 'центр відповідає від',
    'given-back': 'повернуто службі',
    'watch-prolonged': 'нагляд продовжено до',
    'watch-ended': 'нагляд завершено'
  },
  why: { left: 'більше тут не працює', course: 'курс суттєво змінився' },
  parts: {
    name: 'назва',
    unit: 'служба',
    course: 'курс',
    agents: 'скільки людей потрібно',
    materials: 'матеріали',
    verified: 'чи перевірено',
    status: 'чи це справа міста'
  }
};

export const handoverTexts: Record<Lang, HandoverTexts> = { pl, en, uk };
