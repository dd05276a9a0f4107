/** A number proved by a code in a text message over a real SMPP server, and the earlier cases it claims. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, holderOf } from '#tests/account.ts';
import { at, openHere } from '#tests/here.ts';
import { openMailServer, textOf } from '#tests/mail.ts';
import { openGateway } from '#tests/texting.ts';
import { readCity } from '#catalogue/folder.server.ts';
import type { Case } from '#cases/case.ts';
import { findAccount } from '#people/accounts/account.server.ts';
import { accountLetterTexts } from '#ui/texts/accountLetters.ts';
import { sendNotices } from '#flow/clock.server.ts';
import type { Here } from '#flow/here.server.ts';
import { submitReport } from '#flow/resident.server.ts';
import type { Holder } from '#people/sessions/session.server.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { addEarlier, countEarlier } from './cases.server.ts';
import { changeMine } from './mine.server.ts';
import { askPhoneCode, dropPhone, phoneWaiting, provePhone } from './phone.server.ts';

const mail = await openMailServer();
const gateway = await openGateway();
afterAll(() => Promise.all([mail.close(), gateway.close()]));
let here: Here;
beforeAll(async () => {
  const { letters } = await readCity('cities/brzegowo');
  const profile = { ...hamlet.profile, texts: { sender: 'Hamlet', verified: true } };
  here = await openHere({ ...hamlet, letters, profile }, { SMTP_URL: mail.url, TEXTS_URL: gateway.url });
});

let count = 0;
const own = async (): Promise<Holder> =>
  holderOf(here, await enter(here, mail, `phone-${(count += 1)}@hejnal.example`));
const number = () => `+4860100${String((count += 1)).padStart(4, '0')}`;
const place = () => `10.8.${(count += 1)}.1`;

async function codeTo(phone: string): Promise<string> {
  await sendNotices(here);
  return /\d{6}/.exec(gateway.messages(phone).at(-1) ?? '')?.[0] ?? '';
}
async function asked(holder: Holder, phone: string): Promise<string> {
  const kept = await askPhoneCode(here, holder, { phone, lang: 'pl', from: place() });
  if (isRefusal(kept)) throw new Error(kept.refusal);
  return kept;
}
async function proved(holder: Holder, phone: string): Promise<void> {
  const kept = await asked(holder, phone);
  const done = await provePhone(here, holder, { kept, code: await codeTo(phone), from: place() });
  if (isRefusal(done)) throw new Error(done.refusal);
}
const provedBy = async ({ account }: Holder) =>
  (await findAccount(here.world.db, account.id))?.provedPhone ?? null;
async function reported(phone: string, where = here): Promise<Case> {
  const done = await submitReport(
    where,
    { ...report, contact: { by: 'phone', to: phone } },
    { as: 'resident' }
  );
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}
const other = (code: string) => (code === '111111' ? '222222' : '111111');

describe('a number', () => {
  it('is proved by its code, once, and the owner is told by letter', async () => {
    const holder = await own();
    const phone = number();
    const kept = await asked(holder, phone);
    expect(await phoneWaiting(here, holder, kept)).toBe(phone);
    const code = await codeTo(phone);
    const given = { kept, code: `${code.slice(0, 3)} ${code.slice(3)}`, from: place() };
    expect(await provePhone(here, holder, given)).toBe('proved');
    expect(await provePhone(here, holder, given)).toMatchObject({ refusal: 'code-over' });
    expect(await provedBy(holder)).toBe(phone);
    await sendNotices(here);
    const letters = mail.delivered.filter(({ to }) => to.includes(holder.account.email!)).map(textOf);
    expect(
      letters.some(
        (text) =>
          text.includes(accountLetterTexts.pl.phone.replaceAll('\u00A0', ' ')) ||
          text.includes(accountLetterTexts.pl.phone)
      )
    ).toBe(true);
  });

  it('is not proved by guessing, nor is the code kept readable', async () => {
    const holder = await own();
    const phone = number();
    const kept = await asked(holder, phone);
    const { db } = here.world;
    const stored = JSON.stringify([
      await db.selectFrom('pendings').selectAll().execute(),
      await db.selectFrom('notices').selectAll().where('to', '=', phone).execute()
    ]);
    const code = await codeTo(phone);
    expect(stored).not.toContain(code);
    for (let n = 0; n < 5; n += 1)
      expect(await provePhone(here, holder, { kept, code: other(code), from: place() })).toMatchObject({
        refusal: 'code-wrong'
      });
    expect(await provePhone(here, holder, { kept, code, from: place() })).toMatchObject({
      refusal: 'code-over'
    });
    expect(await provedBy(holder)).toBeNull();
  });

  it('is not proved late, by an older code, or by another account', async () => {
    const [holder, stranger] = [await own(), await own()];
    const phone = number();
    const first = await asked(holder, phone);
    const old = await codeTo(phone);
    const second = await asked(holder, phone);
    const code = await codeTo(phone);
    const from = place();
    expect(await provePhone(here, holder, { kept: first, code: old, from })).toMatchObject({
      refusal: 'code-over'
    });
    expect(await provePhone(here, stranger, { kept: second, code, from })).toMatchObject({
      refusal: 'code-over'
    });
    const late = at(here, here.world.now().add({ minutes: 11 }).toString());
    expect(await provePhone(late, holder, { kept: second, code, from })).toMatchObject({
      refusal: 'code-over'
    });
  });

  it('takes few codes in an hour, and a landline none; whose it is makes no difference', async () => {
    const [holder, second] = [await own(), await own()];
    const phone = number();
    await proved(second, phone);
    for (let n = 0; n < 3; n += 1) await asked(holder, phone);
    expect(await askPhoneCode(here, holder, { phone, lang: 'pl', from: place() })).toMatchObject({
      refusal: 'too-many-tries'
    });
    expect(
      await askPhoneCode(here, holder, { phone: '12 616 55 55', lang: 'pl', from: place() })
    ).toMatchObject({
      refusal: 'phone-no-texts'
    });
    const none = { ...here, world: { ...here.world, texts: undefined } };
    expect(await askPhoneCode(none, holder, { phone: number(), lang: 'pl', from: place() })).toMatchObject({
      refusal: 'texts-away'
    });
  });

  it('asks a session that is not fresh to prove itself first', async () => {
    const holder = await own();
    const later = at(here, here.world.now().add({ hours: 2 }).toString());
    const given = { phone: number(), lang: 'pl' as const, from: place() };
    expect(await askPhoneCode(later, holder, given)).toMatchObject({ refusal: 'prove-again' });
    expect(await dropPhone(later, holder, place())).toMatchObject({ refusal: 'prove-again' });
  });
});

describe('earlier cases', () => {
  it('with the proved number are found and added; those of a year ago are not, they may be of who had it before', async () => {
    const holder = await own();
    const phone = number();
    const { id } = holder.account;
    await reported(phone);
    await reported(phone);
    await reported(
      phone,
      at(
        here,
        here.world
          .now()
          .subtract({ hours: 24 * 370 })
          .toString()
      )
    );
    expect(await countEarlier(here, id)).toBe(0);
    await proved(holder, phone);
    expect(await countEarlier(here, id)).toBe(2);
    expect(await addEarlier(here, id, place())).toBe(2);
    expect(await countEarlier(here, id)).toBe(0);
    const how = await here.world.db
      .selectFrom('account_cases')
      .select('how')
      .where('account', '=', id)
      .execute();
    expect(how).toEqual([{ how: 'phone' }, { how: 'phone' }]);
  });

  it('are found no more once the number was dropped or another was typed; those added stay', async () => {
    const holder = await own();
    const phone = number();
    await proved(holder, phone);
    await reported(phone);
    await addEarlier(here, holder.account.id, place());
    await reported(phone);
    expect(await dropPhone(here, holder, place())).toBe('dropped');
    expect(await countEarlier(here, holder.account.id)).toBe(0);
    await proved(holder, phone);
    const typed = { name: '', phone: number(), lang: 'pl', hearsBy: 'phone' };
    expect(await changeMine(here, holder, typed, place())).toBe('changed');
    expect(await provedBy(holder)).toBeNull();
    const { length } = await here.world.db
      .selectFrom('account_cases')
      .select('case_id')
      .where('account', '=', holder.account.id)
      .execute();
    expect(length).toBe(1);
  });

  it('go with the telephone: whoever proves a number last has it, and the account before is told', async () => {
    const [before, now] = [await own(), await own()];
    const phone = number();
    await proved(before, phone);
    await reported(phone);
    await proved(now, phone);
    expect([await provedBy(before), await provedBy(now)]).toEqual([null, phone]);
    expect([await countEarlier(here, before.account.id), await countEarlier(here, now.account.id)]).toEqual([
      0, 1
    ]);
    await sendNotices(here);
    const told = mail.delivered.filter(({ to }) => to.includes(before.account.email!)).map(textOf);
    expect(told.some((text) => text.includes('nie jest już potwierdzony'))).toBe(true);
  });
});
