/** The life of an article: at which stage what may be done with a version, and by whom. */
import { visibleIn } from '#world/visible.ts';
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Person } from '#people/person.ts';
import { may, rolesOf, type Right } from '#people/rights/rights.ts';
import type { Stage } from './article.ts';

/** What somebody does with a version that is being worked on. */
export type Deed =
  'save' | 'send-for-approval' | 'approve' | 'send-back' | 'check-language' | 'publish' | 'drop';

type Way = { right: Right; from: readonly Stage[]; to?: Stage };

/**
 * From which stages each deed is done, to which it leads, and the right it asks for.
 *
 * Words may still be mended at the language check: that is what the check is for. Whoever checks sends back what would
 * change the matter, so that the unit sees it again.
 */
const WAYS: Readonly<Record<Deed, Way>> = {
  save: { right: 'write', from: ['draft', 'language'] },
  'send-for-approval': { right: 'write', from: ['draft'], to: 'approval' },
  approve: { right: 'approve', from: ['approval'], to: 'language' },
  'send-back': { right: 'approve', from: ['approval', 'language', 'ready'], to: 'draft' },
  'check-language': { right: 'language', from: ['language'], to: 'ready' },
  publish: { right: 'language', from: ['ready'] },
  drop: { right: 'write', from: ['draft', 'approval', 'language', 'ready'], to: 'dropped' }
};

/** Has this person the right for articles of this unit? An officer has it for their own unit only. */
function reaches(person: Person, right: Right, unit: string): boolean {
  const own = rolesOf(person).filter((role) => may({ role }, right));
  return own.some((role) => role !== 'officer') || (own.length > 0 && person.unit === unit);
}

/** May they write articles of this unit? */
export function mayWrite(person: Person, unit: string): boolean {
  return reaches(person, 'write', unit);
}

/** Do they speak for the unit (`own`), or may they on its behalf, which asks for a reason? */
export function speaksFor(person: Person, unit: string): 'own' | 'on-behalf' | undefined {
  if (!reaches(person, 'approve', unit)) return undefined;
  return person.role === 'officer' && person.unit === unit ? 'own' : 'on-behalf';
}

/** Which of these deeds could they do with a version of this unit at this stage? What a page offers. */
export function deedsFor(person: Person, unit: string, stage: Stage): Deed[] {
  return (Object.keys(WAYS) as Deed[]).filter((deed) => !isRefused(leadsTo(person, unit, stage, deed)));
}

const isRefused = (value: Stage | Refusal): value is Refusal => typeof value !== 'string';

/**
 * The stage a deed leads to. Refused with `not-allowed` to who may not, and with `article-stage` when the version
 * stands elsewhere.
 *
 * An editor sends back from the language check as well, and mends words there; nobody else writes at that stage.
 */
export function leadsTo(person: Person, unit: string, stage: Stage, deed: Deed): Stage | Refusal {
  const { right, from, to } = WAYS[deed];
  const mending = stage === 'language' && (deed === 'save' || deed === 'send-back');
  const sendsBack = deed === 'send-back' && stage !== 'approval' && may(person, 'language');
  const allowed = mending || sendsBack ? may(person, 'language') : reaches(person, right, unit);
  if (!allowed) return refuse('not-allowed');
  return from.includes(stage) ? (to ?? stage) : refuse('article-stage');
}

/** The shortest reason that says anything. */
const REASON_MIN = 5;

/** The reason, or what is wrong with it. `needed` is false where a word is welcome and may be left out. */
export function reasonFrom(text: string, needed: boolean): string | Refusal {
  const reason = visibleIn(text).trim();
  return needed && reason.length < REASON_MIN ? refuse('article-reason', 'reason') : reason;
}
