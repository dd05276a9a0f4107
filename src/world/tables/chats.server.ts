/** Tables of text talks at the hotline: their pages, their lines, how two browsers find each other for video, and talks by appointment. */
import type { Generated } from 'kysely';

type Instant = string;

export type ChatTables = {
  chats: {
    contact: string;
    seen_at: Instant;
    resident_typed_at: Instant | null;
    agent_typed_at: Instant | null;
    email: string | null;
  };
  chat_lines: {
    contact: string;
    position: number;
    id: string;
    at: Instant;
    side: string;
    by: string | null;
    words: string;
  };
  video_talks: {
    contact: string;
    wanted: Generated<number>;
    offered: Generated<number>;
    offer: string | null;
    answered: Generated<number>;
    answer: string | null;
  };
  appointments: {
    id: string;
    at: Instant;
    minutes: number;
    seat: Generated<number>;
    email: string;
    words: string | null;
    lang: string;
    asked_at: Instant;
    reminded_at: Instant | null;
    cancelled_at: Instant | null;
    cancelled_by: string | null;
    reason: string | null;
    contact: string | null;
  };
};
