/** What the clock does by itself: sends letters, and tidies away what has served its time. */
import { refuse } from '#world/refusal.ts';
import type { Mailer } from '#world/mail.server.ts';
import { entry } from '#cases/entry.ts';
import { sweepClaims } from '#cases/notes/claim.server.ts';
import { mailFault } from '#notices/fault.ts';
import { unsealed, UNTOLD, type Secrets } from '#notices/notice.ts';
import { markSent, putOff, sweepCaseless, takeNotice, type Taken } from '#notices/outbox.server.ts';
import { sweepSessions } from '#people/sessions/session.server.ts';
import { sweepPendings } from '#people/pending.server.ts';
import { sweepKeys } from '#people/programs/key.server.ts';
import { sweepTries } from '#people/tries.server.ts';
import { forgetPhotos } from '#photos/photos.server.ts';
import { sweepDeliveries } from '#programs/delivery.server.ts';
import { followLinks } from './duplicates/news.server.ts';
import { sweepFollowers } from './duplicates/follow.server.ts';
import { forgetDrafts } from './draft.server.ts';
import { forgetAreaFiles } from './dispatch/territories.server.ts';
import { forgetCatalogues } from './editing/import.server.ts';
import { isLang, FIRST_LANG, type Lang } from '#ui/lang.ts';
import { sweepAreas } from './publishing/areas.server.ts';
import { onCase, type Here } from './here.server.ts';
import { forgetMany } from './many/forget.server.ts';
import { opensOf } from './letters.server.ts';
import { secretsFor } from './many/receipt.server.ts';
import { invitationLink } from './units/invite.server.ts';

/** How many letters go out side by side; a mail server that likes more can be given more processes. */
const LINES = 3;
/** A round ends after this long; what is left goes with the next. */
const ROUND_MINUTES = 4;

/**
 * Sends the letters that are due, each at least once, until none is left or the mail server is away.
 *
 * Several processes may do this at once: a letter belongs to who takes it. What cannot be sent is tried
 * again after growing pauses and then given up, visibly, in the office's outbox. Without a mail server
 * nothing is touched.
 */
export async function sendNotices(here: Here): Promise<void> {
  const { mail, now } = here.world;
  if (!mail) return;
  const round = { until: now().add({ minutes: ROUND_MINUTES }), away: false };
  await Promise.all(Array.from({ length: LINES }, () => sendOneByOne(here, mail, round)));
}

async function sendOneByOne(here: Here, mail: Mailer, round: { until: Temporal.Instant; away: boolean }) {
  const { db, now } = here.world;
  while (!round.away && Temporal.Instant.compare(now(), round.until) < 0) {
    const notice = await takeNotice(db, now());
    if (!notice) return;
    if ((await send(here, mail, notice)) === 'away') round.away = true;
  }
}

/** What a letter opens: a page of its own, what it was sealed with, or the case it tells of. */
async function opening(
  here: Here,
  { letter, case_id, sealed }: Taken,
  page: string | undefined,
  lang: Lang
): Promise<Secrets> {
  if (page !== undefined) return { link: page, pin: '' };
  if (case_id === null) return opensOf(here, sealed);
  return secretsFor(here, here.world.db, { letter, case_id, lang });
}

/** Sends one letter; the journal tells of it in the same transaction that marks it as sent. */
async function send(here: Here, mail: Mailer, notice: Taken): Promise<'sent' | 'not' | 'away'> {
  const { world } = here;
  const { to, subject, id } = notice;
  const lang = isLang(notice.lang) ? notice.lang : FIRST_LANG;
  const toStaff = notice.letter === 'reminded';
  const following = notice.follower === null ? undefined : followLinks(here, { id: notice.follower, lang });
  const outside = notice.letter === 'invited' ? invitationLink(here, id, lang) : undefined;
  const other = following?.page ?? outside;
  const secrets = await opening(here, notice, other, lang);
  const text = toStaff ? notice.body : unsealed(notice.body, secrets);
  try {
    await mail.send({ to, subject, text, id, ...(following ? { stop: following.stop } : {}) });
  } catch (cause) {
    const fault = mailFault(cause);
    const state = await putOff(world.db, notice, fault.words, fault.kind === 'refused', world.now());
    world.log.warn(
      { notice: id, attempts: notice.attempts, kind: fault.kind, state },
      'a letter was not sent'
    );
    return fault.kind === 'away' ? 'away' : 'not';
  }
  const now = world.now();
  // That somebody else was told is no entry of the resident's case, nor a question that tells nothing of it.
  if (notice.case_id === null || other !== undefined || UNTOLD.has(notice.letter))
    await world.db.transaction().execute((tx) => markSent(tx, id, now));
  else
    await onCase(here, notice.case_id, async (_c, _journal, tx) =>
      (await markSent(tx, id, now))
        ? { entries: [entry('informed', { as: 'clock' }, now, { notice: id, by: 'email' })] }
        : refuse('told-before')
    );
  return 'sent';
}

/** Tidies away old drafts with their photos, photos nobody kept, sessions, claims and begun things that are over, and tries nobody looks back at. */
export async function tidy(here: Here): Promise<void> {
  const { world } = here;
  await forgetDrafts(here);
  await forgetPhotos(world.db, world.files, world.now());
  await forgetMany(here);
  await sweepSessions(world.db, world.now());
  await sweepPendings(world.db, world.now());
  await sweepCaseless(world.db, world.now());
  await sweepTries(world.db, world.now());
  await forgetAreaFiles(world.db, world.now());
  await forgetCatalogues(here);
  await sweepFollowers(world.db, world.now());
  await sweepAreas(world.db, world.now());
  await sweepClaims(world.db, world.now());
  await sweepKeys(world.db, world.now());
  await sweepDeliveries(world.db, world.now());
}
