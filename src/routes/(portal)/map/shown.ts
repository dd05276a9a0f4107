/** A public case as pages, feeds and files show it: named, dated, in the reader's language. */
import type { City } from '#catalogue/city.ts';
import { caseCode, caseNumber } from '#cases/case.ts';
import type { PublicCase } from '#cases/publishing/list.server.ts';
import { tagOf, type TagView } from '#routes/work/standing.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { publicMapTexts } from '#ui/texts/publicMap.ts';

export type PublicView = {
  code: string;
  number: string;
  href: string;
  title: string;
  words: string;
  tag: TagView;
  /** Where, in words, as exactly as was agreed. */
  where: string;
  /** How rough the place is; empty when it is exact. */
  rough: string;
  received: string;
  closed: string | undefined;
  photos: string[];
  joined: string;
};

/** Open cases say only that they are under way: which unit has it and whom it asks is the resident's own page. */
function publicTag(c: PublicCase, lang: Lang): TagView {
  const texts = publicMapTexts[lang].status;
  if (c.outcome !== null) return tagOf({ status: c.status, outcome: c.outcome, reopened: false }, lang);
  return c.status === 'received'
    ? { sign: 'ring', tone: 'plain', text: texts.received }
    : { sign: 'arrow', tone: 'moving', text: texts.moving };
}

export function viewOf(c: PublicCase, city: City, lang: Lang): PublicView {
  const texts = publicMapTexts[lang];
  const { timezone } = city.profile;
  const day = (instant: string) => dayInWords(localTime(instant, timezone).day, lang);
  const district = city.districts.find(({ code }) => code === c.district)?.name[lang];
  const rough = { exact: '', near: texts.near, district: texts.districtOnly }[c.precision];
  return {
    code: caseCode(c),
    number: caseNumber(c),
    href: address(`/map/${caseCode(c)}`, lang),
    title: city.categories.find(({ code }) => code === c.category)?.name[lang] ?? c.category,
    words: c.words,
    tag: publicTag(c, lang),
    where: [c.address, district].filter(Boolean).join(', '),
    rough,
    received: texts.received(day(c.receivedAt)),
    closed: c.closedAt === null ? undefined : texts.closedOn(day(c.closedAt)),
    photos: c.photos.map((id) => `${address('/map', lang)}/photo/${id}`),
    joined: c.joined > 0 ? texts.joined(c.joined) : ''
  };
}
