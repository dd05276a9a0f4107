/** Stories of trees, hedges, benches and a swing. */
import type { Story } from '#town/story.ts';

export const GREENERY: readonly Story[] = [
  {
    key: 'branch',
    about: 'branch',
    received: { minutesAgo: 47 },
    from: 'zofia',
    hears: 'email',
    text: 'Po nocnym wietrze nad chodnikiem wisi nadłamany konar, gruby jak ramię. Trzyma się na kawałku kory. Pod spodem chodzą dzieci do szkoły, a ja na wózku nie mam jak tego miejsca ominąć.',
    street: 'ul. Trębaczy 8',
    detail: 'drzewo przy furtce ogródka, od strony chodnika',
    spot: [1680, 1240],
    photos: ['branch'],
    steps: []
  },
  {
    key: 'swing',
    about: 'playground',
    received: { daysAgo: 9, at: '17:26' },
    from: 'jakub',
    hears: 'email',
    text: 'Na placu zabaw urwała się jedna z huśtawek. Łańcuch wisi na wysokości głowy czteroletniego dziecka, siedzisko leży obok. Zawiązałem łańcuch na górze, ale długo to nie wytrzyma.',
    street: 'os. Na Łuku, plac zabaw między blokami 3 i 4',
    spot: [-2600, 960],
    photos: ['swing'],
    steps: [
      {
        after: 1,
        at: '12:40',
        answers:
          'Uszkodzoną huśtawkę zdjęliśmy dziś rano, zawieszenie wymieniliśmy w obu. Przy okazji sprawdziliśmy zjeżdżalnię i bujaki: są w porządku. Plac jest otwarty.',
        outcome: 'resolved',
        photos: ['swing-mended']
      },
      {
        after: 1,
        at: '14:05',
        closes:
          'Huśtawka znów wisi. Zdjęto uszkodzoną, wymieniono zawieszenie w obu i sprawdzono pozostałe urządzenia. Dziękujemy za zawiązanie łańcucha, to było rozsądne.',
        outcome: 'resolved'
      },
      { after: 2, at: '19:12', rates: 'helped', words: 'Szybko i porządnie. Dzieci już się huśtają.' }
    ]
  },
  {
    key: 'bench',
    about: 'bench',
    received: { daysAgo: 8, at: '09:35' },
    channel: 'phone',
    from: 'halina',
    hears: 'phone',
    text: 'Mieszkanka prosi o naprawę ławki w alejce prowadzącej do przychodni. Brakuje dwóch desek w siedzisku, a to jedyne miejsce, gdzie można odpocząć po drodze. Prosi o telefon po 16.00.',
    street: 'ul. Dzwonnika, alejka do przychodni',
    spot: [1240, -2080],
    steps: [
      {
        after: 5,
        at: '10:20',
        answers:
          'Ławka jest z serii, której już nie produkują, desek nie dobierzemy. Nową zamówiliśmy razem z trzema innymi dla tej okolicy. Dostawa w przyszłym miesiącu.',
        outcome: 'planned'
      },
      {
        after: 6,
        at: '11:15',
        by: 'krzysztof',
        closes:
          'Tej ławki nie da się już naprawić, dlatego postawimy nową. Jest zamówiona razem z trzema innymi dla okolicy, stanie w przyszłym miesiącu. Do tego czasu zdjęliśmy połamane deski, żeby nikt się nie skaleczył.',
        outcome: 'planned'
      }
    ]
  },
  {
    key: 'hedge',
    about: 'hedge',
    received: { daysAgo: 3, at: '21:08' },
    from: 'bartosz',
    hears: 'email',
    text: 'Krzewy tak się rozrosły, że kierowca skręcający w prawo widzi pieszego dopiero na pasach. Znak przejścia też jest zasłonięty do połowy. Zgłaszam, zanim komuś coś się stanie.',
    street: 'skrzyżowanie ul. Mosiężnej i ul. Ostatniej Nuty',
    spot: [-1120, -1640],
    photos: ['hedge'],
    steps: [
      {
        after: 2,
        at: '09:52',
        asks: 'Przy tym skrzyżowaniu rosną krzewy z dwóch stron. Czy chodzi o te przy kiosku, czy po przeciwnej stronie, przy ogrodzeniu przedszkola? Te drugie należą do przedszkola i przekażemy sprawę dalej.'
      }
    ]
  },
  {
    key: 'dry-tree',
    about: 'tree',
    received: { lateBy: 2, at: '16:44' },
    text: 'Przed naszym blokiem stoi całkiem suchy klon. Od wiosny nie miał ani jednego liścia, a przy każdym wietrze spadają z niego gałęzie. Proszę, żeby ktoś go obejrzał.',
    street: 'ul. Pod Wieżą 21',
    detail: 'między wejściem do klatki II a śmietnikiem',
    spot: [3040, 2160],
    photos: ['dry-tree'],
    steps: [
      { daysAgo: 2, at: '08:00', reminds: 100 },
      {
        daysAgo: 1,
        at: '18:31',
        comments:
          'Wczoraj spadła kolejna gałąź, tym razem na ławkę. Nikogo nie było, ale codziennie siada tam starszy pan.'
      }
    ]
  }
];
