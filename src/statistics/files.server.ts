/** The figures as files: whole tables, month by month, so that no file has to fit into memory. */
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import type { City } from '#catalogue/city.ts';
import { OUTCOMES } from '#cases/entry.ts';
import type { Lang } from '#ui/lang.ts';
import { csvOf, rowsOf, type Field } from './csv.ts';
import { listHotlineMonths, listMatters } from './hotline/months.server.ts';
import type { Month } from './period.ts';
import { findSums, listDays, listReceived } from './read.server.ts';
import { receivedIn, type Standing } from './share.ts';
import { waitOf } from './waits.ts';

export const FILES = ['months', 'received', 'days', 'hotline', 'matters'] as const;
export type FileName = (typeof FILES)[number];

type Table = { heads: string[]; rows(db: Db, month: Month, name: Names): Promise<Field[][]> };
type Names = { category(code: string): string; district(code: string): string; topic(code: string): string };

const STANDINGS: readonly Standing[] = ['open', ...OUTCOMES];

/** Heads are one word each and the same in every language, so that a program reads them. */
const TABLES: Readonly<Record<FileName, Table>> = {
  months: {
    heads: [
      'month',
      'received',
      'problems',
      'ideas',
      'questions',
      ...STANDINGS.map((standing) => standing.replace('-', '_')),
      'contested',
      'answered',
      'median_days',
      'ninth_decile_days'
    ],
    async rows(db, month) {
      const selection = { months: [month] };
      const [{ standings, contested }, [kinds], days] = await Promise.all([
        findSums(db, selection),
        listReceived(db, selection),
        listDays(db, selection)
      ]);
      const wait = waitOf(days);
      const counts = STANDINGS.map((standing) => standings[standing] ?? 0);
      const byKind = [kinds!.problems, kinds!.ideas, kinds!.questions];
      const waited = [wait?.cases ?? 0, wait?.median ?? null, wait?.ninth ?? null];
      return [[month.slice(0, 7), receivedIn(standings), ...byKind, ...counts, contested, ...waited]];
    }
  },
  received: {
    heads: [
      'month',
      'kind',
      'category',
      'category_name',
      'district',
      'district_name',
      'channel',
      'outcome',
      'cases',
      'contested'
    ],
    async rows(db, month, name) {
      const rows = await db
        .selectFrom('figures')
        .selectAll()
        .where('month', '=', month)
        .orderBy(sql`kind, category, district, channel, outcome`)
        .execute();
      return rows.map((row) => [
        month.slice(0, 7),
        row.kind,
        row.category,
        name.category(row.category),
        row.district,
        name.district(row.district),
        row.channel,
        row.outcome,
        row.cases,
        row.contested
      ]);
    }
  },
  days: {
    heads: [
      'month',
      'kind',
      'category',
      'category_name',
      'district',
      'district_name',
      'outcome',
      'days',
      'cases'
    ],
    async rows(db, month, name) {
      const rows = await db
        .selectFrom('answer_days')
        .selectAll()
        .where('month', '=', month)
        .orderBy(sql`kind, category, district, outcome, days`)
        .execute();
      return rows.map((row) => [
        month.slice(0, 7),
        row.kind,
        row.category,
        name.category(row.category),
        row.district,
        name.district(row.district),
        row.outcome,
        row.days,
        row.cases
      ]);
    }
  },
  hotline: {
    heads: [
      'month',
      'topic',
      'topic_name',
      'contacts',
      'offered',
      'answered',
      'answered_in_time',
      'target_seconds',
      'abandoned',
      'short_abandoned',
      'left_otherwise',
      'wait_seconds',
      'first_line'
    ],
    async rows(db, month, name) {
      const rows = await listHotlineMonths(db, [month]);
      return rows.map(({ topic, seconds, counts: c }) => [
        month.slice(0, 7),
        topic,
        name.topic(topic),
        c.came,
        c.offered,
        c.answered,
        c.within,
        seconds,
        c.abandoned,
        c.short,
        c.left,
        c.waitSeconds,
        c.firstLine
      ]);
    }
  },
  matters: {
    heads: ['month', 'category', 'category_name', 'calls', 'web_reports'],
    async rows(db, month, name) {
      const rows = await listMatters(db, [month]);
      return rows.map(({ category, calls, reports }) => [
        month.slice(0, 7),
        category,
        name.category(category),
        calls,
        reports
      ]);
    }
  }
};

function namesOf(city: City, lang: Lang): Names {
  const names = (list: readonly { code: string; name: Record<Lang, string> }[]) => {
    const known = new Map(list.map(({ code, name }) => [code, name[lang]]));
    return (code: string) => known.get(code) ?? '';
  };
  return {
    category: names(city.categories),
    district: names(city.districts),
    topic: names(city.hotlines.flatMap(({ topics }) => topics))
  };
}

/** Every month in which something was counted for the file, the earliest first. */
async function monthsOf(db: Db, file: FileName): Promise<Month[]> {
  const counted =
    file === 'hotline' || file === 'matters'
      ? sql`select distinct month from hotline_months`
      : sql`select month from figures union select month from answer_days`;
  const { rows } = await sql<{ month: Month }>`${counted} order by month`.execute(db);
  return rows.map(({ month }) => month);
}

/** One of the files as it is written; codes are those of the city, names are in the reader's language. */
export function writeFile(db: Db, file: FileName, city: City, lang: Lang): ReadableStream<Uint8Array> {
  const { heads, rows } = TABLES[file];
  const names = namesOf(city, lang);
  async function* lines(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    yield encoder.encode(csvOf(heads, []));
    for (const month of await monthsOf(db, file)) yield encoder.encode(rowsOf(await rows(db, month, names)));
  }
  return Readable.toWeb(Readable.from(lines())) as ReadableStream<Uint8Array>;
}
