import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAccount, isPesel, personalIn, pieces, withoutPersonal, type PersonalKind } from './personal.ts';

const marked = (text: string) => personalIn(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

describe('what may be somebody’s is marked', () => {
  it.each<[PersonalKind, string, string]>([
    ['phone', 'Proszę dzwonić: 600 100 200.', '600 100 200'],
    ['phone', 'tel. 600-100-200, po 16', '600-100-200'],
    ['phone', 'mój numer 600100200', '600100200'],
    ['phone', 'biuro 12 345 67 89 rano', '12 345 67 89'],
    ['phone', 'biuro (12) 345-67-89', '(12) 345-67-89'],
    ['phone', '+48 600 100 200', '+48 600 100 200'],
    ['phone', 'дзвоніть +380 67 123 45 67 ввечері', '+380 67 123 45 67'],
    ['phone', 'call 0044 20 7946 0958 please', '0044 20 7946 0958'],
    ['email', 'piszcie na Anna.Gawlik+1@poczta.example.pl.', 'Anna.Gawlik+1@poczta.example.pl'],
    ['pesel', 'PESEL 44051401359, proszę', '44051401359'],
    ['pesel', 'urodzony 02070803628', '02070803628'],
    ['account', 'konto 61 1090 1014 0000 0712 1981 2874', '61 1090 1014 0000 0712 1981 2874'],
    ['account', 'PL61109010140000071219812874', 'PL61109010140000071219812874'],
    ['account', 'IBAN DE89 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 00'],
    ['plate', 'stoi auto KR 1234A od tygodnia', 'KR 1234A'],
    ['plate', 'srebrny WX12345', 'WX12345'],
    ['plate', 'rejestracja KRA 5KL7', 'KRA 5KL7'],
    ['email', 'pisać: jan(at)poczta.example', 'jan(at)poczta.example'],
    ['email', 'anna @ poczta.example', 'anna @ poczta.example'],
    ['pesel', 'PESEL 440514 01359', '440514 01359'],
    ['plate', 'auto kr 1ab23 pod bramą', 'kr 1ab23'],
    ['plate', 'srebrny kra5kl7', 'kra5kl7'],
    ['name', 'pan J. Kowalski spod piątki', 'J. Kowalski'],
    ['name', 'rozmowa z panem radnym Nowakiem', 'Nowakiem'],
    ['name', 'pani dr inż. Anna Wójcik', 'Anna Wójcik'],
    ['name', 'mieszka tam pan Jan Kowalski z psem', 'Jan Kowalski'],
    ['name', 'Pani Anna Nowak-Zielińska mówi', 'Anna Nowak-Zielińska'],
    ['name', 'sąsiad, p. Wójcik, pali', 'Wójcik'],
    ['name', 'rozmawiałam z panem Nowakiem wczoraj', 'Nowakiem'],
    ['name', 'our neighbour Mr. Smith', 'Smith'],
    ['name', 'пан Олег Бондар палить', 'Олег Бондар'],
    ['name', 'сусідка пані Оксана', 'Оксана'],
    ['handle', 'napiszcie @jan.kowalski88 na', '@jan.kowalski88'],
    ['handle', 'profil facebook.com/jan.kowalski jest', 'facebook.com/jan.kowalski']
  ])('%s in "%s"', (kind, text, piece) => {
    expect(marked(text)).toEqual([[kind, piece]]);
  });

  it('several in one text, in their order', () => {
    const text = 'Pan Kowalski, tel. 600 100 200, auto KR 1234A';
    expect(marked(text).map(([kind]) => kind)).toEqual(['name', 'phone', 'plate']);
    expect(withoutPersonal(text)).toBe('Pan […], tel. […], auto […]');
  });
});

describe('what is nobody’s stays', () => {
  it.each([
    'sprawa 11487/2026',
    'sprawa nr 123456789/2026',
    'ul. Długa 12/34, 31-147',
    'ul. Karmelicka 27A m. 4',
    'latarnia nr 12345',
    'od 2019 do 2026 roku',
    'OD ROKU 2024',
    'ROK 2024',
    'DK94 i DW794',
    'linia 304, kurs 16:45',
    'kwota 12 500 zł',
    'pan nie wie, pani też nie',
    '1.5 km na p. 3',
    '44051401358',
    '61 1090 1014 0000 0712 1981 2875',
    'koło 12:30:45',
    'od 2024r i po 1500m, linia12, blok 12a',
    'panem dyrektorem szkoły i panią sąsiadką',
    'wysłane 2026-11-20',
    'działka 123/45 obr. 12'
  ])('%s', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it('an ordinary number of a case, a house, a year or a lamp is never marked, wherever it stands', () => {
    const number = fc.oneof(
      fc.tuple(fc.nat(999_999), fc.integer({ min: 2020, max: 2040 })).map(([n, year]) => `${n}/${year}`),
      fc.tuple(fc.nat(999), fc.nat(99)).map(([house, flat]) => `${house}/${flat}`),
      fc.nat(99_999).map(String),
      fc.integer({ min: 1900, max: 2100 }).map(String),
      fc
        .tuple(fc.nat(99), fc.nat(999))
        .map(([a, b]) => `${String(a).padStart(2, '0')}-${String(b).padStart(3, '0')}`)
    );
    const word = fc.constantFrom('ulica Długa', 'nr', 'sprawa', 'dom', 'koło', 'w roku', 'latarnia');
    const text = fc.array(
      fc.tuple(word, number).map(([said, n]) => `${said} ${n}`),
      { minLength: 1, maxLength: 5 }
    );
    fc.assert(
      fc.property(text, (said) => {
        expect(marked(said.join(', '))).toEqual([]);
      })
    );
  });
});

describe('marks', () => {
  const any = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'pan Kowalski 600100@.-/+48KR') }));

  it('never overlap, stand in order and lie in the text', () => {
    fc.assert(
      fc.property(any, (text) => {
        let last = 0;
        for (const { from, to } of personalIn(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      })
    );
  });

  it('cut the text into pieces that are the text', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(
          pieces(text)
            .map((one) => one.text)
            .join('')
        ).toBe(text);
      })
    );
  });
});

describe('checks of form', () => {
  it.each([
    ['44051401359', true],
    ['44051401358', false],
    ['44131401356', false],
    ['02222900013', false],
    ['4405140135', false]
  ])('PESEL %s: %s', (text, is) => {
    expect(isPesel(text)).toBe(is);
  });
  it.each([
    ['PL61109010140000071219812874', true],
    ['61109010140000071219812874', true],
    ['61109010140000071219812875', false],
    ['12', false]
  ])('account %s: %s', (text, is) => {
    expect(isAccount(text)).toBe(is);
  });
});
