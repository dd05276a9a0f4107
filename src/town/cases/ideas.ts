/** Stories that begin with somebody's idea. */
import type { Story } from '#town/story.ts';

export const IDEAS: readonly Story[] = [
  {
    key: 'dog-run',
    about: 'dog-run',
    received: { minutesAgo: 22 },
    from: 'jakub',
    hears: 'email',
    text: 'Pusta działka po starym skupie złomu aż prosi się o wybieg dla psów. Wystarczy ogrodzenie, furtka i kosz, reszta zrobi się sama. Dziś wszyscy puszczają psy na boisko.',
    street: 'róg ul. Garażowej Bocznej i ul. Mosiężnej',
    spot: [2560, -1160],
    steps: []
  },
  {
    key: 'toilet',
    about: 'toilet',
    received: { daysAgo: 4, at: '10:12' },
    channel: 'counter',
    from: 'zofia',
    hears: 'email',
    text: 'Przy promenadzie nie ma ani jednej toalety, a dostępnej dla wózka nie ma w całej okolicy. Proszę o jedną automatyczną, choćby przy parkingu. Trasa jest piękna, ale trzeba ją planować jak wyprawę w góry.',
    street: 'promenada przy ul. Ostatniej Nuty',
    spot: [-1360, -2880],
    steps: [
      {
        after: 2,
        at: '18:27',
        comments: 'Dodam, że podobna stoi już na dworcu i działa bez zarzutu. Może ten sam typ?'
      }
    ]
  },
  {
    key: 'crossing',
    about: 'crossing',
    received: { daysAgo: 18, at: '12:40' },
    from: 'halina',
    hears: 'email',
    text: 'Między szkołą a biblioteką wszyscy przechodzą na dziko, bo do pasów jest trzysta metrów. Narysujcie przejście tam, gdzie ludzie i tak chodzą.',
    street: 'ul. Trębaczy, na wysokości biblioteki',
    spot: [1560, 1680],
    steps: [
      {
        after: 11,
        at: '11:38',
        answers:
          'Policzyliśmy: w godzinę przechodzi tu 140 osób. Przejście z azylem i doświetleniem wpisaliśmy do projektu na przyszły rok, po wakacjach.',
        outcome: 'planned'
      },
      {
        after: 12,
        at: '13:56',
        by: 'krzysztof',
        closes:
          'Przejście powstanie. Policzyliśmy: w godzinę przechodzi tu 140 osób. Będzie miało azyl pośrodku i własne światło, prace ruszą po przyszłych wakacjach.',
        outcome: 'planned'
      },
      { after: 13, at: '20:01', rates: 'helped', words: 'Ktoś to naprawdę policzył. Dziękuję.' }
    ]
  },
  {
    key: 'planting',
    about: 'planting',
    received: { daysAgo: 10, at: '19:55' },
    from: 'oksana',
    hears: 'email',
    text: 'Вздовж колій між зупинками немає жодного дерева, влітку там неможливо йти. Пропоную посадити липи з боку тротуару: місця досить, а мешканці готові їх поливати.',
    street: 'al. Czterech Stron, тротуар уздовж колій',
    spot: [-1880, 2800],
    steps: [
      { after: 1, at: '10:05', dispatches: ['planting', 'pothole'] },
      {
        after: 5,
        at: '09:47',
        part: 1,
        answers:
          'W pasie biegnie kabel trakcyjny. Trzy metry od niego można sadzić, bliżej nie. Mapę przekazaliśmy jednostce od zieleni.',
        outcome: 'planned'
      },
      {
        after: 8,
        at: '12:19',
        answers:
          'Na odcinku 180 metrów zmieści się 14 lip, posadzimy je jesienią. Chętnie umówimy się z mieszkańcami na podlewanie.',
        outcome: 'planned'
      }
    ]
  },
  {
    key: 'cycling',
    about: 'cycling',
    received: { daysAgo: 14, at: '16:09' },
    from: 'emily',
    hears: 'email',
    mailFails: true,
    text: 'Could we have a few bike racks outside the library? People lock their bikes to the ramp railing, which leaves no room for prams and wheelchairs.',
    street: 'ul. Trębaczy 30, library',
    spot: [1640, 1560],
    steps: [
      {
        after: 6,
        at: '10:51',
        answers: 'Postawiliśmy pięć stojaków po lewej stronie wejścia. Poręcz jest wolna.',
        outcome: 'resolved'
      },
      {
        after: 7,
        at: '14:22',
        closes:
          'Five racks now stand to the left of the entrance, so the railing is free again. Thank you for noticing.',
        outcome: 'resolved'
      }
    ]
  }
];
