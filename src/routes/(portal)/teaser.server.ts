/** Last month's figures for the front page: read once a minute, not once a page. */
import type { Db } from '#world/database.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { lastWholeMonth, type Month } from '#statistics/period.ts';
import { findSums, listWaits, type Sums } from '#statistics/read.server.ts';
import { percentOf, receivedIn, resolvedOfReceived } from '#statistics/share.ts';
import type { Wait } from '#statistics/waits.ts';
import { monthInWords, numberInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { frontTexts } from '#ui/texts/front.ts';

type Read = { sums: Sums; wait: Wait | undefined };
export type Teaser = { title: string; figures: { figure: string; text: string }[] };

const KEPT_SECONDS = 60;
/** What each database said last, and when; and the same in words, in each language that was asked for. */
type Kept = {
  at: Temporal.Instant;
  month: Month;
  read: Promise<Read | undefined>;
  words: Map<Lang, Teaser | undefined>;
};
const kept = new WeakMap<Db, Kept>();

async function readMonth(db: Db, month: Month): Promise<Read> {
  const [sums, [waits]] = await Promise.all([
    findSums(db, { months: [month] }),
    listWaits(db, { months: [month] })
  ]);
  return { sums, wait: waits?.wait };
}

/** The last full month in three figures, each with its definition; nothing when it has not been counted. */
export async function teaserOf(here: Here, lang: Lang): Promise<Teaser | undefined> {
  const { world } = here;
  const now = world.now();
  const month = lastWholeMonth(todayIn(here, now));
  let last = kept.get(world.db);
  if (!last || last.month !== month || now.since(last.at).total('seconds') > KEPT_SECONDS) {
    const read = readMonth(world.db, month).catch(() => undefined);
    last = { at: now, month, read, words: new Map() };
    kept.set(world.db, last);
  }
  const read = await last.read;
  if (!last.words.has(lang)) {
    const counted = read !== undefined && receivedIn(read.sums.standings) > 0;
    last.words.set(lang, counted ? inWords(read, month, lang) : undefined);
  }
  return last.words.get(lang);
}

function inWords({ sums: { standings, kinds }, wait }: Read, month: Month, lang: Lang): Teaser {
  const texts = frontTexts[lang].figures;
  const number = (n: number) => numberInWords(n, lang);
  const percent = (part: number) => `${percentOf({ part, of: received }) ?? 0}%`;
  const received = receivedIn(standings);
  const resolved = resolvedOfReceived(standings);
  const name = monthInWords(month, lang);
  const parts = (['problem', 'idea', 'question'] as const).flatMap((kind) => {
    const n = kinds[kind] ?? 0;
    return n > 0 ? [texts[kind](n)] : [];
  });
  const list = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang).format(parts);
  return {
    title: texts.title(name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)),
    figures: [
      { figure: number(received), text: texts.received(list) },
      ...(wait ? [{ figure: texts.days(wait.median), text: texts.median(texts.days(wait.ninth)) }] : []),
      {
        figure: percent(resolved.part),
        text: texts.resolved(number(resolved.part), number(received), percent(standings.open ?? 0))
      }
    ]
  };
}
