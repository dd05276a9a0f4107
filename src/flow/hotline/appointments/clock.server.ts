/** What time does to appointments with an interpreter: a letter the day before, and erased at last. */
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import {
  eraseAppointments,
  listUnreminded,
  markReminded
} from '#contacts/appointments/appointment.server.ts';
import { isToRemind } from '#contacts/appointments/slots.ts';
import type { Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';
import { appointmentLink, whenOf } from './resident.server.ts';

/** Whoever talks with an interpreter tomorrow is reminded by one letter, however many processes look. */
export async function remindAppointments(here: Here): Promise<void> {
  const { db, now } = here.world;
  const from = now();
  const { timezone } = here.city.profile;
  for (const one of await listUnreminded(db, { from, until: from.add({ hours: 48 }) })) {
    if (!isToRemind(one, timezone, from)) continue;
    await db.transaction().execute(async (tx) => {
      if (!(await markReminded(tx, one.id, from))) return;
      await sendLetter(here, tx, {
        letter: 'appointment-near',
        lang: one.lang,
        to: one.email,
        fill: { when: whenOf(here, one) },
        opens: { link: appointmentLink(here, one) }
      });
    });
  }
}

/** Appointments are erased as long after as the lines of text talks are kept. */
export async function forgetAppointments({ world }: Here, { retention }: Hotline): Promise<void> {
  await eraseAppointments(world.db, world.now().subtract({ hours: 24 * retention.chatDays }));
}
