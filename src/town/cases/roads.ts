/** Stories of carriageways, pavements, signs and a lift. */
import type { Story } from '#town/story.ts';

export const ROADS: readonly Story[] = [
  {
    key: 'pothole',
    about: 'pothole',
    received: { daysAgo: 11, at: '07:18' },
    from: 'bartosz',
    hears: 'email',
    text: 'Dziura w jezdni na prawym pasie, zaraz za przejściem. Głęboka na dobre dziesięć centymetrów, po deszczu zupełnie jej nie widać. Dwa auta już tu łatały opony.',
    street: 'ul. Sygnałowa 14',
    spot: [560, 2720],
    photos: ['pothole'],
    steps: [
      {
        after: 2,
        at: '13:30',
        answers:
          'Ubytek oczyściliśmy i wypełniliśmy masą na zimno. Miejsce trafiło na listę nakładek na wiosnę.',
        outcome: 'resolved'
      },
      {
        after: 3,
        at: '08:40',
        closes: 'Dziura jest załatana. To naprawa na zimę, wiosną położymy w tym miejscu nową nakładkę.',
        outcome: 'resolved'
      },
      {
        after: 8,
        at: '06:55',
        contests:
          'Łata wytrzymała niecały tydzień. Masa wykruszyła się po pierwszym mrozie i dziura jest większa niż przedtem. Zdjęcie z dzisiaj rano.',
        photos: ['pothole-again']
      }
    ]
  },
  {
    key: 'pavement',
    about: 'pavement',
    received: { daysAgo: 2, at: '07:52' },
    channel: 'phone',
    from: 'halina',
    hears: 'phone',
    text: 'Zapadnięte płyty chodnika przy wejściu do parku. Stoi na nich woda, naniesiony piach leży na całej szerokości, a przewrócona barierka wystaje na ścieżkę. Mieszkanka przewróciła się tam wczoraj, na szczęście tylko stłukła kolano.',
    street: 'ul. Parkowa Górna 12',
    detail: 'przy wejściu do parku, po stronie przystanku',
    spot: [-480, -1040],
    steps: [
      { after: 0, at: '08:03', dispatches: ['pavement', 'litter', 'grass'] },
      {
        after: 1,
        at: '15:04',
        part: 2,
        by: 'ewa',
        answers: 'Barierkę podnieśliśmy i przykręciliśmy na nowo, tym razem do fundamentu.',
        outcome: 'resolved'
      }
    ]
  },
  {
    key: 'sign',
    about: 'sign',
    received: { daysAgo: 2, at: '12:17' },
    from: 'jakub',
    hears: 'email',
    text: 'Znak „ustąp pierwszeństwa” jest obrócony o dziewięćdziesiąt stopni i patrzy w ścianę. Kierowcy wyjeżdżają, jakby mieli pierwszeństwo.',
    street: 'ul. Mosiężna, wyjazd zza pawilonów',
    spot: [2160, -520],
    steps: [
      {
        after: 1,
        at: '10:26',
        givesBack:
          'To droga wewnętrzna za pawilonami. Teren i znak należą do spółdzielni, my nie możemy tam nic ustawić. Proszę o wskazanie właściwego zarządcy.'
      }
    ]
  },
  {
    key: 'signals',
    about: 'signals',
    received: { daysAgo: 4, at: '18:03' },
    from: 'emily',
    hears: 'email',
    text: 'The green light for pedestrians lasts barely six seconds here. My neighbour walks with a frame and never makes it past the middle. Since last week the button does not seem to do anything either.',
    street: 'al. Czterech Stron, crossing by the tram stop',
    spot: [-1560, 2360],
    steps: [
      {
        after: 2,
        at: '14:48',
        answers:
          'Przycisk był uszkodzony i sterownik pracował w najkrótszym programie. Przycisk wymieniliśmy, zielone dla pieszych trwa znów 14 sekund.',
        outcome: 'resolved'
      }
    ]
  },
  {
    key: 'manhole',
    about: 'manhole',
    received: { daysAgo: 6, at: '08:11' },
    channel: 'phone',
    from: 'halina',
    hears: 'phone',
    text: 'Właz studzienki na środku jezdni podskakuje pod każdym autobusem, huk słychać w mieszkaniach od piątej rano. Mieszkanka mówi, że jedna krawędź wystaje już ponad asfalt.',
    street: 'ul. Urwanej Melodii 5',
    spot: [920, 600],
    steps: [
      {
        after: 1,
        at: '09:40',
        answers: 'Właz osadzony na nowo, pierścień wymieniony. Jezdnia przejezdna.',
        outcome: 'resolved'
      },
      {
        after: 1,
        at: '11:02',
        closes: 'Właz jest osadzony na nowo i już nie stuka. Wymieniono też pierścień, na którym leży.',
        outcome: 'resolved'
      },
      { after: 1, at: '15:12', rings: true },
      { after: 2, at: '08:20', rates: 'helped' }
    ]
  },
  {
    key: 'damage',
    about: 'pothole',
    received: { daysAgo: 5, at: '22:41' },
    from: 'jakub',
    hears: 'email',
    text: 'W niedzielę wieczorem wjechałem w nieoznaczoną dziurę i mam skrzywioną felgę. Mechanik wycenił naprawę na 840 zł. Proszę o zwrot kosztów.',
    street: 'ul. Sygnałowa, za rondem',
    spot: [380, 3160],
    steps: [
      {
        after: 2,
        at: '12:25',
        closes:
          'Dziurę zabezpieczamy osobno. O zwrot kosztów trzeba wystąpić do ubezpieczyciela drogi, bo o odszkodowaniu nie można zdecydować w tym trybie. Przekazaliśmy tam Twoje zgłoszenie ze zdjęciem miejsca. Przyślij jeszcze rachunek i numer rejestracyjny, ubezpieczyciel odpowie w 30 dni.',
        outcome: 'forwarded'
      }
    ]
  },
  {
    key: 'lift',
    about: 'lift',
    received: { lateBy: 1, at: '13:29' },
    from: 'zofia',
    hears: 'email',
    text: 'Winda przy kładce nie działa. Na drzwiach wisi kartka bez daty. Dla mnie to oznacza pół godziny objazdu w jedną stronę, bo najbliższe przejście bez schodów jest dwa przystanki dalej.',
    street: 'kładka nad al. Czterech Stron',
    spot: [-1760, 2520],
    photos: ['lift'],
    steps: [
      { daysAgo: 1, at: '08:00', reminds: 100 },
      {
        daysAgo: 1,
        at: '17:46',
        comments: 'Dziś nadal stoi. Czy można chociaż napisać na kartce, kiedy znów pojedzie?'
      }
    ]
  }
];
