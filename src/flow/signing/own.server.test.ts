/** One's own way of signing in: passkeys, and what is changed only by who has just proved who they are. */
import { describe, expect, it } from 'vitest';
import { makeAuthenticator } from '#tests/authenticator.ts';
import { noon, openSigning, ownOf, PASSWORD, waiting, word } from '#tests/signing.ts';
import { findFactors } from '#people/factors/factors.server.ts';
import { findPersonByEmail } from '#people/person.server.ts';
import { listSessions, personOf } from '#people/sessions/session.server.ts';
import { isRefusal } from '#world/refusal.ts';
import {
  endSessions,
  offerNewPasskey,
  offerProof,
  prove,
  remakeCodes,
  removeFactor,
  setUpPasskey
} from './factors.server.ts';
import { changeOwnPassword } from './password.server.ts';
import {
  offerPasskey,
  partyHere,
  signInWithCode,
  signInWithPasskey,
  type SignedIn
} from './sign-in.server.ts';

const { base, after, newcomer, withApp } = await openSigning();

function proved(done: Awaited<ReturnType<typeof prove>>) {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}

describe('A passkey', () => {
  it('set up as the first factor opens alone from then on, and only for who may come in', async () => {
    const somebody = await newcomer();
    const { origin } = partyHere(base);
    const half = (await word(after(0), somebody)) as SignedIn;
    const own = await ownOf(after(0), half.token);
    const key = makeAuthenticator(origin);
    const options = await offerNewPasskey(after(0), own);
    if (isRefusal(options)) throw new Error(options.refusal);
    const done = await setUpPasskey(after(0), own, { answer: key.add(options), name: '' });
    expect(done).toMatchObject({ signedIn: { whole: true } });
    const enter = async () => {
      const asked = await offerPasskey(after(60), somebody.from);
      if (isRefusal(asked)) throw new Error(asked.refusal);
      return signInWithPasskey(after(60), { answer: key.use(asked), from: somebody.from });
    };
    expect(await enter()).toMatchObject({ whole: true, person: { id: somebody.id } });
    await base.world.db
      .updateTable('people')
      .set({ left_at: noon.toString() })
      .where('id', '=', somebody.id)
      .execute();
    expect(await enter()).toEqual({ refusal: 'passkey-refused', field: 'passkey' });
  });
});

describe('Changing how one signs in', () => {
  it('is possible for ten minutes after proving who one is, and again after proving it again', async () => {
    const { signedIn } = await withApp();
    const late = after(601);
    const own = await ownOf(late, signedIn.token);
    expect(await remakeCodes(late, own)).toEqual({ refusal: 'prove-first' });
    expect(await removeFactor(late, own, 'totp')).toEqual({ refusal: 'prove-first' });
    expect(await offerNewPasskey(late, own)).toEqual({ refusal: 'prove-first' });
    expect(await prove(late, own, { password: 'wrong' })).toEqual({
      refusal: 'not-the-password',
      field: 'password'
    });
    const proof = proved(await prove(late, own, { password: PASSWORD }));
    expect(await remakeCodes(late, await ownOf(late, proof.token))).toHaveLength(10);
  });

  it('is proved under another token, and whoever read the old one is nobody', async () => {
    const { signedIn, somebody } = await withApp();
    const { db } = base.world;
    const before = await ownOf(after(60), signedIn.token);
    const proof = proved(await prove(after(60), before, { password: PASSWORD }));
    expect(proof.token).not.toBe(signedIn.token);
    expect(proof.expires.equals(signedIn.expires)).toBe(true);
    expect(await personOf(db, signedIn.token, noon)).toBeUndefined();
    expect(await personOf(db, proof.token, noon)).toMatchObject({ id: somebody.id });
    expect((await ownOf(after(60), proof.token)).present.session.id).toBe(before.present.session.id);
  });

  it('never takes the last factor away, even when two are removed at once', async () => {
    const { signedIn, somebody } = await withApp();
    const own = await ownOf(after(60), signedIn.token);
    expect(await removeFactor(after(60), own, 'totp')).toEqual({ refusal: 'last-factor' });
    const key = makeAuthenticator(partyHere(base).origin);
    const options = await offerNewPasskey(after(60), own);
    if (isRefusal(options)) throw new Error(options.refusal);
    await setUpPasskey(after(60), own, { answer: key.add(options), name: 'Key' });
    const gone = await Promise.all([
      removeFactor(after(60), own, 'totp'),
      removeFactor(after(60), own, { passkey: key.id })
    ]);
    expect(gone.filter((one) => one === undefined)).toHaveLength(1);
    const { totp, passkeys } = await findFactors(base.world.db, somebody.id);
    expect(Number(totp) + passkeys).toBe(1);
  });

  it('is proved by one’s own passkey and by nobody else’s', async () => {
    const { signedIn } = await withApp();
    const own = await ownOf(after(60), signedIn.token);
    const key = makeAuthenticator(partyHere(base).origin);
    const options = await offerNewPasskey(after(60), own);
    if (isRefusal(options)) throw new Error(options.refusal);
    await setUpPasskey(after(60), own, { answer: key.add(options), name: 'Key' });
    const late = after(700);
    const later = await ownOf(late, signedIn.token);
    const strange = makeAuthenticator(partyHere(base).origin);
    expect(await prove(late, later, { answer: strange.use(await offerProof(late, later)) })).toHaveProperty(
      'refusal'
    );
    const proof = proved(await prove(late, later, { answer: key.use(await offerProof(late, later)) }));
    expect(await remakeCodes(late, await ownOf(late, proof.token))).toHaveLength(10);
  });

  it('of the password asks for the old one, ends every other session and writes a letter', async () => {
    const { signedIn, somebody, phone } = await withApp();
    const here = after(120);
    const other = (await signInWithCode(here, {
      factor: await waiting(here, somebody),
      code: phone(120),
      from: somebody.from
    })) as SignedIn;
    const own = await ownOf(here, signedIn.token);
    const change = (old: string, password: string) => changeOwnPassword(here, own, { old, password });
    expect(await change('wrong', 'niebieski parasol')).toEqual({ refusal: 'not-the-password', field: 'old' });
    expect(await change(PASSWORD, 'short')).toMatchObject({ refusal: 'password-short' });
    expect(await change(PASSWORD, 'niebieski parasol')).toBeUndefined();
    expect(await personOf(base.world.db, other.token, noon)).toBeUndefined();
    expect(await personOf(base.world.db, signedIn.token, noon)).toBeDefined();
    expect(await word(here, somebody)).toMatchObject({ refusal: 'wrong-password' });
    expect((await findPersonByEmail(base.world.db, somebody.email))!.password).not.toContain('parasol');
  });

  it('ends sessions by hand, one or all others', async () => {
    const { signedIn, somebody, codes } = await withApp();
    const own = await ownOf(after(60), signedIn.token);
    for (const code of codes.slice(0, 2))
      await signInWithCode(after(60), {
        factor: await waiting(after(60), somebody),
        code,
        from: somebody.from
      });
    const listed = () => listSessions(base.world.db, { person: somebody.id }, noon);
    const [one] = (await listed()).filter(({ id }) => id !== own.present.session.id);
    await endSessions(after(60), own, { id: one!.id });
    expect(await listed()).toHaveLength(2);
    await endSessions(after(60), own, 'others');
    expect((await listed()).map(({ id }) => id)).toEqual([own.present.session.id]);
  });
});
