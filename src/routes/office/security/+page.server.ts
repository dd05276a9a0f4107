import { todayIn } from '#flow/here.server.ts';
import { listPeople } from '#people/person.server.ts';
import { listSecurity, SECURITY_KINDS, SECURITY_PAGE } from '#people/security.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { securityTexts } from '#ui/texts/security.ts';
import { securityDetails } from '#ui/texts/securityDetails.ts';
import { staffTexts } from '#ui/texts/staff.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { here, lang }, url }) => {
  const { db } = here.world;
  const texts = securityTexts[lang];
  const people = await listPeople(db);
  const kind = SECURITY_KINDS.find((one) => one === url.searchParams.get('kind'));
  const person = people.find(({ id }) => id === url.searchParams.get('person'))?.id;
  const after = url.searchParams.get('after') ?? undefined;
  const { rows, next } = await listSecurity(db, { kind, person }, after);
  const today = todayIn(here, here.world.now()).toString();
  const chosen = { ...(kind === undefined ? {} : { kind }), ...(person === undefined ? {} : { person }) };
  const href = (more: Record<string, string>) =>
    `/office/security?${new URLSearchParams({ ...chosen, ...more })}`;
  const words: Readonly<Record<string, string>> = { ...securityDetails[lang], ...staffTexts[lang].roles };
  /** One detail in the reader's words: somebody's name, words for what the program says shortly, or as it is. */
  const told = (value: string) => {
    const parts = value.split(/[ +]/).map((part) => words[part]);
    if (parts.every((part) => part !== undefined)) return parts.join(', ');
    return people.find(({ id }) => id === value)?.name ?? value;
  };
  return {
    kind: kind ?? '',
    person: person ?? '',
    kinds: [
      { value: '', text: texts.everything },
      ...SECURITY_KINDS.map((one) => ({ value: one, text: texts.kinds[one] ?? one }))
    ],
    people: [
      { value: '', text: texts.everybody },
      ...people.map(({ id, name }) => ({ value: id, text: name }))
    ],
    rows: rows.map((row) => [
      deskMoment(row.at, lang, here.city.profile.timezone, today, true),
      texts.kinds[row.kind] ?? row.kind,
      row.name ?? (row.account ? texts.account : row.person === null ? texts.nobody : ''),
      row.aboutName ?? '',
      row.network ?? '',
      Object.entries(row.detail)
        .map(([key, value]) => (key === 'program' ? `${value}` : told(`${value}`)))
        .filter(Boolean)
        .join(' · ')
    ]),
    pageSize: SECURITY_PAGE,
    next: next === undefined ? undefined : href({ after: next }),
    first: after === undefined ? undefined : href({})
  };
};
