/** How a text talk stands, as the page of whoever writes is told; at most the first name of who answers. */
import type { ChatStanding } from '#flow/hotline/chatting/resident.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Lang } from '#ui/lang.ts';
import { linesView } from '#routes/work/hotline/lines.server.ts';

export function standingView(here: Here, stands: ChatStanding, lang: Lang) {
  const { status, channel, ending, position, waitMinutes, on, answered, agent, typing, caseNumber } = stands;
  return {
    status,
    channel,
    ending,
    position,
    waitMinutes,
    on,
    answered,
    agent,
    typing,
    caseNumber,
    lines: linesView(here, stands.lines, lang)
  };
}
export type StandingView = ReturnType<typeof standingView>;
