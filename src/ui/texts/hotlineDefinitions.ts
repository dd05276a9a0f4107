/** Names of the figures of the hotline, and how each is counted. */
import type { Lang } from '#ui/lang.ts';

const H = '\u00A0';

const pl = {
  names: {
    came: 'Kontakty',
    offered: 'W\u00A0kolejce',
    answered: 'Odebrane',
    abandoned: 'Porzucone',
    short: 'Krótko porzucone',
    left: 'Wyszli z\u00A0kolejki inaczej',
    waiting: 'Jeszcze czekają',
    level: (seconds: number) => `Odebrane w${H}${seconds}${H}s`,
    asa: 'Średnie czekanie',
    p95: 'Czekanie 95 na 100',
    aht: 'Średni czas obsługi',
    first: 'Pierwsza linia',
    settled: 'Załatwione za pierwszym razem',
    complicated: 'Przekazane: zawiłe',
    'case-file': 'Przekazane: akta sprawy',
    'wrong-queue': 'Przekazane: zła kolejka',
    other: 'Przekazane z\u00A0innego powodu',
    kept: 'Oddzwonienia na czas',
    perCase: 'Kontakty na sprawę',
    longer: 'Dłużej po rozmowie',
    occupancy: 'Zajętość'
  },
  definitions: {
    came: 'Wszystkie, także zakończone przy zapowiedziach.',
    offered:
      'Doszły do kolejki po zapowiedziach. To odebrane, porzucone, krótko porzucone, te, które wyszły inaczej, i\u00A0jeszcze czekające razem.',
    answered: 'Połączone z\u00A0konsultantem.',
    abandoned: 'Rozłączyli się w\u00A0kolejce po co najmniej 5\u00A0s. Część i\u00A0całość bez krótkich.',
    short: 'Rozłączyli się przed upływem 5\u00A0s. Nie wchodzą do odsetków.',
    left: 'Poprosili o\u00A0oddzwonienie, zostawili nagranie, zamknęliśmy albo zawiodła technika.',
    waiting: 'W\u00A0tej chwili.',
    level: (percent: number) =>
      `Odebrane na czas przez wszystkie w${H}kolejce bez krótko porzuconych. Cel ${percent}%.`,
    asa: 'Średnia tych, którzy się doczekali.',
    p95: 'Tyle albo krócej czekało 95 na 100 tych, którzy się doczekali.',
    aht: 'Rozmowa, zawieszenie i\u00A0praca po rozmowie razem.',
    first: 'Odebrane i\u00A0nikomu nieprzekazane przez odebrane. Tak liczy centrum.',
    settled:
      'Odebrane, po których ta sama osoba nie odezwała się z\u00A0tym samym tematem przez 7\u00A0dni. Bez zastrzeżonych numerów i\u00A0bez tych, od których 7\u00A0dni jeszcze nie minęło.',
    complicated: 'Zagadnienie zawiłe, z\u00A0odebranych.',
    'case-file': 'Trzeba było zajrzeć do akt, z\u00A0odebranych.',
    'wrong-queue': 'Spoza zakresu tej kolejki, z\u00A0odebranych.',
    other: 'Na prośbę, skarga, jednostka oddzwoni albo nie odebrała, z\u00A0odebranych.',
    kept: 'Wykonane przed terminem przez te, których termin minął, bez odwołanych.',
    perCase: 'Kontakty związane ze sprawami przez liczbę tych spraw.',
    longer: 'Rozmowy, po których konsultant poprosił o\u00A0więcej czasu na wynik, z\u00A0odebranych.',
    occupancy:
      'Rozmowa i\u00A0praca po niej przez czas gotowości, dzwonienia, rozmów i\u00A0pracy po nich. Powyżej 85% ludzie się męczą.'
  }
};

export type HotlineDefinitions = typeof pl;

