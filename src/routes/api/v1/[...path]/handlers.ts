/** What each endpoint does. */
import { isOpenOn } from '#catalogue/category.ts';
import { findCase, findCaseByNumber, listEntries } from '#cases/case.server.ts';
import { parseCaseNumber } from '#cases/case.ts';
import { categoriesOf, queryOf, type Filter } from '#cases/publishing/filter.ts';
import { asked, findPublic, listPublic } from '#cases/publishing/list.server.ts';
import { isSensitive } from '#cases/sensitive/sensitive.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { sendReport as send } from '#flow/program.server.ts';
import { opens, type Program } from '#people/programs/scope.ts';
import type { AnswerOf, Asked, EndpointName } from '#programs/api/endpoint.ts';
import { categoryView, publicView, sentView, unitView, wholeView } from '#programs/api/view.ts';
import { hotlineMonthView, hotlineView, isReadable } from '#programs/api/hotline.ts';
import { findSentCase } from '#programs/sent.server.ts';
import type { Report } from '#reports/report.ts';
import { listCounts, wholeOf } from '#statistics/hotline/counts.server.ts';
import { listHotlineMonths } from '#statistics/hotline/months.server.ts';
import { findCount, findSums, listDays } from '#statistics/read.server.ts';
import { receivedIn } from '#statistics/share.ts';
import { waitOf } from '#statistics/waits.ts';
import { address } from '#ui/addresses.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import { keyFrom } from '#world/key.ts';
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';

/** Who asks: a program, or anybody; `sentId` is the program's own number of what it sends. */
export type Caller = { here: Here; program: Program | undefined; sentId: string | undefined };

type Handlers = {
  [N in EndpointName]: (caller: Caller, given: Asked<N>) => Promise<AnswerOf<N> | Refusal | Faults>;
};

const PHOTO = `${address('/map', FIRST_LANG)}/photo`;

function numbered(code: string): { year: number; number: number } {
  return parseCaseNumber(code) ?? { year: 0, number: 0 };
}

const listCategories: Handlers['listCategories'] = async ({ here }) => {
  const today = todayIn(here, here.world.now()).toString();
  return { categories: here.city.categories.filter((c) => isOpenOn(c, today)).map(categoryView) };
};

const listUnits: Handlers['listUnits'] = async ({ here }) => ({ units: here.city.units.map(unitView) });

const listCases: Handlers['listCases'] = async ({ here }, { query }) => {
  const { world, city } = here;
  const { category = '', district = '', status, period, limit, after } = query;
  if (categoriesOf(category, city) === undefined) return refuse('unknown-category', 'category');
  if (district !== '' && !city.districts.some(({ code }) => code === district))
    return refuse('unknown-district', 'district');
  const mark = after === undefined ? undefined : world.seal.shown(after, 'mark');
  if (after !== undefined && !keyFrom(mark)) return refuse('not-a-mark', 'after');
  const filter: Filter = { category, status, period, district };
  const page = await listPublic(world.db, asked(filter, city, world.now()), mark, limit);
  const on = new URLSearchParams(queryOf(filter));
  on.set('limit', String(limit));
  // Sealed, because it names the very moment the last case of the page came, which not everybody is told.
  on.set('after', page.next === undefined ? '' : world.seal.hidden(page.next, 'mark'));
  return {
    cases: page.rows.map((row) => publicView(row, city, world.publicUrl, PHOTO)),
    next: page.next === undefined ? null : `${world.publicUrl}/api/v1/cases?${on}`
  };
};

const findOne: Handlers['findCase'] = async ({ here, program }, { path }) => {
  const { world, city } = here;
  const at = numbered(path.number);
  if (opens(program, 'cases')) {
    const found = await findCaseByNumber(world.db, at);
    // What is sensitive is no program's, whatever its key opens.
    if (!found || isSensitive(city, found.category)) return refuse('no-such-case', 'number');
    return wholeView(found, await listEntries(world.db, found.id), world.publicUrl);
  }
  const found = await findPublic(world.db, at, city);
  return found ? publicView(found, city, world.publicUrl, PHOTO) : refuse('no-such-case', 'number');
};

const findFigures: Handlers['findFigures'] = async ({ here }, { path }) => {
  const { db } = here.world;
  const month = `${path.month}-01`;
  const made = await findCount(db);
  const today = todayIn(here, here.world.now()).toString();
  if (!made?.first || month < made.first || month > today) return refuse('no-such-month', 'month');
  const [sums, days, calls] = await Promise.all([
    findSums(db, { months: [month] }),
    listDays(db, { months: [month] }),
    listHotlineMonths(db, [month])
  ]);
  const { standings, contested, kinds, categories, channels } = sums;
  const { '': none = 0, ...districts } = sums.districts;
  return {
    month: path.month,
    countedAt: made.madeAt,
    received: receivedIn(standings),
    contested,
    standings,
    kinds,
    categories,
    districts: { ...districts, ...(none === 0 ? {} : { none }) },
    channels,
    waits: waitOf(days) ?? null,
    hotline: hotlineMonthView(calls)
  };
};

const findHotlineFigures: Handlers['findHotlineFigures'] = async ({ here }, { query: span }) => {
  const hotline = hotlineOf(here.city);
  if (!hotline) return refuse('hotline-none');
  if (!isReadable(span)) return refuse('no-such-days', 'from');
  const { serviceLevel } = hotline;
  const { timezone } = here.city.profile;
  const parts = await listCounts(here.world.db, { span, timezone, seconds: serviceLevel.seconds });
  return hotlineView(parts, wholeOf(parts), { ...span, serviceLevel });
};

/** A report as it comes in by any way; what it may hold is checked where it is received. */
function reportOf(here: Here, { body }: Asked<'sendReport'>): Report | Refusal {
  const category = here.city.categories.find(({ code }) => code === body.category);
  if (!category) return refuse('unknown-category', 'category');
  const { lat, lng, ...words } = body.place ?? {};
  const point = lat === undefined || lng === undefined ? {} : { point: { lat, lng } };
  return {
    kind: category.kind,
    category: category.code,
    description: body.description,
    place: { ...point, ...words },
    answers: body.answers ?? {},
    contact: body.contact ?? { by: 'none' },
    photos: [],
    lang: body.lang ?? FIRST_LANG,
    channel: 'api'
  };
}

const sendReport: Handlers['sendReport'] = async ({ here, program, sentId }, given) => {
  const { world } = here;
  if (!program) return refuse('api-key-missing');
  const report = reportOf(here, given);
  if (isRefusal(report)) return report;
  // Every report of a program is noted as its own, so that it can ask what became of it.
  const done = await send(here, program, report, [], sentId ?? world.newId());
  if (isRefusal(done) || isFaults(done)) return done;
  return sentView(done, await listEntries(world.db, done.id), world.publicUrl);
};

const findReport: Handlers['findReport'] = async ({ here, program }, { path }) => {
  const { db, publicUrl } = here.world;
  const id = program && (await findSentCase(db, program.name, numbered(path.number)));
  const found = id === undefined ? undefined : await findCase(db, id);
  if (!found) return refuse('no-such-case', 'number');
  // What the city answered in a sensitive case is its resident's alone.
  const journal = isSensitive(here.city, found.category) ? [] : await listEntries(db, found.id);
  return sentView(found, journal, publicUrl);
};

export const handlers: Handlers = {
  listCategories,
  listUnits,
  listCases,
  findCase: findOne,
  findFigures,
  findHotlineFigures,
  sendReport,
  findReport
};
