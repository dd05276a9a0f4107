/** Stories of stops, buses and a timetable. */
import type { Story } from '#town/story.ts';

export const TRANSPORT: readonly Story[] = [
  {
    key: 'stop',
    about: 'stop',
    received: { daysAgo: 5, at: '08:24' },
    from: 'emily',
    hears: 'email',
    text: 'The glass side of the bus shelter has been smashed. There are sharp pieces all over the bench and the pavement, and the timetable has gone with it.',
    street: 'ul. Urwanej Melodii, stop towards the centre',
    spot: [1040, 240],
    photos: ['stop'],
    steps: [
      { after: 1, at: '09:15', dispatches: ['stop', 'litter'] },
      {
        after: 1,
        at: '13:20',
        part: 1,
        answers: 'Szkło uprzątnięte z wiaty i z chodnika.',
        outcome: 'resolved'
      },
      {
        after: 3,
        at: '14:32',
        answers: 'Szyba i rozkład są na miejscu. Sprawdziliśmy też oświetlenie wiaty.',
        outcome: 'resolved'
      }
    ]
  },
  {
    key: 'crowding',
    about: 'crowding',
    received: { daysAgo: 6, at: '07:49' },
    from: 'oksana',
    hears: 'email',
    text: 'Уранці автобус постійно запізнюється на десять-п’ятнадцять хвилин, і потім приїжджають два підряд. Дитина не встигає до школи.',
    street: 'os. Na Łuku, зупинка біля аптеки',
    spot: [-2480, 520],
    steps: [
      {
        after: 1,
        at: '12:08',
        asks: 'Який це номер автобуса і о котрій годині Ви зазвичай чекаєте? Перевіримо записи саме цих рейсів.'
      },
      { after: 2, at: '19:35', replies: 'Це 112, зазвичай рейс о 7:12. Найгірше було у вівторок і середу.' }
    ]
  },
  {
    key: 'timetable',
    about: 'timetable',
    received: { daysAgo: 16, at: '15:33' },
    from: 'bartosz',
    hears: 'email',
    text: 'Proponuję, żeby linia do szpitala jeździła w weekendy co 20 minut zamiast co 40. Odwiedzający i pielęgniarki czekają na mrozie, a w tygodniu jedzie co 10.',
    steps: [
      {
        after: 8,
        at: '13:11',
        answers:
          'Policzyliśmy pasażerów przez cztery weekendy: w najpełniejszym kursie było 19 osób. Na razie nie dołożymy kursów. Przesuniemy za to rozkład tak, żeby kursy pasowały do końca dyżurów o 7.00 i 19.00.',
        outcome: 'not-done'
      },
      {
        after: 9,
        at: '10:44',
        closes:
          'Kursów co 20 minut w tym roku nie będzie: w najpełniejszym weekendowym autobusie jechało 19 osób. Od pierwszego dnia nowego miesiąca kursy będą za to pasowały do końca dyżurów o 7.00 i 19.00.',
        outcome: 'not-done'
      },
      { after: 10, at: '22:17', rates: 'not', words: 'Liczyliście w ferie. Wtedy odwiedzin było mniej.' }
    ]
  }
];
