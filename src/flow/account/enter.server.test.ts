/** Coming into an account: one way for everybody, each letter once, few guesses. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMING, enter, holderOf, letterTo, proofsIn } from '#tests/account.ts';
import { at, openHere } from '#tests/here.ts';
import { openMailServer } from '#tests/mail.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { hamlet } from '#town/hamlet.ts';
import type { Here } from '#flow/here.server.ts';
import { accountOf } from '#people/sessions/session.server.ts';
import { isRefusal } from '#world/refusal.ts';
import {
  askToEnter,
  enterByCode,
  enterByLink,
  enterByPassword,
  leave,
  type Entered
} from './enter.server.ts';
import { setPassword } from './mine.server.ts';

const mail = await openMailServer();
afterAll(() => mail.close());
let here: Here;
beforeAll(async () => {
  const { letters } = await readCity('cities/brzegowo');
  here = await openHere({ ...hamlet, letters }, { SMTP_URL: mail.url });
});

let addresses = 0;
const somebody = () => `resident-${(addresses += 1)}@hejnal.example`;
let networks = 0;
/** Everybody comes from a place of their own, unless a test says otherwise. */
const place = () => `10.${(networks += 1) >> 8}.${networks & 255}.1`;

async function ask(email: string, where = here, to = ''): Promise<string> {
  const kept = await askToEnter(where, { email, lang: 'pl', to, from: place() });
  if (isRefusal(kept)) throw new Error(kept.refusal);
  return kept;
}
const entered = (done: unknown): Entered => {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done as Entered;
};
const log = async (kind: string) =>
  (await here.world.db.selectFrom('security_entries').selectAll().where('kind', '=', kind).execute()).length;

describe('By letter', () => {
  it('an unknown address opens an account, a known one comes into it, and nobody has two', async () => {
    const email = somebody();
    const first = await enter(here, mail, email);
    expect(first).toMatchObject({ opened: true, account: { email, lang: 'pl', hearsBy: 'email' } });
    const again = await enter(here, mail, email.toUpperCase().replace('HEJNAL.EXAMPLE', 'hejnal.example'));
    expect(again).toMatchObject({ opened: false, account: { id: first.account.id } });
  });

  it('asking says and does the same for a known and an unknown address', async () => {
    const [known, unknown] = [somebody(), somebody()];
    await enter(here, mail, known);
    const statements = async (email: string) => {
      const before = await here.world.db.selectFrom('pendings').selectAll().execute();
      const kept = await ask(email);
      const after = await here.world.db.selectFrom('pendings').selectAll().execute();
      const letter = await letterTo(here, mail, email, email === known ? 2 : 1);
      return {
        kept: kept.length,
        rows: after.length - before.length,
        letter: letter.replaceAll(/\d{3}\s\d{3}|https?:\S+/gu, '')
      };
    };
    expect(await statements(known)).toEqual(await statements(unknown));
    const accounts = here.world.db.selectFrom('accounts').selectAll().where('email', '=', unknown);
    expect(await accounts.execute()).toEqual([]);
  });

  it('the link opens in any browser, once, and its second use is logged as a replay', async () => {
    const email = somebody();
    await ask(email);
    const { token } = proofsIn(await letterTo(here, mail, email));
    const before = await log('replayed');
    const came = await Promise.all(
      [1, 2, 3].map(() => enterByLink(here, { token, ...COMING, from: place() }))
    );
    expect(came.filter((one) => !isRefusal(one))).toHaveLength(1);
    expect(came.filter(isRefusal).map(({ refusal }) => refusal)).toEqual(['code-over', 'code-over']);
    expect(await log('replayed')).toBe(before + 2);
  });

  it('the code is good once, and not after its link was used', async () => {
    const email = somebody();
    const kept = await ask(email);
    const { code, token } = proofsIn(await letterTo(here, mail, email));
    entered(await enterByCode(here, { kept, code, ...COMING, from: place() }));
    const before = await log('replayed');
    expect(await enterByCode(here, { kept, code, ...COMING, from: place() })).toMatchObject({
      refusal: 'code-over'
    });
    expect(await enterByLink(here, { token, ...COMING, from: place() })).toMatchObject({
      refusal: 'code-over'
    });
    expect(await log('replayed')).toBe(before + 2);
  });

  it('neither is good after half an hour', async () => {
    const email = somebody();
    const kept = await ask(email);
    const { code, token } = proofsIn(await letterTo(here, mail, email));
    const late = at(here, here.world.now().add({ minutes: 31 }).toString());
    const before = await log('replayed');
    expect(await enterByCode(late, { kept, code, ...COMING, from: place() })).toMatchObject({
      refusal: 'code-over'
    });
    expect(await enterByLink(late, { token, ...COMING, from: place() })).toMatchObject({
      refusal: 'code-over'
    });
    expect(await log('replayed')).toBe(before);
  });

  it('a code is guessed five times and then the letter is worthless, also to who knows it', async () => {
    const email = somebody();
    const kept = await ask(email);
    const { code } = proofsIn(await letterTo(here, mail, email));
    const wrong = code.startsWith('0') ? '111111' : '000000';
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => enterByCode(here, { kept, code: wrong, ...COMING, from: place() }))
    );
    const said = guesses.map((one) => (isRefusal(one) ? one.refusal : 'in'));
    expect(said.filter((one) => one === 'code-wrong')).toHaveLength(5);
    expect(said.filter((one) => one === 'code-over')).toHaveLength(7);
    expect(await enterByCode(here, { kept, code, ...COMING, from: place() })).toMatchObject({
      refusal: 'code-over'
    });
  });

  it('a code belongs to the browser that asked: another’s letter does not open with it', async () => {
    const [mine, theirs] = [somebody(), somebody()];
    const kept = await ask(mine);
    await ask(theirs);
    const { code } = proofsIn(await letterTo(here, mail, theirs));
    expect(await enterByCode(here, { kept, code, ...COMING, from: place() })).toMatchObject({
      refusal: 'code-wrong'
    });
  });

  it.each(['', 'nonsense', 'x'.repeat(3000), '\0'])(
    'what nobody gave out opens nothing: %j',
    async (text) => {
      const over = { refusal: 'code-over' };
      expect(await enterByLink(here, { token: text, ...COMING, from: place() })).toMatchObject(over);
      expect(await enterByCode(here, { kept: text, code: '123456', ...COMING, from: place() })).toMatchObject(
        over
      );
    }
  );

  it('an address gets five letters an hour, whoever asks, and the log is told of the stop once', async () => {
    const email = somebody();
    for (let letters = 0; letters < 5; letters += 1) await ask(email);
    const before = await log('tries-stopped');
    for (let more = 0; more < 3; more += 1)
      expect(await askToEnter(here, { email, lang: 'pl', to: '', from: place() })).toMatchObject({
        refusal: 'too-many-tries'
      });
    expect(await log('tries-stopped')).toBe(before + 1);
  });

  it('what cannot be an address gets no letter', async () => {
    for (const email of ['', 'halina', 'a@b\r\nBcc: c@d.pl', 'x'.repeat(300) + '@hejnal.example'])
      expect(await askToEnter(here, { email, lang: 'pl', to: '', from: place() })).toMatchObject({
        refusal: 'not-an-email'
      });
  });

  it('without a mail server it says so', async () => {
    const away = { ...here, world: { ...here.world, mail: undefined } };
    const given = { email: somebody(), lang: 'pl', to: '', from: place() } as const;
    expect(await askToEnter(away, given)).toMatchObject({ refusal: 'mail-away' });
  });

  it('a letter’s link leads into the account; the code leads back to where the browser was going', async () => {
    const email = somebody();
    const kept = await ask(email, here, '/zglos');
    const { code } = proofsIn(await letterTo(here, mail, email));
    expect(await enterByCode(here, { kept, code, ...COMING, from: place() })).toMatchObject({ to: '/zglos' });
    await ask(email, here, '/zglos');
    const { token } = proofsIn(await letterTo(here, mail, email, 2));
    expect(await enterByLink(here, { token, ...COMING, from: place() })).toMatchObject({ to: '' });
  });
});

