/** What each resource tells when it is read. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { caseCode, parseCaseNumber } from '#cases/case.ts';
import { discoveryOf } from '#open311/discovery.ts';
import { DAYS, filterFrom, idsFrom, pageFrom, windowFrom, type Filter, type Page } from '#open311/filter.ts';
import { findChange, listShown, listTold, type Eyes } from '#open311/list.server.ts';
import { one, type Given } from '#open311/read.ts';
import { isOpenToPrograms, requestOf, requestsOf, type Shown } from '#open311/request.ts';
import { sensitiveCodes } from '#cases/sensitive/sensitive.ts';
import { definitionOf, serviceOf, servicesOn } from '#open311/service.ts';
import { updateCode, updateOf } from '#open311/update.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import type { Told } from './told.ts';

/** Who reads what: `program` when a right key came along. */
export type Reader = { here: Here; lang: Lang; query: Given; program: boolean; now: Temporal.Instant };

type Read = (reader: Reader, id: string | undefined) => Promise<Told | Refusal | Faults>;

/** How long anybody may keep what changes with the city's facts only. */
const KEPT_SECONDS = 300;

function eyesOf({ here, program }: Reader): Eyes {
  if (program) return { program, sensitive: sensitiveCodes(here.city) };
  const published = here.city.categories.filter((c) => c.published);
  const districtOnly = published.filter(({ precision }) => precision === 'district');
  return {
    program,
    published: published.map(({ code }) => code),
    districtOnly: districtOnly.map(({ code }) => code),
    timezone: here.city.profile.timezone
  };
}

/**
 * The query with the mark of a page before, as it was told. Marks are sealed: one that anybody could write themselves
 * would find by halves the minute of what is told to the day. A program may write its own.
 */
function marked({ here, program, query }: Reader): Given | Refusal {
  const after = one(query, 'after');
  if (after === undefined) return query;
  const mark = here.world.seal.shown(after, 'mark');
  if (mark === undefined && !program) return refuse('not-a-mark', 'after');
  return new Map([...query, ['after', [mark ?? after]]]);
}

function asking({ here, lang, program, query }: Reader) {
  return { city: here.city, lang, program, extended: one(query, 'extensions')?.toLowerCase() === 'true' };
}

/** A city of the demo town is there to be tried. */
async function discovery({ here, lang }: Reader): Promise<Told> {
  const { world, city } = here;
  const installed = {
    api: `${world.publicUrl}/open311/v2`,
    inquiry: `${world.publicUrl}/open311/inquiry/v1`,
    page: world.publicUrl + address('/data', lang),
    changedAt: await findChange(world.db),
    test: world.settings.demo
  };
  return { root: 'discovery', tree: discoveryOf(city, installed, lang), seconds: KEPT_SECONDS };
}

async function services({ here, lang, now }: Reader, code: string | undefined): Promise<Told | Refusal> {
  const open = servicesOn(here.city, todayIn(here, now).toString());
  if (code === undefined) {
    return {
      root: 'services',
      tree: open.map((one) => serviceOf(one, here.city, lang)),
      seconds: KEPT_SECONDS
    };
  }
  const category = open.find((one) => one.code === code);
  if (!category) return refuse('no-such-service', 'service_code');
  return { root: 'service_definition', tree: definitionOf(category, lang), seconds: KEPT_SECONDS };
}

/** One case by the id in an address; what nobody may see is not there. */
async function shown(reader: Reader, id: string): Promise<Shown | Refusal> {
  const numbered = parseCaseNumber(id);
  if (!numbered) return refuse('no-such-case', 'service_request_id');
  const filter: Filter = {
    ids: [numbered],
    received: {},
    changed: {},
    byChange: false,
    page: { size: 1, skip: 0 }
  };
  const [found] = await listShown(reader.here.world.db, filter, eyesOf(reader));
  return found ?? refuse('no-such-case', 'service_request_id');
}

function isFull(list: readonly unknown[], { size }: Page): boolean {
  return list.length === size;
}

async function requests(reader: Reader, id: string | undefined): Promise<Told | Refusal | Faults> {
  const how = asking(reader);
  if (id !== undefined) {
    const found = await shown(reader, id);
    return isRefusal(found) ? found : { root: 'service_requests', tree: [requestOf(found, how)] };
  }
  const { here, now } = reader;
  const query = marked(reader);
  if (isRefusal(query)) return query;
  const known = new Set(here.city.categories.map(({ code }) => code));
  const filter = filterFrom(query, known, here.city.profile.timezone, now);
  if (isFaults(filter)) return filter;
  const list = await listShown(here.world.db, filter, eyesOf(reader));
  const last = isFull(list, filter.page) ? list.at(-1) : undefined;
  return {
    root: 'service_requests',
    tree: requestsOf(list, how),
    next: last && { at: filter.byChange ? last.updatedAt : last.receivedAt, what: caseCode(last) }
  };
}

/** Every report gets its number at once, so its number is its token too. */
async function tokens(reader: Reader, token = ''): Promise<Told | Refusal> {
  const found = await shown(reader, token);
  if (isRefusal(found)) return refuse('no-such-token');
  return { root: 'service_requests', tree: [{ service_request_id: caseCode(found), token }] };
}

async function servicerequestupdates(reader: Reader): Promise<Told | Refusal | Faults> {
  const { here, lang, program, now } = reader;
  const query = marked(reader);
  if (isRefusal(query)) return query;
  const asked = windowFrom(query, ['start_date', 'end_date'], here.city.profile.timezone);
  const page = pageFrom(query);
  const ids = idsFrom(query);
  const faults = [asked, page, ids].filter((part) => isRefusal(part));
  if (isRefusal(asked) || isRefusal(page) || isRefusal(ids)) return { faults };
  const all = ids !== undefined || (asked.from ?? asked.to) !== undefined;
  const window = all ? asked : { from: now.subtract({ hours: 24 * DAYS }).toString() };
  const filter = {
    ...(ids ? { ids } : {}),
    window,
    forward: asked.from !== undefined || ids !== undefined,
    page
  };
  const list = await listTold(here.world.db, filter, eyesOf(reader));
  const last = isFull(list, page) ? list.at(-1) : undefined;
  const whole = (code: string) =>
    program && isOpenToPrograms(here.city.categories.find((c) => c.code === code));
  return {
    root: 'service_request_updates',
    tree: list.map((told) => updateOf(told, whole(told.category), { city: here.city, lang })),
    next: last && { at: last.entry.at, what: updateCode(last, last.entry.seq) }
  };
}

export const reading: Readonly<Record<string, Read>> = {
  discovery,
  services,
  requests,
  tokens,
  servicerequestupdates
};
