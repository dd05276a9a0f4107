/** What the clock does by itself: sends letters, and tidies away what has served its time. */
import type { Tx } from '#world/database.server.ts';
import { refuse } from '#world/refusal.ts';
import { entry } from '#cases/entry.ts';
import { sweepClaims } from '#cases/notes/claim.server.ts';
import { unsealed, UNTOLD, type Secrets } from '#notices/notice.ts';
import { settleText } from '#notices/parts.server.ts';
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
import { sendersOf, type Sender } from './texting/sender.server.ts';

/** How many letters, and how many texts, go out side by side; a server that likes more can be given more processes. */
const LINES = 3;
/** A round ends after this long; what is left goes with the next. */
const ROUND_MINUTES = 4;

/**
 * Sends the letters and text messages that are due, each at least once, until none is left or their server is away.
 *
 * Several processes may do this at once: a notice belongs to who takes it. What cannot be sent is tried
 * again after growing pauses and then given up, visibly, in the office's outbox. Without a mail server letters are
 * not touched, nor texts without a gateway; neither waits for the other.
 */
export async function sendNotices(here: Here): Promise<void> {
  const until = here.world.now().add({ minutes: ROUND_MINUTES });
  const lines = sendersOf(here).flatMap((sender) => {
    const round = { until, away: false };
    return Array.from({ length: LINES }, () => sendOneByOne(here, sender, round));
  });
  await Promise.all(lines);
}

type Round = { until: Temporal.Instant; away: boolean };

async function sendOneByOne(here: Here, sender: Sender, round: Round): Promise<void> {
  const { db, now } = here.world;
  while (!round.away && Temporal.Instant.compare(now(), round.until) < 0) {
    const notice = await takeNotice(db, sender.by, now());
    if (!notice) return;
    if ((await send(here, sender, notice)) === 'away') round.away = true;
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

/** Sends one notice; the journal tells of it in the same transaction that marks it as sent. */
async function send(here: Here, sender: Sender, notice: Taken): Promise<'sent' | 'not' | 'away'> {
  const { world } = here;
  const { id } = notice;
  const { by } = sender;
  const lang = isLang(notice.lang) ? notice.lang : FIRST_LANG;
  const toStaff = notice.letter === 'reminded';
  const following = notice.follower === null ? undefined : followLinks(here, { id: notice.follower, lang });
  const outside = notice.letter === 'invited' ? invitationLink(here, id, lang) : undefined;
  const other = following?.page ?? outside;
  const secrets = await opening(here, notice, other, lang);
  const text = toStaff ? notice.body : unsealed(notice.body, secrets);
  try {
    await sender.hand(notice, text, following?.stop);
  } catch (cause) {
    const fault = sender.faultOf(cause);
    const state = await putOff(world.db, notice, fault.words, fault.kind === 'refused', world.now());
    world.log.warn(
      { notice: id, by, attempts: notice.attempts, kind: fault.kind, state },
      'a notice was not sent'
    );
    return fault.kind === 'away' ? 'away' : 'not';
  }
  const now = world.now();
  // That somebody else was told is no entry of the resident's case, nor a question that tells nothing of it.
  if (notice.case_id === null || other !== undefined || UNTOLD.has(notice.letter))
    await world.db.transaction().execute((tx) => sent(tx, id, by, now));
  else
    await onCase(here, notice.case_id, async (_c, _journal, tx) =>
      (await sent(tx, id, by, now))
        ? { entries: [entry('informed', { as: 'clock' }, now, { notice: id, by })] }
        : refuse('told-before')
    );
  return 'sent';
}

/** Marks it as sent; receipts of a text may have been faster. Says whether it was still waiting. */
async function sent(tx: Tx, id: string, by: Sender['by'], now: Temporal.Instant): Promise<boolean> {
  const done = await markSent(tx, id, now);
  if (done && by === 'text') await settleText(tx, id, now);
  return done;
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
