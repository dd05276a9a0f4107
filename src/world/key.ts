/** What comes back in an address and reaches the database: an id, and where the page before ended. */

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const WHOLE_ID = new RegExp(`^${ID}$`);
const INSTANT = /^[1-9]\d{3}-\d\d-\d\dT[\d:.]+Z$/;
const KEY = new RegExp(`^([^_]{1,40})_(${ID})$`);
const ENTRY_KEY = new RegExp(`^([^_]{1,40})_(${ID})_(\\d{1,9})$`);

/** Where a page by time ended: the instant and the id of its last row. */
export type Key = { at: string; id: string };
/** The same where rows are entries of journals: `id` is the case's. */
export type EntryKey = Key & { seq: number };

/** Can this be an id? The database would answer anything else with an error, and nobody’s page may end in one. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && WHOLE_ID.test(text);
}

/** An instant as the database reads it too, or nothing where the text is none of these thousands of years. */
export function instantFrom(text: string): string | undefined {
  if (!INSTANT.test(text)) return undefined;
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    return undefined;
  }
}

/** Reads the key of a page; of a forged or spoiled one nothing is left, and the list begins anew. */
export function keyFrom(text: string | null | undefined): Key | undefined {
  const [, at = '', id = ''] = KEY.exec(text ?? '') ?? [];
  const instant = instantFrom(at);
  return instant === undefined ? undefined : { at: instant, id };
}

/** Reads the key of a page of entries in the same way. */
export function entryKeyFrom(text: string | null | undefined): EntryKey | undefined {
  const [, at = '', id = '', seq = ''] = ENTRY_KEY.exec(text ?? '') ?? [];
  const instant = instantFrom(at);
  return instant === undefined ? undefined : { at: instant, id, seq: Number(seq) };
}
