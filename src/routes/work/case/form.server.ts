/** Forms on a case: what was sent, and the answer that keeps it when it is refused. */
import { fail, redirect, type ActionFailure } from '@sveltejs/kit';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { ANSWERS } from '#cases/entry.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';

/** What was typed, by field; everything comes back when a form is refused. */
export type Typed = Record<string, string | string[]>;

export type Refused = {
  /** The form that was refused. */
  at: string;
  typed: Typed;
  faults: { field?: string; text: string }[];
  /** The version the sender had seen, when somebody added something meanwhile. */
  since?: number;
  /** Sealed ids of photos already taken in. */
  kept?: string[];
};

/** A field of a form as text; a file in its place is nothing. */
export function textIn(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}

export function textsIn(form: FormData, field: string): string[] {
  return form.getAll(field).filter((value) => typeof value === 'string');
}

/** How the sender says the case ends. Refused when nothing, or something there is not, was chosen. */
export function outcomeIn(form: FormData): (typeof ANSWERS)[number] | Refusal {
  const text = textIn(form, 'outcome');
  return ANSWERS.find((outcome) => outcome === text) ?? refuse('outcome-missing', 'outcome');
}

/** The version the sender had before their eyes; 0, which no version has, where nothing readable came. */
export function seenIn(form: FormData): number {
  const text = textIn(form, 'seen');
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** The list somebody came from, kept through a form so that the way back leads there. */
export function listOf(url: URL): string {
  return /^[a-z]{1,20}$/.exec(url.searchParams.get('list') ?? '')?.[0] ?? '';
}

/** The answer to a refused form: the words beside their fields, and all that was typed. */
export function refused(
  at: string,
  form: { typed: Typed; seen: number; kept?: string[] },
  refusals: readonly Refusal[],
  lang: Lang
): ActionFailure<Refused> {
  const meanwhile = refusals.some(({ refusal }) => refusal === 'changed-meanwhile');
  return fail(meanwhile ? 409 : 400, {
    at,
    typed: form.typed,
    faults: refusals.map((one) => ({
      text: refusalWords(one, lang),
      ...(one.field === undefined ? {} : { field: `${at}-${one.field}` })
    })),
    ...(meanwhile && form.seen > 0 ? { since: form.seen } : {}),
    ...(form.kept === undefined ? {} : { kept: form.kept })
  });
}

/** A form that was taken leads back to the page of its case, so that a reload sends nothing again. */
export function answered<T extends object>(
  done: T | Refusal,
  at: string,
  form: { typed: Typed; seen: number; kept?: string[] },
  url: URL,
  lang: Lang
): ActionFailure<Refused> {
  if (isRefusal(done)) return refused(at, form, [done], lang);
  const list = listOf(url);
  redirect(303, `${url.pathname}?${new URLSearchParams({ ...(list === '' ? {} : { list }), done: at })}`);
}
