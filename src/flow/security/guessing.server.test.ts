/** Whoever guesses learns nothing from the work that is done either: as many statements, and one password worked out. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, holderOf } from '#tests/account.ts';
import { recordCase } from '#tests/casework.ts';
import { counted, type Work } from '#tests/counted.ts';
import { openHere } from '#tests/here.ts';
import { openMailServer } from '#tests/mail.ts';
import { caseNumber } from '#cases/case.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { addPerson } from '#people/person.server.ts';
import { hamlet } from '#town/hamlet.ts';
import { askToEnter, enterByPassword } from '#flow/account/enter.server.ts';
import { setPassword } from '#flow/account/mine.server.ts';
import type { Here } from '#flow/here.server.ts';
import { signIn } from '#flow/signing/sign-in.server.ts';
import { openByPin } from '#flow/visit.server.ts';
import { isRefusal } from '#world/refusal.ts';

const PASSWORD = 'zielony parasol';
const mail = await openMailServer();
afterAll(() => mail.close());
let here: Here;
beforeAll(async () => {
  const { letters } = await readCity('cities/brzegowo');
  here = await openHere({ ...hamlet, letters }, { SMTP_URL: mail.url });
});

let networks = 0;
/** Everybody comes from a place of their own, so that no limit stands in the way. */
const from = () => `10.9.${(networks += 1)}.1`;

function expectAlike(known: Work, unknown: Work): void {
  expect(unknown).toEqual(known);
  expect(known.statements.length).toBeGreaterThan(1);
}

describe('Guessing does the same work', () => {
  it('for somebody who works here, one who is suspended, one without a password, and nobody', async () => {
    const anna = { name: 'Anna Gawlik', role: 'agent', password: PASSWORD } as const;
    const { db } = here.world;
    for (const name of ['anna', 'ola', 'ewa'])
      await addPerson(db, randomUUID(), { ...anna, email: `${name}@city.example` });
    const absent = { suspended_at: here.world.now().toString() };
    await db.updateTable('people').set(absent).where('email', '=', 'ola@city.example').execute();
    await db.updateTable('people').set({ password: null }).where('email', '=', 'ewa@city.example').execute();
    const tried = async (email: string) =>
      counted(here, (at) => signIn(at, { email: `${email}@city.example`, password: 'other', from: from() }));
    const anna1 = await tried('anna');
    expect(anna1.passwords).toBe(1);
    for (const email of ['nobody', 'ola', 'ewa']) expectAlike(anna1, await tried(email));
  });

  it('for an account with a password, one without, and none', async () => {
    const [halina, jan] = ['halina@hejnal.example', 'jan@hejnal.example'];
    const entered = await enter(here, mail, halina);
    await enter(here, mail, jan);
    const holder = await holderOf(here, entered);
    const set = await setPassword(here, holder, { password: PASSWORD, from: from() });
    expect(isRefusal(set)).toBe(false);
    const tried = (email: string) =>
      counted(here, (at) => enterByPassword(at, { email, password: 'other', from: from(), device: '' }));
    const known = await tried(halina);
    expect(known.passwords).toBe(1);
    for (const email of [jan, 'nobody@hejnal.example']) expectAlike(known, await tried(email));
  });

  it('for a letter to an account and to an address nobody has come in with', async () => {
    const asked = (email: string) =>
      counted(here, (at) => askToEnter(at, { email, lang: 'pl', to: '', from: from() }));
    expectAlike(await asked('halina@hejnal.example'), await asked('nobody@hejnal.example'));
  });

  it('for a case there is and one there is not', async () => {
    const tried = (number: string) =>
      counted(here, (at) => openByPin(at, { number, pin: '000000', from: from() }));
    const there = await recordCase({ ...here.world, city: here.city }, { daysAgo: 1 });
    expectAlike(await tried(caseNumber(there)), await tried(caseNumber({ ...there, number: 999_999 })));
  });
});
