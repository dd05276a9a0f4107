/** The clock reminds: a unit of a task it has not taken or whose time runs out, its head, and the desk. */
import { refuse } from '#world/refusal.ts';
import { caseCode, caseNumber, type Case } from '#cases/case.ts';
import { entry, type NewEntry } from '#cases/entry.ts';
import { isSensitive } from '#cases/sensitive/sensitive.ts';
import type { Task } from '#cases/task.ts';
import { listToRemind, remindingOf } from '#dispatch/promise/reminders.server.ts';
import type { Reminder } from '#dispatch/promise/reminder.ts';
import { calendarsOf, categoryOf, onCase, type Here } from '#flow/here.server.ts';
import { staffNotice, type Notice } from '#notices/notice.ts';
import { listStaffOf } from '#people/person.server.ts';
import { dayInWords } from '#ui/dates.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import { deadlineTexts } from '#ui/texts/deadlines.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';
import { forgetPlans, planReminders } from './plan.server.ts';

/** Tasks planned, and cases looked at, in one go; and how long one round goes on. */
const AT_ONCE = 500;
const ROUND_MINUTES = 4;

/**
 * Reminds of every task whose hour has come, each share of its time once for each deadline.
 *
 * Several processes may do this at once, and one may stop in the middle: what was told is in the journal, in
 * the same transaction as the letters, and the case is held while it is looked at.
 */
export async function remindLate(here: Here): Promise<void> {
  const { db, now } = here.world;
  const until = now().add({ minutes: ROUND_MINUTES });
  const inTime = () => Temporal.Instant.compare(now(), until) < 0;
  const calendars = calendarsOf(here.city);
  for (let more = true; more && inTime();) {
    while (inTime() && (await planReminders(db, calendars, now(), AT_ONCE)) === AT_ONCE);
    const due = await listToRemind(db, now(), AT_ONCE);
    for (const id of due) if (inTime()) await remindOf(here, id);
    more = due.length > 0;
  }
}

/** Reminds of one case. What became of it meanwhile decides: closed, asked, told by another process. */
async function remindOf(here: Here, id: string): Promise<void> {
  const now = here.world.now();
  const calendars = calendarsOf(here.city);
  await onCase(here, id, async (c, journal, tx) => {
    const told = c.tasks.flatMap((task) =>
      task.status === 'open'
        ? remindingOf(c, task, journal, calendars, now).now.map((reminder) => ({ task, reminder }))
        : []
    );
    if (told.length === 0) {
      await forgetPlans(tx, [id]);
      return refuse('told-before');
    }
    const letters: Notice[] = [];
    for (const { task, reminder } of told) letters.push(...(await lettersOf(here, c, task, reminder)));
    return {
      entries: told.map(({ task, reminder }) => entryOf(task, reminder, now)),
      notices: () => letters
    };
  });
}

function entryOf({ unit }: Task, reminder: Reminder, now: Temporal.Instant): NewEntry {
  const percent = reminder.of === 'answer' ? reminder.percent : 100;
  return entry('reminded', { as: 'clock' }, now, { unit, percent, of: reminder.of });
}

/** Whom a reminder goes to: the unit first, then its head, then the desk; whoever is next where one has no address. */
async function addressesOf(here: Here, unit: string, reminder: Reminder): Promise<string[]> {
  const { db, settings } = here.world;
  const { units, profile } = here.city;
  // Where everything is made up nobody outside is written to.
  const ours = (email: string | undefined) =>
    email === undefined || (settings.demo && !email.endsWith('.example')) ? [] : [email];
  const mailbox = (code: string) => ours(units.find((u) => u.code === code)?.email);
  const { heads, officers, agents } = await listStaffOf(db, unit);
  const office = mailbox(unit).length > 0 ? mailbox(unit) : officers;
  const desk = [...mailbox(profile.desk), ...ours(profile.email)].slice(0, 1);
  const first = (...lists: readonly string[][]) => lists.find((list) => list.length > 0) ?? [];
  if (reminder.of === 'answer' && reminder.percent === 120) return first(desk, agents);
  if (reminder.of === 'answer' && reminder.percent === 100) return first(heads, office, desk, agents);
  return first(office, heads, desk, agents);
}

/** Whom something goes to that the head of a unit has to know. */
export function headAddresses(here: Here, unit: string): Promise<string[]> {
  return addressesOf(here, unit, { of: 'answer', percent: 100 });
}

/** Whom something goes to that the desk has to do: its own mailbox, else everybody who works there. */
export function deskAddresses(here: Here): Promise<string[]> {
  return addressesOf(here, here.city.profile.desk, { of: 'answer', percent: 120 });
}

/** What a case is about, as a letter to staff says it: others may read it on its way, so nothing where it is sensitive. */
export function aboutIn({ city }: Here, c: Case): string {
  return isSensitive(city, c.category)
    ? worklistTexts[FIRST_LANG].list.veiled
    : (categoryOf(city, c.category)?.name[FIRST_LANG] ?? '');
}

async function lettersOf(here: Here, c: Case, task: Task, reminder: Reminder): Promise<Notice[]> {
  const { city, world } = here;
  const lang = FIRST_LANG;
  const atDesk = reminder.of === 'answer' && reminder.percent === 120;
  const fill = {
    number: caseNumber(c),
    category: aboutIn(here, c),
    until: task.dueOn === null ? '' : dayInWords(task.dueOn, lang),
    centre: city.profile.centre[lang],
    what: deadlineTexts[lang].reminded[reminder.of === 'accept' ? 'accept' : reminder.percent],
    unit: city.units.find(({ code }) => code === task.unit)?.name[lang] ?? task.unit,
    address: `${world.publicUrl}/${atDesk ? 'desk' : 'unit'}/${caseCode(c)}`
  };
  const to = await addressesOf(here, task.unit, reminder);
  const now = world.now();
  return to.flatMap((address) =>
    staffNotice('reminded', { caseId: c.id, to: address, lang }, city, fill, world.newId(), now)
  );
}
