/** The part of a case's page in a unit where the unit answers its part, with photos. */
import type { RequestEvent } from '@sveltejs/kit';
import { TEXT_MAX } from '#cases/work.ts';
import { answerWithPhotos } from '#flow/answering.server.ts';
import { PHOTO_ACCEPT, PHOTO_BYTES_MAX, PHOTOS_MAX } from '#photos/photo.ts';
import { filesIn } from '#photos/photos.server.ts';
import { answered, outcomeIn, refused, textIn, textsIn } from '#routes/work/case/form.server.ts';
import { sentInUnit, type InUnit } from './opened.server.ts';

export function answeringData() {
  return {
    textMax: TEXT_MAX,
    photos: { accept: PHOTO_ACCEPT, most: PHOTOS_MAX, mostBytes: PHOTO_BYTES_MAX }
  };
}

/** What the unit has just answered, in case it could have been plainer. */
export function answerSent({ entries, person }: InUnit, done: string): string | undefined {
  if (done !== 'answer') return undefined;
  const last = entries.findLast((e) => e.kind === 'answered' && e.body.unit === person.unit);
  return last?.kind === 'answered' ? last.body.text : undefined;
}

export const answering = {
  answer: async (event: RequestEvent<{ code: string }>) => {
    const { here, lang, form, seen, url, at } = await sentInUnit(event);
    const typed = { text: textIn(form, 'text'), outcome: textIn(form, 'outcome') };
    const done = await answerWithPhotos(here, at, {
      text: typed.text,
      outcome: outcomeIn(form),
      files: filesIn(form, 'photos'),
      kept: textsIn(form, 'kept')
    });
    if ('refusals' in done) return refused('answer', { typed, seen, kept: done.kept }, done.refusals, lang);
    return answered(done, 'answer', { typed, seen }, url, lang);
  }
};
