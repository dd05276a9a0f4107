/** Last month's figures for the front page: read once a minute, not once a page. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { monthInWords, numberInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { frontTexts } from '#ui/texts/front.ts';

type Month = { problems: number; ideas: number; resolved: number; open: number; days: readonly Days[] };
type Days = { days: number; cases: number };
export type Teaser = { title: string; figures: { figure: string; text: string }[] };

const KEPT_SECONDS = 60;
/** What each database said last, and when: one entry for each world this process has opened. */
const said = new WeakMap<Db, { at: Temporal.Instant; month: string; figures: Promise<Month | undefined> }>();

async function read(db: Db, month: string): Promise<Month | undefined> {
  const counted = await db
    .selectFrom('figures')
    .select([
      sql<number>`coalesce(sum(cases) filter (where kind = 'problem'), 0)::int`.as('problems'),
      sql<number>`coalesce(sum(cases) filter (where kind = 'idea'), 0)::int`.as('ideas'),
      sql<number>`coalesce(sum(cases) filter (where kind <> 'question' and outcome = 'resolved'), 0)::int`.as(
        'resolved'
      ),
      sql<number>`coalesce(sum(cases) filter (where kind <> 'question' and outcome = 'open'), 0)::int`.as(
        'open'
      )
    ])
    .where('month', '=', month)
    .executeTakeFirstOrThrow();
  if (counted.problems + counted.ideas === 0) return undefined;
  const days = await db
    .selectFrom('answer_days')
    .select(['days', sql<number>`sum(cases)::int`.as('cases')])
    .where('month', '=', month)
    .where('kind', '<>', 'question')
    .groupBy('days')
    .orderBy('days')
    .execute();
  return { ...counted, days };
}

/** After how many days this share of the cases was answered; `days` counts upwards. */
function daysFor(days: readonly Days[], share: number): number | undefined {
  const wanted = share * days.reduce((sum, { cases }) => sum + cases, 0);
  let answered = 0;
  return days.find(({ cases }) => (answered += cases) >= wanted)?.days;
}

/** The last full month in three figures, each with its definition; nothing when it has not been counted. */
export async function teaserOf(here: Here, lang: Lang): Promise<Teaser | undefined> {
  const { world } = here;
  const now = world.now();
  const month = todayIn(here, now).with({ day: 1 }).subtract({ months: 1 }).toString();
  let kept = said.get(world.db);
  if (!kept || kept.month !== month || now.since(kept.at).total('seconds') > KEPT_SECONDS) {
    kept = { at: now, month, figures: read(world.db, month).catch(() => undefined) };
    said.set(world.db, kept);
  }
  const figures = await kept.figures;
  return figures && inWords(figures, month, lang);
}

function inWords({ problems, ideas, resolved, open, days }: Month, month: string, lang: Lang): Teaser {
  const texts = frontTexts[lang].figures;
  const received = problems + ideas;
  const number = (n: number) => numberInWords(n, lang);
  const percent = (n: number) => `${Math.round((100 * n) / received)}%`;
  const name = monthInWords(month, lang);
  const [median, p90] = [daysFor(days, 0.5), daysFor(days, 0.9)];
  const answered =
    median === undefined || p90 === undefined
      ? []
      : [{ figure: texts.days(median), text: texts.median(texts.days(p90)) }];
  return {
    title: texts.title(name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)),
    figures: [
      { figure: number(received), text: texts.received(texts.problems(problems), texts.ideas(ideas)) },
      ...answered,
      { figure: percent(resolved), text: texts.resolved(number(resolved), number(received), percent(open)) }
    ]
  };
}
