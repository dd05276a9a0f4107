import { error, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { caseCode, caseNumber } from '#cases/case.ts';
import { listEntries } from '#cases/case.server.ts';
import { precisionsOf, publicPlace, WORDS_MAX } from '#cases/publishing/publish.ts';
import { PRECISIONS, type Precision } from '#catalogue/category.ts';
import { categoryOf } from '#flow/here.server.ts';
import { read } from '#flow/privacy/privacy.server.ts';
import { publish, withhold, type Covered } from '#flow/publishing/publish.server.ts';
import { mayUseDesk } from '#people/person.ts';
import { areasFrom } from '#photos/area.ts';
import { pieces, withoutPersonal } from '#reports/personal.ts';
import { sentAtDesk } from '#routes/desk/[code]/opened.server.ts';
import { caseAt } from '#routes/work/case/case.server.ts';
import { refused, textIn, textsIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { address } from '#ui/addresses.ts';
import { isRefusal, refuse } from '#world/refusal.ts';

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const c = await caseAt(here, event.params.code, { person });
  const category = categoryOf(here.city, c.category);
  // Whoever is not at the desk reads what may be published and nothing else.
  if (!mayUseDesk(person) && category?.published !== true) error(403, 'not-allowed');
  await read(here, person, c.id, 'case');
  const entries = c.shown === 'unchecked' ? [] : await listEntries(here.world.db, c.id);
  const last = entries.findLast((e) => e.kind === 'published')?.body;
  const precisions = precisionsOf(category ?? {});
  return {
    code: caseCode(c),
    desk: mayUseDesk(person),
    number: caseNumber(c),
    version: c.version,
    title: category?.name[lang] ?? c.category,
    where: c.place.address ?? '',
    shown: c.shown,
    never: category?.published !== true,
    merged: c.mergedInto !== null,
    written: pieces(c.description),
    text: last?.text ?? withoutPersonal(c.description),
    precisions,
    precision: last && precisions.includes(last.precision) ? last.precision : precisions[0]!,
    street: publicPlace(c.place, 'exact').address ?? '',
    point: c.place.point,
    photos: [...c.photos],
    textMax: WORDS_MAX,
    onMap: c.shown === 'public' ? address(`/map/${caseCode(c)}`, lang) : undefined
  };
};

/** The photos that are to be shown, with what of each is to be covered; nothing when that cannot be read. */
function coveredIn(form: FormData): Covered[] | undefined {
  const ids = textsIn(form, 'photo');
  const read = ids.flatMap((id) => {
    const areas = areasFrom(textIn(form, `areas.${id}`));
    return areas ? [{ id, areas }] : [];
  });
  return read.length === ids.length ? read : undefined;
}

function precisionIn(form: FormData): Precision | undefined {
  return PRECISIONS.find((one) => one === textIn(form, 'precision'));
}

export const actions: Actions = {
  publish: async (event) => {
    const { lang, form, seen, at, here } = await sentAtDesk(event);
    const areas = Object.fromEntries(
      [...form.keys()].filter((key) => key.startsWith('areas.')).map((key) => [key, textIn(form, key)])
    );
    const typed = {
      text: textIn(form, 'text'),
      precision: textIn(form, 'precision'),
      photo: textsIn(form, 'photo'),
      ...areas
    };
    const photos = coveredIn(form);
    const precision = precisionIn(form);
    if (!photos) return refused('publish', { typed, seen }, [refuse('areas-unreadable', 'photos')], lang);
    if (!precision) return refused('publish', { typed, seen }, [refuse('too-exact', 'precision')], lang);
    const done = await publish(here, at, { text: typed.text, precision, photos });
    if (isRefusal(done)) return refused('publish', { typed, seen }, [done], lang);
    redirect(303, '/desk/publish?done=publish');
  },

  withhold: async (event) => {
    const { lang, form, seen, at, here } = await sentAtDesk(event);
    const typed = { reason: textIn(form, 'reason') };
    const done = await withhold(here, at, typed.reason);
    if (isRefusal(done)) return refused('withhold', { typed, seen }, [done], lang);
    redirect(303, '/desk/publish?done=withhold');
  }
};
