/** How a case stands, as a tag: sign, tone and words, the same on its page and in a list. */
import type { Case } from '#cases/case.ts';
import type { Lang } from '#ui/lang.ts';
import type { Tone } from '#ui/signs/StatusTag.svelte';
import type { Sign } from '#ui/signs/signs.ts';
import { OUTCOME_WORDS, STATUS_WORDS } from '#ui/texts/standing.ts';

type Look = { sign: Sign; tone: Tone };

const STATUSES: Record<Exclude<Case['status'], 'closed'>, Look> = {
  received: { sign: 'ring', tone: 'plain' },
  dispatched: { sign: 'arrow', tone: 'moving' },
  returned: { sign: 'returned', tone: 'plain' },
  asked: { sign: 'question', tone: 'waiting' },
  answered: { sign: 'pen', tone: 'moving' }
};
const OUTCOMES: Record<NonNullable<Case['outcome']>, Look> = {
  resolved: { sign: 'tick', tone: 'done' },
  planned: { sign: 'calendar', tone: 'moving' },
  'not-done': { sign: 'bar', tone: 'ended' },
  'not-city': { sign: 'outside', tone: 'ended' },
  forwarded: { sign: 'outside', tone: 'ended' },
  merged: { sign: 'joined', tone: 'ended' },
  rejected: { sign: 'cross', tone: 'ended' }
};

/** The tag of a case in a language. */
export function tagOf(
  { status, outcome }: Pick<Case, 'status' | 'outcome'>,
  lang: Lang
): Look & { text: string } {
  const ended = outcome ?? 'resolved';
  return status === 'closed'
    ? { ...OUTCOMES[ended], text: OUTCOME_WORDS[ended][lang] }
    : { ...STATUSES[status], text: STATUS_WORDS[status][lang] };
}
