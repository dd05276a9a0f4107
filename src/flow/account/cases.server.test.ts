/** The cases of an account: found by its address, added by PIN or link, opened by their number, listed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, holderOf } from '#tests/account.ts';
import { openHere } from '#tests/here.ts';
import { openMailServer } from '#tests/mail.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import { listFollowed, listHeld } from '#cases/lists/held.server.ts';
import type { Here } from '#flow/here.server.ts';
import { submitReport } from '#flow/resident.server.ts';
import type { Holder } from '#people/sessions/session.server.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { isFaults } from '#world/refusal.ts';
import { addEarlier, addByLink, addByPin, countEarlier, linkOf } from './cases.server.ts';

const mail = await openMailServer();
afterAll(() => mail.close());
let here: Here;
beforeAll(async () => {
  const { letters } = await readCity('cities/brzegowo');
  here = await openHere({ ...hamlet, letters }, { SMTP_URL: mail.url });
});

let addresses = 0;
const somebody = () => `holder-${(addresses += 1)}@hejnal.example`;
let networks = 0;
const place = () => `10.9.${(networks += 1)}.1`;
const own = async (email = somebody()): Promise<Holder> => holderOf(here, await enter(here, mail, email));
const log = async (account: string) =>
  (
    await here.world.db
      .selectFrom('security_entries')
      .select('kind')
      .where('account', '=', account)
      .orderBy('id')
      .execute()
  ).map(({ kind }) => kind);

async function reported(email?: string): Promise<Case> {
  const contact = email === undefined ? ({ by: 'none' } as const) : ({ by: 'email', to: email } as const);
  const done = await submitReport(here, { ...report, contact }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}
const held = async (holder: Holder) =>
  (await listHeld(here.world.db, holder.account.id)).cases.map(({ id }) => id);

describe('Cases', () => {
  it('with the confirmed address are found, in whatever capitals, and added once', async () => {
    const holder = await own();
    const { id, email } = holder.account;
    const mine = [await reported(email!), await reported(email!.toUpperCase()), await reported(email!)];
    await reported(somebody());
    expect(await countEarlier(here, id)).toBe(3);
    const twice = await Promise.all([addEarlier(here, id, place()), addEarlier(here, id, place())]);
    expect(twice.reduce((sum, one) => sum + one, 0)).toBe(3);
    expect(await held(holder)).toEqual(mine.map((c) => c.id).toReversed());
    expect(await countEarlier(here, id)).toBe(0);
    expect(await log(id)).toContain('case-claimed');
  });

  it('come by number and PIN, with no more guesses than a PIN has anywhere', async () => {
    const holder = await own();
    const { id } = holder.account;
    const c = await reported();
    const pin = here.world.seal.pin(c.id);
    const wrong = pin === '111111' ? '222222' : '111111';
    const tried = (typed: string) => addByPin(here, id, { number: caseNumber(c), pin: typed, from: place() });
    expect(await tried(wrong)).toMatchObject({ refusal: 'wrong-pin' });
    expect(await tried(pin)).toBe('added');
    expect(await tried(pin)).toBe('added');
    expect(await held(holder)).toEqual([c.id]);
    const guarded = await reported();
    const guess = (typed: string) =>
      addByPin(here, id, { number: caseNumber(guarded), pin: typed, from: place() });
    for (let i = 0; i < 5; i += 1)
      await guess(here.world.seal.pin(guarded.id) === '111111' ? '222222' : '111111');
    expect(await guess(here.world.seal.pin(guarded.id))).toMatchObject({ refusal: 'pin-tries-used' });
    expect(await log(id)).toContain('case-refused');
  });

  it('open by their number for the account that holds them, and for no other', async () => {
    const [holder, other] = [await own(), await own()];
    const c = await reported();
    const link = here.world.seal.link(c.id);
    expect(await addByLink(here, holder.account.id, { link, from: place() })).toBe('added');
    expect(await addByLink(here, holder.account.id, { link: 'x'.repeat(38), from: place() })).toMatchObject({
      refusal: 'no-such-case'
    });
    const number = caseNumber(c).replace('/', '-');
    expect(await linkOf(here, number, holder.account.id)).toBe(link);
    expect(await linkOf(here, number, other.account.id)).toBeUndefined();
    expect(await linkOf(here, number, undefined)).toBeUndefined();
    expect(await linkOf(here, '999999-2026', holder.account.id)).toBeUndefined();
    expect(await linkOf(here, link, undefined)).toBe(link);
  });

  it('of others that the address follows stand beside them once that was confirmed', async () => {
    const holder = await own();
    const { email } = holder.account;
    const c = await reported(somebody());
    const at = here.world.now().toString();
    const follower = { case_id: c.id, email: email!.toUpperCase(), lang: 'pl', asked_at: at };
    const { db, newId } = here.world;
    await db
      .insertInto('followers')
      .values({ ...follower, id: newId(), confirmed_at: null })
      .execute();
    expect(await listFollowed(db, email!)).toEqual([]);
    await db.updateTable('followers').set({ confirmed_at: at }).where('case_id', '=', c.id).execute();
    expect(await listFollowed(db, email!)).toMatchObject([{ number: c.number, category: c.category }]);
  });

  it('are listed a page at a time without a gap or a repetition', async () => {
    const holder = await own();
    const all: string[] = [];
    for (let i = 0; i < 23; i += 1) all.push((await reported(holder.account.email!)).id);
    await addEarlier(here, holder.account.id, place());
    const first = await listHeld(here.world.db, holder.account.id);
    expect(first.cases).toHaveLength(20);
    const [ms, id] = first.next!.split('_');
    const after = { at: Temporal.Instant.fromEpochMilliseconds(Number(ms)).toString(), id: id! };
    const second = await listHeld(here.world.db, holder.account.id, after);
    expect(second.next).toBeUndefined();
    expect([...first.cases, ...second.cases].map((c) => c.id)).toEqual(all.toReversed());
  });
});
