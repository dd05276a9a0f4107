import { todayIn } from '#flow/here.server.ts';
import { makeWebhook } from '#flow/programs/webhooks.server.ts';
import { NEWS_KINDS } from '#programs/news.ts';
import { listWebhooks } from '#programs/webhook.server.ts';
import { forPrograms, wrongForm } from '#routes/office/programs.server.ts';
import { provedHere, provingOf } from '#routes/office/proving.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { webhooksTexts } from '#ui/texts/webhooks.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const acting = forPrograms(event);
  const { here, lang } = event.locals;
  const texts = webhooksTexts[lang];
  const today = todayIn(here, here.world.now()).toString();
  const moment = (at: string) => deskMoment(at, lang, here.city.profile.timezone, today, true);
  const webhooks = await listWebhooks(here.world.db);
  return {
    proving: await provingOf(event, acting),
    rows: webhooks.map(({ id, name, url, stoppedAt }) => ({
      href: `/office/webhooks/${id}`,
      name,
      url,
      state: stoppedAt === null ? texts.running : texts.stopped(moment(stoppedAt))
    })),
    kinds: NEWS_KINDS.map((kind) => ({ value: kind, label: texts.kinds[kind] ?? kind })),
    done: event.url.searchParams.get('done') === 'removed'
  };
};

export const actions: Actions = {
  prove: provedHere,
  make: async (event) => {
    const acting = forPrograms(event);
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const text = (name: string, most: number) =>
      String(form.get(name) ?? '')
        .trim()
        .slice(0, most);
    const typed = {
      name: text('name', 200),
      url: text('url', 1000),
      kinds: form.getAll('kinds').map(String)
    };
    const made = await makeWebhook(here, acting, typed);
    return isFaults(made) || isRefusal(made) ? wrongForm(made, lang, typed) : { made: made.secret };
  }
};
