/** The part of a case's page in a unit where it goes back to the desk. */
import type { RequestEvent } from '@sveltejs/kit';
import * as unit from '#flow/unit.server.ts';
import { answered, textIn } from '#routes/work/case/form.server.ts';
import { sentInUnit } from './opened.server.ts';

export const returning = {
  giveBack: async (event: RequestEvent<{ code: string }>) => {
    const { here, lang, form, seen, url, at } = await sentInUnit(event);
    const typed = { reason: textIn(form, 'reason') };
    return answered(
      await unit.giveBack(here, at, { reason: typed.reason }),
      'giveBack',
      { typed, seen },
      url,
      lang
    );
  }
};
