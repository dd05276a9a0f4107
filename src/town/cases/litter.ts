/** Stories of rubbish and of walls that were written on. */
import type { Story } from '#town/story.ts';

export const LITTER: readonly Story[] = [
  {
    key: 'dump',
    about: 'dump',
    received: { daysAgo: 1, at: '14:50' },
    from: 'bartosz',
    hears: 'email',
    text: 'Za garażami ktoś wyrzucił gruz, stare okna i kilkanaście worków. Widziałem biały samochód dostawczy, ale bez numerów. Szkło leży na ścieżce, którą dzieci chodzą na boisko.',
    street: 'ul. Garażowa Boczna, za garażami',
    spot: [3320, -1360],
    photos: ['dump', 'dump-glass'],
    steps: []
  },
  {
    key: 'bin',
    about: 'bin',
    received: { daysAgo: 4, at: '10:37' },
    text: 'Kosz przy przystanku przesypuje się od soboty, wiatr roznosi papiery po całym trawniku.',
    street: 'przystanek przy ul. Dzwonnika',
    spot: [1320, -1880],
    photos: ['bin'],
    steps: [
      {
        after: 0,
        at: '13:55',
        closes:
          'Ten sam kosz zgłosił godzinę wcześniej ktoś inny. Obie sprawy prowadzimy razem, żeby nikt nie jechał tam dwa razy.',
        outcome: 'merged'
      }
    ]
  },
  {
    key: 'bulky',
    about: 'litter',
    received: { daysAgo: 1, at: '11:06' },
    channel: 'open311',
    text: 'Na chodniku stoi rozłożona kanapa i dwie szafy bez drzwi. Stoją tak od weekendu.',
    street: 'ul. Ostatniej Nuty 31',
    spot: [-840, -2480],
    photos: ['bulky'],
    steps: [{ after: 0, at: '12:42', by: 'krzysztof', recategorises: 'bulky' }]
  },
  {
    key: 'graffiti',
    about: 'graffiti',
    received: { daysAgo: 10, at: '09:02' },
    from: 'halina',
    hears: 'email',
    text: 'Na ścianie kamienicy na rogu ktoś wymalował wulgarny napis wielkimi literami. Codziennie przechodzi tędy szkoła.',
    street: 'pl. Strażników 2, ściana od podwórka',
    spot: [240, 360],
    photos: ['graffiti'],
    steps: [
      {
        after: 2,
        at: '10:30',
        closes:
          'Ściana należy do wspólnoty mieszkaniowej i to ona decyduje o malowaniu. Napisaliśmy do jej zarządcy. Nam samym nie wolno jej zamalować.',
        outcome: 'not-city'
      },
      {
        after: 3,
        at: '16:48',
        contests: 'Zarządca mówi, że ta ściana jest miejska, bo podwórko sprzedano bez niej. Kto ma rację?'
      },
      { after: 3, at: '17:30', dispatches: ['graffiti'] },
      {
        after: 6,
        at: '12:10',
        answers:
          'Sprawdziliśmy w ewidencji gruntów: ściana jest częścią kamienicy i należy do wspólnoty. Wypis dołączyliśmy do pisma do zarządcy.',
        outcome: 'not-city'
      },
      {
        after: 7,
        at: '09:25',
        closes:
          'Sprawdziliśmy w ewidencji gruntów. Cała ściana należy do wspólnoty, także od podwórka. Wysłaliśmy zarządcy wypis, więc nie powinien już odsyłać do miasta.',
        outcome: 'not-city'
      }
    ]
  }
];
