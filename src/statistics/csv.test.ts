import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, fieldOf } from './csv.ts';

describe('A field', () => {
  it.each([
    ['Dębniki', 'Dębniki'],
    ['a;b', '"a;b"'],
    ['a,=1+1', '"a,=1+1"'],
    ['a\t=1+1', '"a\t=1+1"'],
    ['„tak” i "nie"', '"„tak” i ""nie"""'],
    ['dwie\nlinie', '"dwie\nlinie"'],
    [1184, '1184'],
    [-3, '-3'],
    [null, '']
  ])('%j stands as %j', (value, written) => {
    expect(fieldOf(value)).toBe(written);
  });

  it.each([
    '=1+1',
    '+48 601',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r1',
    '\n=1',
    ' =1',
    '＝1+1',
    '=HYPERLINK("http://x";"y")'
  ])('%j begins no formula', (text) => {
    expect(fieldOf(text).replace(/^"/, '')).toMatch(/^'/);
  });
});

/** Reads a file the way RFC 4180 says, with semicolons. */
function parsed(file: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of file
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('A file', () => {
  it('begins with the mark that says UTF-8 and ends every row with CRLF', () => {
    expect(csvOf(['month', 'received'], [['2026-10', 1184]])).toBe(
      '\uFEFFmonth;received\r\n2026-10;1184\r\n'
    );
  });

  it('is read back as it was written, whatever the texts hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.integer()), { minLength: 1, maxLength: 20 }),
        (rows) => {
          const back = parsed(csvOf(['text', 'number'], rows)).slice(1);
          expect(back.map(([text]) => text!.replace(/^'/, ''))).toEqual(
            rows.map(([text]) => text.replace(/^'/, ''))
          );
          expect(back.map(([, number]) => Number(number))).toEqual(rows.map(([, number]) => number));
        }
      )
    );
  });
});
