/** Words of the place of a report: address, map, district, and the place a photo remembers. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  place: {
    problem: 'Gdzie to jest?',
    idea: 'Gdzie to ma być?',
    hint: 'Wpisz adres albo wskaż miejsce na mapie. Wystarczy jedno z\u00A0nich.',
    hintOptional:
      'Wpisz adres albo wskaż miejsce na mapie. Jeśli nie chodzi o\u00A0jedno miejsce, idź dalej.',
    address: 'Adres lub miejsce',
    here: 'Użyj mojego położenia',
    looking: 'Szukamy, gdzie jesteś…',
    notFound: 'Urządzenie nie podało położenia. Wpisz adres albo wskaż miejsce na mapie.',
    detail: 'Gdzie dokładnie?',
    detailHint: 'Na przykład: przy bramie, po stronie numerów nieparzystych.',
    district: 'Dzielnica',
    districtHint: 'Ustalimy ją z\u00A0mapy. Jeśli się pomylimy, popraw.',
    noDistrict: 'Nie wiem',
    pinned: 'Pinezka stoi na mapie',
    unpin: 'Usuń pinezkę',
    pinKept: 'Miejsce wskazane na mapie'
  },
  map: {
    title: 'Mapa miasta',
    zoomIn: 'Przybliż',
    zoomOut: 'Oddal',
    withoutHead: 'Bez mapy',
    without: 'Mapa się nie otworzyła. Wystarczy adres, a\u00A0dzielnicę możesz wybrać z\u00A0listy.',
    credit: 'Mapa:',
    twoFingers: 'Przesuwaj mapę dwoma palcami',
    withCtrl: 'Przytrzymaj Ctrl i\u00A0obracaj kółkiem, żeby przybliżyć mapę',
    withCommand: 'Przytrzymaj ⌘ i\u00A0przewijaj, żeby przybliżyć mapę',
    keys: 'Przesuń mapę tak, żeby miejsce było pod pinezką. Na klawiaturze: strzałki, potem Enter.',
    pinSet: 'Pinezka ustawiona'
  },
  photoPlace: {
    title: 'Czy to jest miejsce ze zdjęcia?',
    lead: 'Telefon zapisał w\u00A0zdjęciu, gdzie je zrobiono.',
    district: (name: string) => `Dzielnica ${name}`,
    away: (metres: string) => `${metres} od pinezki`,
    noDistrict: 'Miejsce w\u00A0mieście',
    yes: 'Tak, weź miejsce ze zdjęcia',
    yesHint: (where: string) => `${where}. Tam stanie pinezka.`,
    no: 'Nie, zostaje tak, jak było',
    noHint: (where: string) => `Zostaje: ${where}`,
    noHintEmpty: 'Zgłoszenie zostaje bez miejsca na mapie.',
    fault: 'Wybierz jedno z\u00A0dwóch.',
    without: 'Mapa się nie otworzyła. Miejsce zdjęcia opisujemy słowami.'
  }
};

export type PlaceTexts = typeof pl;

export const placeTexts: Record<Lang, PlaceTexts> = {
  pl,
  en: {
    place: {
      problem: 'Where is it?',
      idea: 'Where should it be?',
      hint: 'Type an address or point to the place on the map. One of them is enough.',
      hintOptional:
        'Type an address or point to the place on the map. If it is not about one place, just continue.',
      address: 'Address or place',
      here: 'Use my position',
      looking: 'Finding out where you are…',
      notFound: 'Your device gave no position. Type an address or point to the place on the map.',
      detail: 'Where exactly?',
      detailHint: 'For example: by the gate, on the side with odd numbers.',
      district: 'District',
      districtHint: 'We work it out from the map. If we are wrong, correct it.',
      noDistrict: 'I do not know',
      pinned: 'The pin is on the map',
      unpin: 'Remove the pin',
      pinKept: 'The place you pointed to on the map'
    },
    map: {
      title: 'Map of the city',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      withoutHead: 'No map',
      without: 'The map did not open. An address is enough, and you can choose the district from the list.',
      credit: 'Map:',
      twoFingers: 'Move the map with two fingers',
      withCtrl: 'Hold Ctrl and scroll to zoom the map',
      withCommand: 'Hold ⌘ and scroll to zoom the map',
      keys: 'Move the map until the place is under the pin. On the keyboard: arrows, then Enter.',
      pinSet: 'The pin is set'
    },
    photoPlace: {
      title: 'Is it the place of the photo?',
      lead: 'Your phone wrote into the photo where it was taken.',
      district: (name) => `District ${name}`,
      away: (metres) => `${metres} from the pin`,
      noDistrict: 'A place in the city',
      yes: 'Yes, take the place of the photo',
      yesHint: (where) => `${where}. The pin will stand there.`,
      no: 'No, leave it as it was',
      noHint: (where) => `It stays: ${where}`,
      noHintEmpty: 'The report stays without a place on the map.',
      fault: 'Choose one of the two.',
      without: 'The map did not open. The place of the photo is described in words.'
    }
  },
  uk: {
    place: {
      problem: 'Де це?',
      idea: 'Де це має бути?',
      hint: 'Введіть адресу або позначте місце на мапі. Достатньо чогось одного.',
      hintOptional:
        'Введіть адресу або позначте місце на мапі. Якщо йдеться не про одне місце, просто йдіть далі.',
      address: 'Адреса або місце',
      here: 'Використати моє розташування',
      looking: 'Шукаємо, де Ви…',
      notFound: 'Пристрій не повідомив розташування. Введіть адресу або позначте місце на мапі.',
      detail: 'Де саме?',
      detailHint: 'Наприклад: біля брами, з\u00A0боку непарних номерів.',
      district: 'Район',
      districtHint: 'Ми визначимо його за мапою. Якщо помилимося, виправте.',
      noDistrict: 'Не знаю',
      pinned: 'Позначка стоїть на мапі',
      unpin: 'Прибрати позначку',
      pinKept: 'Місце, позначене на мапі'
    },
    map: {
      title: 'Мапа міста',
      zoomIn: 'Наблизити',
      zoomOut: 'Віддалити',
      withoutHead: 'Без мапи',
      without: 'Мапа не відкрилася. Достатньо адреси, а\u00A0район можна вибрати зі списку.',
      credit: 'Мапа:',
      twoFingers: 'Пересувайте мапу двома пальцями',
      withCtrl: 'Утримуйте Ctrl і\u00A0крутіть коліщатко, щоб наблизити мапу',
      withCommand: 'Утримуйте ⌘ і\u00A0прокручуйте, щоб наблизити мапу',
      keys: 'Пересуньте мапу так, щоб місце було під позначкою. На клавіатурі: стрілки, потім Enter.',
      pinSet: 'Позначку встановлено'
    },
    photoPlace: {
      title: 'Це місце з\u00A0фото?',
      lead: 'Телефон записав у\u00A0фото, де його зроблено.',
      district: (name) => `Район ${name}`,
      away: (metres) => `${metres} від позначки`,
      noDistrict: 'Місце в\u00A0місті',
      yes: 'Так, узяти місце з\u00A0фото',
      yesHint: (where) => `${where}. Там стане позначка.`,
      no: 'Ні, залишити як було',
      noHint: (where) => `Залишається: ${where}`,
      noHintEmpty: 'Звернення залишається без місця на мапі.',
      fault: 'Виберіть одне з\u00A0двох.',
      without: 'Мапа не відкрилася. Місце фото описано словами.'
    }
  }
};
