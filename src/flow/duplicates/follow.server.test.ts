import { beforeAll, describe, expect, it } from 'vitest';
import { LETTER_CODES } from '#catalogue/letter.ts';
import { hamlet, report } from '#town/hamlet.ts';
import type { Case } from '#cases/case.ts';
import { caseNumber } from '#cases/case.ts';
import { withhold } from '#flow/publishing/publish.server.ts';
import { followTexts } from '#ui/texts/follow.ts';
import { OUTCOME_WORDS } from '#ui/texts/standing.ts';
import { findCase, listEntries } from '#cases/case.server.ts';
import type { Person } from '#people/person.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';
import { at, openHere } from '#tests/here.ts';
import { openMailServer, type MailServer } from '#tests/mail.ts';
import * as agent from '#flow/agent.server.ts';
import { sendNotices, tidy } from '#flow/clock.server.ts';
import type { Here } from '#flow/here.server.ts';
import * as resident from '#flow/resident.server.ts';
import { askToFollow, confirmFollowing, findFollowing, stopFollowing } from './follow.server.ts';
import { mergeCases } from './merge.server.ts';

const letters = LETTER_CODES.map((code) => ({
  code,
  lang: 'pl' as const,
  subject: `${code} {number}`,
  body: '{category}: {link} {what} {pin}'
}));

let here: Here;
let mail: MailServer;
beforeAll(async () => {
  mail = await openMailServer();
  here = await openHere({ ...hamlet, letters }, { SMTP_URL: mail.url });
});

const anna: Person = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent',
  unit: null
};

