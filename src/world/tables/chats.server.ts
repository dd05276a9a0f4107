/** Tables of text talks at the hotline: their pages and their lines. */
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
};
