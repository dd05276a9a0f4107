/** What articles hold, whatever their kind: their title, their lead, who may read them, until when they stand. */
import type { Card } from '#catalogue/cards/card.ts';
import type { Said } from '#ui/said.ts';
import type { Audience, Kind } from './article.ts';
import type { Announcement, ContactArticle, Guide, Script } from './shapes.ts';

/** The content of each kind. */
export type Content = {
  card: Card;
  guide: Guide;
  script: Script;
  announcement: Announcement;
  contact: ContactArticle;
};
export type AnyContent = Content[Kind];

/** An article as a folder or a file gives it. */
export type Given = { [K in Kind]: { kind: K; content: Content[K] } }[Kind];

/** What it is called. */
export function titleOf(content: AnyContent): Said {
  return 'name' in content ? content.name : content.title;
}

/** What it is about in a sentence, where its kind says so. */
export function leadOf(content: AnyContent): Said | undefined {
  return 'lead' in content ? content.lead : undefined;
}

/** Who may read it: a card is for everyone and a script for agents; the others say so themselves. */
export function audienceOf(content: AnyContent): Audience {
  if ('audience' in content) return content.audience;
  return 'begin' in content ? 'agents' : 'everyone';
}

/** The last day it is read, where its content says so: an announcement ends. */
export function lastDayOf(content: AnyContent): string | undefined {
  return 'ends' in content ? content.ends.slice(0, 10) : undefined;
}

/** Fees and deadlines change most often, so a card is looked at every three months. */
const CARD_MONTHS = 3;
const OTHER_MONTHS = 6;

/** By which day somebody must say whether it is still true; never for what ends by itself. */
export function reviewDay(content: AnyContent, today: Temporal.PlainDate): string | undefined {
  if ('ends' in content) return undefined;
  return today
    .add({ months: 'steps' in content && 'times' in content ? CARD_MONTHS : OTHER_MONTHS })
    .toString();
}
