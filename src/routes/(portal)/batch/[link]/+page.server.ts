import { error } from '@sveltejs/kit';
import { casesOfBatch } from '#flow/many/batch.server.ts';
import { receiptLine } from '#routes/desk/batch/receipt.server.ts';
import { tagOf } from '#routes/work/standing.ts';
import { STATUS_WORDS } from '#ui/texts/standing.ts';
import { caseAddress } from '#ui/addresses.ts';
import { countMissed } from '#routes/(portal)/missed.server.ts';
import type { PageServerLoad } from './$types';

/** Whoever knows the address sees the cases, so the address may not travel: no referrer, no cache, no index. */
const SECRET = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow'
};

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const { here, lang } = locals;
  setHeaders(SECRET);
  const id = here.world.seal.opened(params.link, 'batch');
  const cases = id === undefined ? [] : await casesOfBatch(here, id);
  if (cases.length === 0) await countMissed(locals);
  if (cases.length === 0) error(404, 'no-such-case');
  return {
    lines: cases.map((c) => ({
      ...receiptLine(here, lang, c),
      tag: { ...tagOf(c, lang), ...(c.outcome === null ? { text: STATUS_WORDS[c.status][lang] } : {}) },
      href: caseAddress(here.world.seal.link(c.id), lang)
    }))
  };
};
