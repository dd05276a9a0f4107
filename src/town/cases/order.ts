/** Stories of things that stand where they should not, of the railway, of a clock, and one that is no report. */
import type { Story } from '#town/story.ts';

export const ORDER: readonly Story[] = [
  {
    key: 'wreck',
    about: 'wreck',
    received: { daysAgo: 3, at: '13:14' },
    text: 'Na parkingu od co najmniej roku stoi granatowy kombi bez tablic. Ma przebite opony, w środku leżą śmieci. Zajmuje miejsce przy wejściu.',
    street: 'ul. Pod Wieżą 40, parking od podwórka',
    spot: [2800, 2440],
    photos: ['wreck'],
    steps: [
      {
        after: 2,
        at: '08:35',
        givesBack:
          'Byliśmy na miejscu. Parking nie jest drogą publiczną ani strefą ruchu, więc nie możemy usunąć pojazdu. Trzeba ustalić właściciela terenu.'
      }
    ]
  },
  {
    key: 'railway',
    about: 'drain',
    received: { daysAgo: 7, at: '17:02' },
    from: 'zofia',
    hears: 'email',
    text: 'Pod wiaduktem kolejowym po każdym deszczu stoi woda na całą szerokość chodnika. Leje się z samego wiaduktu, z rury nad przejściem.',
    street: 'ul. Garażowa Boczna, pod torami',
    spot: [3640, -1120],
    steps: [
      {
        after: 1,
        at: '12:51',
        answers: 'Wpust na jezdni jest drożny. Woda leci z odwodnienia wiaduktu, a wiadukt należy do kolei.',
        outcome: 'not-city'
      },
      {
        after: 2,
        at: '09:09',
        closes:
          'Rura, z której leje się woda, jest częścią wiaduktu i należy do kolei, nie do miasta. Nasz wpust na jezdni sprawdziliśmy, jest drożny. Napisaliśmy do zarządcy torów i dołączyliśmy Twój opis.',
        outcome: 'not-city'
      }
    ]
  },
  {
    key: 'test',
    about: 'other',
    received: { daysAgo: 2, at: '23:58' },
    text: 'test test asdf czy to w ogóle działa',
    steps: [
      {
        after: 1,
        at: '07:46',
        closes:
          'To wygląda na próbę formularza. Działa. Jeśli masz prawdziwą sprawę, wyślij ją jeszcze raz, chętnie pomożemy.',
        outcome: 'rejected'
      }
    ]
  },
  {
    key: 'clock',
    about: 'other',
    received: { minutesAgo: 6 },
    from: 'halina',
    hears: 'phone',
    text: 'Zegar na wieży spóźnia się o siedem minut. Od tygodnia przez niego uciekają mi tramwaje, bo przyzwyczaiłam się patrzeć w górę, a nie na telefon.',
    street: 'pl. Strażników, wieża',
    spot: [80, 120],
    steps: []
  }
];
