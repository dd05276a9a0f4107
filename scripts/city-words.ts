/** What differs between two cities, in words for a terminal. */
import type { Change, Difference, FieldChange } from '#catalogue/diff.ts';

const SIGN = { new: '+', ended: '-', changed: '~' } as const;
/** How much of a text is shown of each side. */
const SHOWN = 90;

export function isNothing({ changes, reordered }: Difference): boolean {
  return changes.length === 0 && reordered.length === 0;
}

/** One line a fact, one line below it for each part that differs. */
export function differenceInWords(difference: Difference): string {
  if (isNothing(difference)) return 'No difference.';
  const lines = difference.changes.flatMap((change) => [
    `${SIGN[change.what]} ${change.fact.kind} ${change.fact.code}${nameOf(change)}`,
    ...(change.what === 'changed' ? change.fields.map((field) => `    ${fieldInWords(field)}`) : [])
  ]);
  return [...lines, ...difference.reordered.map((kind) => `~ the order of ${kind} facts`)].join('\n');
}

function nameOf({ fact }: Change): string {
  const { name } = fact.document as { name?: string | { pl?: string } };
  const text = typeof name === 'object' ? name.pl : name;
  return text === undefined ? '' : ` (${text})`;
}

function fieldInWords({ path, before, after }: FieldChange): string {
  if (isWords(before) && isWords(after)) {
    const added = after.filter((word) => !before.includes(word)).map((word) => `+${word}`);
    const gone = before.filter((word) => !after.includes(word)).map((word) => `-${word}`);
    return `${path}: ${[...added, ...gone].join(', ') || 'another order'}`;
  }
  return `${path}: ${inWords(before)} → ${inWords(after)}`;
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function inWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value) && Array.isArray(value[0])) return `an outline of ${value.flat(2).length} points`;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
