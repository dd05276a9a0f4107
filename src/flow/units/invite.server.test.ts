import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '#cases/case.ts';
import { findCase, isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { City } from '#catalogue/city.ts';
import * as agent from '#flow/agent.server.ts';
import { sendNotices } from '#flow/clock.server.ts';
import type { Here } from '#flow/here.server.ts';
import * as resident from '#flow/resident.server.ts';
import type { Person } from '#people/person.ts';
import { findPhoto } from '#photos/photos.server.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { openMailServer, type MailServer } from '#tests/mail.ts';
import { photo } from '#tests/reporting.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';
import { answerInvitation, findInvited, invite, invitedPhoto } from './invite.server.ts';

const city: City = {
  ...hamlet,
  letters: (['recorded', 'invited', 'closed'] as const).map((code) => ({
    code,
    lang: 'pl' as const,
    subject: `${code} {number}`,
    body: '{name} {question} {link} {until}'
  }))
};
const NOW = '2026-11-20T08:00:00Z';
let here: Here;
let mail: MailServer;
beforeAll(async () => {
  mail = await openMailServer();
  here = at(await openHere(city, { SMTP_URL: mail.url, MAIL_FROM: 'city@hejnal.example' }), NOW);
});
afterAll(() => mail.close());

const anna: Person = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent',
  unit: null
};
const marek: Person = { ...anna, role: 'officer', unit: 'ROADS' };
const asks = {
  name: 'Gas works',
  email: ' gas@works.example ',
  question: 'Is the cover yours?',
  until: '2026-11-27',
  photos: [] as string[]
};

function good(done: Case | Refusal): Case {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}
async function reported(): Promise<Case> {
  const done = await resident.submitReport(here, report, { as: 'resident' });
  if (isFaults(done)) throw new Error('faults');
  return done;
}
async function invited(
  c: Case,
  unit?: string,
  photos: string[] = []
): Promise<{ case: Case; link: string; id: string }> {
  const who = unit === undefined ? { person: anna } : { person: marek, unit };
  const after = good(await invite(here, { ...who, id: c.id, seen: c.version }, { ...asks, photos }));
  const entry = (await listEntries(here.world.db, c.id)).findLast((e) => e.kind === 'invited');
  if (entry?.kind !== 'invited') throw new Error('not invited');
  const id = entry.body.invitation;
  return { case: after, link: here.world.seal.link(id, 'invitation'), id };
}
const say = (link: string, text = 'It is ours.', files: File[] = []) =>
  answerInvitation(here, link, { text, files, kept: [] });
const picture = async () => {
  const { name, mimeType, buffer } = await photo('gas.jpg');
  return new File([new Uint8Array(buffer)], name, { type: mimeType });
};

