/** Tables of working together: mentions in notes, claims of cases, templates of answers. */
import type { Generated } from 'kysely';

type Instant = string;

export type NotesTables = {
  mentions: { case_id: string; seq: number; person: string; at: Instant; seen_at: Instant | null };
  claims: { case_id: string; person: string; at: Instant; until: Instant; taken_from: string | null };
  templates: {
    id: string;
    name: string;
    unit: string | null;
    lang: string;
    text: string;
    categories: Generated<string[]>;
    by: string | null;
    at: Instant;
    version: Generated<number>;
    archived: Generated<boolean>;
  };
};
