/** Topics of the hotline as they are typed: at most five, each with a key; which of them are recorded; keys of languages. */
import type { Answering, HotlineTopic } from '#catalogue/hotline/hotline.ts';
import { LANGS, type Lang } from '#ui/lang.ts';
import { refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { codeFrom } from './code.ts';

export type TopicTyped = {
  code: string;
  key: string;
  name: Readonly<Record<Lang, string>>;
  recorded: boolean;
};
export type TopicsTyped = {
  topics: readonly TopicTyped[];
  recording: boolean;
  /** Keys by language; the first one needs none. */
  languages: readonly { lang: string; key: string }[];
};

/** Nobody remembers more. */
export const TOPICS_MOST = 5;
const KEY = /^[0-9*#]$/;

const isBlank = ({ key, name }: TopicTyped) =>
  key.trim() === '' && LANGS.every((lang) => name[lang].trim() === '');

function topicFaults({ key, name }: TopicTyped, at: number, keys: readonly string[]): Refusal[] {
  const missing = LANGS.filter((lang) => name[lang].trim() === '').map((lang) =>
    refuse('topic-name', `topics.${at}.name.${lang}`)
  );
  if (!KEY.test(key.trim())) return [refuse('answering-key', `topics.${at}.key`), ...missing];
  if (keys.indexOf(key.trim()) < keys.lastIndexOf(key.trim()) && keys.indexOf(key.trim()) !== at)
    return [refuse('answering-key-twice', `topics.${at}.key`, { key: key.trim() }), ...missing];
  return missing;
}

/** The topic, with what is kept of it beside what was typed. */
function topicFrom(
  typed: TopicTyped,
  known: readonly HotlineTopic[],
  taken: ReadonlySet<string>
): HotlineTopic {
  const { pl, en, uk } = typed.name;
  const name = { pl: pl.trim(), en: en.trim(), uk: uk.trim() };
  const old = known.find(({ code }) => code === typed.code);
  if (old) return { ...old, key: typed.key.trim(), name };
  const base = codeFrom(name.en) ?? codeFrom(name.pl) ?? 'topic';
  let code = base;
  for (let n = 2; taken.has(code); n += 1) code = `${base}-${n}`;
  return { code, key: typed.key.trim(), name, needs: [], priority: 0 };
}

function languagesFrom(
  answering: Answering,
  typed: TopicsTyped
): { languages: Answering['languages']; faults: Refusal[] } {
  const faults: Refusal[] = [];
  const seen: string[] = [];
  const languages = answering.languages.map((one, at) => {
    const key = typed.languages.find(({ lang }) => lang === one.lang)?.key.trim() ?? one.key ?? '';
    const { key: _, ...rest } = one;
    if (key === '') {
      if (at > 0) faults.push(refuse('answering-key', `languages.${one.lang}`));
      return rest;
    }
    if (!KEY.test(key)) faults.push(refuse('answering-key', `languages.${one.lang}`));
    else if (seen.includes(key)) faults.push(refuse('answering-key-twice', `languages.${one.lang}`, { key }));
    seen.push(key);
    return { ...rest, key };
  });
  return { languages, faults };
}

/** How it answers with these topics; a row without anything is no topic. A sixth is refused beside its key. */
export function withTopics(answering: Answering, typed: TopicsTyped): Answering | Faults {
  const rows = typed.topics.map((topic, at) => ({ topic, at })).filter(({ topic }) => !isBlank(topic));
  const keys = typed.topics.map((topic) => (isBlank(topic) ? `none` : topic.key.trim()));
  const { languages, faults: languageFaults } = languagesFrom(answering, typed);
  const many = rows
    .slice(TOPICS_MOST)
    .map(({ at }) => refuse('topics-five', `topics.${at}.key`, { most: TOPICS_MOST }));
  const faults = [
    ...rows.flatMap(({ topic, at }) => topicFaults(topic, at, keys)),
    ...many,
    ...languageFaults
  ];
  if (faults.length > 0) return { faults };
  const taken = new Set(answering.topics.map(({ code }) => code));
  const topics: HotlineTopic[] = [];
  const recorded: string[] = [];
  for (const { topic } of rows) {
    const made = topicFrom(topic, answering.topics, taken);
    taken.add(made.code);
    topics.push(made);
    if (topic.recorded) recorded.push(made.code);
  }
  return { ...answering, topics, languages, recording: { on: typed.recording, topics: recorded } };
}
