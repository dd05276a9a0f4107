/** What residents write in the bench: sentences put together so that some words are frequent and some are rare. */
import { stemsIn, vectorOf } from '#cases/finding/words.ts';

/** A piece of a description with its words as the index keeps them. */
export type Piece = [text: string, words: string];

const piece = (text: string): Piece => [text, vectorOf(stemsIn(text))];

/** About every fifth report is about the first. */
const WHAT = [
  'Dziura w jezdni, samochody omijają ją chodnikiem.',
  'Nie świeci latarnia od kilku dni i jest zupełnie ciemno.',
  'Przepełniony kosz na śmieci, odpady leżą na trawniku.',
  'Uszkodzony chodnik, płyty się ruszają i łatwo się potknąć.',
  'Złamana gałąź wisi nad ścieżką rowerową.',
  'Dzikie wysypisko za garażami, ktoś przywozi gruz nocą.',
  'Zatkany wpust deszczowy, po każdym deszczu stoi tu woda.',
  'Znak drogowy przekręcony, nie widać ograniczenia prędkości.',
  'Graffiti na ścianie przejścia podziemnego.',
  'Parkomat nie przyjmuje karty i połyka monety.',
  'Porzucony samochód bez tablic stoi od wiosny.',
  'Zniszczona ławka w parku, wystają gwoździe.',
  'Rozlany olej na skrzyżowaniu, jest bardzo ślisko.',
  'Sygnalizacja świetlna nie działa, piesi czekają bez końca.',
  'Proszę o pomysł na nowe drzewa przy szkole.'
].map(piece);

const WHERE = [
  'Od strony podwórka.',
  'Przy samym przejściu dla pieszych.',
  'Naprzeciwko szkoły podstawowej.',
  'Za przystankiem tramwajowym.',
  'Koło placu zabaw.',
  'Przed wejściem do sklepu spożywczego.',
  'Na wysokości stacji benzynowej.',
  'Obok przychodni.',
  'Między blokami, blisko śmietnika.',
  'Na rogu, przy kiosku.',
  'Pod wiaduktem kolejowym.',
  'Nad potokiem, przy kładce.'
].map(piece);

const MORE = [
  'Zgłaszam to już drugi raz.',
  'Codziennie chodzą tędy dzieci.',
  'Sąsiadka prawie się przewróciła.',
  'W nocy nic nie widać.',
  'Bardzo proszę o szybką naprawę.',
  'Dwa koła dziś w nią wpadły.',
  'Straż miejska była i nic nie zrobiła.',
  'Mogę przesłać więcej zdjęć.',
  'Trwa to od zeszłego miesiąca.',
  'Wózkiem nie da się przejechać.'
].map(piece);

/** Each stands in twenty of a million. */
export const RARE = [
  'hydrofornia',
  'kapliczka',
  'wodowskaz',
  'szlaban',
  'fontanna',
  'kogut',
  'pergola',
  'dzwonnica'
];

const STREETS = [
  'Lipowa',
  'Polna',
  'Leśna',
  'Słoneczna',
  'Krótka',
  'Szkolna',
  'Ogrodowa',
  'Brzozowa',
  'Łąkowa',
  'Kwiatowa',
  'Kościelna',
  'Sosnowa',
  'Zielona',
  'Parkowa',
  'Akacjowa',
  'Kolejowa',
  'Rzeczna',
  'Młyńska',
  'Górna',
  'Dolna',
  'Wiśniowa',
  'Klonowa',
  'Dębowa',
  'Cicha',
  'Spacerowa',
  'Wrzosowa',
  'Jasna',
  'Północna',
  'Południowa',
  'Miodowa',
  'Garncarska',
  'Stolarska',
  'Kowalska',
  'Piekarska',
  'Rybna',
  'Targowa',
  'Mostowa',
  'Nadbrzeżna',
  'Wałowa',
  'Zamkowa'
].map((street) => piece(`ul. ${street}`));

/** All of it, for the statement that makes cases. */
export const WRITTEN = {
  what: WHAT,
  where: WHERE,
  more: MORE,
  rare: RARE.map((word) => piece(`To jest ${word}.`)),
  streets: STREETS
};
