/** Open cases alike near a place, as the desk is shown them while a report is taken. */
import { listAtAddress, listNear, type NearCase } from '#cases/alike/near.server.ts';
import { caseCode, caseNumber } from '#cases/case.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { daysAgo, NEAR_METRES } from '#flow/duplicates/near.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import type { Point } from '#places/place.ts';
import { deskMoment } from '#routes/work/standing.ts';
import type { Lang } from '#ui/lang.ts';
import { mergingTexts } from '#ui/texts/merging.ts';

const NEAR_DAYS = 60;
/** As much of somebody's words as tells one case from another. */
const SHOWN_TEXT = 100;

/** Cases of the category's whole group, as far as they are open to whoever asks, near the point, or at the very address when there is none. */
export async function listAlike(
  here: Here,
  person: Person,
  category: string,
  place: { point?: Point | undefined; address?: string | undefined },
  most: number
): Promise<NearCase[]> {
  const { categories } = here.city;
  const own = categories.find(({ code }) => code === category);
  if (!own) return [];
  const closed = closedTo(here.city, person);
  const group = categories
    .filter((one) => one.group === own.group && !closed.includes(one.code))
    .map(({ code }) => code);
  const asked = { categories: group, since: daysAgo(here, NEAR_DAYS) };
  const { db } = here.world;
  return place.point
    ? listNear(db, { ...asked, point: place.point, metres: NEAR_METRES }, most)
    : listAtAddress(db, { ...asked, address: place.address?.trim() ?? '' }, most);
}

export type AlikeView = { code: string; href: string; number: string; about: string; text: string };

export function alikeView(here: Here, one: NearCase, lang: Lang): AlikeView {
  const { categories, profile } = here.city;
  const today = todayIn(here, here.world.now()).toString();
  const text = one.description.replaceAll(/\s+/g, ' ').trim();
  return {
    code: caseCode(one),
    href: `/desk/${caseCode(one)}`,
    number: caseNumber(one),
    about: [
      categories.find(({ code }) => code === one.category)?.name[lang] ?? one.category,
      ...(one.metres === null ? [] : [mergingTexts[lang].case.metres(Math.round(one.metres))]),
      deskMoment(one.receivedAt, lang, profile.timezone, today, true)
    ].join(', '),
    text: text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text
  };
}
