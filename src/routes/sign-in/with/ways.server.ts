/** The providers somebody may sign in by, as links. */
import type { Here } from '#flow/here.server.ts';
import type { Lang } from '#ui/lang.ts';

/** A link for each provider of these people, leading back to `to`; `again` where they prove it once more. */
export function waysIn(
  { world }: Here,
  whose: 'staff' | 'residents',
  { lang, to, again = false }: { lang: Lang; to: string | undefined; again?: boolean }
): { href: string; text: string }[] {
  const asked = new URLSearchParams({ lang, ...(to ? { to } : {}), ...(again ? { again: 'yes' } : {}) });
  return world.providers
    .filter((provider) => provider.for === whose)
    .map(({ code, name }) => ({ href: `/sign-in/with/${code}?${asked}`, text: name[lang] }));
}
