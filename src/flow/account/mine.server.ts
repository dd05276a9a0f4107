/** What somebody changes in their own account: how they are called and reached, their password, where they are signed in. */
import type { Tx } from '#world/database.server.ts';
import { isFaults, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { changeDetails, findAccount, keepPassword } from '#people/accounts/account.server.ts';
import { detailsFrom } from '#people/accounts/account.ts';
import { choiceFault } from '#people/guessed.ts';
import { keptPassword } from '#people/password.server.ts';
import { endPendings, type PendingKind } from '#people/pending.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import { endOne, endOthers, type Holder } from '#people/sessions/session.server.ts';
import { isFresh } from '#people/sessions/session.ts';
import { phoneFrom } from '#reports/contact.ts';
import { accountLetterTexts } from '#ui/texts/accountLetters.ts';
import { isLang, FIRST_LANG } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';

/**
 * What a session may have begun for its account, another address or another house's word on its way. It is over
 * together with that session: whoever throws a stranger out has thrown them out.
 */
export const BEGUN: readonly PendingKind[] = ['letter', 'text', 'passkey', 'oidc', 'saml'];

/** Refused with `prove-again` when somebody came in a while ago: another may sit at their computer now. */
export function fresh({ world }: Here, { session }: Holder): Refusal | undefined {
  return isFresh(session, world.now()) ? undefined : refuse('prove-again');
}

/** The owner is told of a change that lets somebody in or keeps somebody out, so that a stranger's does not go unseen. */
export async function tellChange(
  here: Here,
  tx: Tx,
  { email: to, lang: spoken }: Pick<Holder['account'], 'email' | 'lang'>,
  what: keyof (typeof accountLetterTexts)['pl']
): Promise<void> {
  const lang = isLang(spoken) ? spoken : FIRST_LANG;
  if (to === null) return;
  const fill = { what: accountLetterTexts[lang][what] };
  await sendLetter(here, tx, { letter: 'account-changed', lang, to, fill });
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
  const fault = choiceFault(given.password, [email ?? '', name]);
  if (fault) return fault;
  const kept = await keptPassword(given.password);
  await passwordIs(here, holder, kept, given.from);
  return 'changed';
}

/** Takes the password away: from now on a letter or a passkey opens the account. */
export async function dropPassword(here: Here, holder: Holder, from: string): Promise<'changed' | Refusal> {
  const stale = fresh(here, holder);
  if (stale) return stale;
  const account = await findAccount(here.world.db, holder.account.id);
  if (!account?.email) return refuse('last-way-in', 'password');
  await passwordIs(here, holder, null, from);
  return 'changed';
}

async function passwordIs(
  here: Here,
  { account, session }: Holder,
  kept: string | null,
  from: string
): Promise<void> {
  const { world } = here;
  const detail = { what: kept === null ? 'removed' : 'set' };
  await world.db.transaction().execute(async (tx) => {
    await keepPassword(tx, account.id, kept);
    await endOthers(tx, { account: account.id }, session.id);
    await endPendings(tx, BEGUN, { account: account.id });
    await tellChange(here, tx, account, kept === null ? 'passwordGone' : 'password');
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
  await world.db.transaction().execute(async (tx) => {
    const ended =
      which === 'others' ? await endOthers(tx, owner, session.id) : Number(await endOne(tx, owner, which.id));
    if (ended === 0) return;
    await endPendings(tx, BEGUN, owner);
    const entry = { kind: 'sessions-ended', account: account.id, from, detail: { ended } } as const;
    await keepSecurity(tx, world.newId(), entry, world.now());
  });
}
