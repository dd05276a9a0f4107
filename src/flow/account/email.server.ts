/** Another address for an account: proved by a letter to the new one, told to the old one. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { changeEmail, findAccount } from '#people/accounts/account.server.ts';
import { endPendings } from '#people/pending.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import { endOthers, type Holder } from '#people/sessions/session.server.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { emailIn } from './enter.server.ts';
import { BEGUN, fresh, tellChange } from './mine.server.ts';
import { askForProof, proveByCode, proveByLink, type Proof } from './proof.server.ts';

/**
 * Sends a letter to the new address, and gives what the browser keeps meanwhile.
 *
 * Whether another account has the address is not told here: only whoever reads its mail may know.
 */
export async function askNewEmail(
  here: Here,
  holder: Holder,
  given: { email: string; lang: Lang; from: string }
): Promise<string | Refusal> {
  const stale = fresh(here, holder);
  if (stale) return stale;
  const email = emailIn(given.email);
  if (isRefusal(email)) return email;
  if (!here.world.mail) return refuse('mail-away', 'email');
  const page = (token: string) => address(`/account/mine/email/${token}`, given.lang);
  return askForProof(here, {
    use: 'email',
    email,
    lang: given.lang,
    to: '',
    account: holder.account.id,
    from: given.from,
    letter: 'new-email',
    page
  });
}

/** The new address by the code, in the browser that asked. */
export async function newEmailByCode(
  here: Here,
  holder: Holder,
  given: { kept: string; code: string; from: string }
): Promise<'changed' | Refusal> {
  const proof = await proveByCode(here, 'email', given);
  if (isRefusal(proof)) return proof;
  if (proof.account !== holder.account.id) return refuse('code-over', 'code');
  return changed(here, proof, given.from, holder.session.id);
}

/** The new address by the link of the letter; no session is needed, because the letter went out for this account. */
export async function newEmailByLink(
  here: Here,
  given: { token: string; from: string },
  holder?: Holder
): Promise<'changed' | Refusal> {
  const proof = await proveByLink(here, 'email', given);
  if (isRefusal(proof)) return proof;
  const own = holder?.account.id === proof.account ? holder?.session.id : undefined;
  return changed(here, proof, given.from, own);
}

/** Of two accounts that take one address at the same moment the database lets one. */
function isTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === '23505';
}

async function changed(
  here: Here,
  { account: id, email, lang }: Proof,
  from: string,
  session: string | undefined
): Promise<'changed' | Refusal> {
  const { db, newId } = here.world;
  const account = id === undefined ? undefined : await findAccount(db, id);
  if (!account) return refuse('code-over', 'code');
  const done = await db
    .transaction()
    .execute(async (tx) => {
      if (!(await changeEmail(tx, account.id, email))) return false;
      await endOthers(tx, { account: account.id }, session);
      await endPendings(tx, BEGUN, { account: account.id });
      await tellChange(here, tx, { email: account.email, lang }, 'email');
      const detail = { what: 'email' };
      const entry = { kind: 'account-changed', account: account.id, from, detail } as const;
      await keepSecurity(tx, newId(), entry, here.world.now());
      return true;
    })
    .catch((cause: unknown) => {
      if (isTaken(cause)) return false;
      throw cause;
    });
  if (!done) return refuse('email-taken', 'email');
  return 'changed';
}
