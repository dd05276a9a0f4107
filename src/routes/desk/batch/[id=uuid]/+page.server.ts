import { error, fail, redirect } from '@sveltejs/kit';
import { todayIn, type Here } from '#flow/here.server.ts';
import { dropLine, openBatch, recordBatch, typeLine, type OpenBatch } from '#flow/many/batch.server.ts';
import { PHOTO_ACCEPT, PHOTO_BYTES_MAX, PHOTOS_MAX } from '#photos/photo.ts';
import { isTyped, lineFaults, lineSchema, placeWords } from '#reports/batch.ts';
import { categoryOptions } from '#routes/desk/[code]/offers.ts';
import { callMatters, callRedirects } from '#routes/desk/call/matters.ts';
import { faultsInWords } from '#routes/(portal)/report/[draft=uuid]/faults.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { typedBatch } from './reading.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function opened(event: RequestEvent | Parameters<PageServerLoad>[0]): Promise<OpenBatch> {
  const person = signedIn(event);
  const batch = await openBatch(event.locals.here, person, event.params.id);
  if (isRefusal(batch)) error(batch.refusal === 'not-allowed' ? 403 : 404, batch.refusal);
  return batch;
}

/** The lines of the list: what each is, and what is wrong with it. */
function linesOf({ city, world }: Here, lang: Lang, { batch, lines }: OpenBatch) {
  const today = todayIn({ city, world }, world.now()).toString();
  return lines
    .filter(({ typed, caseId }) => caseId === null && !typed.open)
    .map(({ id, typed, photos }) => {
      const { address, detail } = placeWords(typed);
      return {
        id,
        matter: city.categories.find(({ code }) => code === typed.category)?.name[lang] ?? '–',
        place: [address, detail].filter(Boolean).join(', '),
        say: typed.description,
        photos: photos.length,
        faults: lineFaults(batch.head, typed, city, today, photos.length).map((one) =>
          refusalWords(one, lang)
        )
      };
    });
}

/** The line in the form: one that is changed, the one that was being typed, or a new one on the same street. */
function lineInForm({ world }: Here, { batch, lines }: OpenBatch, wanted: string | null) {
  const waiting = lines.filter(({ caseId }) => caseId === null);
  const changed = waiting.find(({ id, typed }) => id === wanted && !typed.open);
  const line = changed ?? waiting.findLast(({ typed }) => typed.open);
  const { street, district } = batch.head;
  return {
    id: line?.id ?? world.newId(),
    changed: changed !== undefined,
    photos: line?.photos.length ?? 0,
    typed: line?.typed ?? lineSchema.parse({ street, district })
  };
}

export const load: PageServerLoad = async (event) => {
  const batch = await opened(event);
  const { here, lang } = event.locals;
  const { city, world } = here;
  const { outline, centre, zoom } = city.profile.map;
  return {
    id: event.params.id,
    head: batch.batch.head,
    line: lineInForm(here, batch, event.url.searchParams.get('line')),
    lines: linesOf(here, lang, batch),
    recorded: batch.lines.filter(({ caseId }) => caseId !== null).length,
    added: event.url.searchParams.has('added'),
    categories: categoryOptions(city, todayIn(here, world.now()).toString(), lang, 'all'),
    matters: callMatters(city, lang),
    redirects: callRedirects(city, lang),
    districts: city.districts.map(({ code, name }) => ({ value: code, text: name[lang] })),
    accept: PHOTO_ACCEPT,
    photosMost: PHOTOS_MAX,
    photoBytesMost: PHOTO_BYTES_MAX,
    map: {
      style: world.settings.MAP_STYLE,
      centre,
      zoom,
      outline: { type: 'MultiPolygon' as const, coordinates: outline }
    }
  };
};

function refused(event: RequestEvent, refusals: readonly Refusal[]) {
  return fail(400, { faults: faultsInWords(refusals, event.locals.lang) });
}

/** Keeps what the form holds; gives what was wrong with it. */
async function kept(event: RequestEvent, form: FormData, open: boolean) {
  const { here } = event.locals;
  const typed = typedBatch(form, here.city, open, here.world.newId);
  const done = await typeLine(here, signedIn(event), event.params.id, typed);
  return { typed, faults: isRefusal(done) ? [done] : done.faults };
}

const isNew = (form: FormData) => textIn(form, 'changed') === '';

export const actions: Actions = {
  /** Without script a chosen category shows its questions this way. */
  look: async (event) => {
    await opened(event);
    const form = await event.request.formData();
    const { typed, faults } = await kept(event, form, isNew(form));
    if (faults.length > 0) return refused(event, faults);
    redirect(303, isNew(form) ? event.url.pathname : `${event.url.pathname}?line=${typed.id}`);
  },

  add: async (event) => {
    await opened(event);
    const form = await event.request.formData();
    const { here } = event.locals;
    const empty = !isTyped(typedBatch(form, here.city, false, here.world.newId).line);
    const { faults } = await kept(event, form, empty);
    if (empty) return refused(event, [refuse('unknown-category', 'category')]);
    if (faults.length > 0) return refused(event, faults);
    redirect(303, `${event.url.pathname}?added`);
  },

  remove: async (event) => {
    await opened(event);
    const form = await event.request.formData();
    await dropLine(event.locals.here, signedIn(event), event.params.id, textIn(form, 'line'));
    redirect(303, event.url.pathname);
  },

  /** A line that is typed but not added is meant as well. */
  record: async (event) => {
    await opened(event);
    const { here } = event.locals;
    const form = await event.request.formData();
    const { line } = typedBatch(form, here.city, false, here.world.newId);
    const { faults } = await kept(event, form, !isTyped(line));
    if (faults.length > 0) return refused(event, faults);
    const done = await recordBatch(here, signedIn(event), event.params.id);
    if (isRefusal(done)) return refused(event, [done]);
    redirect(303, done.left === 0 ? `${event.url.pathname}/receipt` : event.url.pathname);
  }
};
