/** What came with a form that makes us write to somebody. */
import type { Asked } from '#flow/sending/asking.server.ts';
import { word } from '#routes/(portal)/report/typed.ts';

export function askedIn(form: FormData, from: string): Asked {
  return {
    form: word(form, 'form'),
    effort: word(form, 'effort'),
    trap: word(form, 'homepage'),
    waited: word(form, 'waited'),
    from
  };
}
