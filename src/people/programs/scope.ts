/** Scopes: what the key of a program opens. */

/**
 * `report`: send reports and pass on words about them. `read`: read what programs are shown of published cases.
 * `cases`: read every case with its journal, without who reported it and how they are reached.
 * `hotline`: read the figures of the hotline, in which there are no people. `calls`: tell of the calls of another call
 * centre.
 */
export const SCOPES = ['report', 'read', 'cases', 'hotline', 'calls'] as const;
export type Scope = (typeof SCOPES)[number];

/** A program with a key, by the name its administrator gave it. */
export type Program = { name: string; scopes: readonly Scope[] };

/** Those of these words that are scopes, each once, in their own order. */
export function scopesIn(words: readonly string[]): Scope[] {
  return SCOPES.filter((scope) => words.includes(scope));
}

/** May this program do what the scope opens? Who reads cases reads what is published of them too. */
export function opens(program: Pick<Program, 'scopes'> | undefined, scope: Scope): boolean {
  const scopes = program?.scopes ?? [];
  return scopes.includes(scope) || (scope === 'read' && scopes.includes('cases'));
}
