/** The cases of an account as its list shows them. */
import { caseCode, caseNumber } from '#cases/case.ts';
import { heldKeyIn, listFollowed, listHeld, type HeldCase } from '#cases/lists/held.server.ts';
import { categoryOf, todayIn, type Here } from '#flow/here.server.ts';
import { isTold } from '#flow/duplicates/news.server.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { accountTexts } from '#ui/texts/account.ts';
import { tagOf } from '#routes/(portal)/case/tag.ts';

function rowOf({ city }: Here, c: HeldCase, lang: Lang, today: string) {
  const texts = accountTexts[lang];
  const day = localTime(c.receivedAt, city.profile.timezone).day;
  const runs = c.status !== 'closed' && c.stoppedAt === null && c.dueOn !== null;
  return {
    number: caseNumber(c),
    href: address(`/case/${caseCode(c)}`, lang),
    title: [categoryOf(city, c.category)?.name[lang] ?? c.category, c.address].filter(Boolean).join(', '),
    tag: tagOf(c, lang),
    received: texts.received(dayInWords(day, lang)),
    until: runs ? { day: c.dueOn!, text: texts.until(dayInWords(c.dueOn!, lang)) } : undefined,
    late: runs && c.dueOn! < today
  };
}

export type HeldRow = ReturnType<typeof rowOf>;

/** A page of the list, after the key an address carries. */
export async function heldPage(here: Here, account: string, lang: Lang, after: string | null) {
  const key = heldKeyIn(after);
  const { cases, next } = await listHeld(here.world.db, account, key);
  const today = todayIn(here, here.world.now()).toString();
  const own = address('/account', lang);
  return {
    rows: cases.map((c) => rowOf(here, c, lang, today)),
    older: next === undefined ? undefined : `${own}?after=${next}`,
    newest: key === undefined ? undefined : own
  };
}

/** Cases of others that the account's address follows; what they are about only while that may be told. */
export async function followedRows(here: Here, email: string | null, lang: Lang) {
  if (email === null) return [];
  const { db, seal } = here.world;
  return (await listFollowed(db, email)).map((c) => ({
    number: caseNumber(c),
    href: address(`/follow/${seal.link(c.follower, 'follower')}`, lang),
    title: isTold(here, c) ? (categoryOf(here.city, c.category)?.name[lang] ?? '') : ''
  }));
}
