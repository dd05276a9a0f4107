/** The part of a case's page at the desk that leads to the public map; nothing where the case may never be shown. */
import { caseCode, type Shown } from '#cases/case.ts';
import { categoryOf } from '#flow/here.server.ts';
import type { AtDesk } from './opened.server.ts';

export function publishingData({ case: c, here }: AtDesk): { href: string; shown: Shown } | undefined {
  const may = categoryOf(here.city, c.category)?.published === true && c.mergedInto === null;
  return may || c.shown === 'public' ? { href: `/desk/publish/${caseCode(c)}`, shown: c.shown } : undefined;
}
