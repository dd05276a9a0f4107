/** The parts of a case's page where people work together: notes, who is answering, related cases. */
import { json } from '@sveltejs/kit';
import { caseCode, caseNumber, type Case } from '#cases/case.ts';
import { listCases } from '#cases/many.server.ts';
import { standingOf, type Claim } from '#cases/notes/claim.ts';
import { findClaim } from '#cases/notes/claim.server.ts';
import { listColleagues } from '#cases/notes/mention.server.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { mayBeCalled } from '#cases/notes/note.ts';
import { relatedOf } from '#cases/notes/relate.ts';
import type { Entry } from '#cases/entry.ts';
import type { Here } from '#flow/here.server.ts';
import { claim, letGo, takeOver } from '#flow/notes/claim.server.ts';
import { mentionsWaiting, note, seeMentions, type Writer } from '#flow/notes/note.server.ts';
import { listNames } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { answered, textIn } from '#routes/work/case/form.server.ts';
import { unitName } from '#routes/work/case/journal.ts';
import { tagOf, type TagView } from '#routes/work/standing.ts';
import type { Lang } from '#ui/lang.ts';
import { notesTexts } from '#ui/texts/notes.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';

/** A colleague who can be called, and where they work. */
export type ColleagueView = { id: string; name: string; where: string };

/** Who is answering, as one person sees it; `again` is when that may have changed by itself. */
export type ClaimView =
  | { standing: 'free' }
  | { standing: 'mine' | 'taken' | 'theirs'; person: string; name: string; again: number };

/** Another case beside this one; an address only where the reader may open it. */
export type RelatedView = { number: string; title: string; tag: TagView; href?: string };

export type NotesView = {
  colleagues: ColleagueView[];
  claim: ClaimView;
  related: RelatedView[];
  /** How many calls wait for the reader now that this case is open. */
  waiting: number;
};

type Opened = { case: Case; entries: Entry[]; here: Here; person: Person; lang: Lang };

async function colleaguesOf({ case: c, here, person, lang }: Opened): Promise<ColleagueView[]> {
  const people = await listColleagues(here.world.db);
  return people
    .filter((who) => who.id !== person.id && mayBeCalled(c, who))
    .map(({ id, name, unit }) => ({
      id,
      name,
      where: unit === null ? notesTexts[lang].note.desk : unitName(here.city, unit)
    }));
}

/** The claim of a case as a person sees it. */
export async function claimView(here: Here, found: Claim | undefined, person: string): Promise<ClaimView> {
  const now = here.world.now();
  const standing = standingOf(found, person, now);
  if (standing === 'free' || !found) return { standing: 'free' };
  const names = await listNames(here.world.db, [found.person]);
  const left = Temporal.Instant.from(found.until).epochMilliseconds - now.epochMilliseconds;
  return { standing, person: found.person, name: names.get(found.person) ?? '', again: left + 1_000 };
}

async function relatedView(
  { entries, here, lang, person }: Opened,
  unit: string | null
): Promise<RelatedView[]> {
  const related = relatedOf(entries);
  if (related.length === 0) return [];
  const cases = await listCases(
    here.world.db,
    related.map(({ id }) => id)
  );
  const byId = new Map(cases.map((c) => [c.id, c]));
  const closed = closedTo(here.city, person);
  return related.flatMap(({ id }) => {
    const c = byId.get(id);
    if (!c) return [];
    const theirs = unit === null || c.tasks.some((task) => task.unit === unit);
    const category = here.city.categories.find(({ code }) => code === c.category);
    return {
      number: caseNumber(c),
      title: closed.includes(c.category)
        ? worklistTexts[lang].list.veiled
        : (category?.name[lang] ?? c.category),
      tag: tagOf(c, lang),
      ...(theirs ? { href: `${unit === null ? '/desk' : '/unit'}/${caseCode(c)}` } : {})
    };
  });
}

/** What the page of a case shows of working together; opening it sees what called the reader to it. */
export async function notesData(opened: Opened, unit: string | null): Promise<NotesView> {
  const { case: c, here, person } = opened;
  await seeMentions(here, person, c.id);
  const found = c.closedAt === null ? await findClaim(here.world.db, c.id, here.world.now()) : undefined;
  return {
    colleagues: await colleaguesOf(opened),
    claim: await claimView(here, found, person.id),
    related: await relatedView(opened, unit),
    waiting: await mentionsWaiting(here, person)
  };
}

type Sent = { here: Here; lang: Lang; form: FormData; seen: number; url: URL; at: Writer };

/** The form of a note was sent. */
export async function noteSent({ here, lang, form, seen, url, at }: Sent) {
  const typed = { text: textIn(form, 'text'), mention: textIn(form, 'mention') };
  const chosen = typed.mention === '' ? [] : [typed.mention];
  return answered(await note(here, at, { text: typed.text, chosen }), 'note', { typed, seen }, url, lang);
}

/** One of the buttons of a claim was pressed. */
export async function claimSent(
  { here, lang, form, seen, url, at }: Sent,
  what: 'claim' | 'takeOver' | 'letGo'
) {
  const done =
    what === 'claim'
      ? await claim(here, at)
      : what === 'takeOver'
        ? await takeOver(here, at, textIn(form, 'from'))
        : await letGo(here, at);
  return answered(done ?? {}, what, { typed: {}, seen }, url, lang);
}

type Asking = { locals: App.Locals; url: URL };

/** The page says that somebody writes, or left (`?left`), and is told who is answering. */
export async function claimTold({ locals: { here }, url }: Asking, at: Writer): Promise<Response> {
  if (url.searchParams.has('left')) {
    await letGo(here, at);
    return new Response(null, { status: 204 });
  }
  const told: Claim | undefined | Refusal = await claim(here, at);
  if (isRefusal(told)) return json(told, { status: 403 });
  return json(await claimView(here, told, at.person.id));
}

/** Who is answering now. */
export async function claimAsked({ here }: App.Locals, at: Writer): Promise<Response> {
  const found = await findClaim(here.world.db, at.id, here.world.now());
  return json(await claimView(here, found, at.person.id));
}
