/** The words of made-up reports: a few ways to say each matter, a few streets, a few answers. */
import type { Outcome } from '#cases/entry.ts';
import type { Matter } from '#town/matters.ts';

/** Said at the end of every made-up report, so that nobody takes it for a real one wherever it is shown. */
export const INVENTED = {
  pl: '(Zgłoszenie wymyślone.)',
  en: '(An invented report.)',
  uk: '(Вигадане звернення.)'
} as const;

export const TEXTS: Readonly<Record<Matter, readonly string[]>> = {
  grass: [
    'Trawa wzdłuż chodnika sięga kolan, proszę o skoszenie.',
    'Od miesiąca nikt tu nie kosił, przy wyjeździe nic nie widać.',
    'Proszę skosić trawnik przy przystanku.',
    'Proszę tego kawałka nie kosić, rosną tu polne kwiaty i są pszczoły.'
  ],
  branch: [
    'Po wichurze na chodniku leży gruba gałąź.',
    'Nad ścieżką wisi złamany konar.',
    'Drzewo przechyliło się nad jezdnię.'
  ],
  tree: [
    'Uschnięte drzewo przed blokiem, spadają z niego gałęzie.',
    'Proszę obejrzeć stary kasztan, pień jest pusty w środku.',
    'Drzewo choruje, liście żółkną od dwóch lat.'
  ],
  hedge: ['Krzewy zasłaniają widok przy przejściu.', 'Żywopłot zajął połowę chodnika, wózek się nie mieści.'],
  playground: [
    'Na placu zabaw pękła zjeżdżalnia.',
    'Brakuje siedziska huśtawki.',
    'W piaskownicy leży szkło, proszę o wymianę piasku.'
  ],
  bench: [
    'Ławka ma połamane deski.',
    'Ktoś przewrócił ławkę w alejce.',
    'Proszę o odmalowanie ławek, farba brudzi ubranie.'
  ],
  leaves: ['Mokre liście leżą na całym chodniku, jest ślisko.', 'Worki z liśćmi stoją od tygodnia.'],
  pothole: [
    'Duża dziura w jezdni, po deszczu jej nie widać.',
    'Dziura na pasie przy krawężniku, omija ją każdy autobus.',
    'Po zimie droga jest jak ser.',
    'Łata wykruszyła się i dziura wróciła.'
  ],
  pavement: [
    'Zapadnięte płyty chodnikowe, można się potknąć.',
    'Korzeń podniósł chodnik, wózkiem nie przejadę.',
    'Brakuje trzech płyt przy wejściu do sklepu.'
  ],
  manhole: ['Właz studzienki stuka pod każdym autem.', 'Studzienka zapadła się na kilka centymetrów.'],
  sign: [
    'Znak leży na trawniku.',
    'Znak jest obrócony w złą stronę.',
    'Gałęzie zasłaniają znak ograniczenia prędkości.'
  ],
  signals: [
    'Światła mrugają na żółto od rana.',
    'Zielone dla pieszych jest za krótkie.',
    'Przycisk na przejściu nie działa.'
  ],
  lift: ['Winda przy kładce stoi.', 'Na kładce jest wyrwana płyta.'],
  lamp: [
    'Nie świeci latarnia.',
    'Latarnia gaśnie i zapala się co minutę.',
    'Na całej alejce jest ciemno.',
    'Latarnia świeci w dzień.'
  ],
  dump: [
    'Ktoś wyrzucił gruz i opony za garażami.',
    'Dzikie wysypisko na skraju lasu, przybywa go co tydzień.'
  ],
  litter: [
    'Na chodniku od kilku dni leżą śmieci.',
    'Po weekendzie cały skwer jest zaśmiecony.',
    'Rozbite butelki przy wejściu do szkoły.'
  ],
  bin: [
    'Kosz jest przepełniony.',
    'Kosz ma urwane dno.',
    'Brakuje kosza na przystanku, był do zeszłego tygodnia.'
  ],
  collection: [
    'Nie odebrano odpadów zmieszanych.',
    'Pojemnik na papier nie był opróżniany od dwóch tygodni.'
  ],
  bulky: ['Stara kanapa stoi przy śmietniku na chodniku.', 'Ktoś podrzucił meble pod naszą altanę.'],
  graffiti: ['Wulgarny napis na ścianie przejścia.', 'Zamalowany rozkład jazdy i ściana wiaty.'],
  snow: [
    'Chodnik nieodśnieżony, jest lód.',
    'Przystanek zasypany, nie da się wsiąść do tramwaju.',
    'Schody do przejścia są całe w lodzie.'
  ],
  drain: ['Zatkany wpust, po deszczu stoi woda na pół jezdni.', 'Kałuża na całym przejściu, piesi skaczą.'],
  stop: [
    'Rozbita szyba wiaty.',
    'Na przystanku nie ma rozkładu.',
    'Tablica na przystanku pokazuje złą godzinę.'
  ],
  crowding: [
    'Autobus o 7.20 znów nie przyjechał.',
    'W tramwaju rano nie da się oddychać.',
    'Kursy jeżdżą parami, a potem długo nic.'
  ],
  parking: [
    'Samochody stoją na chodniku, wózek musi jechać jezdnią.',
    'Auta parkują na trawniku pod oknami.',
    'Ktoś codziennie zastawia przejście.'
  ],
  wreck: ['Samochód bez tablic stoi od pół roku.', 'Wrak na parkingu, w środku śmieci.'],
  meter: ['Parkomat nie przyjmuje kart.', 'Parkomat nie drukuje biletu.'],
  smoke: ['Z komina leci gryzący dym.', 'Wieczorem czuć palony plastik.'],
  odour: ['Od rana czuć zapach jak z kompostowni.', 'Nie da się otworzyć okna, śmierdzi chemią.'],
  school: ['Dziurawe ogrodzenie przy szkole.', 'Przed przedszkolem nie świeci lampa nad wejściem.'],
  cemetery: ['Przewrócone drzewo przy alei cmentarnej.', 'Na cmentarzu brakuje wody w kranie.'],
  website: [
    'Formularz na stronie nie pozwala dodać załącznika.',
    'Strona z rozkładem nie otwiera się w telefonie.'
  ],
  other: [
    'Prosimy zwrócić uwagę na to miejsce, sąsiedzi zgłaszają je od dawna.',
    'Nie wiem, kto się tym zajmuje, dlatego piszę tutaj.'
  ],
  planting: ['Proponuję posadzić drzewa wzdłuż ulicy.', 'Na pustym placu mógłby być park kieszonkowy.'],
  'dog-run': ['Przydałby się tu wybieg dla psów.', 'Proponuję plac zabaw dla starszych dzieci.'],
  toilet: ['Przy pętli potrzebna jest toaleta.', 'Proponuję postawić ławkę w połowie podejścia.'],
  cycling: [
    'Brakuje stojaków na rowery przy bibliotece.',
    'Proponuję połączyć dwie drogi rowerowe, brakuje stu metrów.'
  ],
  crossing: ['Proponuję przejście dla pieszych przy szkole.', 'Proszę o próg zwalniający, kierowcy pędzą.'],
  timetable: [
    'Proponuję, żeby ostatni autobus jechał pół godziny później.',
    'Niech linia zatrzymuje się także przy szpitalu.'
  ],
  access: [
    'Proponuję podjazd przy schodach do przejścia.',
    'Przycisk na światłach jest za wysoko dla osoby na wózku.'
  ]
};

