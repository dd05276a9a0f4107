/** What every form on a case knows of the page it stands on. */
import type { Lang } from '#ui/lang.ts';
import type { Refused, Typed } from './form.server.ts';

export type About = {
  lang: Lang;
  /** The version of the case before the reader's eyes. */
  version: number;
  /** The list the reader came from. */
  list: string;
  /** The form that stands open. */
  open: string;
  /** What was refused, with all that was typed. */
  refused: Refused | null;
};

/** What was typed into the form `at` when it was refused; nothing when it was another form, or none. */
export function typedInto({ refused }: About, at: string): Typed | undefined {
  return refused?.at === at ? refused.typed : undefined;
}

/** A field as it was typed, or as it is offered. */
export function textOf(typed: Typed | undefined, field: string, offered = ''): string {
  const value = typed?.[field];
  return typeof value === 'string' ? value : offered;
}

export function textsOf(typed: Typed | undefined, field: string, offered: string[]): string[] {
  const value = typed?.[field];
  return Array.isArray(value) ? value : offered;
}

/** What is wrong with a field, in words. */
export function faultOf({ refused }: About, at: string, field: string): string | undefined {
  return refused?.at === at
    ? refused.faults.find((fault) => fault.field === `${at}-${field}`)?.text
    : undefined;
}

/** Was this unfold opened before the page's script came? It stays open then. */
export function openedEarly(id: string): boolean {
  if (typeof document === 'undefined' || 'live' in document.documentElement.dataset) return false;
  return document.querySelector(`details#${CSS.escape(id)}[open]`) !== null;
}
