/** Opening a page of a draft: whose it is, whether its turn has come, and where one goes from it. */
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Category } from '#catalogue/category.ts';
import { mayOpen, nextStep, stepsOf, type Draft, type DraftChange, type Step } from '#reports/draft.ts';
import { listDraftPhotos, type KeptDraft } from '#reports/draft.server.ts';
import { openDraft, typeInto, type AtDraft } from '#flow/draft.server.ts';
import { lookNearDraft } from '#flow/duplicates/near.server.ts';
import { categoryOf, type Here } from '#flow/here.server.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import { browserOf } from '#routes/(portal)/report/browser.server.ts';

type DraftPhotos = Awaited<ReturnType<typeof listDraftPhotos>>;
export type Opened = {
  here: Here;
  lang: Lang;
  at: AtDraft;
  draft: Draft;
  category: Category;
  photos: DraftPhotos;
  /** The address the browser came from. */
  from: string;
};

export function stepAddress(
  id: string,
  step: Step | 'check' | 'photo-place' | 'near' | 'done',
  lang: Lang
): string {
  return address(`/report/${id}/${step}`, lang);
}

/** Where the browser that sent a photo sees it again. */
export function photoAddress(id: string, photo: string, lang: Lang): string {
  return address(`/report/${id}/photo/${photo}`, lang);
}

/** The draft's address and the browser that asks; one without a cookie holds no draft. */
export function atDraft({ params, cookies }: Pick<RequestEvent, 'params' | 'cookies'>): AtDraft {
  return { id: params['draft'] ?? '', browser: browserOf(cookies) ?? Buffer.alloc(0) };
}

/** The draft itself, sent or not; a page of its own says why when it cannot be had. */
export async function keptDraft(event: RequestEvent): Promise<KeptDraft> {
  const kept = await openDraft(event.locals.here, atDraft(event));
  if (isRefusal(kept)) throw error(kept.refusal === 'no-draft' ? 404 : 403, kept.refusal);
  return kept;
}

/**
 * The draft and all its pages need. One that was sent leads to its receipt, one without a category back
 * to choosing, and a page whose turn has not come to the page whose turn it is.
 */
export async function openStep(event: RequestEvent, step?: Step | 'check'): Promise<Opened> {
  const { here, lang } = event.locals;
  const at = atDraft(event);
  const { draft, caseId } = await keptDraft(event);
  if (caseId !== null) redirect(303, stepAddress(at.id, 'done', lang));
  const category = categoryOf(here.city, draft.category);
  if (!category) redirect(303, whatAddress(at.id, draft, lang));
  const photos = await listDraftPhotos(here.world.db, at.id);
  const opened = { here, lang, at, draft, category, photos, from: event.locals.address };
  if (step && !mayOpen(draft, step, category, here.city, photos.length)) goOn(opened, draft);
  return opened;
}

/** Choosing the category anew, with the draft in hand. */
export function whatAddress(id: string, draft: Draft, lang: Lang): string {
  return `${address(`/report/${draft.kind}`, lang)}?draft=${id}`;
}

/** The page before this one. */
export function backAddress({ at, draft, category, lang }: Opened, step: Step | 'check'): string {
  const steps: (Step | 'check')[] = [...stepsOf(category), 'check'];
  const before = steps[steps.indexOf(step) - 1];
  return before === undefined ? whatAddress(at.id, draft, lang) : stepAddress(at.id, before, lang);
}

/** On to the first page that is still open. */
export function goOn({ at, here, category, photos, lang }: Opened, draft: Draft): never {
  redirect(303, stepAddress(at.id, nextStep(draft, category, here.city, photos.length), lang));
}

/** On, but first past what others reported in the same place, if there is anything. */
export async function lookNear(opened: Opened, draft: Draft): Promise<never> {
  const { at, here, category, lang, from } = opened;
  const mine = { id: at.id, category, place: draft };
  const near = draft.joined === undefined ? await lookNearDraft(here, mine, from) : [];
  if (near.length > 0) redirect(303, stepAddress(at.id, 'near', lang));
  return goOn(opened, draft);
}

/** Keeps what was typed; a draft sent meanwhile leads to its receipt. */
export async function keep(
  opened: Opened,
  change: DraftChange,
  then?: (draft: Draft) => Draft
): Promise<Draft> {
  const { here, at, lang } = opened;
  const kept: Draft | Refusal = await typeInto(here, at, change, then);
  if (!isRefusal(kept)) return kept;
  if (kept.refusal === 'draft-sent') redirect(303, stepAddress(at.id, 'done', lang));
  throw error(kept.refusal === 'no-draft' ? 404 : 403, kept.refusal);
}
