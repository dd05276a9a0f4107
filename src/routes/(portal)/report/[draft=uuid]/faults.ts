/** Faults of a page as it shows them: the words, and the id of the field they belong to. */
import type { Refusal } from '#world/refusal.ts';
import type { FieldFault } from '#ui/fields/FaultSummary.svelte';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';

export function faultsInWords(refusals: readonly Refusal[], lang: Lang): FieldFault[] {
  return refusals.map((refusal) => ({
    ...(refusal.field ? { field: refusal.field } : {}),
    text: refusalWords(refusal, lang)
  }));
}

/** The first fault of a field. */
export function faultOf(faults: readonly FieldFault[] | undefined, field: string): string | undefined {
  return faults?.find((fault) => fault.field === field)?.text;
}
