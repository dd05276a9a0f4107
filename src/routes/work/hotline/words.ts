/** A contact in words: from where, how it ended or what came of it. */
import type { Lang } from '#ui/lang.ts';
import { chattingTexts } from '#ui/texts/chatting.ts';
import { contactsTexts } from '#ui/texts/contacts.ts';
import { longerTexts } from '#ui/texts/longer.ts';
import { wrapUpTexts } from '#ui/texts/wrapup.ts';

/** An outcome in words; nothing of none, and a code nobody knows as it is. */
export function outcomeWords(outcome: string | null, lang: Lang): string {
  const known: Readonly<Record<string, string>> = wrapUpTexts[lang].outcomes;
  return outcome === null ? '' : (known[outcome] ?? outcome);
}

/** Why somebody needed longer after a call, in words. */
export function longerWords(reason: string, lang: Lang): string {
  const known: Readonly<Record<string, string>> = longerTexts[lang].reasons;
  return known[reason] ?? reason;
}

/** How it ended in words; that it goes on while it does. */
export function endingWords(ending: string | null, lang: Lang): string {
  const known: Readonly<Record<string, string>> = wrapUpTexts[lang].endings;
  return ending === null ? contactsTexts[lang].goesOn : (known[ending] ?? ending);
}

/** Where a talk without sound came from; nothing for one with sound. */
export function wordless(channel: string, lang: Lang): string | undefined {
  const { who, video } = chattingTexts[lang].desk;
  return channel === 'text' ? who : channel === 'video' ? video : undefined;
}

type From = { channel: string; direction: string };

/** Who it was: the number in groups, else where it came from. */
export function whoWords(number: string, { channel, direction }: From, lang: Lang): string {
  const texts = contactsTexts[lang];
  const from = wordless(channel, lang) ?? texts.browser;
  const who = number || (channel === 'telephone' ? texts.withheld : from);
  return direction === 'out' ? `${who} (${texts.out})` : who;
}