const en: HotlineDefinitions = {
  names: {
    came: 'Contacts',
    offered: 'Offered',
    answered: 'Answered',
    abandoned: 'Abandoned',
    short: 'Abandoned at once',
    left: 'Left the queue otherwise',
    waiting: 'Still waiting',
    level: (seconds) => `Answered within ${seconds}${H}s`,
    asa: 'Average wait',
    p95: 'Wait of 95 in 100',
    aht: 'Average handling time',
    first: 'First line',
    settled: 'Settled the first time',
    complicated: 'Transferred: complicated',
    'case-file': 'Transferred: case file',
    'wrong-queue': 'Transferred: wrong queue',
    other: 'Transferred for another reason',
    kept: 'Call-backs kept',
    perCase: 'Contacts per case',
    longer: 'Longer after the call',
    occupancy: 'Occupancy'
  },
  definitions: {
    came: 'All of them, also those that ended at the announcements.',
    offered:
      'Reached the queue after the announcements. Answered, abandoned, abandoned at once, left otherwise and still waiting together.',
    answered: 'Connected to an agent.',
    abandoned: 'Hung up in the queue after 5\u00A0s or more. Part and whole without those who left at once.',
    short: 'Hung up before 5\u00A0s. Not part of any rate.',
    left: 'Asked for a call-back, left a message, we closed, or technology failed.',
    waiting: 'At this moment.',
    level: (percent) =>
      `Answered in time out of all offered without those abandoned at once. Target ${percent}%.`,
    asa: 'The mean of those who were answered.',
    p95: 'So long or shorter waited 95 in 100 of those who were answered.',
    aht: 'Talk, hold and wrap-up together.',
    first: 'Answered and handed to nobody, out of answered. The way the centre counts.',
    settled:
      'Answered contacts after which the same person did not come again with the same topic for 7\u00A0days. Without withheld numbers, and without those whose 7\u00A0days are not over.',
    complicated: 'The matter was complicated; out of answered.',
    'case-file': 'A look into the case file was needed; out of answered.',
    'wrong-queue': 'Outside of what this queue does; out of answered.',
    other: 'On request, a complaint, the unit rings back or did not answer; out of answered.',
    kept: 'Made before they were due, out of those whose time has come, without those taken back.',
    perCase: 'Contacts that belong to cases, by the number of those cases.',
    longer: 'Calls after which the agent asked for more time for the result, out of those answered.',
    occupancy:
      'Talk and wrap-up out of the time ready, ringing, talking and wrapping up. Above 85% people tire.'
  }
};

const uk: HotlineDefinitions = {
  names: {
    came: 'Контакти',
    offered: 'У\u00A0черзі',
    answered: 'Прийняті',
    abandoned: 'Покинуті',
    short: 'Покинуті одразу',
    left: 'Вийшли з\u00A0черги інакше',
    waiting: 'Ще чекають',
    level: (seconds) => `Прийняті за ${seconds}${H}с`,
    asa: 'Середнє очікування',
    p95: 'Очікування 95 зі\u00A0100',
    aht: 'Середній час обслуговування',
    first: 'Перша лінія',
    settled: 'Вирішено з\u00A0першого разу',
    complicated: 'Передані: складно',
    'case-file': 'Передані: матеріали справи',
    'wrong-queue': 'Передані: не та черга',
    other: 'Передані з\u00A0іншої причини',
    kept: 'Вчасні передзвони',
    perCase: 'Контактів на справу',
    longer: 'Довше після розмови',
    occupancy: 'Зайнятість'
  },
  definitions: {
    came: 'Усі, також ті, що закінчилися на оголошеннях.',
    offered:
      'Дійшли до черги після оголошень. Це прийняті, покинуті, покинуті одразу, ті, що вийшли інакше, і\u00A0ті, що ще чекають, разом.',
    answered: 'З’єднані з\u00A0консультантом.',
    abandoned: 'Поклали слухавку в\u00A0черзі через 5\u00A0с або пізніше. Частина і\u00A0ціле без коротких.',
    short: 'Поклали слухавку раніше ніж за 5\u00A0с. Не входять до часток.',
    left: 'Попросили передзвонити, залишили повідомлення, ми зачинилися або підвела техніка.',
    waiting: 'Цієї миті.',
    level: (percent) => `Прийняті вчасно з${H}усіх у${H}черзі без покинутих одразу. Мета ${percent}%.`,
    asa: 'Середнє тих, хто дочекався.',
    p95: 'Стільки або менше чекали 95 зі\u00A0100 тих, хто дочекався.',
    aht: 'Розмова, утримання і\u00A0робота після розмови разом.',
    first: 'Прийняті й\u00A0нікому не передані з\u00A0прийнятих. Так рахує центр.',
    settled:
      'Прийняті, після яких та сама особа не зверталася з\u00A0тією самою темою 7\u00A0днів. Без прихованих номерів і\u00A0без тих, від яких 7\u00A0днів ще не минуло.',
    complicated: 'Складне питання, з\u00A0прийнятих.',
    'case-file': 'Треба було заглянути в\u00A0матеріали, з\u00A0прийнятих.',
    'wrong-queue': 'Не належить до цієї черги, з\u00A0прийнятих.',
    other: 'На прохання, скарга, підрозділ передзвонить або не відповів, з\u00A0прийнятих.',
    kept: 'Виконані до строку з\u00A0тих, чий строк минув, без скасованих.',
    perCase: 'Контакти, пов’язані зі справами, на кількість цих справ.',
    longer: 'Розмови, після яких консультант попросив більше часу на результат, з\u00A0прийнятих.',
    occupancy:
      'Розмова й\u00A0робота після неї з\u00A0часу готовності, дзвінка, розмови й\u00A0роботи після неї. Понад 85% люди втомлюються.'
  }
};

export const hotlineDefinitions: Record<Lang, HotlineDefinitions> = { pl, en, uk };
