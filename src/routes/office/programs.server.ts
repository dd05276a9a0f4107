/** Who may look after programs, and what was wrong in what they typed. */
import { fail } from '@sveltejs/kit';
import type { Acting } from '#flow/programs/keys.server.ts';
import { isProved } from '#routes/office/proving.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isFaults, type Faults, type Refusal } from '#world/refusal.ts';

/** Somebody who looks after programs, and where they act from. */
export function forPrograms(event: { locals: App.Locals }): Acting {
  return { person: signedIn(event), from: event.locals.address, fresh: isProved(event.locals) };
}

/** The form again, with what was typed and what is wrong in it. */
export function wrongForm<T = undefined>(refused: Faults | Refusal, lang: Lang, typed?: T) {
  const refusals = isFaults(refused) ? refused.faults : [refused];
  const faults = refusals.map((one) => ({
    text: refusalWords(one, lang),
    ...(one.field === undefined ? {} : { field: one.field })
  }));
  return fail(400, { faults, typed });
}
