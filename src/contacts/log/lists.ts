/** The lists of the log of contacts: all, those of whoever looks, those of today, and those nobody answered or settled. */
export const CONTACT_LISTS = ['all', 'mine', 'today', 'missed'] as const;
export type ContactList = (typeof CONTACT_LISTS)[number];

/** The list an address names; all of them when it names none. */
export function contactListIn(word: string | null): ContactList {
  return CONTACT_LISTS.find((list) => list === word) ?? 'all';
}
