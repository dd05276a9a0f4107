/** What a resident does with an appointment with an interpreter: books it, sees it, cancels it, comes in. */
import { hashOf } from '#world/seal.server.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { AppointmentHours } from '#catalogue/hotline/hotline.ts';
import { isStopped } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';
import { contactFrom } from '#reports/contact.ts';
import { lineFrom } from '#contacts/chat/chat.ts';
import { hotlineOf, isOpenAt } from '#contacts/answering/hours.ts';
import {
  cancelAppointment,
  findAppointment,
  keepAppointment,
  listTaken,
  type Appointment
} from '#contacts/appointments/appointment.server.ts';
import { slotsFrom, stateOf, type AppointmentState, type Slot } from '#contacts/appointments/slots.ts';
import { isOver } from '#contacts/call.ts';
import { findByToken } from '#contacts/contact.server.ts';
import { line } from '#contacts/entry.ts';
import { address } from '#ui/addresses.ts';
import { momentInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { appointmentTexts } from '#ui/texts/appointments.ts';
import { calendarsOf, type Here } from '#flow/here.server.ts';
import { recordChat, tokenOf } from '#flow/hotline/chatting/resident.server.ts';
import { sendLetter } from '#flow/letters.server.ts';

/** When interpreters talk by appointment; nothing in a city where they do not. */
export function appointmentHours({ city }: Here): AppointmentHours | undefined {
  return hotlineOf(city)?.interpreter?.appointments;
}

/** The secret address of an appointment's page, whole. */
export function appointmentLink({ world }: Here, { id, lang }: Pick<Appointment, 'id' | 'lang'>): string {
  return world.publicUrl + address(`/interpreter/appointment/${world.seal.link(id, 'appointment')}`, lang);
}

/** When it is, as a letter says it. */
export function whenOf({ city }: Here, { at, lang }: Pick<Appointment, 'at' | 'lang'>): string {
  return momentInWords(at, lang, city.profile.timezone);
}

/** Times at which an interpreter is free. */
export async function listSlots(here: Here): Promise<Slot[]> {
  const hours = appointmentHours(here);
  if (!hours) return [];
  const now = here.world.now();
  const { working: calendar, timezone } = calendarsOf(here.city);
  const taken = await listTaken(here.world.db, now, hours.atOnce);
  return slotsFrom(hours, { calendar, timezone }, now).filter(({ at }) => !taken.has(at));
}

/** Appointments made from one network, and for one address, within a day: times are few, and nobody may take them all. */
const BOOKED = { network: 10, address: 3, minutes: 24 * 60 } as const;

/** What somebody fills in. `once` is the form's own, a double press is one appointment. */
export type Booking = { once: string; at: string; email: string; words: string; lang: Lang; from: string };

async function isTooMany({ world }: Here, email: string, from: string): Promise<boolean> {
  const { minutes } = BOOKED;
  const now = world.now();
  const network = { max: BOOKED.network, minutes, what: 'appointments', who: networkOf(from), from };
  if (await isStopped(world, network, now)) return true;
  const one = { max: BOOKED.address, minutes, what: 'appointments for', who: email.toLowerCase(), from };
  return isStopped(world, one, now);
}

/** The time is taken, if not by this very form a moment ago. */
async function takenBut({ world }: Here, once: string, link: string): Promise<{ link: string } | Refusal> {
  return (await findAppointment(world.db, once)) ? { link } : refuse('appointment-taken', 'at');
}

/**
 * Books a time; a letter with the secret address of its page goes out.
 *
 * Refused with `appointment-none` where nobody can book, `appointment-taken` when somebody else was faster or the time
 * is none to choose, `appointment-many`, and with what is wrong in the address or the words.
 */
export async function bookAppointment(here: Here, given: Booking): Promise<{ link: string } | Refusal> {
  const { db, seal, now } = here.world;
  const hours = appointmentHours(here);
  if (!hours) return refuse('appointment-none');
  const link = seal.link(given.once, 'appointment');
  if (await findAppointment(db, given.once)) return { link };
  const answer = contactFrom({ by: 'email', email: given.email, phone: '' });
  if (isRefusal(answer) || answer.by !== 'email') return refuse('not-an-email', 'email');
  const words = given.words.trim() === '' ? null : lineFrom(given.words);
  if (isRefusal(words)) return words;
  if (given.at === '') return refuse('appointment-unchosen', 'at');
  if (!(await listSlots(here)).some(({ at }) => at === given.at)) return takenBut(here, given.once, link);
  if (await isTooMany(here, answer.to, given.from)) return refuse('appointment-many', 'email');
  const { once: id, at, lang } = given;
  const kept = { id, at, minutes: hours.slotMinutes, email: answer.to, words, lang };
  const booked = await db.transaction().execute(async (tx) => {
    const asked = { ...kept, askedAt: now().toString(), cancelledAt: null };
    if (!(await keepAppointment(tx, asked, hours.atOnce))) return false;
    await sendLetter(here, tx, {
      letter: 'appointment',
      lang,
      to: answer.to,
      fill: { when: whenOf(here, kept) },
      opens: { link: appointmentLink(here, kept) }
    });
    return true;
  });
  if (!booked) return takenBut(here, id, link);
  here.world.news.tell({ about: 'hotline' });
  return { link };
}

/** The appointment behind a secret link, and where it stands; nothing when the link was not made here, or it is erased. */
export async function openAppointment(
  { world }: Here,
  link: string
): Promise<{ appointment: Appointment; state: AppointmentState } | undefined> {
  const id = world.seal.opened(link, 'appointment');
  const appointment = id === undefined ? undefined : await findAppointment(world.db, id);
  return appointment && { appointment, state: stateOf(appointment, world.now()) };
}

/** The resident cancels, and the time is free again. Cancelled twice is cancelled once. */
export async function cancelOwn(here: Here, link: string): Promise<void | Refusal> {
  const { db, now, news } = here.world;
  const found = await openAppointment(here, link);
  if (!found) return refuse('appointment-over');
  if (found.state === 'cancelled') return;
  if (found.state === 'over') return refuse('appointment-over');
  if (!(await cancelAppointment(db, found.appointment.id, { by: null, reason: null }, now())))
    return refuse('appointment-over');
  news.tell({ about: 'hotline' });
}

/** Somebody with an appointment stands before everybody who waits for an interpreter: no topic has such a priority. */
const PRIORITY = 10;
/** A talk that broke off is begun again by the same link, so many times. */
const TALKS = 9;

/** The talk of an appointment that goes on, or the one to begin next. */
async function nextTalk(here: Here, id: string): Promise<{ token: string; goesOn: boolean; once: string }> {
  let talk = { token: '', goesOn: false, once: '' };
  for (let n = 1; n <= TALKS; n += 1) {
    const once = `appointment ${id} ${n}`;
    const token = tokenOf(here, once);
    const call = await findByToken(here.world.db, hashOf(token).toString('hex'));
    talk = { token, once, goesOn: call !== undefined };
    if (!call || !isOver(call)) break;
  }
  return talk;
}

/**
 * Comes in: the talk waits in the queue before the others, for an interpreter alone, and its first line says that it
 * is by appointment. Whoever comes in again finds the same talk, or a new one after one that broke off.
 *
 * Refused with `appointment-early`, `appointment-opens` where the hotline opens with the talk itself, `appointment-over`,
 * `chat-closed` outside hours and `hotline-away`.
 */
export async function comeIn(here: Here, link: string): Promise<{ token: string } | Refusal> {
  const { db, now, line: telephone } = here.world;
  const found = await openAppointment(here, link);
  if (!found || found.state === 'over' || found.state === 'cancelled') return refuse('appointment-over');
  if (found.state === 'ahead') return refuse('appointment-early');
  const { id, lang, words, at: begins } = found.appointment;
  const { token, goesOn, once } = await nextTalk(here, id);
  if (goesOn) return { token };
  if (!isOpenAt(here.city, now()))
    return refuse(Temporal.Instant.compare(now(), begins) < 0 ? 'appointment-opens' : 'chat-closed');
  if (!(await telephone.isThere())) return refuse('hotline-away');
  const said = [appointmentTexts[lang].first(whenOf(here, found.appointment)), words ?? ''];
  const done = await recordChat(
    here,
    { once, lang, words: '', video: true },
    {
      words: said.join('\n').trim(),
      follows: (_call, at) => [line('queued', at, { topic: null, priority: PRIORITY })]
    }
  );
  if (isRefusal(done)) return done;
  const call = await findByToken(db, hashOf(token).toString('hex'));
  await db
    .updateTable('appointments')
    .set({ contact: call?.id ?? null })
    .where('id', '=', id)
    .execute();
  return done;
}
