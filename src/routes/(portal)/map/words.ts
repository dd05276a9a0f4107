/** The words a map on public pages needs. */
import type { Lang } from '#ui/lang.ts';
import { placeTexts } from '#ui/texts/place.ts';
import { publicMapTexts } from '#ui/texts/publicMap.ts';

/** `one` for the map of a single case, beside which its place is described. */
export function mapWords(lang: Lang, one = false) {
  const { map, place } = placeTexts[lang];
  const { keys: _, pinSet: __, ...rest } = map;
  const { title, without, withoutOne } = publicMapTexts[lang].map;
  return {
    ...rest,
    here: place.here,
    hereLooking: place.looking,
    hereFailed: place.notFound,
    title,
    without: one ? withoutOne : without
  };
}
