/** An address of mail is proved by a letter: by the code in it, typed where it was asked for, or by its link. */
import { randomInt } from 'node:crypto';
import { refuse, type Refusal } from '#world/refusal.ts';
import { newToken, sameText } from '#world/seal.server.ts';
import { CODE_TRIES, codeIn, LETTER_MINUTES } from '#people/accounts/account.ts';
import { beginPending, findPending, takePending, tryPending, type Pending } from '#people/pending.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import { countTry, tooMany } from '#people/tries.server.ts';
import type { LetterCode } from '#catalogue/letter.ts';
import { FIRST_LANG, isLang, type Lang } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';
import { countTries, forgiveTries } from './limits.server.ts';

/** What an address is proved for: coming in, or becoming the new address of an account. */
export type ProvedFor = 'enter' | 'email';

/** What waits for a letter to be opened. `to` is a page of ours where its browser was going. */
export type Proof = { use: ProvedFor; email: string; lang: Lang; to: string; account?: string };

type Asked = Proof & { from: string; letter: LetterCode; page: (token: string) => string };

/**
 * Sends a letter with a code and a link to an address, and gives what the browser keeps meanwhile.
 *
 * The same is done for every address, known or not: who has an account is looked up only when somebody has shown
 * that the address is theirs. What the browser keeps is the letter's own token under the seal, so that the browser
 * can say which letter it waits for and cannot open it.
 */
export async function askForProof(here: Here, asked: Asked): Promise<string | Refusal> {
  const { db, seal, publicUrl } = here.world;
  const { from, letter, page, account, ...proof } = asked;
  const stopped = await countTries(here, { what: 'letter', email: proof.email, from }, 'email');
  if (stopped) return stopped;
  const token = newToken();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const given = {
    kind: 'letter',
    token,
    body: { ...proof, code: hashed(here, token, code) },
    minutes: LETTER_MINUTES
  } as const;
  await db.transaction().execute(async (tx) => {
    await beginPending(tx, account ? { ...given, owner: { account } } : given, here.world.now());
    await sendLetter(here, tx, {
      letter,
      lang: proof.lang,
      to: proof.email,
      fill: { minutes: String(LETTER_MINUTES) },
      opens: { link: publicUrl + page(token), pin: `${code.slice(0, 3)}\u00A0${code.slice(3)}` }
    });
  });
  return seal.hidden(token, 'waiting');
}

/** Six digits are kept only under the key and bound to their letter: a copy of the database opens nothing. */
function hashed({ world }: Here, token: string, code: string): string {
  return world.seal.keyed(`account code ${token} ${code}`).toString('base64url');
}

function proofIn(pending: Pending, use: ProvedFor): (Proof & { code: string }) | undefined {
  const { body, owner } = pending;
  const said = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  if (body['use'] !== use) return undefined;
  const lang = body['lang'];
  return {
    use,
    email: said('email'),
    lang: isLang(lang) ? lang : FIRST_LANG,
    to: said('to'),
    code: said('code'),
    ...(owner && 'account' in owner ? { account: owner.account } : {})
  };
}

/** Whose letter is waited for, and nothing is used up by looking. */
export async function waitingFor(
  { world }: Here,
  use: ProvedFor,
  held: { kept: string } | { token: string }
): Promise<Proof | undefined> {
  const token = 'token' in held ? held.token : world.seal.shown(held.kept, 'waiting');
  const pending = token && (await findPending(world.db, 'letter', token, world.now()));
  const proof = pending ? proofIn(pending, use) : undefined;
  if (!proof) return undefined;
  const { code: _, ...rest } = proof;
  return rest;
}

/**
 * The address proved by the code, typed in the browser that asked for the letter.
 *
 * Refused with `code-wrong` for another code, `code-over` when the letter is too old, was used, or too many codes
 * were tried.
 */
export async function proveByCode(
  here: Here,
  use: ProvedFor,
  given: { kept: string; code: string; from: string }
): Promise<Proof | Refusal> {
  const { db, seal } = here.world;
  const code = codeIn(given.code);
  if (code === undefined) return refuse('code-wrong', 'code');
  const token = seal.shown(given.kept, 'waiting') ?? '';
  const waiting = await waitingFor(here, use, { token });
  const tried = { what: 'code', email: waiting?.email ?? '', from: given.from } as const;
  const stopped = await countTries(here, tried, 'code');
  if (stopped) return stopped;
  const now = here.world.now();
  const pending = await tryPending(db, 'letter', token, CODE_TRIES, now);
  const proof = pending && proofIn(pending, use);
  if (!proof) return over(here, token, given.from);
  if (!sameText(proof.code, hashed(here, token, code))) {
    await refused(here, given.from, 'code');
    return refuse('code-wrong', 'code');
  }
  const taken = await take(here, use, token);
  if (!taken) return over(here, token, given.from);
  await forgiveTries(here, tried);
  return taken;
}

/** The address proved by the letter's link, in whatever browser it was opened. Refused with `code-over`. */
export async function proveByLink(
  here: Here,
  use: ProvedFor,
  given: { token: string; from: string }
): Promise<Proof | Refusal> {
  const tried = { what: 'link', from: given.from } as const;
  const stopped = await countTries(here, tried, 'link');
  if (stopped) return stopped;
  const taken = await take(here, use, given.token);
  if (!taken) return over(here, given.token, given.from);
  await forgiveTries(here, tried);
  return taken;
}

/**
 * Uses the letter up. It is remembered for a day that it was used, in the same transaction: whoever comes second
 * waits for the first, so that a replay is told from a guess.
 */
async function take(here: Here, use: ProvedFor, token: string): Promise<Proof | undefined> {
  const now = here.world.now();
  return here.world.db.transaction().execute(async (tx) => {
    const pending = await takePending(tx, 'letter', token, now);
    const proof = pending && proofIn(pending, use);
    if (!proof) return undefined;
    await countTry(tx, usedKey(here, token), now);
    const { code: _, ...rest } = proof;
    return rest;
  });
}

function usedKey({ world }: Here, token: string): Buffer {
  return world.seal.keyed(`account letter used ${token}`);
}

const USED_MINUTES = 24 * 60;

async function over(here: Here, token: string, from: string): Promise<Refusal> {
  const { db, newId } = here.world;
  const now = here.world.now();
  const replayed = await tooMany(db, usedKey(here, token), 0, USED_MINUTES, now);
  if (replayed)
    await keepSecurity(db, newId(), { kind: 'replayed', from, detail: { what: 'account-letter' } }, now);
  else await refused(here, from, 'letter');
  return refuse('code-over', 'code');
}

async function refused({ world }: Here, from: string, factor: string): Promise<void> {
  const entry = { kind: 'sign-in-refused', from, detail: { whose: 'account', factor } } as const;
  await keepSecurity(world.db, world.newId(), entry, world.now());
}
