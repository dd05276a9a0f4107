/** Finding cases by whatever somebody types into the one field: a number, words, a street, how a resident is reached. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { caseCode } from '#cases/case.ts';
import { askedFrom, ASKED_MAX } from '#cases/finding/asked.ts';
import { findByContact, findByWords } from '#cases/finding/search.server.ts';
import { soughtIn } from '#cases/finding/words.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { listByNumber, type ListPage } from '#cases/list.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { listView, type ListOf } from './list.server.ts';

/** How many years back a number without a year may be from. */
const YEARS = 5;

type Where = { unit?: string; after?: string | undefined; closed: readonly string[] };

/** The cases for what was typed; for a unit only those it has or had a task on. */
async function found(here: Here, typed: string, where: Where): Promise<ListPage> {
  const { db } = here.world;
  const now = here.world.now();
  const asked = askedFrom(typed);
  switch (asked.by) {
    case 'number': {
      const latest = todayIn(here, now).year;
      const years =
        asked.year === undefined ? Array.from({ length: YEARS }, (_, n) => latest - n) : [asked.year];
      const rows = await listByNumber(db, asked.number, years, where.unit);
      if (rows.length > 0 || asked.year !== undefined) return { rows, next: undefined };
      return findByWords(db, soughtIn(typed), now.toString(), where);
    }
    case 'contact':
      return findByContact(db, asked.to, where);
    case 'words':
      return findByWords(db, asked.sought, now.toString(), where);
    case 'nothing':
      return { rows: [], next: undefined };
  }
}

/**
 * What was typed is sent as a form and stands in the address only sealed: it may be a name or a number of
 * somebody, and addresses are kept by browsers and servers.
 */
export const finding = (base: '/desk' | '/unit') => async (event: RequestEvent) => {
  const form = await event.request.formData();
  const typed = textIn(form, 'typed').slice(0, ASKED_MAX).trim();
  redirect(303, `${base}/find?for=${event.locals.here.world.seal.hidden(typed, 'search')}`);
};

/** What was typed, out of the address; a case's number is nobody's and may stand there as it is. */
function typedIn(here: Here, url: URL): string {
  const sealed = url.searchParams.get('for');
  if (sealed !== null) return here.world.seal.shown(sealed, 'search') ?? '';
  return (url.searchParams.get('number') ?? '').slice(0, 40);
}

/** The page of what was found; one case with the number leads straight to it. */
export async function foundPage<L extends string>(
  { locals, url, isDataRequest }: Pick<RequestEvent, 'locals' | 'url' | 'isDataRequest'>,
  of: ListOf<L>,
  at: { list: L; reader: Person; unit?: string }
) {
  const { here, lang } = locals;
  const typed = typedIn(here, url);
  const after = url.searchParams.get('after') ?? undefined;
  const page = await found(here, typed, {
    ...(at.unit === undefined ? {} : { unit: at.unit }),
    after,
    closed: closedTo(here.city, at.reader)
  });
  const asked = askedFrom(typed);
  const [only] = page.rows;
  if (asked.by === 'number' && only && page.rows.length === 1 && only.number === asked.number)
    redirect(303, `${of.base}/${caseCode(only)}`);
  const view = listView(
    here,
    lang,
    { ...of, orders: { ...of.orders, [at.list]: 'received' } },
    {
      reader: at.reader,
      list: at.list,
      after: '',
      page: { rows: page.rows, next: undefined },
      alive: isDataRequest,
      ...(at.unit === undefined ? {} : { ownUnit: at.unit }),
      ...(asked.by === 'words' ? { sought: asked.sought } : {})
    }
  );
  const href = `${of.base}/find?for=${encodeURIComponent(here.world.seal.hidden(typed, 'search'))}`;
  return {
    asked: typed,
    by: asked.by,
    rows: page.rows.length,
    view: {
      ...view,
      cases: [],
      tabs: view.tabs.map((tab) => ({ ...tab, current: false })),
      next: page.next === undefined ? undefined : `${href}&after=${encodeURIComponent(page.next)}`,
      first: after === undefined ? undefined : href,
      newest: undefined
    }
  };
}
