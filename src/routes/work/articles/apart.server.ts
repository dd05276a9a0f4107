/** The differences of two versions in words: sections, fields and choices by their names. */
import type { Kind } from '#knowledge/articles/article.ts';
import { differencesOf, type Different, type Piece } from '#knowledge/writing/difference.ts';
import { asObject, PLAN } from '#knowledge/writing/plan.ts';
import { fieldAt, labelOf, readable, wholeLabel } from './words.ts';

export type ApartField = { label: string; pieces: Piece[] };
export type ApartRow = { how: 'changed' | 'new' | 'gone'; fields: ApartField[] };
export type ApartView = { name: string; label: string; rows: ApartRow[] }[];

/** What is different, section by section; nothing in the list means that nothing is. */
export function apartView(
  { here, lang }: Pick<App.Locals, 'here' | 'lang'>,
  kind: Kind,
  before: unknown,
  after: unknown
): ApartView {
  const fields = PLAN[kind];
  const shown = (section: string, { names, pieces }: Different): ApartField => {
    const whole = [section, ...names];
    const field = fieldAt(fields, whole);
    const said = field && ['check', 'sure', 'one', 'many'].includes(field.as);
    return {
      label: wholeLabel(kind, whole, lang),
      pieces: said
        ? pieces.map((piece) => ({
            ...piece,
            text: `${readable(field, piece.text.trim(), here.city, lang)} `
          }))
        : pieces
    };
  };
  return differencesOf(fields, asObject(before), asObject(after)).map(({ name, rows }) => ({
    name,
    label: labelOf(kind, [name], lang),
    rows: rows.map(({ how, fields: changed }) => ({ how, fields: changed.map((one) => shown(name, one)) }))
  }));
}
