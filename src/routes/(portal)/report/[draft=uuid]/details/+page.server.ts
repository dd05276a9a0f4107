import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { refuse } from '#world/refusal.ts';
import { doneWith, photoPlace, stepFaults } from '#reports/draft.ts';
import { listDraftPhotos } from '#reports/draft.server.ts';
import { addPhotos, dropPhoto } from '#flow/draft.server.ts';
import { filesIn } from '#photos/photos.server.ts';
import { word } from '#routes/(portal)/report/typed.ts';
import {
  backAddress,
  goOn,
  keep,
  openStep,
  photoAddress,
  stepAddress,
  type Opened
} from '#routes/(portal)/report/[draft=uuid]/open.server.ts';
import { faultsInWords } from '#routes/(portal)/report/[draft=uuid]/faults.ts';
import { wayAt } from '#routes/(portal)/report/[draft=uuid]/way.ts';
import { forgedFields, typedAnswers } from './answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { at, lang, draft, category, photos } = await openStep(event, 'details');
  return {
    way: wayAt(category, 'details', lang),
    kind: category.kind,
    category: category.name[lang],
    questions: category.questions.map(({ label, hint, choices, ...question }) => ({
      ...question,
      label: label[lang],
      hint: hint?.[lang],
      choices: (choices ?? []).map(({ code, name }) => ({ value: code, label: name[lang] }))
    })),
    typed: { description: draft.description, answers: draft.answers },
    photos: photos.map((photo) => ({ id: photo.id, src: photoAddress(at.id, photo.id, lang) }))
  };
};

async function typedDetails({ request }: RequestEvent, { category }: Opened) {
  const form = await request.formData();
  return {
    form,
    typed: { description: word(form, 'description'), answers: typedAnswers(form, category.questions) },
    forged: forgedFields(form, category.questions).map((name) => refuse('unknown-question', name))
  };
}

export const actions: Actions = {
  next: async (event) => {
    const opened = await openStep(event, 'details');
    const { here, at, lang, category } = opened;
    const { form, typed, forged } = await typedDetails(event, opened);
    await keep(opened, typed);
    const refused = await addPhotos(here, at, filesIn(form, 'photos'));
    const photos = await listDraftPhotos(here.world.db, at.id);
    const found = stepFaults({ ...opened.draft, ...typed }, 'details', category, here.city, photos.length);
    const faults = [...forged, ...found, ...refused];
    if (faults.length > 0) return fail(400, { typed, faults: faultsInWords(faults, lang) });
    const draft = await keep(opened, {}, (kept) => doneWith(kept, 'details'));
    if (photoPlace(draft, category, here.city)) redirect(303, stepAddress(at.id, 'photo-place', lang));
    return goOn({ ...opened, photos }, draft);
  },
  back: async (event) => {
    const opened = await openStep(event, 'details');
    const { form, typed } = await typedDetails(event, opened);
    await keep(opened, typed);
    const refused = await addPhotos(opened.here, opened.at, filesIn(form, 'photos'));
    if (refused.length > 0) return fail(400, { typed, faults: faultsInWords(refused, opened.lang) });
    redirect(303, backAddress(opened, 'details'));
  },
  remove: async (event) => {
    const opened = await openStep(event, 'details');
    const { form, typed } = await typedDetails(event, opened);
    await keep(opened, typed);
    await dropPhoto(opened.here, opened.at, word(form, 'photo'));
    const refused = await addPhotos(opened.here, opened.at, filesIn(form, 'photos'));
    if (refused.length > 0) return fail(400, { typed, faults: faultsInWords(refused, opened.lang) });
    redirect(303, `${stepAddress(opened.at.id, 'details', opened.lang)}#photos-kept`);
  },
  keep: async (event) => {
    const opened = await openStep(event, 'details');
    await keep(opened, (await typedDetails(event, opened)).typed);
  }
};
