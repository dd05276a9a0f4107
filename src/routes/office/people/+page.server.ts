import { fail, redirect } from '@sveltejs/kit';
import { visibleIn } from '#world/visible.ts';
import { listStaff } from '#people/staff/staff.server.ts';
import { hire } from '#flow/staff/hire.server.ts';
import { staffTexts } from '#ui/texts/staff.ts';
import { staffingTexts } from '#ui/texts/staffing.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { provingOf } from '#routes/office/proving.server.ts';
import { acting, choicesOf, placeIn, proveHere, toldAt } from './acting.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const by = acting(event);
  const { locals, url } = event;
  const { here, lang } = locals;
  const texts = staffingTexts[lang];
  const said = (name: string) => visibleIn(url.searchParams.get(name) ?? '').slice(0, 100);
  const chosen = (name: string) => (said(name) === '' ? {} : { [name]: said(name) });
  const left = said('left') !== '';
  const found = await listStaff(here.world.db, {
    words: said('words'),
    ...chosen('role'),
    ...chosen('unit'),
    left
  });
  const unitOf = (code: string | null) => here.city.units.find((unit) => unit.code === code)?.short ?? '';
  return {
    ...choicesOf(locals),
    proving: await provingOf(event, by),
    sought: { words: said('words'), role: said('role'), unit: said('unit'), left },
    rows: found.map((one) => ({
      id: one.id,
      name: one.name,
      email: one.email,
      roles: [one.role, ...(one.also ?? [])].map((role) => staffTexts[lang].roles[role]).join(', '),
      unit: unitOf(one.unit),
      standing: texts.standings[one.standing],
      noFactor: one.standing === 'works' && !one.demo && !one.totp && one.passkeys === 0
    })),
    done: (['hired', 'left'] as const).find((done) => done === url.searchParams.get('done'))
  };
};

export const actions: Actions = {
  prove: proveHere,
  hire: async (event) => {
    const by = acting(event);
    const form = await event.request.formData();
    const typed = {
      name: String(form.get('name') ?? '').slice(0, 200),
      email: String(form.get('email') ?? '').slice(0, 254),
      ...placeIn(form)
    };
    const done = await hire(event.locals.here, by, typed);
    const faults = isFaults(done) ? done.faults : isRefusal(done) ? [done] : [];
    if (faults.length > 0 || !('id' in done)) {
      const told = faults.map((one) => toldAt(one, by.lang));
      return fail(400, { typed, faults: told });
    }
    if (done.link !== undefined) return { link: done.link };
    redirect(303, '/office/people?done=hired');
  }
};
