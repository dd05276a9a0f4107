/** What was typed into a form that no longer stands on the page when it comes back refused. */
import type { Refused } from './form.server.ts';

/** Forms that do not stand while the resident is asked. */
const WAITING: readonly string[] = ['ask', 'dispatch', 'extend', 'requalify', 'passOn'];
/** The fields somebody writes into at length. */
const WRITTEN = ['text', 'question', 'reason'] as const;

/**
 * Words to give back where their form is gone, because somebody closed the case or asked the resident meanwhile: the
 * page shows them to be copied, so that nothing typed is lost. Nothing where the form stands and holds them itself.
 *
 * `left` are the forms that stand although there is nothing more to do; absent while there is.
 */
export function unsentIn(
  refused: Pick<Refused, 'at' | 'typed'> | null,
  { left, asked }: { left?: readonly string[] | undefined; asked: boolean }
): string[] {
  if (refused === null) return [];
  const stands = left ? left.includes(refused.at) : !(asked && WAITING.includes(refused.at));
  if (stands) return [];
  return WRITTEN.flatMap((field) => {
    const value = refused.typed[field];
    return typeof value === 'string' && value.trim() !== '' ? value : [];
  });
}
