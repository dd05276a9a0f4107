/** The language of whoever calls: what is read out and sent to them is in it, chosen on the page and kept in its address. */
import { isLang, LANGS, type Lang } from '#ui/lang.ts';
import { LANGUAGE_NAMES } from '#ui/texts/portal.ts';

const NAMED = 'caller';

/** The language the address names; otherwise the one known of the caller. */
export function callerLang<T extends Lang | undefined>(url: URL, known: T): Lang | T {
  const named = url.searchParams.get(NAMED);
  return isLang(named) ? named : known;
}

/** What a further address must say, so that the language stays chosen. */
export function callerKept(url: URL): Record<string, string> {
  const named = url.searchParams.get(NAMED);
  return isLang(named) ? { [NAMED]: named } : {};
}

/** The languages a caller may speak, each with the same page in it. */
export function callerChoice(url: URL, lang: Lang) {
  const open = [...url.searchParams].filter(([name]) => name !== NAMED && !name.startsWith('/'));
  return LANGS.map((one) => ({
    lang: one,
    text: LANGUAGE_NAMES[one].name,
    href: `?${new URLSearchParams([...open, [NAMED, one]])}`,
    current: one === lang
  }));
}

export type CallerChoice = ReturnType<typeof callerChoice>;
