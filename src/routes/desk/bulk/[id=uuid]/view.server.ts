/** An operation as its page shows it: the cases chosen, what would happen, what became of each. */
import { caseCode, caseNumber, type Case } from '#cases/case.ts';
import { listCases } from '#cases/many.server.ts';
import type { Chosen, Operation } from '#cases/operation.server.ts';
import { listChosen } from '#cases/operation.server.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import type { Here } from '#flow/here.server.ts';
import type { Foreseen } from '#flow/many/foresee.server.ts';
import { isUndoable } from '#flow/many/undo.server.ts';
import type { Person } from '#people/person.ts';
import { tagOf, type TagView } from '#routes/work/standing.ts';
import { localTime, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { OUTCOME_WORDS } from '#ui/texts/standing.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';
import { isRefusal } from '#world/refusal.ts';

/** Who looks, where and in which language. */
export type Looking = { here: Here; lang: Lang; person: Person };

/** One case in a table, and why it is left out where it is. */
export type LineView = {
  number: string;
  href: string;
  matter: string;
  place: string;
  tag: TagView;
  why: string;
};

function lineOf({ here, lang, person }: Looking, c: Case, why = ''): LineView {
  const { city } = here;
  const { place } = c;
  const veiled = closedTo(city, person).includes(c.category);
  const district = city.districts.find(({ code }) => code === place.district)?.name[lang] ?? '';
  return {
    number: caseNumber(c),
    href: `/desk/${caseCode(c)}`,
    matter: veiled
      ? worklistTexts[lang].list.veiled
      : (city.categories.find(({ code }) => code === c.category)?.name[lang] ?? c.category),
    place: veiled ? district : (place.address ?? district),
    tag: tagOf(c, lang),
    why
  };
}

const unitName =
  ({ city }: Here, lang: Lang) =>
  (code: string) =>
    city.units.find((unit) => unit.code === code)?.name[lang] ?? code;

/** The chosen cases, while it is not said what to do with them. */
export async function chosenView(looking: Looking, id: string) {
  const { here } = looking;
  const chosen = await listChosen(here.world.db, id);
  const cases = await listCases(
    here.world.db,
    chosen.map((one) => one.id)
  );
  return {
    lines: cases.map((c) => lineOf(looking, c)),
    ids: cases.map((c) => ({ id: c.id, text: `${caseNumber(c)} · ${lineOf(looking, c).matter}` }))
  };
}

/** What is meant, in words. */
function meantBy(here: Here, lang: Lang, intent: NonNullable<Operation['intent']>, cases: readonly Case[]) {
  const into = intent.what === 'merge' ? cases.find(({ id }) => id === intent.into) : undefined;
  return {
    what: intent.what,
    outcome: intent.what === 'close' ? OUTCOME_WORDS[intent.outcome][lang] : '',
    text: intent.what === 'close' ? intent.text : '',
    units: intent.what === 'dispatch' ? intent.units.map(unitName(here, lang)) : [],
    into: into ? caseNumber(into) : ''
  };
}

/** What would happen: to which cases, to which not and why, how many letters, whose work ends. */
export function previewView(
  looking: Looking,
  intent: NonNullable<Operation['intent']>,
  foreseen: readonly Foreseen[]
) {
  const { here, lang } = looking;
  const going = foreseen.flatMap(({ turned }) => (isRefusal(turned) ? [] : [turned]));
  const notices = going.flatMap((one) => one.notices);
  const open = (c: Case) => c.tasks.filter(({ status }) => status === 'open').map(({ unit }) => unit);
  const before = foreseen.flatMap(({ case: c, turned }) => (isRefusal(turned) ? [] : open(c)));
  const after = new Set(going.flatMap((one) => open(one.case)));
  return {
    ...meantBy(
      here,
      lang,
      intent,
      foreseen.map((one) => one.case)
    ),
    letters: notices.filter(({ by }) => by === 'email').length,
    calls: notices.filter(({ by }) => by === 'phone').length,
    silent: going.filter((one) => one.case.contact.by === 'none').length,
    ended: [...new Set(before)].filter((unit) => !after.has(unit)).map(unitName(here, lang)),
    applies: foreseen.flatMap(({ case: c, turned }) => (isRefusal(turned) ? [] : [lineOf(looking, c)])),
    left: foreseen.flatMap(({ case: c, turned }) =>
      isRefusal(turned) ? [lineOf(looking, c, refusalWords(turned, lang))] : []
    )
  };
}

/** What became of each case, and until when it can be undone. */
export async function resultView(looking: Looking, operation: Operation) {
  const { here, lang } = looking;
  const chosen = await listChosen(here.world.db, operation.id);
  const cases = new Map(
    (
      await listCases(
        here.world.db,
        chosen.map((one) => one.id)
      )
    ).map((c) => [c.id, c])
  );
  const lines = (...states: Chosen['state'][]) =>
    chosen.flatMap((one) => {
      const c = cases.get(one.id);
      if (!c || !states.includes(one.state)) return [];
      return [lineOf(looking, c, one.why ? refusalWords(one.why, lang) : '')];
    });
  const { intent, undoUntil } = operation;
  const until = undoUntil === null ? undefined : localTime(undoUntil, here.city.profile.timezone);
  return {
    ...meantBy(here, lang, intent!, [...cases.values()]),
    state: operation.state,
    undo: isUndoable(operation, here.world.now()) && until ? timeInWords(until.time, lang) : '',
    done: lines('done'),
    left: lines('left'),
    undone: lines('undone'),
    kept: lines('kept')
  };
}
