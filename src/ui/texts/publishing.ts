/** Words of the page where the desk decides what everybody may see of a case. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Do pokazania na mapie',
  order: 'najnowsze najpierw',
  link: { unchecked: 'Pokaż na mapie', public: 'Zmień to, co widać na mapie', withheld: 'Pokaż na mapie' },
  nothing: 'Wszystko sprawdzone',
  pages: 'Strony listy',
  next: 'Następne',
  first: 'Od początku',
  marks: (n: number) =>
    counted(n, 'pl', {
      one: 'zaznaczone miejsce',
      few: 'zaznaczone miejsca',
      many: 'zaznaczonych miejsc',
      other: 'zaznaczonych miejsc'
    }),
  photosCount: (n: number) =>
    counted(n, 'pl', { one: 'zdjęcie', few: 'zdjęcia', many: 'zdjęć', other: 'zdjęć' }),
  kinds: {
    email: 'e-mail',
    account: 'numer konta',
    pesel: 'PESEL',
    phone: 'telefon',
    plate: 'tablica rejestracyjna',
    name: 'nazwisko',
    handle: 'konto w\u00A0sieci'
  },
  heading: (number: string) => `Pokaż na mapie: ${number}`,
  toCase: 'Cała sprawa',
  standing: {
    unchecked: 'Nikt jeszcze nie zdecydował, czy pokazać tę sprawę.',
    public: 'Ta sprawa jest na mapie. Możesz zmienić to, co widać, albo ją zdjąć.',
    withheld: 'Tej sprawy nie pokazujemy. Możesz zmienić tę decyzję.'
  },
  never: 'Spraw tej kategorii nigdy nie pokazujemy.',
  merged: 'Ta sprawa jest połączona z\u00A0inną. Na mapie pokazujemy tamtą.',
  onMap: 'Zobacz na mapie',
  written: 'Tak napisał mieszkaniec',
  writtenMarks:
    'Zaznaczone może dotyczyć konkretnej osoby. Sprawdź też resztę: nie każde nazwisko da się rozpoznać.',
  text: 'Tak zobaczą to wszyscy',
  textHint: 'Zaznaczone miejsca zastąpiliśmy znakiem […]. Popraw, jeśli trzeba.',
  left: (n: number) => `Zostało ${n} znaków`,
  precision: 'Jak dokładnie pokazać miejsce',
  precisions: {
    exact: {
      label: 'Dokładnie',
      hint: (address: string) => (address === '' ? 'Punkt co do metra' : `Punkt i\u00A0adres: ${address}`)
    },
    near: { label: 'W\u00A0przybliżeniu', hint: 'Środek pola około 200 na 200 metrów, bez ulicy' },
    district: { label: 'Tylko dzielnica', hint: 'Bez punktu na mapie' }
  },
  coarse: 'W\u00A0tej kategorii dokładnego miejsca nie pokazujemy.',
  photos: 'Zdjęcia',
  photosHint:
    'Zakryj twarze, tablice rejestracyjne i\u00A0okna mieszkań. Zakrytego fragmentu nie da się odzyskać.',
  noScript: 'Bez skryptów nie da się nic zakryć. Jeśli na zdjęciu widać twarz albo tablicę, nie pokazuj go.',
  show: (n: number) => `Pokaż zdjęcie ${n}`,
  photo: (n: number, of: number) => `Zdjęcie ${n} z\u00A0${of}`,
  cover: 'Dodaj zakryty obszar',
  covering:
    'Przeciągnij po zdjęciu, aby zakryć fragment. Na klawiaturze: strzałki przesuwają obszar, Shift i\u00A0strzałki zmieniają jego wielkość, Delete go usuwa.',
  area: (n: number, x: number, y: number, width: number, height: number) =>
    `Zakryty obszar ${n}: ${x}% od lewej, ${y}% od góry, ${width} na ${height}%`,
  uncover: 'Usuń zakryte obszary',
  publish: 'Pokaż na mapie',
  change: 'Zapisz zmiany',
  withholdTitle: { unchecked: 'Nie pokazuj', public: 'Zdejmij z\u00A0mapy', withheld: 'Nie pokazuj' },
  reason: 'Dlaczego',
  reasonHint: 'Dla nas, na przykład: opis dotyczy sąsiada. Mieszkaniec tego nie zobaczy.',
  done: { publish: 'Sprawa jest na mapie.', withhold: 'Sprawy nie pokazujemy na mapie.' },
  doneHead: 'Zrobione'
};

export type PublishingTexts = typeof pl;

export const publishingTexts: Record<Lang, PublishingTexts> = {
  pl,
  en: {
    title: 'To show on the map',
    order: 'newest first',
    link: { unchecked: 'Show on the map', public: 'Change what the map shows', withheld: 'Show on the map' },
    nothing: 'Everything is checked',
    pages: 'Pages of the list',
    next: 'Next',
    first: 'From the beginning',
    marks: (n) => counted(n, 'en', { one: 'marked place', other: 'marked places' }),
    photosCount: (n) => counted(n, 'en', { one: 'photo', other: 'photos' }),
    kinds: {
      email: 'e-mail',
      account: 'account number',
      pesel: 'PESEL number',
      phone: 'telephone',
      plate: 'number plate',
      name: 'name',
      handle: 'social account'
    },
    heading: (number) => `Show on the map: ${number}`,
    toCase: 'The whole case',
    standing: {
      unchecked: 'Nobody has decided yet whether to show this case.',
      public: 'This case is on the map. You can change what is seen, or take it off.',
      withheld: 'This case is not shown. You can change that decision.'
    },
    never: 'Cases of this category are never shown.',
    merged: 'This case was merged into another one. The map shows that one.',
    onMap: 'See it on the map',
    written: 'What the resident wrote',
    writtenMarks:
      'What is marked may be about a person. Check the rest too: not every name can be recognised.',
    text: 'What everybody will see',
    textHint: 'Marked places are replaced by […]. Correct it where needed.',
    left: (n) => `${n} characters left`,
    precision: 'How exactly to show the place',
    precisions: {
      exact: {
        label: 'Exactly',
        hint: (address) => (address === '' ? 'The point to the metre' : `Point and address: ${address}`)
      },
      near: { label: 'Roughly', hint: 'The middle of a field of about 200 by 200 metres, no street' },
      district: { label: 'The district only', hint: 'No point on the map' }
    },
    coarse: 'In this category the exact place is not shown.',
    photos: 'Photos',
    photosHint: 'Cover faces, number plates and windows of homes. What is covered cannot be brought back.',
    noScript:
      'Without scripts nothing can be covered. If a face or a number plate is seen, do not show the photo.',
    show: (n) => `Show photo ${n}`,
    photo: (n, of) => `Photo ${n} of ${of}`,
    cover: 'Add a covered area',
    covering:
      'Drag over the photo to cover a part of it. With the keyboard: arrows move an area, Shift and arrows change its size, Delete removes it.',
    area: (n, x, y, width, height) =>
      `Covered area ${n}: ${x}% from the left, ${y}% from the top, ${width} by ${height}%`,
    uncover: 'Remove the covered areas',
    publish: 'Show on the map',
    change: 'Save the changes',
    withholdTitle: { unchecked: 'Do not show', public: 'Take off the map', withheld: 'Do not show' },
    reason: 'Why',
    reasonHint: 'For us, for example: it is about a neighbour. The resident does not see it.',
    done: { publish: 'The case is on the map.', withhold: 'The case is not shown on the map.' },
    doneHead: 'Done'
  },
  uk: {
    title: 'Показати на мапі',
    order: 'спочатку найновіші',
    link: {
      unchecked: 'Показати на мапі',
      public: 'Змінити те, що видно на мапі',
      withheld: 'Показати на мапі'
    },
    nothing: 'Усе перевірено',
    pages: 'Сторінки списку',
    next: 'Наступні',
    first: 'Від початку',
    marks: (n) =>
      counted(n, 'uk', {
        one: 'позначене місце',
        few: 'позначені місця',
        many: 'позначених місць',
        other: 'позначеного місця'
      }),
    photosCount: (n) => counted(n, 'uk', { one: 'фото', few: 'фото', many: 'фото', other: 'фото' }),
    kinds: {
      email: 'е-пошта',
      account: 'номер рахунку',
      pesel: 'PESEL',
      phone: 'телефон',
      plate: 'номерний знак',
      name: 'прізвище',
      handle: 'обліковий запис'
    },
    heading: (number) => `Показати на мапі: ${number}`,
    toCase: 'Уся справа',
    standing: {
      unchecked: 'Ніхто ще не вирішив, чи показувати цю справу.',
      public: 'Ця справа є на мапі. Можна змінити те, що видно, або зняти її.',
      withheld: 'Цю справу ми не показуємо. Це рішення можна змінити.'
    },
    never: 'Справи цієї категорії ми ніколи не показуємо.',
    merged: 'Цю справу об’єднано з\u00A0іншою. На мапі показуємо ту.',
    onMap: 'Побачити на мапі',
    written: 'Так написав мешканець',
    writtenMarks:
      'Позначене може стосуватися конкретної людини. Перевірте й решту: не кожне прізвище можна розпізнати.',
    text: 'Так це побачать усі',
    textHint: 'Позначені місця ми замінили на […]. Виправте, якщо треба.',
    left: (n) => `Залишилося ${n} символів`,
    precision: 'Наскільки точно показати місце',
    precisions: {
      exact: {
        label: 'Точно',
        hint: (address) => (address === '' ? 'Точка до метра' : `Точка й\u00A0адреса: ${address}`)
      },
      near: { label: 'Приблизно', hint: 'Середина поля близько 200 на 200 метрів, без вулиці' },
      district: { label: 'Лише район', hint: 'Без точки на мапі' }
    },
    coarse: 'У\u00A0цій категорії точного місця не показуємо.',
    photos: 'Фото',
    photosHint: 'Закрийте обличчя, номерні знаки та вікна помешкань. Закритого вже не відновити.',
    noScript: 'Без скриптів нічого не закрити. Якщо на фото видно обличчя чи номер, не показуйте його.',
    show: (n) => `Показати фото ${n}`,
    photo: (n, of) => `Фото ${n} з\u00A0${of}`,
    cover: 'Додати закриту ділянку',
    covering:
      'Проведіть по фото, щоб закрити його частину. На клавіатурі: стрілки пересувають ділянку, Shift і\u00A0стрілки змінюють її розмір, Delete вилучає.',
    area: (n, x, y, width, height) =>
      `Закрита ділянка ${n}: ${x}% зліва, ${y}% згори, ${width} на ${height}%`,
    uncover: 'Вилучити закриті ділянки',
    publish: 'Показати на мапі',
    change: 'Зберегти зміни',
    withholdTitle: { unchecked: 'Не показувати', public: 'Зняти з\u00A0мапи', withheld: 'Не показувати' },
    reason: 'Чому',
    reasonHint: 'Для нас, наприклад: ідеться про сусіда. Мешканець цього не побачить.',
    done: { publish: 'Справа є на мапі.', withhold: 'Справу не показуємо на мапі.' },
    doneHead: 'Готово'
  }
};
