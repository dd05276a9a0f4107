/** The journal of a contact in words, line by line. */
import type { Call } from '#contacts/call.ts';
import { listCallEntries } from '#contacts/contact.server.ts';
import type { CallEntry, Target } from '#contacts/entry.ts';
import type { Here } from '#flow/here.server.ts';
import { listNames } from '#people/person.server.ts';
import { localTime } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { contactJournalTexts } from '#ui/texts/contactJournal.ts';
import { earTexts } from '#ui/texts/ears.ts';
import { outboxTexts } from '#ui/texts/outbox.ts';
import { steeringTexts } from '#ui/texts/steering.ts';
import { wrapUpTexts } from '#ui/texts/wrapup.ts';
import { endingWords, longerWords, outcomeWords } from './words.ts';

/** What carries the sound and says nothing of the talk is left out of what people read. */
const UNTOLD = new Set<CallEntry['what']>(['connected', 'saying', 'played']);

/** What of a line is worth a word besides what happened. */
function detailOf(entry: CallEntry, lang: Lang, nameOf: (to: Target) => string): string {
  switch (entry.what) {
    case 'pressed':
      return entry.detail.key;
    case 'consulting': {
      const { to, reason, words } = entry.detail;
      return [nameOf(to), wrapUpTexts[lang].reasons[reason], words].filter(Boolean).join(', ');
    }
    case 'asked-unit':
      return nameOf({ kind: 'unit', unit: entry.detail.unit, number: '' });
    case 'offered':
      return entry.detail.lent ? steeringTexts[lang].lent : '';
    case 'listening':
      return earTexts[lang].how[entry.detail.how];
    case 'longer':
      return longerWords(entry.detail.reason, lang);
    case 'ended':
      return endingWords(entry.detail.ending, lang);
    case 'sent': {
      const letters: Record<string, string> = outboxTexts[lang].letters;
      return `${letters[entry.detail.letter] ?? ''} (${outboxTexts[lang].ways[entry.detail.by]})`;
    }
    case 'wrapped':
    case 'settled':
      return outcomeWords(entry.detail.outcome, lang);
    default:
      return '';
  }
}

/** What happened, when and by whom; what only carries the sound is left out. */
export async function journalOf(here: Here, call: Call, lang: Lang) {
  const entries = await listCallEntries(here.world.db, call.id);
  const asked = entries.flatMap((entry) =>
    entry.what === 'consulting' && entry.detail.to.kind === 'agent' ? entry.detail.to.person : []
  );
  const people = new Set([...entries.flatMap(({ by }) => by ?? []), ...asked]);
  const names = await listNames(here.world.db, [...people]);
  const unitName = (code: string) => here.city.units.find((unit) => unit.code === code)?.name[lang] ?? code;
  const nameOf = (to: Target) =>
    to.kind === 'unit' ? unitName(to.unit) : to.kind === 'number' ? to.number : (names.get(to.person) ?? '');
  const zone = here.city.profile.timezone;
  return entries
    .filter(({ what }) => !UNTOLD.has(what))
    .map((entry) => ({
      at: localTime(entry.at, zone).time + entry.at.slice(16, 19),
      what: contactJournalTexts[lang][entry.what],
      by: entry.by === null ? '' : (names.get(entry.by) ?? ''),
      detail: detailOf(entry, lang, nameOf)
    }));
}
