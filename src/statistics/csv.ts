/** Tables as files anybody's spreadsheet opens. */

/** What a field may hold. Nothing is an empty field. */
export type Field = string | number | null;

/** Signs a spreadsheet takes for the beginning of a formula, also in their wide forms or behind spaces (OWASP, CSV injection). */
const FORMULA = /^[\s\u200B]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** Fields that need quotes (RFC 4180 §2.6), also where a spreadsheet splits rows at commas or tabs: no formula begins behind one. */
const QUOTED = /[",;\t\r\n]/;

/**
 * One field. Text that would begin a formula gets an apostrophe before it, so that no spreadsheet runs what
 * somebody typed; numbers are left alone.
 */
export function fieldOf(value: Field): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of a file, each ended as RFC 4180 §2.1 ends them. */
export function rowsOf(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => `${row.map(fieldOf).join(';')}\r\n`).join('');
}

/**
 * A whole file: heads and rows (RFC 4180), in UTF-8 with a byte order mark and semicolons between fields.
 *
 * The mark and the semicolon are our rule, because without them the spreadsheets most offices here have
 * show one column of broken letters; programs are told the separator in the documentation.
 */
export function csvOf(heads: readonly string[], rows: readonly (readonly Field[])[]): string {
  return `\uFEFF${rowsOf([heads, ...rows])}`;
}
