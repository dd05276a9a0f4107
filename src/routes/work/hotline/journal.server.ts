/** The journal of a contact in words, line by line. */
import type { Call } from '#contacts/call.ts';
import { listCallEntries } from '#contacts/contact.server.ts';
import type { CallEntry } from '#contacts/entry.ts';
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
function detailOf(entry: CallEntry, lang: Lang, unitName: (code: string) => string): string {
  switch (entry.what) {
    case 'pressed':
      return entry.detail.key;
    case 'consulting': {
      const { to, reason, words } = entry.detail;
      const whom = to.kind === 'unit' ? unitName(to.unit) : to.kind === 'number' ? to.number : '';
      return [whom, wrapUpTexts[lang].reasons[reason], words].filter(Boolean).join(', ');
    }
    case 'asked-unit':
      return unitName(entry.detail.unit);
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
  const names = await listNames(here.world.db, [...new Set(entries.flatMap(({ by }) => by ?? []))]);
  const unitName = (code: string) => here.city.units.find((unit) => unit.code === code)?.name[lang] ?? code;
  const zone = here.city.profile.timezone;
  return entries
    .filter(({ what }) => !UNTOLD.has(what))
    .map((entry) => ({
      at: localTime(entry.at, zone).time + entry.at.slice(16, 19),
      what: contactJournalTexts[lang][entry.what],
      by: entry.by === null ? '' : (names.get(entry.by) ?? ''),
      detail: detailOf(entry, lang, unitName)
    }));
}
