/** The templates of the town: words of answers an agent or an officer could really use. */
import { randomUUIDv7 } from 'node:crypto';
import type { City } from '#catalogue/city.ts';
import { addTemplate } from '#cases/templates/template.server.ts';
import type { Db } from '#world/database.server.ts';
import { categoryAbout, type Matter } from './matters.ts';
import { workersOf, type WorkerName } from './people.ts';

type Telling = { name: string; by: WorkerName; text: string; lang?: 'en' | 'uk'; about?: Matter[] };

const DESK: readonly Telling[] = [
  {
    name: 'Naprawione',
    by: 'anna',
    text: 'Dzień dobry,\n\nusterka ({adres}) jest naprawiona. Pracę wykonała jednostka: {jednostka}, dnia {data wykonania}.\n\nDziękujemy za zgłoszenie.\n{imie}'
  },
  {
    name: 'Naprawimy, z terminem',
    by: 'anna',
    text: 'Dzień dobry,\n\nbyliśmy na miejscu ({adres}) i wiemy, co trzeba zrobić. Naprawimy to do {dzień i miesiąc}. Do tego czasu miejsce zabezpieczyliśmy: {jak je zabezpieczono}.\n\nSprawa ma numer {numer}.\n{imie}'
  },
  {
    name: 'Dziura w drodze załatana',
    by: 'krzysztof',
    about: ['pothole'],
    text: 'Dzień dobry,\n\ndziurę w tym miejscu ({adres}) załataliśmy {data wykonania}. Jeśli nawierzchnia znowu się wykruszy, napisz do nas, podając numer {numer}.\n\nDziękujemy, że dzięki Tobie jest bezpieczniej.\n{imie}'
  },
  {
    name: 'Latarnia świeci',
    by: 'krzysztof',
    about: ['lamp'],
    text: 'Dzień dobry,\n\nlatarnia w tym miejscu ({adres}) znowu świeci. Przyczyną było: {co się zepsuło}.\n\nDziękujemy za zgłoszenie.\n{imie}'
  },
  {
    name: 'Nie należy do miasta',
    by: 'anna',
    text: 'Dzień dobry,\n\nto miejsce ({adres}) nie należy do miasta. Zajmuje się nim {nazwa instytucji}, telefon {numer telefonu}. Twoje zgłoszenie przekazaliśmy tam {data przekazania}, nie musisz pisać drugi raz.\n\n{imie}'
  },
  {
    name: 'Prośba o dokładne miejsce',
    by: 'anna',
    text: 'Dzień dobry, nie możemy znaleźć tego miejsca. Czy możesz podać najbliższy numer domu albo opisać, co jest obok? Wystarczy jedno zdanie.'
  },
  {
    name: 'Repaired',
    by: 'krzysztof',
    lang: 'en',
    text: 'Good morning,\n\nthe fault you reported ({address}) was repaired on {date of the work}. Thank you for telling us.\n\n{name}'
  },
  {
    name: 'Полагоджено',
    by: 'krzysztof',
    lang: 'uk',
    text: 'Добрий день,\n\nнесправність ({адреса}) усунуто {дата виконання}. Дякуємо, що повідомили.\n\n{імя}'
  }
];

const UNITS: readonly Telling[] = [
  {
    name: 'Wykonane',
    by: 'marek',
    text: 'Naprawione {data wykonania}. Wykonaliśmy: {co zrobiono}. Zdjęcie po naprawie w załączniku.'
  },
  {
    name: 'W planie robót',
    by: 'marek',
    text: 'Wpisane do planu na {miesiąc i rok}, zlecenie {numer zlecenia}. Miejsce zabezpieczone: {jak je zabezpieczono}.'
  },
  {
    name: 'Skosimy',
    by: 'ewa',
    about: ['grass'],
    text: 'Koszenie w tym miejscu ({adres}) zrobimy do {dzień i miesiąc}.'
  },
  {
    name: 'Posprzątane',
    by: 'tomasz',
    text: 'Posprzątane {data wykonania}. Zabraliśmy {ile i czego}.'
  }
];

/** The desk and the units of the town's officers get their templates. */
export async function fillTemplates(db: Db, city: City, now: Temporal.Instant): Promise<void> {
  const workers = workersOf(city, now.toZonedDateTimeISO(city.profile.timezone).toPlainDate().toString());
  for (const { name, by, text, lang = 'pl', about = [] } of [...DESK, ...UNITS]) {
    await addTemplate(db, {
      id: randomUUIDv7(),
      name,
      text,
      lang,
      categories: [...new Set(about.map((matter) => categoryAbout(city, matter).code))],
      unit: workers[by].unit,
      by: workers[by].id,
      at: now.toString()
    });
  }
}
