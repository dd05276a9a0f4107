/** A refusal: the expected "no" of a decision, returned and never thrown. */

/**
 * An expected "no", with the name of its words and what they fill in.
 *
 * `refusal` names the words in `#ui/texts/refusals.ts` (every one has them in three languages); `field`
 * names the field it belongs to, so that the word can stand beside it.
 */
export type Refusal = {
  readonly refusal: string;
  readonly field?: string;
  readonly fill?: Readonly<Record<string, string | number>>;
};

export function refuse(refusal: string, field?: string, fill?: Refusal['fill']): Refusal {
  return { refusal, ...(field === undefined ? {} : { field }), ...(fill === undefined ? {} : { fill }) };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refusal' in value;
}

/** What is wrong in what was typed: several refusals at once, each beside its field. */
export type Faults = { readonly faults: readonly Refusal[] };

export function isFaults(value: unknown): value is Faults {
  return typeof value === 'object' && value !== null && 'faults' in value;
}
