/** A card as data for everybody: what holds and what is to come, without what is for agents or was not confirmed. */
import type { Card, Dated } from '#catalogue/cards/card.ts';
import { isSure } from '#catalogue/cards/force.ts';

type Bare<T> = Omit<T, 'verified'>;

/** What is over is left out; whether somebody checked it is the office's own matter. */
function told<T extends Dated>(list: readonly T[], day: string): Bare<T>[] {
  return list
    .filter(({ until }) => until === undefined || until >= day)
    .map(({ verified: _, ...fact }) => fact);
}

/**
 * The card as anybody may take it home.
 *
 * What agents say on the telephone stays inside, and so does the number of an account nobody confirmed: money sent to
 * a wrong one is gone.
 */
export function openCard(card: Card, day: string) {
  const { short: _short, words: _words, verified: _verified, ...rest } = card;
  return {
    ...rest,
    who: told(card.who, day),
    conditions: told(card.conditions, day),
    steps: told(card.steps, day),
    documents: told(card.documents, day),
    places: told(card.places, day),
    online: told(card.online, day),
    fees: told(
      card.fees.map(({ account, ...fee }) =>
        account !== undefined && isSure(fee, card) ? { ...fee, account } : fee
      ),
      day
    ),
    exemptions: told(card.exemptions, day),
    results: told(card.results, day),
    times: told(card.times, day),
    appeals: told(card.appeals, day),
    law: told(card.law, day),
    privacy: told(card.privacy, day),
    attachments: told(card.attachments, day)
  };
}

export type OpenCard = ReturnType<typeof openCard>;
