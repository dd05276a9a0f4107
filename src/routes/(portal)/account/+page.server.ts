import { redirect } from '@sveltejs/kit';
import { addEarlier, countEarlier } from '#flow/account/cases.server.ts';
import { address } from '#ui/addresses.ts';
import { counted } from '#ui/dates.ts';
import { accountTexts } from '#ui/texts/account.ts';
import { holderIn } from '#routes/(portal)/account/guard.server.ts';
import { followedRows, heldPage } from '#routes/(portal)/account/rows.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Nobody has more than the list of a year; what is longer is not looked at. */
const ADDED_MAX = 9999;

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const { account } = holderIn(event);
  const { searchParams } = event.url;
  const earlierCases = await countEarlier(here, account.id);
  const added = Math.min(Math.trunc(Number(searchParams.get('added'))) || 0, ADDED_MAX);
  const { earlier } = accountTexts[lang];
  return {
    ...(await heldPage(here, account.id, lang, searchParams.get('after'))),
    followed: await followedRows(here, account.email, lang),
    opened: searchParams.has('opened'),
    added: added > 0 ? earlier.done(counted(added, lang, earlier.doneCases)) : undefined,
    earlier: earlierCases > 0 ? earlier.title(counted(earlierCases, lang, earlier.cases)) : undefined
  };
};

export const actions: Actions = {
  earlier: async (event) => {
    const { here, lang, address: from } = event.locals;
    const { account } = holderIn(event);
    const added = await addEarlier(here, account.id, from);
    redirect(303, `${address('/account', lang)}?added=${added}`);
  }
};
