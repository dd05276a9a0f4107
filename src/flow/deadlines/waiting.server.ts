/** The clock reminds the desk of cases no unit works on, whose promise runs out while they wait. */
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { refuse } from '#world/refusal.ts';
import { caseCode, caseNumber, type Case } from '#cases/case.ts';
import { entry } from '#cases/entry.ts';
import { listCases, listJournals } from '#cases/many.server.ts';
import type { Percent } from '#dispatch/promise/reminder.ts';
import { remindingDesk } from '#dispatch/promise/waiting.ts';
import { calendarsOf, onCase, todayIn, type Here } from '#flow/here.server.ts';
import { staffNotice, type Notice } from '#notices/notice.ts';
import { dayInWords } from '#ui/dates.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import { deadlineTexts } from '#ui/texts/deadlines.ts';
import { aboutIn, deskAddresses } from './remind.server.ts';

const AT_ONCE = 20;
/**
 * Milliseconds left to pages after each case that is told, and after so many that are looked at: at least, at most, and so
 * many times as long as it took. After a day on which nothing ran thousands are told at once, and nobody at a desk should
 * feel it.
 */
const BREATH = { least: 5, most: 1000, times: 4 } as const;
/** How long one round goes on; what is left comes with the next one. */
const ROUND_MINUTES = 8;
/**
 * Promised within these days before and after today: the first reminder comes when four fifths of the time are over,
 * and one that should have gone out ten working days ago is let go.
 */
const DAYS = { before: 21, after: 21 } as const;

/**
 * Reminds the desk once of each share of the time of each case that waits for it: given to nobody yet, given back by
 * all, or answered by every unit and not by the desk. A task has a clock of its own; this is what lies between.
 */
export async function remindDesk(here: Here): Promise<void> {
  const { db, now } = here.world;
  const until = now().add({ minutes: ROUND_MINUTES });
  const today = todayIn(here, now());
  const last = today.add({ days: DAYS.after }).toString();
  const breathe = breathing();
  let after = { dueOn: today.subtract({ days: DAYS.before }).toString(), id: FIRST };
  for (;;) {
    const { rows } = await sql<{ id: string; dueOn: string }>`
      select id, due_on as "dueOn" from cases
      where closed_at is null and stopped_at is null and status in ('received', 'returned', 'answered')
        and due_on <= ${last}::date and (due_on, id) > (${after.dueOn}::date, ${after.id}::uuid)
      order by due_on, id limit ${AT_ONCE}`.execute(db);
    const ids = rows.map(({ id }) => id);
    const journals = await listJournals(db, ids);
    for (const c of await listCases(db, ids)) {
      if (!remindingDesk(c, journals.get(c.id) ?? [], calendarsOf(here.city), now())) continue;
      await remindOf(here, c);
      await breathe();
    }
    await breathe();
    after = rows.at(-1) ?? after;
    if (rows.length < AT_ONCE || Temporal.Instant.compare(now(), until) >= 0) return;
  }
}

/** Leaves the pages their time; each time by what was done since the last. */
function breathing(): () => Promise<void> {
  const { least, most, times } = BREATH;
  let begun = performance.now();
  return async () => {
    const took = performance.now() - begun;
    await pause(Math.min(most, Math.max(least, times * took)));
    begun = performance.now();
  };
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/** One case, held: what became of it meanwhile decides. */
async function remindOf(here: Here, { id }: Case): Promise<void> {
  const now = here.world.now();
  const to = await deskAddresses(here);
  await onCase(here, id, (c, journal) => {
    const percent = remindingDesk(c, journal, calendarsOf(here.city), now);
    if (percent === undefined) return refuse('told-before');
    return {
      entries: [entry('reminded', { as: 'clock' }, now, { unit: null, percent, of: 'answer' })],
      notices: () => to.flatMap((address) => lettersTo(here, address, c, percent, now))
    };
  });
}

function lettersTo(here: Here, to: string, c: Case, percent: Percent, now: Temporal.Instant): Notice[] {
  const { city, world } = here;
  const lang = FIRST_LANG;
  const texts = deadlineTexts[lang].reminded;
  const desk = city.units.find(({ code }) => code === city.profile.desk);
  const fill = {
    number: caseNumber(c),
    category: aboutIn(here, c),
    until: c.dueOn === null ? '' : dayInWords(c.dueOn, lang),
    centre: city.profile.centre[lang],
    what: `${texts[percent]} ${texts.waits}`,
    unit: desk?.name[lang] ?? city.profile.desk,
    address: `${world.publicUrl}/desk/${caseCode(c)}`
  };
  return staffNotice('reminded', { caseId: c.id, to, lang }, city, fill, world.newId(), now);
}
