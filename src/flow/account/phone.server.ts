/** The number of a telephone an account proves by a code in a text message, and gives up again. */
import { randomInt } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { newToken, sameText } from '#world/seal.server.ts';
import { findAccount, holdPhone, letPhoneGo } from '#people/accounts/account.server.ts';
import { CODE_TRIES, codeIn, TEXT_MINUTES } from '#people/accounts/account.ts';
import { beginPending, endPendings, findPending, takePending, tryPending } from '#people/pending.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import type { Holder } from '#people/sessions/session.server.ts';
import { phoneFrom, takesTexts } from '#reports/contact.ts';
import type { Lang } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';
import { countTries, forgiveTries } from './limits.server.ts';
import { fresh, tellChange } from './mine.server.ts';

/** Six digits are kept only under the key, bound to what the browser holds and to the number. */
function hashed({ world }: Here, token: string, phone: string, code: string): string {
  return world.seal.keyed(`account phone ${token} ${phone} ${code}`).toString('base64url');
}

/**
 * A code goes to a number, and the browser keeps what is needed to type it. A newer code makes an older one worthless.
 *
 * Whose number it is, is not looked up: the words, the work and the time are the same for every number. Refused to a
 * session that is not fresh, for what takes no texts, without a gateway, and after too many codes for this account,
 * this number, or from this place.
 */
export async function askPhoneCode(
  here: Here,
  holder: Holder,
  given: { phone: string; lang: Lang; from: string }
): Promise<string | Refusal> {
  const stale = fresh(here, holder);
  if (stale) return stale;
  const phone = phoneFrom(given.phone);
  if (phone === undefined) return refuse('phone-wrong', 'phone');
  if (!takesTexts(phone)) return refuse('phone-no-texts', 'phone');
  if (!here.world.texts || here.city.profile.texts === undefined) return refuse('texts-away', 'phone');
  const account = holder.account.id;
  const { from, lang } = given;
  const stopped =
    (await countTries(here, { what: 'text-asked', email: account, from }, 'phone')) ??
    (await countTries(here, { what: 'text', email: phone, from }, 'phone'));
  if (stopped) return stopped;
  const token = newToken();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await here.world.db.transaction().execute(async (tx) => {
    await endPendings(tx, ['text'], { account });
    const body = { phone, code: hashed(here, token, phone, code) };
    const begun = { kind: 'text', token, owner: { account }, body, minutes: TEXT_MINUTES } as const;
    await beginPending(tx, begun, here.world.now());
    await sendLetter(here, tx, {
      letter: 'text-code',
      lang,
      to: phone,
      by: 'text',
      fill: { minutes: String(TEXT_MINUTES) },
      opens: { pin: code }
    });
  });
  return here.world.seal.hidden(token, 'waiting');
}

/** The number a code is waited for, by this account; looking uses nothing up. */
export async function phoneWaiting(
  { world }: Here,
  holder: Holder,
  kept: string
): Promise<string | undefined> {
  const token = world.seal.shown(kept, 'waiting');
  const pending = token && (await findPending(world.db, 'text', token, world.now()));
  if (!pending || !pending.owner || !('account' in pending.owner)) return undefined;
  if (pending.owner.account !== holder.account.id) return undefined;
  return typeof pending.body['phone'] === 'string' ? pending.body['phone'] : undefined;
}

/**
 * The number is theirs, by the code. Another account that had proved it has it no more and is told by letter: operators
 * give numbers to somebody else, and who holds the telephone now is the one it rings at.
 *
 * Refused with `code-wrong` for another code, `code-over` when it is too old, was used, or was guessed at too often.
 */
export async function provePhone(
  here: Here,
  holder: Holder,
  given: { kept: string; code: string; from: string }
): Promise<'proved' | Refusal> {
  const { world } = here;
  const code = codeIn(given.code);
  if (code === undefined) return refuse('code-wrong', 'code');
  const tried = { what: 'code', email: holder.account.id, from: given.from } as const;
  const stopped = await countTries(here, tried, 'code');
  if (stopped) return stopped;
  const phone = await phoneWaiting(here, holder, given.kept);
  const token = world.seal.shown(given.kept, 'waiting') ?? '';
  const pending = phone && (await tryPending(world.db, 'text', token, CODE_TRIES, world.now()));
  if (!phone || !pending) return refuse('code-over', 'code');
  if (!sameText(String(pending.body['code']), hashed(here, token, phone, code)))
    return refuse('code-wrong', 'code');
  const done = await world.db.transaction().execute(async (tx) => {
    if (!(await takePending(tx, 'text', token, world.now()))) return refuse('code-over', 'code');
    return proved(here, tx, holder, phone, given.from);
  });
  if (!isRefusal(done)) await forgiveTries(here, tried);
  return done;
}

async function proved(
  here: Here,
  tx: Tx,
  { account: { id } }: Holder,
  phone: string,
  from: string
): Promise<'proved' | Refusal> {
  const account = await findAccount(tx, id);
  if (!account) return refuse('code-over', 'code');
  const { newId, now } = here.world;
  const before = await holdPhone(tx, id, phone);
  if (before) {
    await tellChange(here, tx, before, 'phoneGone');
    const detail = { what: 'phone-elsewhere' };
    await keepSecurity(tx, newId(), { kind: 'account-changed', account: before.id, detail }, now());
  }
  await tellChange(here, tx, account, 'phone');
  const entry = { kind: 'account-changed', account: id, from, detail: { what: 'phone' } } as const;
  await keepSecurity(tx, newId(), entry, now());
  return 'proved';
}

/** The account says that the number is theirs no more; cases it holds stay. Refused to a session that is not fresh. */
export async function dropPhone(here: Here, holder: Holder, from: string): Promise<'dropped' | Refusal> {
  const stale = fresh(here, holder);
  if (stale) return stale;
  const { id } = holder.account;
  const { world } = here;
  await world.db.transaction().execute(async (tx) => {
    await endPendings(tx, ['text'], { account: id });
    if (!(await letPhoneGo(tx, id))) return;
    await tellChange(here, tx, holder.account, 'phoneGone');
    const entry = { kind: 'account-changed', account: id, from, detail: { what: 'phone-dropped' } } as const;
    await keepSecurity(tx, world.newId(), entry, world.now());
  });
  return 'dropped';
}
