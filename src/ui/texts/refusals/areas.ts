/** Words of refusals about outlines from a file, and territories. */
import type { RefusalWords } from './words.ts';

export const AREAS: RefusalWords = {
  'areas-missing': {
    pl: 'Wybierz plik GeoJSON.',
    en: 'Choose a GeoJSON file.',
    uk: 'Виберіть файл GeoJSON.'
  },
  'areas-too-big': {
    pl: 'Plik jest większy niż {megabytes} MB. Uprość granice, na przykład w\u00A0QGIS.',
    en: 'The file is larger than {megabytes} MB. Simplify the borders, for example in QGIS.',
    uk: 'Файл більший за {megabytes} МБ. Спростіть межі, наприклад у QGIS.'
  },
  'areas-not-json': {
    pl: 'To nie jest plik JSON: nie da się go przeczytać.',
    en: 'This is no JSON file: it cannot be read.',
    uk: 'Це не файл JSON: його не вдалося прочитати.'
  },
  'areas-not-collection': {
    pl: 'To nie jest kolekcja obszarów. Plik musi być typu FeatureCollection (RFC 7946).',
    en: 'This is no collection of areas. The file must be a FeatureCollection (RFC 7946).',
    uk: 'Це не колекція областей. Файл має бути типу FeatureCollection (RFC 7946).'
  },
  'areas-empty': {
    pl: 'W\u00A0pliku nie ma żadnego obszaru.',
    en: 'There is no area in the file.',
    uk: 'У файлі немає жодної області.'
  },
  'areas-too-many': {
    pl: 'W\u00A0pliku jest za dużo obszarów albo punktów (najwyżej {points}). Uprość granice albo podziel plik.',
    en: 'The file has too many areas or points (at most {points}). Simplify the borders or divide the file.',
    uk: 'У файлі забагато областей або точок (щонайбільше {points}). Спростіть межі або поділіть файл.'
  },
  'areas-tangled': {
    pl: 'Obiekt {n}{name}: granica jest zbyt zawiła, żeby ją sprawdzić. Uprość ją i\u00A0wgraj plik jeszcze raz.',
    en: 'Feature {n}{name}: the border is too tangled to be checked. Simplify it and upload the file again.',
    uk: 'Об’єкт {n}{name}: межа надто заплутана, щоб її перевірити. Спростіть її та завантажте файл ще раз.'
  },
  'areas-not-area': {
    pl: 'Obiekt {n}{name}: to nie jest wielokąt ze współrzędnymi (Polygon albo MultiPolygon).',
    en: 'Feature {n}{name}: this is no polygon with coordinates (Polygon or MultiPolygon).',
    uk: 'Об’єкт {n}{name}: це не багатокутник із координатами (Polygon або MultiPolygon).'
  },
  'areas-ring-short': {
    pl: 'Obiekt {n}{name}: granica ma za mało punktów albo nie zamyka żadnego terenu.',
    en: 'Feature {n}{name}: the border has too few points, or encloses no ground.',
    uk: 'Об’єкт {n}{name}: межа має замало точок або не охоплює жодної території.'
  },
  'areas-ring-open': {
    pl: 'Obiekt {n}{name}: granica nie jest zamknięta. Ostatni punkt musi być taki sam jak pierwszy.',
    en: 'Feature {n}{name}: the border is not closed. Its last point must be its first.',
    uk: 'Об’єкт {n}{name}: межа не замкнена. Остання точка має збігатися з першою.'
  },
  'areas-no-degrees': {
    pl: 'Obiekt {n}{name}: to nie są stopnie. Zapisz plik w\u00A0układzie WGS 84 (EPSG:4326).',
    en: 'Feature {n}{name}: these are no degrees. Save the file in WGS 84 (EPSG:4326).',
    uk: 'Об’єкт {n}{name}: це не градуси. Збережіть файл у системі WGS 84 (EPSG:4326).'
  },
  'areas-swapped': {
    pl: 'Obiekt {n}{name}: współrzędne są zamienione. W\u00A0GeoJSON najpierw stoi długość, potem szerokość.',
    en: 'Feature {n}{name}: the coordinates are exchanged. In GeoJSON longitude comes first, then latitude.',
    uk: 'Об’єкт {n}{name}: координати переставлені. У GeoJSON спершу довгота, потім широта.'
  },
  'areas-outside': {
    pl: 'Obiekt {n}{name}: leży daleko poza miastem.',
    en: 'Feature {n}{name}: it lies far outside the city.',
    uk: 'Об’єкт {n}{name}: лежить далеко за межами міста.'
  },
  'areas-no-name': {
    pl: 'Obiekt {n}: nie ma nazwy. Podaj ją we właściwości „name”.',
    en: 'Feature {n}: it has no name. Give it in the property “name”.',
    uk: 'Об’єкт {n}: не має назви. Укажіть її у властивості «name».'
  },
  'areas-name-twice': {
    pl: 'Obiekt {n}{name}: ta nazwa stoi w\u00A0pliku drugi raz.',
    en: 'Feature {n}{name}: this name stands in the file a second time.',
    uk: 'Об’єкт {n}{name}: ця назва стоїть у файлі вдруге.'
  },
  'areas-gone': {
    pl: 'Tego pliku już tu nie ma: został zapisany albo czekał dłużej niż dobę. Wgraj go jeszcze raz.',
    en: 'This file is not here any more: it was saved, or waited longer than a day. Upload it again.',
    uk: 'Цього файлу вже тут немає: його збережено або він чекав понад добу. Завантажте його ще раз.'
  },
  'areas-nobody': {
    pl: 'Żaden obszar nie nazywa się jak dzielnica tego miasta.',
    en: 'No area is called like a district of this city.',
    uk: 'Жодна область не називається як район цього міста.'
  },
  'areas-break': {
    pl: 'Nie zapisano. Z\u00A0tymi granicami coś przestałoby się zgadzać: {fault}.',
    en: 'Nothing was saved. With these borders something would no longer fit: {fault}.',
    uk: 'Не збережено. З цими межами щось перестало б узгоджуватися: {fault}.'
  },
  'territory-name': {
    pl: 'Nazwij teren, od 1 do 120 znaków.',
    en: 'Name the territory, 1 to 120 characters.',
    uk: 'Назвіть територію, від 1 до 120 знаків.'
  },
  'territory-districts': {
    pl: 'Wybierz co najmniej jedną dzielnicę.',
    en: 'Choose at least one district.',
    uk: 'Виберіть принаймні один район.'
  },
  'territory-name-taken': {
    pl: 'Teren albo dzielnica o\u00A0takiej nazwie już jest.',
    en: 'There is a territory or a district of this name.',
    uk: 'Територія або район із такою назвою вже є.'
  }
};
