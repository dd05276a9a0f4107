/** Sums of money in words: whole złoty without grosze, others with both digits. */
import { numberInWords } from './dates.ts';
import type { Lang } from './lang.ts';

const HARD = '\u00A0';

/** 17 zł, 0,50 zł (0.50 zł in English), 12 500 zł. */
export function sumInWords(amount: number, lang: Lang): string {
  const grosze = Math.round(amount * 100);
  const rest = grosze % 100;
  const whole = numberInWords((grosze - rest) / 100, lang);
  const digits = rest === 0 ? '' : `${lang === 'en' ? '.' : ','}${String(rest).padStart(2, '0')}`;
  return `${whole}${digits}${HARD}zł`;
}

/** The number of an account in groups of four, after the two digits that check it: as it is copied onto a transfer. */
export function accountInWords(account: string): string {
  const digits = account.replaceAll(/\s/g, '');
  const polish = /^(?:PL)?\d{26}$/.test(digits);
  if (!polish) return account;
  const bare = digits.replace(/^PL/, '');
  return [bare.slice(0, 2), ...bare.slice(2).match(/\d{4}/g)!].join(HARD);
}
