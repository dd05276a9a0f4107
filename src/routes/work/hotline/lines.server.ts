/** Lines of a text talk as both sides read them: each with the time of the city's clocks. */
import type { ChatLine } from '#contacts/chat/chat.ts';
import type { Here } from '#flow/here.server.ts';
import { localTime, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

export type LineView = { position: number; side: ChatLine['side']; words: string; time: string };

export function linesView({ city }: Here, lines: readonly ChatLine[], lang: Lang): LineView[] {
  return lines.map(({ position, side, words, at }) => ({
    position,
    side,
    words,
    time: timeInWords(localTime(at, city.profile.timezone).time, lang)
  }));
}
