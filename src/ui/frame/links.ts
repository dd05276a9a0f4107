/** What the frame leads to: places of the site and its languages. */

export type Place = { href: string; text: string; current?: boolean; count?: number | string };

/** One language of the site: what stands in the frame (PL) and its own name (polski). */
export type Language = { lang: string; href: string; short: string; name: string; current?: boolean };