export const DETAILS = [
  'przy przystanku',
  'naprzeciwko sklepu',
  'za garażami',
  'przy wejściu do szkoły',
  'obok placu zabaw',
  'na rogu',
  'od strony podwórka',
  'przy kiosku'
] as const;

const STEMS = [
  'Trębaczy',
  'Mosiężna',
  'Dzwonnika',
  'Pod Wieżą',
  'Ostatniej Nuty',
  'Sygnałowa',
  'Urwanej Melodii',
  'Garażowa Boczna',
  'Czterech Stron',
  'Strażników',
  'Na Łuku',
  'Łucznicza Górna',
  'Dolna Sygnałowa',
  'Cichej Trąbki',
  'Piątej Rano',
  'Hejnałowa'
] as const;

export function streetFor(chance: () => number): string {
  return `ul. ${STEMS[Math.floor(chance() * STEMS.length)]} ${1 + Math.floor(chance() * 90)}`;
}

/** How a unit says that it is done, where there is a plain word for it. */
const DONE: Readonly<Partial<Record<Matter, readonly string[]>>> = {
  grass: ['Skoszone.', 'Trawnik skoszony, także przy wyjeździe.'],
  branch: ['Gałąź usunięta, drzewo obejrzał pilarz.'],
  hedge: ['Krzewy przycięte, widok jest czysty.'],
  playground: ['Urządzenie naprawione i sprawdzone, plac jest otwarty.'],
  bench: ['Deski wymienione, ławka stoi.'],
  leaves: ['Liście zebrane.'],
  pothole: ['Dziura załatana.', 'Ubytek wypełniony, jezdnia przejezdna.'],
  pavement: ['Płyty ułożone na nowo.', 'Chodnik wyrównany.'],
  manhole: ['Właz osadzony na nowo.'],
  sign: ['Znak stoi jak trzeba.'],
  signals: ['Sygnalizacja działa, wymieniliśmy sterownik.', 'Zielone dla pieszych wydłużone.'],
  lamp: ['Latarnia świeci.', 'Wymieniliśmy oprawę, świeci.'],
  dump: ['Odpady wywiezione, teren uprzątnięty.'],
  litter: ['Posprzątane.', 'Posprzątane, dołożyliśmy to miejsce do stałej trasy.'],
  bin: ['Kosz opróżniony.', 'Kosz wymieniony.'],
  collection: ['Odpady odebrane, kierowca dostał poprawioną trasę.'],
  bulky: ['Meble zabrane.'],
  graffiti: ['Napis usunięty.'],
  snow: ['Odśnieżone i posypane.'],
  drain: ['Wpust przetkany, woda schodzi.'],
  stop: ['Wiata naprawiona, rozkład wisi.'],
  parking: ['Byliśmy na miejscu, kierowcy zostali ukarani mandatami.'],
  wreck: ['Pojazd odholowany.'],
  meter: ['Parkomat działa.'],
  smoke: ['Kontrola na miejscu, mandat i zakaz palenia odpadów.']
};

