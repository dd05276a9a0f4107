/** What was sent to a caller, in words: what, which way, how far it got. */
import type { Here } from '#flow/here.server.ts';
import { listSentFrom, type SentNotice } from '#notices/sent.server.ts';
import { withoutPersonal } from '#reports/personal.ts';
import { localTime } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { outboxTexts } from '#ui/texts/outbox.ts';
import { sendingTexts } from '#ui/texts/sending.ts';

/** `open` while it may still change by itself. */
export type SentView = { id: string; what: string; state: string; failed: boolean; open: boolean };

/** Where to, as much of it as tells one number from another. */
function end({ by, to }: SentNotice): string {
  return by === 'email' ? to.replace(/^(.).*@/, '$1…@') : `… ${to.slice(-3)}`;
}

export async function sentViews(here: Here, contact: string, lang: Lang): Promise<SentView[]> {
  const zone = here.city.profile.timezone;
  const texts = sendingTexts[lang];
  const letters: Record<string, string> = outboxTexts[lang].letters;
  const at = (instant: string) => localTime(instant, zone).time;
  const stateOf = ({ state, fault, sent_at, delivered_at }: SentNotice): string => {
    if (state === 'given-up') return texts.failed(withoutPersonal(fault ?? ''));
    if (delivered_at !== null) return texts.delivered(at(delivered_at));
    if (sent_at !== null) return texts.sent(at(sent_at));
    return fault === null ? texts.leaving : texts.later(withoutPersonal(fault));
  };
  return (await listSentFrom(here.world.db, contact)).map((one) => ({
    id: one.id,
    what: `${letters[one.letter] ?? one.letter}, ${end(one)}`,
    state: stateOf(one),
    failed: one.state === 'given-up',
    open: one.state === 'waiting' || (one.by === 'text' && one.state === 'sent' && one.delivered_at === null)
  }));
}
