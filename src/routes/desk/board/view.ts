/** The wallboard in words: alarms, big numbers, topics, people. */
import type { Alarm } from '#statistics/hotline/alarm.ts';
import { serviceLevel, type Counts, type Part } from '#statistics/hotline/counts.ts';
import { percentOf } from '#statistics/share.ts';
import { numberInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { hotlineFiguresTexts } from '#ui/texts/hotlineFigures.ts';
import { wallboardTexts } from '#ui/texts/wallboard.ts';

/** A wait on a clock: 0.41, 12.05 in Polish and Ukrainian print, 0:41 in English. */
export function clockOf(seconds: number, lang: Lang): string {
  const whole = Math.max(0, Math.floor(seconds));
  const rest = String(whole % 60).padStart(2, '0');
  return `${Math.floor(whole / 60)}${lang === 'en' ? ':' : '.'}${rest}`;
}

/** How many seconds ago, by the clock of the page. */
export function secondsSince(at: string | null, now: number): number {
  return at === null ? 0 : Math.max(0, (now - Date.parse(at)) / 1000);
}

export function alarmSaid(alarm: Alarm, topicOf: (code: string) => string, lang: Lang): string {
  const { alarms } = wallboardTexts[lang];
  switch (alarm.what) {
    case 'gone':
      return alarms.gone;
    case 'nobody':
      return alarms.nobody(numberInWords(alarm.waiting, lang));
    case 'untaken':
      return alarms.untaken(topicOf(alarm.topic), numberInWords(alarm.waiting, lang));
    case 'waits':
      return alarms.waits(clockOf(alarm.seconds, lang), clockOf(alarm.most, lang));
    case 'level':
      return alarms.level(alarm.percent, alarm.goal);
  }
}

export type Big = { name: string; value: string; under: string; hot: boolean };

/** The five numbers that are read from across the room. `longest` is in seconds, nothing when nobody waits. */
export function bigOf(
  counts: Counts,
  waiting: { count: number; longest: number | undefined },
  goal: { percent: number; seconds: number },
  lang: Lang
): Big[] {
  const { big, under } = wallboardTexts[lang];
  const number = (n: number) => numberInWords(n, lang);
  const level = serviceLevel(counts);
  const percent = percentOf(level);
  const of = hotlineFiguresTexts[lang].outOf(number(level.part), number(level.of));
  const late = waiting.longest !== undefined && waiting.longest > goal.seconds;
  return [
    { name: big.waiting, value: number(waiting.count), under: '', hot: late },
    {
      name: big.longest,
      value: waiting.longest === undefined ? '–' : clockOf(waiting.longest, lang),
      under: under.target(goal.seconds),
      hot: late
    },
    {
      name: big.level(goal.seconds),
      value: percent === undefined ? '–' : `${percent}%`,
      under: under.goal(of, goal.percent),
      hot: percent !== undefined && percent < goal.percent
    },
    {
      name: big.answered,
      value: number(counts.answered),
      under: under.offered(number(counts.offered)),
      hot: false
    },
    {
      name: big.abandoned,
      value: number(counts.abandoned),
      under: under.short(number(counts.short)),
      hot: false
    }
  ];
}

/** `takers`: of those who work and may take it, how many are ready now; nothing for contacts without a topic. */
export type TopicRow = { code: string; name: string; answered: number; level: string; takers: string };

/** Every topic of the city, also those nobody asked about today, and calls without one where there were any. */
export function topicsOf(
  parts: readonly Part[],
  topics: readonly { code: string; name: string }[],
  takers: readonly { topic: string; working: number; ready: number }[],
  none: string
): TopicRow[] {
  const counts = new Map(parts.filter(({ cut }) => cut === 'topic').map((part) => [part.name, part.counts]));
  const known = topics.map(({ code }) => code);
  const further = [...counts.keys()].filter((code) => !known.includes(code));
  return [...topics, ...further.map((code) => ({ code, name: code || none }))].map(({ code, name }) => {
    const one = counts.get(code);
    const percent = one && percentOf(serviceLevel(one));
    const able = takers.find(({ topic }) => topic === code);
    return {
      code,
      name,
      answered: one?.answered ?? 0,
      level: percent === undefined ? '–' : `${percent}%`,
      takers: able ? `${able.ready}/${able.working}` : ''
    };
  });
}
