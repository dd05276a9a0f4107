/** How to answer a resident: what they typed made into an address or a number that works. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { contactSchema, type Contact } from './report.ts';

/** What was chosen and typed; both fields keep their words whichever is chosen. */
export type TypedContact = { by?: Contact['by'] | undefined; email: string; phone: string };

/** Signs nobody sees, which come along when an address or a number is copied out of a list of contacts. */
const UNSEEN = /\p{Cf}/gu;
/** What people put between digits: spaces, dots, dashes of every length, brackets, slashes. */
const BETWEEN = /[\s.\p{Pd}()/]|\p{Cf}/gu;

/**
 * A telephone number as E.164, `+48126165555`, or nothing when it is none.
 *
 * Nine digits are Polish (the numbering plan has no other length), also after 48, 0048 or the old
 * long-distance 0. Other countries need their code: after + or 00, or written whole, as Ukrainian
 * numbers (380…) usually are.
 */
export function phoneFrom(text: string): string | undefined {
  const bare = text.replaceAll(BETWEEN, '').replace(/^00/, '+');
  if (!/^\+?\d{8,15}$/.test(bare)) return undefined;
  if (/^\d{9}$/.test(bare)) return bare.startsWith('0') ? undefined : `+48${bare}`;
  if (/^0\d{9}$/.test(bare)) return `+48${bare.slice(1)}`;
  const whole = bare.startsWith('+') ? bare : /^(48\d{9}|380\d{9})$/.test(bare) ? `+${bare}` : undefined;
  if (whole === undefined || !/^\+[1-9]\d{7,14}$/.test(whole)) return undefined;
  return whole.startsWith('+48') && whole.length !== 12 ? undefined : whole;
}

/** Numbers of mobile telephones by the Polish numbering plan (UKE), and by the Ukrainian one. */
const MOBILE =
  /^\+(48(45|50|51|53|57|60|66|69|72|73|78|79|88)\d{7}|380(39|50|63|66|67|68|73|77|9[1-9])\d{7})$/;

/**
 * Can a text message reach it? A landline cannot take one: at best a machine reads it aloud at night.
 *
 * Of other countries' numbers nothing is known; their operators say so when it was none.
 */
export function takesTexts(e164: string): boolean {
  return /^\+(48|380)/.test(e164) ? MOBILE.test(e164) : /^\+[1-9]\d{7,14}$/.test(e164);
}

/** The contact a resident chose. Refused when nothing is chosen, or the address or number cannot work. */
export function contactFrom(typed: TypedContact): Contact | Refusal {
  switch (typed.by) {
    case undefined:
      return refuse('contact-missing', 'by');
    case 'none':
      return { by: 'none' };
    case 'email': {
      const read = contactSchema.safeParse({ by: 'email', to: typed.email.replaceAll(UNSEEN, '').trim() });
      return read.success ? read.data : refuse('not-an-email', 'email');
    }
    case 'phone': {
      const to = phoneFrom(typed.phone);
      return to === undefined ? refuse('phone-wrong', 'phone') : { by: 'phone', to };
    }
  }
}

/** A Polish number in groups as people read it aloud, +48 126 165 555; others as they are. */
export function phoneInGroups(e164: string): string {
  const polish = /^\+48(\d{3})(\d{3})(\d{3})$/.exec(e164);
  return polish ? `+48\u00A0${polish.slice(1).join('\u00A0')}` : e164;
}
