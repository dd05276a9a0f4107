/** What somebody changes in their own account: how they are called and reached, their password, where they are signed in. */
import { isFaults, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { changeDetails, findAccount, keepPassword } from '#people/accounts/account.server.ts';
import { detailsFrom } from '#people/accounts/account.ts';
import { isGuessed } from '#people/guessed.ts';
import { keptPassword } from '#people/password.server.ts';
import { passwordFaults } from '#people/person.ts';
import { keepSecurity } from '#people/security.server.ts';
import { endOne, endOthers, type Holder } from '#people/sessions/session.server.ts';
import { isFresh } from '#people/sessions/session.ts';
import { phoneFrom } from '#reports/contact.ts';
import { accountLetterTexts } from '#ui/texts/accountLetters.ts';
import { isLang, FIRST_LANG } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { writeTo } from './write.server.ts';

/** Refused with `prove-again` when somebody came in a while ago: another may sit at their computer now. */
export function fresh({ world }: Here, { session }: Holder): Refusal | undefined {
  return isFresh(session, world.now()) ? undefined : refuse('prove-again');
}

/** The owner is told of a change that lets somebody in or keeps somebody out, so that a stranger's does not go unseen. */
export function tellChange(
  here: Here,
  { account }: Pick<Holder, 'account'>,
  what: keyof (typeof accountLetterTexts)['pl'],
  to = account.email
): void {
  const lang = isLang(account.lang) ? account.lang : FIRST_LANG;
  if (to !== null)
    void writeTo(here, 'account-changed', { to, lang }, { what: accountLetterTexts[lang][what] });
}

export type TypedMine = { name: string; phone: string; lang: string; hearsBy: string };

/** Name, number, language and how to hear. Every fault at once. */
export async function changeMine(
  { world }: Here,
  holder: Holder,
  typed: TypedMine,
  from: string
): Promise<'changed' | Faults> {
  const { id, email } = holder.account;
  const number = typed.phone.trim();
  const phone = number === '' ? '' : (phoneFrom(number) ?? refuse('phone-wrong', 'phone'));
  const details = detailsFrom({ ...typed, phone }, email);
  if (isFaults(details)) return details;
  await world.db.transaction().execute(async (tx) => {
    await changeDetails(tx, id, details);
    const entry = { kind: 'account-changed', account: id, from, detail: { what: 'details' } } as const;
    await keepSecurity(tx, world.newId(), entry, world.now());
  });
  return 'changed';
}

/**
 * Gives the account a password, or another one; whoever else is signed in is signed in no more.
 *
 * Refused when it is short, widely used or made of the owner's own address, and to a session that is not fresh.
 */
export async function setPassword(
  here: Here,
  holder: Holder,
  given: { password: string; from: string }
): Promise<'changed' | Refusal> {
  const { email, name } = holder.account;
  const stale = fresh(here, holder);
  if (stale) return stale;
  const [fault] = passwordFaults(given.password);
  if (fault) return fault;
  if (isGuessed(given.password, [email ?? '', name])) return refuse('password-common', 'password');
  const kept = await keptPassword(given.password);
  await passwordIs(here, holder, kept, given.from);
  tellChange(here, holder, 'password');
  return 'changed';
}

/** Takes the password away: from now on a letter or a passkey opens the account. */
export async function dropPassword(here: Here, holder: Holder, from: string): Promise<'changed' | Refusal> {
  const stale = fresh(here, holder);
  if (stale) return stale;
  const account = await findAccount(here.world.db, holder.account.id);
  if (!account?.email) return refuse('last-way-in', 'password');
  await passwordIs(here, holder, null, from);
  tellChange(here, holder, 'passwordGone');
  return 'changed';
}

async function passwordIs(
  { world }: Here,
  { account, session }: Holder,
  kept: string | null,
  from: string
): Promise<void> {
  const detail = { what: kept === null ? 'removed' : 'set' };
  await world.db.transaction().execute(async (tx) => {
    await keepPassword(tx, account.id, kept);
    await endOthers(tx, { account: account.id }, session.id);
    const entry = { kind: 'password-changed', account: account.id, from, detail } as const;
    await keepSecurity(tx, world.newId(), entry, world.now());
  });
}

/** Ends one signing in of this account, or every other than the present one. */
export async function endSessions(
  { world }: Here,
  { account, session }: Holder,
  which: { id: string } | 'others',
  from: string
): Promise<void> {
  const owner = { account: account.id };
  const ended =
    which === 'others'
      ? await endOthers(world.db, owner, session.id)
      : Number(await endOne(world.db, owner, which.id));
  if (ended === 0) return;
  const entry = { kind: 'sessions-ended', account: account.id, from, detail: { ended } } as const;
  await keepSecurity(world.db, world.newId(), entry, world.now());
}
