/** One article at work as its page shows it: what is read, what is being written, who did what. */
import { hintsOf, type Hint } from '#cases/plain/plain.ts';
import type { Kind } from '#knowledge/articles/article.ts';
import { listHeads } from '#knowledge/articles/article.server.ts';
import { listConfirmations } from '#knowledge/articles/confirmation.server.ts';
import { audienceOf } from '#knowledge/articles/content.ts';
import { countVotes } from '#knowledge/articles/feedback.server.ts';
import { deedsFor, mayWrite, speaksFor } from '#knowledge/articles/life.ts';
import { listHistory, type ArticleAtWork, type Version } from '#knowledge/articles/work.server.ts';
import { leavesIn } from '#knowledge/writing/difference.ts';
import { asObject, PLAN } from '#knowledge/writing/plan.ts';
import { todayIn } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { labelOf } from '#routes/work/articles/words.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords } from '#ui/dates.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import { articleChoiceTexts } from '#ui/texts/articleChoices.ts';
import { articleOneTexts } from '#ui/texts/articleOne.ts';
import { articlesTexts } from '#ui/texts/articles.ts';

type Locals = Pick<App.Locals, 'here' | 'lang'>;

/** Moments as the desk writes them. */
export function momentsOf({ here, lang }: Locals): (at: string) => string {
  const today = todayIn(here, here.world.now()).toString();
  return (at) => deskMoment(at, lang, here.city.profile.timezone, today, true);
}

/** What could be said more plainly, field by field. */
export function plainIn(
  kind: Kind,
  { content }: Version,
  { lang }: Locals
): { label: string; hints: Hint[] }[] {
  return leavesIn(PLAN[kind], asObject(content)).flatMap(({ names, as, text }) => {
    const hints = as === 'told' && names.at(-1) === FIRST_LANG ? hintsOf(text, FIRST_LANG) : [];
    return hints.length === 0 ? [] : [{ label: labelOf(kind, names, lang), hints }];
  });
}

/** The facts beside an article. */
export async function factsOf(
  locals: Locals,
  { id, kind, code, unit, reviewOn, published, open }: ArticleAtWork
) {
  const { here, lang } = locals;
  const texts = articleOneTexts[lang].one;
  const votes = await countVotes(here.world.db, id);
  const content = (published ?? open)?.content;
  const when = published?.publishedAt;
  return [
    { term: texts.facts.kind, text: articlesTexts[lang].kinds[kind] },
    { term: texts.facts.code, text: code },
    { term: texts.facts.unit, text: here.city.units.find((one) => one.code === unit)?.name[lang] ?? unit },
    ...(content
      ? [{ term: texts.facts.audience, text: articleChoiceTexts[lang].audiences[audienceOf(content)] }]
      : []),
    ...(when ? [{ term: texts.facts.published, text: momentsOf(locals)(when) }] : []),
    ...(reviewOn ? [{ term: texts.facts.review, text: dayInWords(reviewOn, lang) }] : []),
    ...(votes.useful + votes.not > 0
      ? [{ term: texts.facts.votes, text: texts.votes(votes.useful, votes.not) }]
      : [])
  ];
}

/** The open version and what this person may do with it. */
export function workOf(locals: Locals, person: Person, { kind, open }: ArticleAtWork) {
  if (!open) return undefined;
  const { here, lang } = locals;
  const { unit } = open.content;
  const deeds = deedsFor(person, unit, open.stage);
  const checks = deeds.includes('check-language');
  return {
    id: open.id,
    revision: open.revision,
    line: articleOneTexts[lang].one.workLine(open.number, articlesTexts[lang].stages[open.stage]),
    who: [open.writer ?? '', momentsOf(locals)(open.writtenAt)].filter(Boolean).join(', '),
    change: open.change,
    important: open.important,
    planned: open.from === null ? undefined : dayInWords(open.from, lang),
    deeds,
    onBehalf: speaksFor(person, unit) === 'on-behalf',
    unit: here.city.units.find(({ code }) => code === unit)?.name[lang] ?? unit,
    plain: checks || open.stage === 'draft' ? plainIn(kind, open, locals) : undefined,
    until: open.until ?? ''
  };
}

/** Where residents read it, where they do. */
export function addressFor(
  { lang }: Locals,
  { kind, code, published, audience }: ArticleAtWork
): string | undefined {
  const list = ({ card: '/services', guide: '/guides' } as Partial<Record<Kind, string>>)[kind];
  return published && audience === 'everyone' && list ? address(`${list}/${code}`, lang) : undefined;
}

/** What this person may do with the article itself. */
export async function mayDo({ here, lang }: Locals, person: Person, article: ArticleAtWork) {
  const { unit, open, published, withdrawn, kind, code } = article;
  const read = published !== null && withdrawn === null;
  const withdraws = read && may(person, 'language');
  const today = todayIn(here, here.world.now()).toString();
  const others = withdraws ? await listHeads(here.world.db, kind, today) : [];
  return {
    begin: open === null && mayWrite(person, unit),
    review: read && article.reviewOn !== null ? speaksFor(person, unit) : undefined,
    withdraw: withdraws,
    instead: others
      .filter((one) => one.code !== code)
      .map((one) => ({ value: `${kind} ${one.code}`, text: one.title[lang] }))
      .toSorted((a, b) => a.text.localeCompare(b.text, lang))
  };
}

/** Who has confirmed the last important change, for whoever leads or edits; nothing where there was none. */
export async function confirmedOf(locals: Locals, person: Person, versions: readonly Version[]) {
  if (person.role !== 'supervisor' && !may(person, 'language')) return undefined;
  const last = versions.find(
    ({ important, stage }) => important && (stage === 'published' || stage === 'replaced')
  );
  if (!last) return undefined;
  const all = await listConfirmations(locals.here.world.db, last.id);
  const texts = articleOneTexts[locals.lang].one;
  const moment = momentsOf(locals);
  return {
    count: all.filter(({ confirmedAt }) => confirmedAt !== null).length,
    of: all.length,
    rows: all.map(({ name, confirmedAt }) => [
      name,
      confirmedAt === null ? texts.notYet : moment(confirmedAt)
    ])
  };
}

/** What happened to an article, in words. */
export async function historyOf(locals: Locals, article: string) {
  const { here, lang } = locals;
  const texts = articleOneTexts[lang];
  const moment = momentsOf(locals);
  const isDay = (reason: string) => /^\d{4}-\d{2}-\d{2}$/.test(reason);
  return (await listHistory(here.world.db, article)).map(({ id, what, number, person, reason, at }) => ({
    id,
    what: texts.line(
      texts.lines[what] ?? what,
      ['withdrawn', 'reviewed', 'reminded', 'expired'].includes(what) ? null : number
    ),
    who: person ?? texts.clock,
    when: moment(at),
    reason: what === 'reminded' ? '' : isDay(reason) ? dayInWords(reason, lang) : reason
  }));
}
