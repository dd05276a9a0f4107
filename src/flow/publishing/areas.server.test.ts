/** Following a part of the city, with a real mail server: asked, confirmed, told once a day, stopped. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keepCopies } from '#cases/publishing/copy.server.ts';
import { copyOf } from '#cases/publishing/publish.ts';
import { isFaults } from '#world/refusal.ts';
import { submitReport } from '#flow/resident.server.ts';
import { hamlet, pothole } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { openMailServer } from '#tests/mail.ts';
import {
  askToFollowArea,
  confirmArea,
  findAreaFollower,
  nextMorning,
  stopArea,
  sweepAreas
} from './areas.server.ts';
import { tellAreas } from './tell.server.ts';

const box = await openMailServer();
afterAll(() => box.close());
const letters = [
  { code: 'area' as const, lang: 'en' as const, subject: 'Confirm', body: '{area} {link} {days}' },
  { code: 'digest' as const, lang: 'en' as const, subject: 'New', body: '{count}\n{list}\n{link}' }
];
const here = await openHere({ ...hamlet, letters }, { SMTP_URL: box.url });
const { db } = here.world;
const monday = at(here, '2026-11-16T12:00:00Z');
const tuesday = at(here, '2026-11-17T09:00:00Z');
const wednesday = at(here, '2026-11-18T09:00:00Z');
const circle = { lat: 50, lng: 20, metres: 500 };

beforeEach(async () => {
  box.delivered.length = 0;
  await db.deleteFrom('area_followers').execute();
  await db.deleteFrom('public_cases').execute();
});

const linkIn = (raw: string) => /follow\/([\w-]{38})/.exec(raw.replaceAll('=\r\n', ''))?.[1] ?? '';

async function asked(area: Parameters<typeof askToFollowArea>[1] = { circle }, email = 'ola@hejnal.example') {
  const done = await askToFollowArea(monday, area, email, 'en', '127.0.0.1');
  expect(done).toBeUndefined();
  await tellAreas(monday);
  return linkIn(box.delivered.at(-1)?.raw ?? '');
}

/** Something new on the map, `lat` degrees north of the hamlet's middle. */
async function shown(lat: number, when = '2026-11-16T15:00:00Z') {
  const report = {
    kind: 'problem' as const,
    category: pothole.code,
    description: 'Dziura',
    place: { point: { lat, lng: 20 }, address: 'ul. Długa 5' },
    answers: { lane: 'left' },
    contact: { by: 'none' as const },
    photos: [],
    lang: 'pl' as const,
    channel: 'portal' as const
  };
  const c = await submitReport(monday, report, { as: 'resident' });
  if (isFaults(c)) throw new Error(JSON.stringify(c));
  await keepCopies(db, [
    copyOf({ ...c, shown: 'public' }, { text: 'Dziura', precision: 'exact', photos: [] }, when)
  ]);
  return `${c.number}-${c.year}`;
}

describe('following a part of the city', () => {
  it('asks by one letter whether the address is theirs, and tells nothing before', async () => {
    const link = await asked();
    expect(box.delivered.map(({ to }) => to)).toEqual([['ola@hejnal.example']]);
    expect(await findAreaFollower(here, link)).toMatchObject({ confirmed_at: null });
    await shown(50.001);
    await tellAreas(tuesday);
    expect(box.delivered).toHaveLength(1);
  });

  it('once confirmed tells in the morning what was shown there since, once, and where to stop', async () => {
    const link = await asked();
    expect(await confirmArea(monday, link)).toBeUndefined();
    const [near, far] = [await shown(50.002), await shown(50.03)];
    await tellAreas(monday);
    expect(box.delivered).toHaveLength(1);
    await tellAreas(tuesday);
    expect(box.delivered).toHaveLength(2);
    const { raw } = box.delivered[1]!;
    expect(raw).toContain(near);
    expect(raw).not.toContain(far);
    expect(raw).toMatch(/List-Unsubscribe:\s+<[^>]+\/stop>/);
    expect(/^Subject: .*$/m.exec(raw)?.[0]).not.toMatch(/ola@|Długa/);
    await tellAreas(wednesday);
    expect(box.delivered).toHaveLength(2);
  });

  it('of a district tells what lies in it, and writes nothing when nothing is new', async () => {
    const link = await asked({ district: hamlet.districts[0]!.code });
    await confirmArea(monday, link);
    await tellAreas(tuesday);
    expect(box.delivered).toHaveLength(1);
    const { next_at } = (await findAreaFollower(here, link))!;
    expect(next_at).toBe(nextMorning(tuesday.world.now(), hamlet.profile.timezone).toString());
  });

  it('stops with one click, and the address is forgotten', async () => {
    const link = await asked();
    await confirmArea(monday, link);
    await stopArea(here, link);
    expect(await db.selectFrom('area_followers').selectAll().execute()).toEqual([]);
    expect(await confirmArea(monday, link)).toMatchObject({ refusal: 'following-over' });
  });

  it('asked twice at once is asked once', async () => {
    await Promise.all(
      [1, 2].map(() => askToFollowArea(monday, { circle }, 'two@hejnal.example', 'en', '127.0.0.2'))
    );
    await Promise.all([tellAreas(monday), tellAreas(monday)]);
    expect(box.delivered).toHaveLength(1);
  });

  it('is tried again when the mail server is away', async () => {
    box.answer = () => ({ code: 451, words: 'later' });
    await askToFollowArea(monday, { circle }, 'late@hejnal.example', 'en', '127.0.0.3');
    await tellAreas(monday);
    box.answer = () => undefined;
    await tellAreas(monday);
    expect(box.delivered).toHaveLength(0);
    await tellAreas(at(here, '2026-11-16T12:02:00Z'));
    expect(box.delivered).toHaveLength(1);
  });

  it.each([
    ['not-an-email', { circle }, 'nobody'],
    ['area-missing', { district: 'nowhere' }, 'ola@hejnal.example'],
    ['area-missing', undefined, 'ola@hejnal.example']
  ])('is refused with %s', async (refusal, area, email) => {
    expect(await askToFollowArea(monday, area, email, 'en', '127.0.0.4')).toMatchObject({ refusal });
  });

  it('what nobody confirms is swept away', async () => {
    await asked();
    await sweepAreas(db, Temporal.Instant.from('2026-11-20T12:00:00Z'));
    expect(await db.selectFrom('area_followers').selectAll().execute()).toHaveLength(1);
    await sweepAreas(db, Temporal.Instant.from('2026-11-24T12:00:00Z'));
    expect(await db.selectFrom('area_followers').selectAll().execute()).toEqual([]);
  });
});

it('the next morning is at seven by the clock on the wall, also after the night the clock is moved', () => {
  const morning = (now: string) => nextMorning(Temporal.Instant.from(now), 'Europe/Warsaw').toString();
  expect(morning('2026-10-24T10:00:00Z')).toBe('2026-10-25T06:00:00Z');
  expect(morning('2026-03-28T10:00:00Z')).toBe('2026-03-29T05:00:00Z');
});