async function reported(): Promise<Case> {
  const mine = { ...report, contact: { by: 'none' as const } };
  const done = await resident.submitReport(here, mine, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}

function good(done: Case | Refusal): Case {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}

const again = async (c: Case) => (await findCase(here.world.db, c.id))!;
const close = async (c: Case) => {
  const now = await again(c);
  const answer = { text: 'Ask Mr Nowak at number 7.', outcome: 'resolved' as const, photos: [] };
  return good(await agent.close(here, { person: anna, id: c.id, seen: now.version }, answer));
};

/** The letters to an address since the last look, over the wire. */
async function lettersTo(email: string): Promise<string[]> {
  mail.delivered.length = 0;
  await sendNotices(here);
  return mail.delivered
    .filter(({ to }) => to.includes(email))
    .map(({ raw }) => raw.replaceAll('=\r\n', '').replaceAll('\r\n ', ' '));
}

const linkIn = (raw: string, page = 'obserwuj') => new RegExp(`/${page}/([\\w-]{38})`).exec(raw)?.[1] ?? '';

describe('following a case', () => {
  it('is asked, confirmed, told of the answer and the reopening, and stopped', async () => {
    const c = await reported();
    await askToFollow(here, c.id, 'ola@hejnal.example', 'pl');
    const [ask] = await lettersTo('ola@hejnal.example');
    const link = linkIn(ask!);
    expect(ask).toMatch(/List-Unsubscribe: +<http\S+\/obserwuj\/[\w-]{38}\/stop>/);
    expect(ask).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(await findFollowing(here, link)).toMatchObject({ confirmed: false, case: { id: c.id } });
    await confirmFollowing(here, link);
    await confirmFollowing(here, link);
    await close(c);
    const [closed] = await lettersTo('ola@hejnal.example');
    expect(closed).toContain('news');
    expect(closed).not.toContain('Nowak');
    expect(closed).not.toContain(here.world.seal.link(c.id));
    expect(closed).not.toContain(here.world.seal.pin(c.id));
    good(await resident.contest(here, c.id, 'No.', []));
    expect(await lettersTo('ola@hejnal.example')).toHaveLength(1);
    await stopFollowing(here, link);
    await close(c);
    expect(await lettersTo('ola@hejnal.example')).toEqual([]);
    expect(await findFollowing(here, link)).toBeUndefined();
    const kinds = (await listEntries(here.world.db, c.id)).map((e) => e.kind);
    expect(kinds).not.toContain('informed');
  });

  it('nobody is written to before they confirmed', async () => {
    const c = await reported();
    await askToFollow(here, c.id, 'piotr@hejnal.example', 'pl');
    expect(await lettersTo('piotr@hejnal.example')).toHaveLength(1);
    await close(c);
    expect(await lettersTo('piotr@hejnal.example')).toEqual([]);
  });

  it('of a case that was merged, they hear when its master is answered', async () => {
    const [a, b] = [await reported(), await reported()];
    await askToFollow(here, b.id, 'ewa@hejnal.example', 'pl');
    const link = linkIn((await lettersTo('ewa@hejnal.example'))[0]!);
    await confirmFollowing(here, link);
    good(await mergeCases(here, anna, { id: a.id, seen: 0 }, [b.id]));
    expect(await findFollowing(here, link)).toMatchObject({ case: { id: b.id }, leads: { id: a.id } });
    await close(a);
    const [news, ...more] = await lettersTo('ewa@hejnal.example');
    expect(more).toEqual([]);
    expect(news).toContain(caseNumber(b));
    expect(news).not.toContain(caseNumber(a));
  });

  it('of a case that is no longer shown, they hear how it ended and not what it was about', async () => {
    const c = await reported();
    await askToFollow(here, c.id, 'iga@hejnal.example', 'en');
    const [ask] = await lettersTo('iga@hejnal.example');
    expect(ask).toContain('Pothole');
    await confirmFollowing(here, linkIn(ask!, 'follow'));
    const at = { person: anna, id: c.id, seen: c.version };
    good(await withhold(here, at, 'Names a neighbour.'));
    await close(c);
    const [news] = await lettersTo('iga@hejnal.example');
    expect(news).not.toContain('Pothole');
    expect(news).toContain(followTexts.en.hidden);
    expect(news).toContain(followTexts.en.news.closed(OUTCOME_WORDS.resolved.en));
  });

  it('asked for twice, or known already, is answered the same and writes no second letter', async () => {
    const c = await reported();
    for (let i = 0; i < 3; i += 1)
      expect(await askToFollow(here, c.id, 'jan@hejnal.example', 'pl')).toBeUndefined();
    const [first, ...more] = await lettersTo('jan@hejnal.example');
    expect(more).toEqual([]);
    await confirmFollowing(here, linkIn(first!));
    expect(await askToFollow(here, c.id, 'JAN@hejnal.example', 'en')).toBeUndefined();
    expect(await lettersTo('jan@hejnal.example')).toEqual([]);
  });

  it('nobody can have somebody else flooded with letters, nor try for ever', async () => {
    for (let i = 0; i < 8; i += 1)
      expect(await askToFollow(here, (await reported()).id, 'ofiara@hejnal.example', 'pl')).toBeUndefined();
    expect(await lettersTo('ofiara@hejnal.example')).toHaveLength(5);
    const c = await reported();
    const done = [];
    for (let i = 0; i < 21; i += 1)
      done.push(await askToFollow(here, c.id, `x${i}@hejnal.example`, 'pl', '192.0.2.7'));
    expect(done.filter(isRefusal)).toMatchObject([{ refusal: 'follow-tries-used' }]);
  });

  it.each([
    ['what is no address', 'ola', 'not-an-email'],
    ['an address with a second line', 'ola@hejnal.example\nBcc: x@y.pl', 'not-an-email']
  ])('%s is refused', async (_, email, refusal) => {
    expect(await askToFollow(here, (await reported()).id, email, 'pl')).toMatchObject({ refusal });
  });

  it('a link of a case opens nothing here, and one that is over confirms nothing', async () => {
    const c = await reported();
    expect(await findFollowing(here, here.world.seal.link(c.id))).toBeUndefined();
    expect(await confirmFollowing(here, here.world.seal.link(c.id))).toMatchObject({
      refusal: 'following-over'
    });
  });

  it('an address nobody confirmed is forgotten after seven days, a confirmed one stays', async () => {
    const c = await reported();
    await askToFollow(here, c.id, 'kuba@hejnal.example', 'pl');
    const kuba = linkIn((await lettersTo('kuba@hejnal.example'))[0]!);
    await confirmFollowing(here, kuba);
    await askToFollow(here, c.id, 'inny@hejnal.example', 'pl');
    const later = here.world.now().add({ hours: 24 * 7 + 1 });
    await tidy(at(here, later.toString()));
    const left = await here.world.db
      .selectFrom('followers')
      .select('email')
      .where('case_id', '=', c.id)
      .execute();
    expect(left).toEqual([{ email: 'kuba@hejnal.example' }]);
  });

  it('who follows a case that was merged stays until its master is long answered', async () => {
    const [a, b] = [await reported(), await reported()];
    await askToFollow(here, b.id, 'zofia@hejnal.example', 'pl');
    await confirmFollowing(here, linkIn((await lettersTo('zofia@hejnal.example'))[0]!));
    good(await mergeCases(here, anna, { id: a.id, seen: 0 }, [b.id]));
    const days = (count: number) =>
      at(
        here,
        here.world
          .now()
          .add({ hours: 24 * count })
          .toString()
      );
    const left = async () =>
      (await here.world.db.selectFrom('followers').select('id').where('case_id', '=', b.id).execute()).length;
    await tidy(days(80));
    expect(await left()).toBe(1);
    await close(a);
    await tidy(days(61));
    expect(await left()).toBe(0);
  });
});
