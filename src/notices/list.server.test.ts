/** The office's lists: who waits longest comes first, pages follow each other by keys. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { hamlet, report } from '#town/hamlet.ts';
import { isFaults } from '#world/refusal.ts';
import { submitReport } from '#flow/resident.server.ts';
import type { Here } from '#flow/here.server.ts';
import { openHere } from '#tests/here.ts';
import { countNotices, listNotices, NOTICE_PAGE_SIZE, type NoticeList } from './list.server.ts';

let here: Here;
let caseId: string;
const start = Temporal.Instant.from('2026-11-20T08:00:00Z');

async function keep(state: string, by: 'email' | 'phone', minute: number): Promise<void> {
  const id = here.world.newId();
  const recorded_at = start.add({ minutes: minute }).toString();
  const to = by === 'phone' ? '+48601000174' : 'halina@hejnal.example';
  const notice = {
    id,
    case_id: caseId,
    letter: 'closed',
    lang: 'pl',
    by,
    to,
    subject: String(minute),
    body: '',
    state,
    fault: null
  };
  await here.world.db
    .insertInto('notices')
    .values({ ...notice, recorded_at, next_at: null, sent_at: null })
    .execute();
}

beforeAll(async () => {
  here = await openHere(hamlet);
  const done = await submitReport(here, { ...report, contact: { by: 'none' } }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  caseId = done.id;
  for (const minute of [3, 1, 2]) {
    await keep('waiting', 'phone', minute);
    await keep('waiting', 'email', minute + 10);
    await keep('given-up', 'email', minute + 20);
    await keep('sent', minute === 2 ? 'phone' : 'email', minute + 30);
  }
});

const subjects = async (list: NoticeList) =>
  (await listNotices(here.world.db, list)).rows.map(({ subject }) => Number(subject));

test.each<[NoticeList, number[]]>([
  ['calls', [1, 2, 3]],
  ['waiting', [11, 12, 13]],
  ['given-up', [23, 22, 21]],
  ['sent', [33, 32, 31]]
])('the list of %s stands in its order', async (list, order) => {
  expect(await subjects(list)).toEqual(order);
});

it('what somebody has to look after is counted, and no further than asked', async () => {
  expect(await countNotices(here.world.db, 100)).toEqual({ calls: 3, waiting: 3, 'given-up': 3 });
  expect(await countNotices(here.world.db, 2)).toEqual({ calls: 2, waiting: 2, 'given-up': 2 });
});

describe('pages', () => {
  it('follow each other without a gap or a repetition, in both directions of time', async () => {
    for (let i = 0; i < NOTICE_PAGE_SIZE + 20; i += 1) {
      await keep('waiting', 'phone', 100 + Math.floor(i / 3));
      await keep('sent', 'email', 100 + Math.floor(i / 3));
    }
    for (const list of ['calls', 'sent'] as const) {
      const first = await listNotices(here.world.db, list);
      const second = await listNotices(here.world.db, list, first.next);
      expect(first.rows).toHaveLength(NOTICE_PAGE_SIZE);
      expect(second.next).toBeUndefined();
      const ids = [...first.rows, ...second.rows].map(({ id }) => id);
      expect(new Set(ids).size).toBe(NOTICE_PAGE_SIZE + 23);
    }
  });

  it.each([
    '',
    'nonsense',
    "2026-11-20T08:00:00Z_'; drop table notices",
    '2026-99-99T99:99:99Z_01900000-0000-7000-8000-000000000001',
    '0000-01-01T00:00:00Z_01900000-0000-7000-8000-000000000001'
  ])('begin anew after a spoiled key (%j)', async (key) => {
    expect((await listNotices(here.world.db, 'given-up', key)).rows).toHaveLength(3);
  });
});
