/** What each form of working together says when it was done, by the name of its action. */
import type { NotesTexts } from '#ui/texts/notes.ts';

export function notesDone(texts: NotesTexts): Record<string, string> {
  return {
    note: texts.note.done,
    ...texts.claim.done,
    takeOver: texts.claim.done.claim,
    ...texts.related.done
  };
}
