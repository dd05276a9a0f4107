/** An article: what residents and agents read, of one of several kinds, with one life from draft to withdrawal. */

/**
 * The kinds of articles.
 *
 * A card describes a service; a guide explains a subject; a script leads an agent through a call; an announcement has
 * a beginning and an end; a contact says whom to ask.
 */
export const KINDS = ['card', 'guide', 'script', 'announcement', 'contact'] as const;
export type Kind = (typeof KINDS)[number];

/** Is this one of the kinds? An address or a file may say anything. */
export function isKind(value: unknown): value is Kind {
  return (KINDS as readonly unknown[]).includes(value);
}

/** Who may read it. */
export const AUDIENCES = ['everyone', 'agents'] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * Where a version of an article stands.
 *
 * It is written (`draft`), the unit whose subject it is says whether it is true (`approval`), an editor whether it is
 * plain (`language`), it waits for its day (`ready`) and is read by everybody (`published`) until the next takes its
 * place (`replaced`); what was never published may be `dropped`.
 */
export const STAGES = ['draft', 'approval', 'language', 'ready', 'published', 'replaced', 'dropped'] as const;
export type Stage = (typeof STAGES)[number];

/** The stages of the one version of an article that is being worked on. */
export const OPEN_STAGES: readonly Stage[] = ['draft', 'approval', 'language', 'ready'];
