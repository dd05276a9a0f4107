/** What interpreters, and whoever leads the hotline, do with appointments: see who comes, cancel one. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { said } from '#reports/words.ts';
import {
  cancelAppointment,
  findAppointment,
  listComing,
  type Appointment
} from '#contacts/appointments/appointment.server.ts';
import { ROOM } from '#contacts/appointments/slots.ts';
import { address } from '#ui/addresses.ts';
import type { Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';
import { whenOf } from './resident.server.ts';

/** The longest reason, in characters. */
const REASON_MAX = 300;

/** May they see who comes, and cancel? */
export function mayKeepAppointments(person: Person): boolean {
  return may(person, 'interpret') || may(person, 'board');
}

/** Appointments to come, with those whose room is still open. */
export async function readAppointments(here: Here, person: Person): Promise<Appointment[] | Refusal> {
  if (!mayKeepAppointments(person)) return refuse('not-allowed');
  return listComing(here.world.db, here.world.now().subtract({ minutes: ROOM.after }));
}

/** Cancels one with a reason, which goes to the resident by letter. Refused with `appointment-over` once it has begun. */
export async function cancelFor(
  here: Here,
  person: Person,
  id: string,
  typed: string
): Promise<void | Refusal> {
  if (!mayKeepAppointments(person)) return refuse('not-allowed');
  const reason = said(typed, REASON_MAX, 'reason');
  if (isRefusal(reason)) return reason;
  const { db, now, news, publicUrl } = here.world;
  const done = await db.transaction().execute(async (tx) => {
    const found = await findAppointment(tx, id);
    if (!found || !(await cancelAppointment(tx, id, { by: person.id, reason }, now())))
      return refuse('appointment-over');
    await sendLetter(here, tx, {
      letter: 'appointment-off',
      lang: found.lang,
      to: found.email,
      fill: {
        when: whenOf(here, found),
        reason,
        address: publicUrl + address('/interpreter/appointment', found.lang)
      }
    });
    return undefined;
  });
  if (isRefusal(done)) return done;
  news.tell({ about: 'hotline' });
}
