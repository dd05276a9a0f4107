/** The part of a case's page at the desk where it is answered and closed. */
import type { RequestEvent } from '@sveltejs/kit';
import { TEXT_MAX } from '#cases/work.ts';
import * as agent from '#flow/agent.server.ts';
import { showCase } from '#routes/work/case/case.server.ts';
import { answered, outcomeIn, refused, textIn, textsIn } from '#routes/work/case/form.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { answerDraft } from './offers.ts';
import { sentAtDesk, type AtDesk } from './opened.server.ts';

export function answeringData({ here, case: c, entries }: AtDesk) {
  return { draft: answerDraft(here.city, c, entries), spoken: c.lang, textMax: TEXT_MAX };
}

/** What has just been answered, in case it could have been plainer. */
export function answerSent({ case: c, entries }: AtDesk, done: string) {
  const last = done === 'close' ? entries.findLast((e) => e.kind === 'closed') : undefined;
  return last?.kind === 'closed' ? { text: last.body.text, spoken: c.lang } : undefined;
}

export const answering = {
  close: async (event: RequestEvent<{ code: string }>) => {
    const { here, lang, form, seen, url, at, case: c } = await sentAtDesk(event);
    const photos = textsIn(form, 'photo');
    const typed = { text: textIn(form, 'text'), outcome: textIn(form, 'outcome'), photo: photos };
    const outcome = outcomeIn(form);
    if (isRefusal(outcome)) return refused('close', { typed, seen }, [outcome], lang);
    const { entries } = await showCase(here, c, { lang });
    const offered = new Set(answerDraft(here.city, c, entries).photos);
    const done = await agent.close(here, at, {
      text: typed.text,
      outcome,
      photos: photos.filter((id) => offered.has(id))
    });
    return answered(done, 'close', { typed, seen }, url, lang);
  }
};
