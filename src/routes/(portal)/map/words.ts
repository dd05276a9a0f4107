/** The words a map on public pages needs. */
import type { Lang } from '#ui/lang.ts';
import { placeTexts } from '#ui/texts/place.ts';
import { publicMapTexts } from '#ui/texts/publicMap.ts';

export function mapWords(lang: Lang) {
  const { map, place } = placeTexts[lang];
  const { keys: _, pinSet: __, ...rest } = map;
  const { title, without } = publicMapTexts[lang].map;
  return {
    ...rest,
    here: place.here,
    hereLooking: place.looking,
    hereFailed: place.notFound,
    title,
    without
  };
}
