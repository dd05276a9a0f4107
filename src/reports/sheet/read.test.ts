import { describe, expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { isRefusal } from '#world/refusal.ts';
import { columnFrom, headOf, separatorOf } from './columns.ts';
import { decoded, SHEET_BYTES_MAX } from './decode.ts';
import { readSheet, ROWS_MAX, type Sheet } from './read.ts';

const DAY = '2026-11-10';
const HEADS = 'kategoria;opis;adres;pytanie.lane;e-mail;telefon;dzielnica';
const read = (...rows: string[]) => readSheet([HEADS, ...rows].join('\r\n'), hamlet, DAY);
function sheet(of: ReturnType<typeof readSheet>): Sheet {
  if (isRefusal(of)) throw new Error(JSON.stringify(of));
  return of;
}

describe('The bytes of a file', () => {
  const utf8 = new TextEncoder();
  it('are UTF-8, with a mark or without', () => {
    expect(decoded(utf8.encode('\uFEFFławka'))).toEqual({ text: 'ławka', encoding: 'utf-8' });
    expect(decoded(utf8.encode('лавка'))).toEqual({ text: 'лавка', encoding: 'utf-8' });
  });
  it('or Windows-1250, which is told by its letters', () => {
    expect(decoded(new Uint8Array([0xb3, 0x61, 0x77, 0x6b, 0x61, 0x20, 0x9c, 0x9f]))).toEqual({
      text: 'ławka śź',
      encoding: 'windows-1250'
    });
  });
  it.each([
    ['nothing', new Uint8Array(), 'sheet-empty'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'sheet-encoding'],
    ['a spreadsheet’s own format', new Uint8Array([0x50, 0x4b, 3, 4]), 'sheet-is-a-spreadsheet'],
    ['another encoding', new Uint8Array([0xcb, 0xe0, 0xe2, 0xea, 0xe0]), 'sheet-encoding'],
    ['far too much', new Uint8Array(SHEET_BYTES_MAX + 1), 'sheet-too-big']
  ])('of %s are refused with a plain word', (_, bytes, refusal) => {
    expect(decoded(bytes)).toMatchObject({ refusal });
  });
});

describe('The heads of a file', () => {
  it.each([
    ['Kategoria', 'category'],
    [' OPIS ', 'description'],
    ['address', 'address'],
    ['E-mail', 'email'],
    ['pytanie.lane', 'question.lane'],
    ['question: lane', 'question.lane'],
    ['uwagi', undefined]
  ])('%j is %j', (head, column) => expect(columnFrom(head)).toBe(column));
  it('are called in the template as they are found again', () => {
    expect(columnFrom(headOf('lat'))).toBe('lat');
  });
  it.each([
    ['a;b,c;d', ';'],
    ['a,b,c', ','],
    ['a\tb', '\t'],
    ['"a;b;c",d', ','],
    ['a', ';']
  ])('of %j are separated by %j', (text, sign) => expect(separatorOf(text)).toBe(sign));
});

describe('A file of reports', () => {
  it('makes a report of each row, whatever separates and quotes its fields', () => {
    const one = sheet(
      readSheet(
        'category,opis,adres,question.lane\nROAD-1,"A ""hole"",\ntwo lines",ul. Długa 1,Left\n',
        hamlet,
        DAY
      )
    );
    expect(one.faults).toEqual([]);
    expect(one.rows[0]?.report).toMatchObject({
      category: 'ROAD-1',
      description: 'A "hole",\ntwo lines',
      answers: { lane: 'left' },
      contact: { by: 'none' },
      channel: 'counter'
    });
  });

  it('knows categories and districts by code or name, and takes an e-mail before a telephone', () => {
    const { rows } = sheet(read('pothole;Hole.;ul. Długa;left;a@hejnal.example;601 000 174;First'));
    expect(rows[0]?.report).toMatchObject({
      category: 'ROAD-1',
      contact: { by: 'email', to: 'a@hejnal.example' },
      place: { district: 'I' }
    });
  });

  it('tells what is wrong by row as the spreadsheet counts them, by head and by value', () => {
    const { rows, faults, count } = sheet(
      read(
        'ROAD-1;Right.;ul. Długa;left;;;',
        '',
        'NONE;Wrong.;ul. Długa;left;;;',
        `ROAD-1;;ul. Długa;left;nobody;;${'x'.repeat(60)}`
      )
    );
    expect([rows.length, count]).toEqual([1, 3]);
    expect(faults.map(({ row, head, value, refusal }) => [row, head, value, refusal.refusal])).toEqual([
      [4, 'kategoria', 'NONE', 'unknown-category-name'],
      [5, 'e-mail', 'nobody', 'not-an-email'],
      [5, 'dzielnica', `${'x'.repeat(40)}…`, 'unknown-district'],
      [5, 'opis', '', 'nothing-written']
    ]);
  });

  it('says which columns it does not use, and finds cells without a head', () => {
    const one = sheet(readSheet('kategoria;opis;uwagi\nROAD-2;x;y;z\n', hamlet, DAY));
    expect(one.reading.heads.map(({ column }) => column)).toEqual(['category', 'description', null]);
    expect(one.faults.map(({ refusal }) => refusal.refusal)).toEqual(['too-many-cells']);
  });

  it.each([
    ['kategoria\nROAD-1', 'column-missing'],
    ['kategoria;opis;category\nROAD-1;x;y', 'column-twice'],
    ['kategoria;opis\n', 'sheet-empty'],
    ['kategoria;opis\nROAD-1;"never closed', 'sheet-broken'],
    [`kategoria;opis\n${'ROAD-2;x\n'.repeat(ROWS_MAX + 1)}`, 'sheet-too-long']
  ])('is refused as a whole: %#', (text, refusal) => {
    expect(readSheet(text, hamlet, DAY)).toMatchObject({ refusal });
  });
});
