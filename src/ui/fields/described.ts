/** By which words beside it a field is described, for those who hear the page. */

/** The ids of hint and fault (and whatever else belongs to the field) that exist, as ARIA wants them. */
export function describedBy(
  id: string,
  { hint, fault, more }: { hint?: string; fault?: string; more?: string }
): string | undefined {
  const ids = [hint && `${id}-hint`, fault && `${id}-fault`, more].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
