/** The discovery document: where the API is, what it speaks, and whom to ask for a key. */
import type { City } from '#catalogue/city.ts';
import type { Lang } from '#ui/lang.ts';
import { toTheSecond } from './time.ts';
import type { Tree } from './tree.ts';

const KEY: Readonly<Record<Lang, (page: string, whom: string) => string>> = {
  pl: (page, whom) =>
    `Do czytania klucz nie jest potrzebny. O klucz do wysyłania zgłoszeń poproś: ${whom}. Opis: ${page}`,
  en: (page, whom) => `Reading needs no key. For a key to send reports ask: ${whom}. Described at: ${page}`,
  uk: (page, whom) =>
    `Для читання ключ не потрібен. Ключ для надсилання звернень запитуйте тут: ${whom}. Опис: ${page}`
};

/** What only the installation knows: its addresses, when its services last changed, whether it is for trying. */
export type Installed = { api: string; inquiry: string; page: string; changedAt: string; test: boolean };

/** Open311 Service Discovery; every field is required. `changeset` sorts as text. */
export function discoveryOf(
  { profile }: City,
  { api, inquiry, page, changedAt, test }: Installed,
  lang: Lang
): Tree {
  const changeset = toTheSecond(changedAt);
  const whom = [profile.centre[lang], profile.email, profile.hotline.number]
    .filter((part) => part !== undefined)
    .join(', ');
  return {
    changeset,
    contact: whom,
    key_service: KEY[lang](page, whom),
    endpoints: [
      { specification: 'http://wiki.open311.org/GeoReport_v2', url: api },
      { specification: 'http://wiki.open311.org/Inquiry_v1', url: inquiry }
    ].map((endpoint) => ({
      ...endpoint,
      changeset,
      type: test ? 'test' : 'production',
      formats: ['text/xml', 'application/json']
    }))
  };
}
