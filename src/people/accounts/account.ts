/** A resident's account: what they may choose in it, and what proves that it is theirs. */
import { isLang, type Lang } from '#ui/lang.ts';
import { isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';

/** How somebody would like to hear; filled in beforehand on their next report and changeable there. */
export const HEARS_BY = ['email', 'phone', 'none'] as const;
export type HearsBy = (typeof HEARS_BY)[number];

/** An account as its owner sees it. `email` was confirmed by a letter; `phone` was only typed, `provedPhone` by a code sent to it. */
export type Account = {
  id: string;
  email: string | null;
  name: string;
  phone: string | null;
  provedPhone: string | null;
  lang: Lang;
  hearsBy: HearsBy;
  hasPassword: boolean;
};

/** How a case came into an account: reported while signed in, by the confirmed address, or by number and PIN. */
export const HELD_HOW = ['reported', 'email', 'phone', 'pin'] as const;
export type HeldHow = (typeof HELD_HOW)[number];

/** For how long a letter's code and link are good. */
export const LETTER_MINUTES = 30;
/** For how long the code of a text message is good. */
export const TEXT_MINUTES = 10;
/** How long after it was reported a case can be claimed by a proved number: operators give numbers to somebody else. */
export const CLAIM_MONTHS = 12;
/** How often a code may be typed wrong before another letter is needed: five of a million. */
export const CODE_TRIES = 5;
/** After so long without signing in an account is told that it will be closed. */
export const UNUSED_MONTHS = 24;
/** So long after being told it is closed. */
export const WARNED_DAYS = 30;

const NAME_MAX = 100;

/** The six digits of a letter, however they are typed; nothing when they are none. */
export function codeIn(text: string): string | undefined {
  const digits = text.replaceAll(/[\s\u00A0-]/gu, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** What somebody chose in their account, as the page sends it. `phone` is E.164, empty, or a refusal of what was typed. */
export type TypedDetails = { name: string; phone: string | Refusal; lang: string; hearsBy: string };
export type Details = Pick<Account, 'name' | 'phone' | 'lang' | 'hearsBy'>;

/**
 * The details as they can be kept; every fault at once.
 *
 * A name may be empty: nobody needs one to be answered. Whoever wants to be rung up must leave a number.
 */
export function detailsFrom(typed: TypedDetails, email: string | null): Details | Faults {
  const name = typed.name.replaceAll(/\p{Cc}/gu, ' ').trim();
  const phone = isRefusal(typed.phone) || typed.phone === '' ? null : typed.phone;
  const hearsBy = HEARS_BY.find((way) => way === typed.hearsBy);
  const faults: Refusal[] = [
    ...(name.length > NAME_MAX ? [refuse('account-name-long', 'name', { max: NAME_MAX })] : []),
    ...(isRefusal(typed.phone) ? [typed.phone] : []),
    ...(hearsBy === undefined ? [refuse('contact-missing', 'hearsBy')] : []),
    ...(hearsBy === 'phone' && typed.phone === '' ? [refuse('phone-wrong', 'phone')] : []),
    ...(hearsBy === 'email' && email === null ? [refuse('not-an-email', 'hearsBy')] : []),
    ...(isLang(typed.lang) ? [] : [refuse('lang-missing', 'lang')])
  ];
  if (faults.length > 0 || hearsBy === undefined || !isLang(typed.lang)) return { faults };
  return { name, phone, lang: typed.lang, hearsBy };
}

/** How somebody who signed in hears of their next report, unless they choose otherwise. */
export function contactOf(account: Pick<Account, 'email' | 'phone' | 'hearsBy'>): {
  by: HearsBy;
  email: string;
  phone: string;
} {
  return { by: account.hearsBy, email: account.email ?? '', phone: account.phone ?? '' };
}

/** An address half hidden, for a page others may see: `h…@hejnal.example`. */
export function halfHidden(email: string): string {
  const [name = '', host = ''] = email.split('@');
  return `${name.slice(0, 1)}…\u2060@${host}`;
}
