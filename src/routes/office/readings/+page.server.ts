import { caseCode, caseNumber, parseCaseNumber } from '#cases/case.ts';
import { findCaseId } from '#cases/case.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { listHeard } from '#contacts/log/heard.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { listPeople } from '#people/person.server.ts';
import { listReadings, READINGS_PAGE } from '#people/reading.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { peopleDataTexts } from '#ui/texts/peopleData.ts';
import { mayUseDesk } from '#people/person.ts';
import type { PageServerLoad } from './$types';

const HEARD_MOST = 100;
const NOBODY = '00000000-0000-0000-0000-000000000000';
/** No case has a number or year beyond what its columns hold. */
const NUMBER_MAX = 2_147_483_647;

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const desk = mayUseDesk(event.locals.person);
  const { db } = here.world;
  const asked = event.url.searchParams;
  const number = asked.get('case')?.trim() ?? '';
  const parsed = parseCaseNumber(number);
  const known = parsed && parsed.number <= NUMBER_MAX ? await findCaseId(db, parsed) : undefined;
  const caseId = number === '' ? undefined : (known ?? NOBODY);
  const people = await listPeople(db);
  const person = people.find(({ id }) => id === asked.get('person'))?.id;
  const after = asked.get('after') ?? undefined;
  const page = await listReadings(db, { caseId, person }, after);
  const hotline = hotlineOf(here.city);
  // Listening is about no case, and stands on the first page only.
  const talks = hotline && caseId === undefined && after === undefined;
  const heard = talks ? await listHeard(db, { person, most: HEARD_MOST }) : [];
  const texts = peopleDataTexts[lang].readings;
  const today = todayIn(here, here.world.now()).toString();
  const chosen = { ...(number === '' ? {} : { case: number }), ...(person === undefined ? {} : { person }) };
  const moment = (at: string) => deskMoment(at, lang, here.city.profile.timezone, today, true);
  const topicOf = (topic: string | null) =>
    hotline?.topics.find(({ code }) => code === topic)?.name[lang] ?? '';
  const href = (more: Record<string, string>) =>
    `/office/readings?${new URLSearchParams({ ...chosen, ...more })}`;
  return {
    number,
    person: person ?? '',
    noCase: caseId === NOBODY,
    people: [
      { value: '', text: texts.everybody },
      ...people.map(({ id, name }) => ({ value: id, text: name }))
    ],
    rows: page.rows.map((row) => ({
      when: moment(row.at),
      who: row.name ?? texts.gone,
      number: caseNumber(row),
      href: desk ? `/desk/${caseCode(row)}` : undefined,
      what: texts.what[row.what],
      reason: row.reason
    })),
    heard: heard.map((row) => ({
      when: moment(row.at),
      who: row.name ?? texts.gone,
      talk: texts.heard.contact(moment(row.began), topicOf(row.topic)),
      href: desk ? `/desk/contacts/${row.contact}` : undefined,
      what: texts.heard.what[row.what]
    })),
    pageSize: READINGS_PAGE,
    next: page.next === undefined ? undefined : href({ after: page.next }),
    first: after === undefined ? undefined : href({})
  };
};
