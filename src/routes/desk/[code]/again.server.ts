/** The part of a case's page at the desk where tasks are taken back, and a closed case is opened again. */
import type { RequestEvent } from '@sveltejs/kit';
import { isClosingTold, recall, reopen } from '#flow/units/again.server.ts';
import { answered, textIn, textsIn } from '#routes/work/case/form.server.ts';
import type { Choice } from '#ui/fields/Choices.svelte';
import { sentAtDesk, type AtDesk } from './opened.server.ts';

type Event = RequestEvent<{ code: string }>;

export type AgainData = {
  /** Units whose task can be taken back. */
  recallable: Choice[];
  reopenable: boolean;
  /** Nobody was told of the closing yet. */
  undoable: boolean;
};

export async function againData(opened: AtDesk): Promise<AgainData> {
  const { case: c, here, lang } = opened;
  const closed = c.status === 'closed' && c.mergedInto === null;
  const nameOf = (code: string) => here.city.units.find((unit) => unit.code === code)?.name[lang] ?? code;
  const open =
    c.status === 'closed' || c.stoppedAt !== null ? [] : c.tasks.filter((t) => t.status === 'open');
  return {
    recallable: open.map(({ unit }) => ({ value: unit, label: nameOf(unit) })),
    reopenable: closed,
    undoable: closed && !(await isClosingTold(here.world.db, c))
  };
}

export const again = {
  recall: async (event: Event) => {
    const { here, lang, form, seen, url, at } = await sentAtDesk(event);
    const typed = { units: textsIn(form, 'units') };
    return answered(await recall(here, at, typed.units), 'recall', { typed, seen }, url, lang);
  },

  reopen: async (event: Event) => {
    const { here, lang, form, seen, url, at } = await sentAtDesk(event);
    const typed = { reason: textIn(form, 'reason') };
    const done = await reopen(here, at, { ...typed, undo: false });
    return answered(done, 'reopen', { typed, seen }, url, lang);
  },

  undo: async (event: Event) => {
    const { here, lang, seen, url, at } = await sentAtDesk(event);
    const done = await reopen(here, at, { reason: '', undo: true });
    return answered(done, 'undo', { typed: {}, seen }, url, lang);
  }
};
