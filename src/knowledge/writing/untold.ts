/** What is read out to callers and lacks a language: somebody would hear it in Polish. */
import { FIRST_LANG, LANGS, type Lang } from '#ui/lang.ts';
import { asObject, type Field, type Unfinished } from './plan.ts';

/** The languages in which a row has nothing to read out; none where nothing is written yet. */
export function untoldIn(fields: readonly Field[], row: Unfinished): Lang[] {
  const aloud = fields.filter((field) => field.as === 'told' && field.aloud);
  const isTold = (field: Field, lang: Lang) => {
    const text = asObject(row[field.name])[lang];
    return typeof text === 'string' && text.trim() !== '';
  };
  const begun = aloud.filter((field) => isTold(field, FIRST_LANG));
  return LANGS.filter((lang) => begun.some((field) => !isTold(field, lang)));
}
