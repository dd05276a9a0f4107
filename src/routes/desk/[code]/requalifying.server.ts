/** The part of a case's page at the desk where it becomes a matter of the law. */
import type { RequestEvent } from '@sveltejs/kit';
import { REGIMES } from '#cases/entry.ts';
import { regimeHint } from '#dispatch/law/hint.ts';
import { requalify } from '#flow/deadlines/requalify.server.ts';
import { answered, refused, textIn } from '#routes/work/case/form.server.ts';
import { refuse } from '#world/refusal.ts';
import { sentAtDesk, type AtDesk } from './opened.server.ts';

/** What it is now, and what its words hint at; a hint at what it is already is none. */
export function requalifyingData({ case: c }: AtDesk) {
  const hint = c.regime === 'report' ? regimeHint(c.description) : undefined;
  return { regime: c.regime, hint };
}

export type RequalifyingData = ReturnType<typeof requalifyingData>;

export const requalifying = {
  requalify: async (event: RequestEvent<{ code: string }>) => {
    const { here, lang, form, seen, url, at } = await sentAtDesk(event);
    const typed = { regime: textIn(form, 'regime'), reason: textIn(form, 'reason') };
    const regime = REGIMES.find((one) => one === typed.regime);
    if (!regime) return refused('requalify', { typed, seen }, [refuse('regime-missing', 'regime')], lang);
    const done = await requalify(here, at, { regime, reason: typed.reason });
    return answered(done, 'requalify', { typed, seen }, url, lang);
  }
};
