/** Beside a call a sensitive case stays closed, and the PIN of a report is read out by nobody but who took it. */
import { expect, it } from 'vitest';
import { findCase } from '#cases/case.server.ts';
import type { Case } from '#cases/case.ts';
import type { City } from '#catalogue/city.ts';
import { answerCall } from '#flow/hotline/agent.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import { tieCase } from '#flow/hotline/wrap-up.server.ts';
import { submitReport } from '#flow/resident.server.ts';
import { openHere } from '#tests/here.ts';
import { callIn, callNow, comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';
import { isFaults } from '#world/refusal.ts';
import { foundFor } from './beside.server.ts';
import { screenOf } from './screen.server.ts';

const here = await openHere(hamlet);
const { db, seal } = here.world;
await holdTelephone(here);
/** The same town, where what is reported is nobody's business but the trustees'. */
const closed: City = {
  ...hamlet,
  categories: hamlet.categories.map((one) => ({ ...one, published: false, sensitive: true }))
};
const shut = { ...here, city: closed };

const anna = await hireAgent(here, 'Anna');
const ewa = await hireAgent(here, 'Ewa', 'supervisor');

async function taken(): Promise<Case> {
  const done = await submitReport(here, report, { as: 'agent', person: anna.id });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}

/** Anna talks with somebody. */
async function talking(): Promise<string> {
  await comeToDesk(here, anna);
  const { contact } = await callIn(here, { number: '+48601000201' });
  await offerNext(here);
  sure(await answerCall(here, anna, contact));
  return contact;
}

const contact = await talking();

it('A sensitive case found by its number says neither what it is about nor where', async () => {
  const c = await taken();
  const url = new URL(`http://here/desk/hotline/${contact}`);
  url.searchParams.set('for', seal.hidden(`${c.number}/${c.year}`, 'search'));
  const open = (await foundFor(here, anna, url, 'pl'))!.cases;
  expect(open).toMatchObject([{ title: 'Pothole', ties: true }]);
  const found = (await foundFor(shut, anna, url, 'pl'))!.cases;
  expect(found).toMatchObject([{ title: worklistTexts.pl.list.veiled, where: '', ties: false }]);
  expect(await tieCase(shut, anna, contact, c.id)).toMatchObject({ refusal: 'no-such-case' });
});

it('The PIN of what was reported in a call is shown to whoever has the call, and to nobody else', async () => {
  const c = await taken();
  sure(await tieCase(here, anna, contact, c.id));
  const call = await callNow(here, contact);
  expect((await screenOf(here, anna, call, 'pl')).tied).toMatchObject({ pin: seal.pin(c.id) });
  expect((await screenOf(here, ewa, call, 'pl')).tied).toMatchObject({ pin: '' });
  expect((await screenOf(shut, ewa, call, 'pl')).suggested.about).toBe('');
});

it('What somebody else reported meanwhile opens to nobody by being tied to a call', async () => {
  const done = await submitReport(here, report, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  sure(await tieCase(here, anna, contact, done.id));
  expect(await findCase(db, done.id)).toBeDefined();
  expect((await screenOf(here, anna, await callNow(here, contact), 'pl')).tied).toMatchObject({ pin: '' });
});
