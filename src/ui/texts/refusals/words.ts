/** The shape of refusals in words: by code, in every language; `{name}` stands for what the refusal fills in. */
import type { Lang } from '#ui/lang.ts';

export type RefusalWords = Readonly<Record<string, Readonly<Record<Lang, string>>>>;
