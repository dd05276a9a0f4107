/** How much waits in the log: missed calls, call-backs of the desk, appointments with an interpreter. */
import { sql } from 'kysely';
import { MISSED } from '#contacts/log/missed.server.ts';
import { appointmentHours } from '#flow/hotline/appointments/resident.server.ts';
import { readAppointments } from '#flow/hotline/appointments/interpreter.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { isRefusal } from '#world/refusal.ts';

/** No number above the lists is counted further. */
const MOST = 99;

/** Appointments to come; nothing for whoever may not see them, and in a city without. */
async function countAppointments(here: Here, person?: Person): Promise<number | undefined> {
  if (!person || !appointmentHours(here)) return undefined;
  const all = await readAppointments(here, person);
  return isRefusal(all) ? undefined : all.length;
}

export async function countedAbove(
  here: Here,
  person?: Person
): Promise<{ missed: number; callbacks: number; appointments: number | undefined }> {
  const { world } = here;
  const { rows } = await sql<{ missed: number; callbacks: number }>`select
    (select count(*)::int from (select from contacts c where ${MISSED} limit ${MOST}) m) as missed,
    (select count(*)::int from (select from callbacks where status in ('open', 'ringing') and unit is null
      limit ${MOST}) b) as callbacks`.execute(world.db);
  return { ...rows[0]!, appointments: await countAppointments(here, person) };
}
