/** Outside bodies: asked by the desk or a unit with a secret link, and answering on the page behind it. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Case } from '#cases/case.ts';
import { caseNumber } from '#cases/case.ts';
import { findCase, listEntries } from '#cases/case.server.ts';
import type { By } from '#cases/entry.ts';
import {
  contribute,
  invitationsOf,
  inviteOutside,
  overFor,
  standingOf,
  type Invitation,
  type Standing
} from '#cases/invite.ts';
import { unchanged } from '#cases/work.ts';
import { onCase, todayIn, type Here } from '#flow/here.server.ts';
import { filled, letterIn, SEALED, type Notice } from '#notices/notice.ts';
import { isStopped } from '#people/limit.server.ts';
import { mayActFor, mayUseDesk, type Person } from '#people/person.ts';
import { findPhoto, listLoose, takePhotos, type PhotoRow } from '#photos/photos.server.ts';
import { contactFrom } from '#reports/contact.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords } from '#ui/dates.ts';
import { FIRST_LANG, type Lang } from '#ui/lang.ts';

/** Who asks: an agent, or an officer for their unit, with the case as they saw it. */
export type Inviting = { person: Person; unit?: string; id: string; seen: number };
/** `photos` of the case go along only when they were chosen. */
export type Question = {
  name: string;
  email: string;
  question: string;
  until: string;
  photos: readonly string[];
};

/** The secret address of an invitation's page, whole. */
export function invitationLink({ world }: Pick<Here, 'world'>, id: string, lang: Lang): string {
  return world.publicUrl + address(`/invited/${world.seal.link(id, 'invitation')}`, lang);
}

function byOf({ person, unit }: Inviting): By {
  return unit === undefined ? { as: 'agent', person: person.id } : { as: 'officer', person: person.id, unit };
}

/**
 * The letter to the outside body. Its notice bears the id of the invitation: the secret link is worked out from
 * it when the letter goes out, and stands in no table.
 */
function letterTo(here: Here, c: Case, given: Question, id: string, now: Temporal.Instant): Notice[] {
  const { city } = here;
  const lang = FIRST_LANG;
  const letter = letterIn(city.letters, 'invited', lang);
  if (!letter) return [];
  const at = now.toString();
  const fill = {
    number: caseNumber(c),
    category: city.categories.find(({ code }) => code === c.category)?.name[lang] ?? '',
    link: SEALED.link,
    name: given.name.trim(),
    question: given.question.trim(),
    until: dayInWords(given.until, lang),
    centre: city.profile.centre[lang],
    hotline: city.profile.hotline.shown
  };
  const subject = filled(letter.subject, fill).replaceAll(/\s*\n\s*/g, ' ');
  const body = filled(letter.body, fill);
  const standing = { state: 'waiting', attempts: 0, fault: null, sent_at: null } as const;
  const whom = { letter: 'invited', lang, by: 'email', to: given.email } as const;
  return [{ id, case_id: c.id, ...whom, subject, body, ...standing, recorded_at: at, next_at: at }];
}

/**
 * The desk or a unit asks an outside body; the letter with the secret link is recorded with it.
 *
 * Refused with `not-an-email` besides what the rule refuses.
 */
export async function invite(here: Here, at: Inviting, given: Question): Promise<Case | Refusal> {
  const may = at.unit === undefined ? mayUseDesk(at.person) : mayActFor(at.person, at.unit);
  if (!may) return refuse('not-allowed');
  const contact = contactFrom({ by: 'email', email: given.email, phone: '' });
  if (isRefusal(contact) || contact.by === 'none') return refuse('not-an-email', 'email');
  const now = here.world.now();
  const today = todayIn(here, now).toString();
  const id = here.world.newId();
  return onCase(here, at, async (c, journal, tx) => {
    const decided =
      unchanged(c, journal, at.seen) ??
      inviteOutside(c, { ...given, invitation: id }, at.unit ?? null, today, byOf(at), now);
    if (isRefusal(decided)) return decided;
    await tx.insertInto('invitations').values({ id, case_id: c.id }).execute();
    return {
      entries: [decided],
      notices: (after) => letterTo(here, after, { ...given, email: contact.to }, id, now)
    };
  });
}

/** What an outside body sees: the case and its own invitation, and where that stands. */
export type Invited = { case: Case; invitation: Invitation; standing: Standing };

async function caseOf(here: Here, link: string): Promise<{ id: string; case_id: string } | undefined> {
  const id = here.world.seal.opened(link, 'invitation');
  if (id === undefined) return undefined;
  return here.world.db
    .selectFrom('invitations')
    .select(['id', 'case_id'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The invitation behind a secret link; nothing when the link was not made here. */
export async function findInvited(here: Here, link: string): Promise<Invited | undefined> {
  const row = await caseOf(here, link);
  const c = row && (await findCase(here.world.db, row.case_id));
  if (!row || !c) return undefined;
  const journal = await listEntries(here.world.db, c.id);
  const invitation = invitationsOf(journal).find(({ id }) => id === row.id);
  if (!invitation) return undefined;
  const today = todayIn(here, here.world.now()).toString();
  return { case: c, invitation, standing: standingOf(c, invitation, today) };
}

/** A photo the resident sent and somebody chose to show, for whoever holds the link of an invitation that waits. */
export async function invitedPhoto(here: Here, link: string, id: string): Promise<PhotoRow | undefined> {
  const invited = await findInvited(here, link);
  if (invited?.standing !== 'open' || !invited.invitation.shown.includes(id)) return undefined;
  const photo = await findPhoto(here.world.db, id);
  return photo?.case_id === invited.case.id ? photo : undefined;
}

/** How often a form may be sent from one invitation's page: its link may get about. */
const SAID = { max: 30, minutes: 60 } as const;

/** What was sent. `kept` are sealed ids of photos an earlier try took in. */
export type Contributing = { text: string; files: readonly File[]; kept: readonly string[] };
export type NotContributed = { refusals: readonly Refusal[]; kept: string[] };

/**
 * The outside body answers, with photos. Those taken in stay although the words, or another photo, are refused.
 * Refused with every fault at once, with why it can no longer be answered, and with `too-many-tries`.
 */
export async function answerInvitation(
  here: Here,
  link: string,
  given: Contributing
): Promise<Case | NotContributed> {
  const { world } = here;
  const invited = await findInvited(here, link);
  if (!invited) return { refusals: [refuse('no-such-invitation')], kept: [] };
  const { invitation, standing } = invited;
  const over = overFor(standing);
  if (over) return { refusals: [over], kept: [] };
  const now = world.now();
  const limited = { ...SAID, what: 'said invitation', who: invitation.id, from: '' };
  if (await isStopped(world, limited, now)) {
    const stopped = refuse('too-many-tries', undefined, { minutes: SAID.minutes });
    return { refusals: [stopped], kept: [...given.kept] };
  }
  const sealed = given.kept.flatMap((one) => world.seal.opened(one, 'photo') ?? []);
  const before = await listLoose(world.db, sealed);
  const { photos, faults } = await takePhotos(world.db, given.files, world, now, before.length);
  const ids = [...before, ...photos.map(({ id }) => id)];
  const kept = ids.map((id) => world.seal.link(id, 'photo'));
  if (faults.length > 0) return { refusals: faults, kept };
  const today = todayIn(here, now).toString();
  const said = { text: given.text, photos: ids };
  const done = await onCase(here, invited.case.id, (c, journal) => {
    const decided = contribute(c, journal, invitation.id, said, today, now);
    return isRefusal(decided) ? decided : { entries: [decided], photos: ids };
  });
  return isRefusal(done) ? { refusals: [done], kept } : done;
}