describe('an outside body', () => {
  it('gets a letter with a link that stands in no table; the resident’s journal does not call it informed', async () => {
    const { case: c, link, id } = await invited(await reported());
    const kept = await here.world.db
      .selectFrom('notices')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    expect(kept).toMatchObject({
      to: 'gas@works.example',
      letter: 'invited',
      subject: `invited ${c.number}/${c.year}`
    });
    expect(kept?.body).not.toContain(link);
    await sendNotices(here);
    const letter = mail.delivered.find(({ to }) => to.includes('gas@works.example'))!;
    expect(letter.raw.replaceAll(/=\r?\n/g, '')).toContain(`/zapytanie/${link}`);
    const informed = (await listEntries(here.world.db, c.id)).filter((e) => e.kind === 'informed');
    expect(informed.map((e) => e.kind === 'informed' && e.body.notice)).not.toContain(id);
  });

  it('answers once with words and photos; the second of two at once is told', async () => {
    const { case: c, link } = await invited(await reported(), 'ROADS');
    const done = await Promise.all([say(link, 'It is ours.', [await picture()]), say(link, 'It is ours.')]);
    const [late] = done.filter((one) => 'refusals' in one);
    expect(done.filter((one) => 'refusals' in one)).toHaveLength(1);
    expect(late).toMatchObject({ refusals: [{ refusal: 'invitation-answered' }] });
    expect((await findInvited(here, link))?.standing).toBe('answered');
    expect((await findCase(here.world.db, c.id))?.version).toBe(c.version + 1);
    expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
    expect(await say(link)).toMatchObject({ refusals: [{ refusal: 'invitation-answered' }] });
  });

  it('keeps photos that were taken in while the words were refused', async () => {
    const { case: c, link } = await invited(await reported());
    const back = await say(link, ' ', [await picture()]);
    if (!('refusals' in back)) throw new Error('not refused');
    expect(back.refusals).toMatchObject([{ refusal: 'nothing-written', field: 'text' }]);
    const done = await answerInvitation(here, link, { text: 'Ours.', files: [], kept: back.kept });
    if ('refusals' in done) throw new Error('refused');
    const last = (await listEntries(here.world.db, c.id)).at(-1);
    expect(last?.kind).toBe('contributed');
    const [id] = last?.kind === 'contributed' ? last.body.photos : [];
    expect((await findPhoto(here.world.db, id!))?.case_id).toBe(c.id);
  });

  it('whose link got about is stopped after thirty forms in an hour, before a photo is looked at', async () => {
    const { link } = await invited(await reported());
    for (let n = 0; n < 30; n += 1) await say(link, ' ');
    const photos = () => here.world.db.selectFrom('photos').select('id').execute();
    const before = (await photos()).length;
    expect(await say(link, ' ', [await picture()])).toMatchObject({
      refusals: [{ refusal: 'too-many-tries', fill: { minutes: 60 } }]
    });
    expect((await photos()).length).toBe(before);
  });

  it('sees the resident’s photos only when they were chosen, while it may answer, and nobody else’s', async () => {
    const { link: other } = await invited(await reported());
    const loose = (await say(other, ' ', [await picture()])) as { kept: string[] };
    const id = here.world.seal.opened(loose.kept[0]!, 'photo')!;
    const begun = await reported();
    const shown = good(await resident.comment(here, begun.id, 'Here it is.', [id]));
    const { case: c, link: none } = await invited(shown);
    expect(await invitedPhoto(here, none, id)).toBeUndefined();
    const { link } = await invited(c, undefined, [id, crypto.randomUUID()]);
    expect((await findInvited(here, link))?.invitation.shown).toEqual([id]);
    expect((await invitedPhoto(here, link, id))?.id).toBe(id);
    expect(await invitedPhoto(here, other, id)).toBeUndefined();
    await say(link);
    expect(await invitedPhoto(here, link, id)).toBeUndefined();
  });
});

describe('a link', () => {
  it('is worth nothing after its day, after the closing, or when it was made up', async () => {
    const { case: c, link } = await invited(await reported());
    const late = at(here, '2026-11-28T00:30:00Z');
    expect((await findInvited(late, link))?.standing).toBe('over');
    expect((await findInvited(at(here, '2026-11-27T22:30:00Z'), link))?.standing).toBe('open');
    good(
      await agent.close(
        here,
        { person: anna, id: c.id, seen: c.version },
        { outcome: 'resolved', text: 'Done.', photos: [] }
      )
    );
    expect((await findInvited(here, link))?.standing).toBe('closed');
    expect(await say(link)).toMatchObject({ refusals: [{ refusal: 'invitation-closed' }] });
    for (const forged of [here.world.seal.link(c.id), `${link.slice(0, -2)}AA`, 'x'])
      expect(await findInvited(here, forged)).toBeUndefined();
    expect(await say('x')).toMatchObject({ refusals: [{ refusal: 'no-such-invitation' }] });
  });

  it('is asked for by those who work on the case only, with an address that can be written to', async () => {
    const c = await reported();
    const asking = (person: Person, unit?: string) => ({
      person,
      id: c.id,
      seen: c.version,
      ...(unit ? { unit } : {})
    });
    expect(await invite(here, asking(marek), asks)).toEqual({ refusal: 'not-allowed' });
    expect(await invite(here, asking(marek, 'PARKS'), asks)).toEqual({ refusal: 'not-allowed' });
    expect(await invite(here, asking({ ...marek, unit: 'PARKS' }, 'PARKS'), asks)).toEqual({
      refusal: 'no-open-task'
    });
    expect(await invite(here, asking(anna), { ...asks, email: 'gas works' })).toMatchObject({
      refusal: 'not-an-email'
    });
  });
});
