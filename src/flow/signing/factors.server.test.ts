/** The second factor: asked for after the password, never taken twice, set up before anything opens. */
import { describe, expect, it } from 'vitest';
import { noon, openSigning, ownOf, PASSWORD, phoneOf, waiting, word } from '#tests/signing.ts';
import { personOf, sessionOf } from '#people/sessions/session.server.ts';
import { remakeCodes, setUpApp } from './factors.server.ts';
import type { Here } from '#flow/here.server.ts';
import { changeOwnPassword } from './password.server.ts';
import { forgetFactorTries, signInWithCode, type SignedIn } from './sign-in.server.ts';

const { base, after, newcomer, withApp } = await openSigning();

const WRONG = { refusal: 'factor-wrong', field: 'code' };
const OVER = { refusal: 'factor-over', field: 'code' };

describe('Setting up the first factor', () => {
  it('is all that a password opens, and gives a whole session under another token', async () => {
    const { half, signedIn, codes, somebody } = await withApp();
    expect(half.whole).toBe(false);
    expect(signedIn.whole).toBe(true);
    expect(signedIn.token).not.toBe(half.token);
    const { db } = base.world;
    expect(await sessionOf(db, half.token, noon)).toBeUndefined();
    expect(await personOf(db, signedIn.token, noon)).toMatchObject({ id: somebody.id });
    expect(codes).toHaveLength(10);
    const rows = await db.selectFrom('totps').select('secret').where('person', '=', somebody.id).execute();
    expect(base.world.seal.shown(rows[0]!.secret, 'app')).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('is refused to a password known before, once there is a factor', async () => {
    const somebody = await newcomer();
    const [one, two] = [
      (await word(after(0), somebody)) as SignedIn,
      (await word(after(0), somebody)) as SignedIn
    ];
    const [first, second] = [await ownOf(after(0), one.token), await ownOf(after(0), two.token)];
    const phones = [await phoneOf(after(0), first), await phoneOf(after(0), second)] as const;
    expect(await setUpApp(after(0), first, phones[0](0))).toHaveProperty('signedIn');
    expect(await setUpApp(after(0), second, phones[1](0))).toEqual(OVER);
    expect(await personOf(base.world.db, two.token, noon)).toBeUndefined();
  });

  it('of the demo’s people is neither asked for nor possible', async () => {
    const done = (await word(after(0), await newcomer({ demo: true }))) as SignedIn;
    expect(done.whole).toBe(true);
    const own = await ownOf(after(0), done.token);
    expect(await setUpApp(after(0), own, '000000')).toEqual({ refusal: 'demo-stays' });
    expect(await changeOwnPassword(after(0), own, { old: PASSWORD, password: 'niebieski parasol' })).toEqual({
      refusal: 'demo-stays'
    });
  });
});

describe('A code of the app', () => {
  it('opens after the password, also of a clock half a minute early or late, not of one a minute off', async () => {
    const { somebody, phone } = await withApp();
    for (const [when, code, right] of [
      [300, phone(300), true],
      [600, phone(570), true],
      [900, phone(930), true],
      [1200, phone(1140), false],
      [1500, phone(1560), false]
    ] as const) {
      const here = after(when);
      const done = await signInWithCode(here, {
        factor: await waiting(here, somebody),
        code,
        from: somebody.from
      });
      expect('token' in done).toBe(right);
    }
  });

  it('is never taken twice, however soon, and neither is the one it was set up with', async () => {
    const { somebody, phone } = await withApp();
    const enter = async (seconds: number, code: string) => {
      const here = after(seconds);
      return signInWithCode(here, { factor: await waiting(here, somebody), code, from: somebody.from });
    };
    expect(await enter(5, phone(0))).toEqual(WRONG);
    expect(await enter(60, phone(60))).toHaveProperty('token');
    expect(await enter(61, phone(60))).toEqual(WRONG);
    expect(await enter(62, phone(30))).toEqual(WRONG);
    const used = await base.world.db
      .selectFrom('security_entries')
      .select('detail')
      .where('about', '=', somebody.id)
      .where('kind', '=', 'sign-in-refused')
      .execute();
    expect(used.map(({ detail }) => (detail as { by?: string }).by)).toContain('used code');
  });

  it('sent ten times at once opens one session', async () => {
    const { somebody, phone } = await withApp();
    const here = after(120);
    const factor = await waiting(here, somebody);
    const tries = Array.from({ length: 10 }, () =>
      signInWithCode(here, { factor, code: phone(120), from: somebody.from })
    );
    expect((await Promise.all(tries)).filter((one) => 'token' in one)).toHaveLength(1);
  });

  it('is compared five times of a hundred guesses at once, and then not even the right one', async () => {
    const { somebody, phone } = await withApp();
    const here = after(120);
    const factor = await waiting(here, somebody);
    const guess = (code: string) => signInWithCode(here, { factor, code, from: somebody.from });
    const guessed = await Promise.all(
      Array.from({ length: 100 }, (_, n) => guess(String(n).padStart(6, '0')))
    );
    expect(
      guessed.filter((one) => 'refusal' in one && one.refusal === 'factor-wrong').length
    ).toBeLessThanOrEqual(5);
    expect(await guess(phone(120))).toEqual(OVER);
  });

  it('is refused after ten wrong ones, however often the password was entered in between', async () => {
    const { somebody, phone } = await withApp();
    const here = after(120);
    for (let i = 0; i < 10; i += 1)
      await signInWithCode(here, {
        factor: await waiting(here, somebody),
        code: '000000',
        from: somebody.from
      });
    expect(
      await signInWithCode(here, {
        factor: await waiting(here, somebody),
        code: phone(120),
        from: somebody.from
      })
    ).toMatchObject({ refusal: 'too-many-tries' });
  });

  it('opens nothing for somebody suspended between the two steps', async () => {
    const { somebody, phone, signedIn } = await withApp();
    const here = after(120);
    const factor = await waiting(here, somebody);
    await base.world.db
      .updateTable('people')
      .set({ suspended_at: noon.toString() })
      .where('id', '=', somebody.id)
      .execute();
    expect(await signInWithCode(here, { factor, code: phone(120), from: somebody.from })).toEqual(OVER);
    expect(await word(here, somebody)).toMatchObject({ refusal: 'wrong-password' });
    expect(await personOf(base.world.db, signedIn.token, noon)).toBeUndefined();
  });

  it('is waited for ten minutes', async () => {
    const { somebody, phone } = await withApp();
    const factor = await waiting(after(60), somebody);
    expect(await signInWithCode(after(661), { factor, code: phone(661), from: somebody.from })).toEqual(OVER);
    expect(
      await signInWithCode(after(60), { factor: 'nonsense', code: phone(60), from: somebody.from })
    ).toEqual(OVER);
  });
});

describe('A recovery code', () => {
  it('opens once, written as people write, and new ones make old ones worthless', async () => {
    const { somebody, codes, signedIn } = await withApp();
    const enter = async (code: string) => {
      const here = after(60);
      return signInWithCode(here, { factor: await waiting(here, somebody), code, from: somebody.from });
    };
    expect(await enter(` ${codes[0]!.toLowerCase().replaceAll('-', ' ')} `)).toHaveProperty('token');
    expect(await enter(codes[0]!)).toEqual(WRONG);
    const anew = await remakeCodes(after(60), await ownOf(after(60), signedIn.token));
    expect(anew).toHaveLength(10);
    expect(await enter(codes[1]!)).toEqual(WRONG);
    expect(await enter((anew as string[])[1]!)).toHaveProperty('token');
  });
});

describe('Guessing at codes for a whole day', () => {
  it('is over after forty, whose they are hears of it once, and another password lets them try again', async () => {
    const { somebody, phone } = await withApp();
    const letters = [{ code: 'changed', lang: 'pl', subject: 'changed', body: '{what}' }] as const;
    const city = { ...base.city, letters: [...letters] };
    const at = (seconds: number) => ({ ...after(seconds), city });
    const guess = async (here: Here, code = '000000') =>
      signInWithCode(here, { factor: await waiting(here, somebody), code, from: somebody.from });
    for (let n = 0; n < 40; n += 1)
      expect(await guess(at(1000 * n + 60))).toMatchObject({ refusal: 'factor-wrong' });
    const told = async () =>
      (await base.world.db.selectFrom('notices').select('to').where('to', '=', somebody.email).execute())
        .length;
    const before = await told();
    const late = 41_000;
    for (let n = 0; n < 3; n += 1)
      expect(await guess(at(late + n), phone(late))).toMatchObject({
        refusal: 'too-many-tries',
        fill: { minutes: 1440 }
      });
    expect(await told()).toBe(before + 1);
    await forgetFactorTries(at(late), somebody.id);
    expect(await guess(at(late), phone(late))).toMatchObject({ whole: true });
  });
});