describe('By password', () => {
  const WORD = 'trzy koty i pies';
  async function withPassword(): Promise<string> {
    const email = somebody();
    const holder = await holderOf(here, await enter(here, mail, email));
    expect(await setPassword(here, holder, { password: WORD, from: place() })).toBe('changed');
    return email;
  }
  const tried = (email: string, password: string, from = place()) =>
    enterByPassword(here, { email, password, from, device: '' });

  it('the right one comes in, in whatever capitals the address is', async () => {
    const email = await withPassword();
    expect(entered(await tried(email, WORD)).account.email).toBe(email);
    expect(entered(await tried(` ${email.replace('resident', 'RESIDENT')} `, WORD)).account.email).toBe(
      email
    );
  });

  it('a wrong one, an unknown address, and an account without one are refused in the same words after the same work', async () => {
    const [known, bare] = [await withPassword(), somebody()];
    await enter(here, mail, bare);
    const took = async (email: string) => {
      const began = performance.now();
      const said = await tried(email, 'not the password');
      return { said, ms: performance.now() - began };
    };
    const came = [await took(known), await took(bare), await took(somebody()), await took('no address')];
    const refused = { refusal: 'wrong-password', field: 'password' };
    expect(came.map(({ said }) => said)).toEqual([refused, refused, refused, refused]);
    // argon2id takes tens of milliseconds; an answer without it would take a few.
    const times = came.map(({ ms }) => ms);
    expect(Math.min(...times)).toBeGreaterThan(Math.max(...times) / 8);
  });

  it('is guessed five times from one place', async () => {
    const email = await withPassword();
    const from = place();
    for (let guess = 0; guess < 5; guess += 1)
      expect(await tried(email, `guess ${guess}`, from)).toMatchObject({ refusal: 'wrong-password' });
    expect(await tried(email, WORD, from)).toMatchObject({ refusal: 'too-many-tries' });
    expect(isRefusal(await tried(email, WORD, place()))).toBe(false);
  });
});

it('out is out: the session is over and the log says so', async () => {
  const { token } = await enter(here, mail, somebody());
  const before = await log('signed-out');
  await leave(here, token, place());
  await leave(here, token, place());
  expect(await accountOf(here.world.db, token, here.world.now())).toBeUndefined();
  expect(await log('signed-out')).toBe(before + 1);
});
