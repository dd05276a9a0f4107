import { redirect } from '@sveltejs/kit';
import { todayIn } from '#flow/here.server.ts';
import { endKeyNow, makeKey } from '#flow/programs/keys.server.ts';
import { isOver, listKeys, type ListedKey } from '#people/programs/key.server.ts';
import { SCOPES } from '#people/programs/scope.ts';
import { forPrograms, wrongForm } from '#routes/office/programs.server.ts';
import { provedHere, provingOf } from '#routes/office/proving.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import { programsTexts } from '#ui/texts/programs.ts';
import { isId } from '#world/key.ts';
import { isFaults, isRefusal, refuse } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const acting = forPrograms(event);
  const { here, lang } = event.locals;
  const { timezone } = here.city.profile;
  const now = here.world.now();
  const texts = programsTexts[lang].keys;
  const today = todayIn(here, now);
  const moment = (at: string) => deskMoment(at, lang, timezone, today.toString(), true);
  /** A key that ends as a day begins was good through the day before. */
  const lastDay = (at: string) => {
    const last = Temporal.Instant.from(at).subtract({ milliseconds: 1 }).toString();
    return dayInWords(localTime(last, timezone).day, lang);
  };
  const row = (key: ListedKey, over: boolean) => {
    const until = key.endsAt === null ? texts.noEnd : texts.until(lastDay(key.endsAt));
    return {
      id: key.id,
      name: key.name,
      scopes: key.scopes.map((scope) => texts.scopes[scope]).join(', '),
      made: key.demo ? texts.demo : texts.by(moment(key.madeAt), key.madeBy ?? '').replace(/, $/, ''),
      valid: over && key.endsAt !== null ? texts.ended(moment(key.endsAt)) : until,
      used: key.usedAt === null ? texts.unused : moment(key.usedAt)
    };
  };
  const keys = await listKeys(here.world.db);
  return {
    proving: await provingOf(event, acting),
    rows: keys.filter(({ endsAt }) => !isOver(endsAt, now)).map((key) => row(key, false)),
    over: keys.filter(({ endsAt }) => isOver(endsAt, now)).map((key) => row(key, true)),
    scopes: SCOPES.map((scope) => ({
      value: scope,
      label: texts.scopes[scope],
      hint: texts.scopeHints[scope]
    })),
    nextYear: today.add({ years: 1 }).toString(),
    done: event.url.searchParams.get('done') === 'ended'
  };
};

export const actions: Actions = {
  prove: provedHere,
  make: async (event) => {
    const acting = forPrograms(event);
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const text = (name: string) =>
      String(form.get(name) ?? '')
        .trim()
        .slice(0, 200);
    const typed = { name: text('name'), scopes: form.getAll('scopes').map(String), until: text('until') };
    const made = await makeKey(here, acting, typed);
    return isFaults(made) || isRefusal(made)
      ? wrongForm(made, lang, typed)
      : { made: { name: typed.name, key: made.key } };
  },
  end: async (event) => {
    const acting = forPrograms(event);
    const { here, lang } = event.locals;
    const id = (await event.request.formData()).get('id');
    const ended = isId(id) ? await endKeyNow(here, acting, id) : refuse('no-such-key');
    if (isRefusal(ended)) return wrongForm(ended, lang);
    redirect(303, '/office/keys?done=ended');
  }
};
