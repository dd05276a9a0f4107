/** The providers somebody may sign in by, as links. */
import type { Here } from '#flow/here.server.ts';
import type { Lang } from '#ui/lang.ts';

/** A link for each provider of these people, leading back to `to`. */
export function waysIn(
  { world }: Here,
  whose: 'staff' | 'residents',
  { lang, to }: { lang: Lang; to: string | undefined }
): { href: string; text: string }[] {
  const asked = new URLSearchParams({ lang, ...(to ? { to } : {}) });
  return world.providers
    .filter((provider) => provider.for === whose)
    .map(({ code, name }) => ({ href: `/sign-in/with/${code}?${asked}`, text: name[lang] }));
}
