/** Words of the territories at the office: the list, a file of outlines, districts joined. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Tereny',
  lead: 'Części miasta, po których reguły rozpoznają, kto dostaje zgłoszenie. Teren to kilka dzielnic albo własna granica, która może przecinać dzielnicę.',
  map: 'Granice dzielnic i\u00A0terenów',
  caption: 'Tereny',
  columns: ['Teren', 'Kod', 'Co obejmuje', 'Reguły'],
  nothing: 'Nie ma jeszcze terenów. Reguły mogą też wskazywać dzielnice.',
  points: (n: number) =>
    counted(n, 'pl', {
      one: 'punkt granicy',
      few: 'punkty granicy',
      many: 'punktów granicy',
      other: 'punktu granicy'
    }),
  coarse: 'narysowana z\u00A0grubsza',
  districtsTitle: 'Dzielnice',
  districtsExact: 'Granice wszystkich dzielnic są dokładne.',
  districtsCoarse: (names: string) => `Z\u00A0grubsza narysowane: ${names}.`,
  bring: {
    title: 'Wgraj granice z\u00A0pliku',
    lead: 'GeoJSON (RFC 7946): kolekcja wielokątów w\u00A0układzie WGS 84, każdy z\u00A0nazwą. Najpierw zobaczysz, co w\u00A0nim jest; nic się nie zapisze samo.',
    file: 'Plik GeoJSON',
    button: 'Wgraj i\u00A0obejrzyj'
  },
  join: {
    title: 'Złóż teren z\u00A0dzielnic',
    name: 'Nazwa',
    nameEn: 'Nazwa po angielsku (nie musi być)',
    nameUk: 'Nazwa po ukraińsku (nie musi być)',
    districts: 'Dzielnice',
    button: 'Dodaj teren'
  },
  file: {
    title: 'Granice z\u00A0pliku',
    lead: 'Nic jeszcze nie zapisano. Obejrzyj i\u00A0zdecyduj; zapisze się wszystko albo nic.',
    columns: ['Nazwa w\u00A0pliku', 'Punktów', 'Jako teren', 'Jako dzielnica'],
    new: (code: string) => `nowy: ${code}`,
    known: (code: string) => `nowa granica: ${code}`,
    noDistrict: 'żadna',
    crosses: (names: string) =>
      `Ta granica przecina samą siebie; punkty w\u00A0samej pętli mogą wypaść poza teren: ${names}.`,
    without: (names: string) => `Dzielnice bez granicy w\u00A0pliku zostaną, jakie są: ${names}.`,
    whole: 'W\u00A0pliku są wszystkie dzielnice, więc granica miasta będzie granicą dzielnic.',
    asTerritories: 'Zapisz jako tereny',
    asDistricts: 'Zapisz jako dokładne granice dzielnic',
    back: 'Do terenów, bez zapisywania'
  },
  faults: 'Popraw, proszę',
  done: {
    head: 'Gotowe',
    taken: 'Granice są zapisane i\u00A0obowiązują od dziś.',
    joined: 'Teren jest dodany.'
  }
};
export type TerritoriesTexts = typeof pl;

const en: TerritoriesTexts = {
  title: 'Territories',
  lead: 'Parts of the city by which rules know who gets a report. A territory is several districts, or a border of its own that may cut through a district.',
  map: 'Borders of districts and territories',
  caption: 'Territories',
  columns: ['Territory', 'Code', 'What it covers', 'Rules'],
  nothing: 'There are no territories yet. Rules can name districts, too.',
  points: (n) => counted(n, 'en', { one: 'point of its border', other: 'points of its border' }),
  coarse: 'drawn roughly',
  districtsTitle: 'Districts',
  districtsExact: 'The borders of all districts are exact.',
  districtsCoarse: (names) => `Drawn roughly: ${names}.`,
  bring: {
    title: 'Upload borders',
    lead: 'GeoJSON (RFC 7946): a collection of polygons in WGS 84, each with a name. First you see what is in it; nothing is saved by itself.',
    file: 'GeoJSON file',
    button: 'Upload and look'
  },
  join: {
    title: 'Make a territory of districts',
    name: 'Name in Polish',
    nameEn: 'Name in English (optional)',
    nameUk: 'Name in Ukrainian (optional)',
    districts: 'Districts',
    button: 'Add the territory'
  },
  file: {
    title: 'Borders from a file',
    lead: 'Nothing is saved yet. Look and decide; all of it is saved, or nothing.',
    columns: ['Name in the file', 'Points', 'As a territory', 'As a district'],
    new: (code) => `new: ${code}`,
    known: (code) => `new border: ${code}`,
    noDistrict: 'none',
    crosses: (names) =>
      `This border crosses itself; points in the loop itself may fall outside the territory: ${names}.`,
    without: (names) => `Districts without a border in the file stay as they are: ${names}.`,
    whole: 'All districts are in the file, so the city’s border will be theirs.',
    asTerritories: 'Save as territories',
    asDistricts: 'Save as exact borders of districts',
    back: 'To the territories, without saving'
  },
  faults: 'Please correct',
  done: {
    head: 'Done',
    taken: 'The borders are saved and hold from today.',
    joined: 'The territory is added.'
  }
};

const uk: TerritoriesTexts = {
  title: 'Території',
  lead: 'Частини міста, за якими правила знають, хто отримує звернення. Територія — це кілька районів або власна межа, яка може перетинати район.',
  map: 'Межі районів і територій',
  caption: 'Території',
  columns: ['Територія', 'Код', 'Що охоплює', 'Правила'],
  nothing: 'Територій ще немає. Правила можуть вказувати й райони.',
  points: (n) =>
    counted(n, 'uk', { one: 'точка межі', few: 'точки межі', many: 'точок межі', other: 'точки межі' }),
  coarse: 'намальована приблизно',
  districtsTitle: 'Райони',
  districtsExact: 'Межі всіх районів точні.',
  districtsCoarse: (names) => `Намальовані приблизно: ${names}.`,
  bring: {
    title: 'Завантажити межі з файлу',
    lead: 'GeoJSON (RFC 7946): колекція багатокутників у системі WGS 84, кожен із назвою. Спершу Ви побачите, що в ньому; само нічого не збережеться.',
    file: 'Файл GeoJSON',
    button: 'Завантажити й переглянути'
  },
  join: {
    title: 'Скласти територію з районів',
    name: 'Назва польською',
    nameEn: 'Назва англійською (необов’язково)',
    nameUk: 'Назва українською (необов’язково)',
    districts: 'Райони',
    button: 'Додати територію'
  },
  file: {
    title: 'Межі з файлу',
    lead: 'Ще нічого не збережено. Перегляньте й вирішіть; збережеться все або нічого.',
    columns: ['Назва у файлі', 'Точок', 'Як територія', 'Як район'],
    new: (code) => `нова: ${code}`,
    known: (code) => `нова межа: ${code}`,
    noDistrict: 'жоден',
    crosses: (names) =>
      `Ця межа перетинає сама себе; точки в самій петлі можуть опинитися поза територією: ${names}.`,
    without: (names) => `Райони без межі у файлі залишаться, як є: ${names}.`,
    whole: 'У файлі є всі райони, тож межа міста буде їхньою межею.',
    asTerritories: 'Зберегти як території',
    asDistricts: 'Зберегти як точні межі районів',
    back: 'До територій, без збереження'
  },
  faults: 'Виправте, будь ласка',
  done: { head: 'Готово', taken: 'Межі збережено, вони діють від сьогодні.', joined: 'Територію додано.' }
};

export const territoriesTexts: Record<Lang, TerritoriesTexts> = { pl, en, uk };
