/** A form that is refused comes back with everything that was typed, and what is wrong beside each field. */
import { fail } from '@sveltejs/kit';
import { findDraft } from '#contacts/answering/versions.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isFaults, type Faults, type Refusal } from '#world/refusal.ts';

/** As pages show them. */
export function faultsIn(why: Refusal | Faults, lang: Lang): { field?: string; text: string }[] {
  return (isFaults(why) ? why.faults : [why]).map((one) => ({
    ...(one.field === undefined ? {} : { field: one.field }),
    text: refusalWords(one, lang)
  }));
}

/** Saved once more, it is over what the sender has been told of: `seen` becomes the draft's version of now. */
export async function refusedTyped<T extends object>(
  here: Here,
  typed: T,
  seen: number,
  why: Refusal | Faults,
  lang: Lang
) {
  const changed = !isFaults(why) && why.refusal === 'draft-changed';
  const now = changed ? await findDraft(here.world.db) : undefined;
  return fail(400, { typed, seen: now?.version ?? seen, faults: faultsIn(why, lang) });
}
