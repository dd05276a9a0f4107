/** Residents with accounts, as tests need them: a mailbox to look into, and somebody who is signed in. */
import { expect } from 'vitest';
import { enterByCode, askToEnter, type Entered } from '#flow/account/enter.server.ts';
import { sendNotices } from '#flow/clock.server.ts';
import type { Here } from '#flow/here.server.ts';
import { accountOf, type Holder } from '#people/sessions/session.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { textOf, type MailServer } from './mail.ts';

/** The latest letter to an address, after the clock has sent what waits; there must be `count` of them. */
export async function letterTo(here: Here, mail: MailServer, email: string, count = 1): Promise<string> {
  const letters = () => mail.delivered.filter(({ to }) => to.includes(email));
  await sendNotices(here);
  expect(letters().length, `letters to ${email}`).toBeGreaterThanOrEqual(count);
  return textOf(letters().at(-1)!);
}

/** The code and the link's token in a letter. */
export function proofsIn(letter: string): { code: string; link: string; token: string } {
  const code = /^\d{3}\s\d{3}$/mu.exec(letter)?.[0] ?? '';
  const link = /https?:\/\/\S+/.exec(letter)?.[0] ?? '';
  expect(code).not.toBe('');
  return { code, link, token: link.split('/').at(-1)! };
}

export const COMING = { from: '192.0.2.1', device: 'Firefox, Linux' };

/** Somebody comes in by letter. */
export async function enter(here: Here, mail: MailServer, email: string): Promise<Entered> {
  const before = mail.delivered.filter(({ to }) => to.includes(email)).length;
  const kept = await askToEnter(here, { email, lang: 'pl', to: '', from: COMING.from });
  if (isRefusal(kept)) throw new Error(kept.refusal);
  const { code } = proofsIn(await letterTo(here, mail, email, before + 1));
  const entered = await enterByCode(here, { kept, code, ...COMING });
  if (isRefusal(entered)) throw new Error(entered.refusal);
  return entered;
}

/** What a page knows of somebody who is signed in. */
export async function holderOf(here: Here, { token }: Pick<Entered, 'token'>): Promise<Holder> {
  const holder = await accountOf(here.world.db, token, here.world.now());
  if (!holder) throw new Error('Nobody is signed in.');
  return holder;
}