export const ANSWERS: Readonly<Record<Outcome, readonly string[]>> = {
  resolved: [
    'Zrobione, byliśmy na miejscu i sprawdziliśmy.',
    'Usterkę usunęliśmy. Gdyby wróciła, prosimy dać znać.',
    'Sprawa załatwiona, dziękujemy za zgłoszenie.'
  ],
  planned: [
    'Prace wpisaliśmy do planu na najbliższy kwartał.',
    'Zrobimy to razem z remontem ulicy w przyszłym roku.'
  ],
  'not-done': [
    'Sprawdziliśmy. Stan mieści się w normie, na razie nic tu nie zmienimy.',
    'Na to rozwiązanie nie ma miejsca w pasie drogi.'
  ],
  'not-city': [
    'Teren należy do spółdzielni, przekazaliśmy jej opis.',
    'Tym zajmuje się zarządca drogi krajowej, nie miasto.'
  ],
  forwarded: ['Przekazaliśmy to jako wniosek, odpowiedź przyjdzie w osobnym trybie.'],
  merged: ['To samo miejsce prowadzimy już w innej sprawie, połączyliśmy obie.'],
  rejected: ['W zgłoszeniu nie ma opisu sprawy, zamykamy.']
};

/** What can be answered about a matter that ends this way. */
export function answersAbout(about: Matter, outcome: Outcome): readonly string[] {
  return (outcome === 'resolved' && DONE[about]) || ANSWERS[outcome];
}

export const COMMENTS = [
  'Dalej to samo.',
  'Dodam, że najgorzej jest rano.',
  'Dziękuję za zajęcie się sprawą.',
  'Wczoraj ktoś już tu był, ale nic nie zrobił.'
] as const;
export const QUESTIONS = [
  'Czy chodzi o stronę parzystą, czy nieparzystą?',
  'Jak długo to już trwa?',
  'Czy może Pani lub Pan podać dokładniejsze miejsce?'
] as const;
export const REPLIES = [
  'Strona parzysta, przy samym rogu.',
  'Od około dwóch tygodni.',
  'Tuż przy wejściu, naprzeciwko apteki.'
] as const;
export const REASONS = [
  'To nie nasz teren, prosimy o wskazanie właściwej jednostki.',
  'Ta sprawa należy do zarządcy sieci.'
] as const;
export const CONTESTS = ['Na miejscu nic się nie zmieniło.', 'Naprawa wytrzymała dwa dni.'] as const;
