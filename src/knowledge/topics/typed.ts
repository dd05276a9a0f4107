/** A topic as it is typed: checked whole. */
import { codeSchema } from '#catalogue/cards/card.ts';
import type { Said } from '#ui/said.ts';
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Material, Topic } from './topic.ts';

/** What was typed. `course` is empty where there is none; a material is "kind code". */
export type TypedTopic = {
  code: string;
  name: Said;
  unit: string;
  elsewhere: boolean;
  course: string;
  agents: string;
  materials: string[];
  verified: boolean;
};

/** What a topic may name: units, courses, and articles as "kind code". */
export type KnownToTopic = {
  units: ReadonlySet<string>;
  courses: ReadonlySet<string>;
  articles: ReadonlySet<string>;
};

export type CheckedTopic = Pick<
  Topic,
  'code' | 'name' | 'unit' | 'course' | 'agents' | 'materials' | 'verified'
> & { elsewhere: boolean };

/** Most agents a centre may ask for; above it is a slip of the finger. */
const MOST_AGENTS = 500;

/** The topic that was typed, or everything that is wrong with it. */
export function topicTyped(typed: TypedTopic, known: KnownToTopic): CheckedTopic | Refusal[] {
  const { code, name, unit, elsewhere, course, verified } = typed;
  const agents = /^\d{1,3}$/.test(typed.agents) ? Number(typed.agents) : 0;
  const lost = typed.materials.filter((one) => !known.articles.has(one));
  const faults = [
    ...(codeSchema.safeParse(code).success ? [] : [refuse('topic-code-wrong', 'code')]),
    ...(['pl', 'en', 'uk'] as const)
      .filter((lang) => name[lang] === '')
      .map((lang) => refuse('topic-name-missing', `name-${lang}`)),
    ...(known.units.has(unit) ? [] : [refuse('unknown-unit', 'unit')]),
    ...(course === '' || known.courses.has(course) ? [] : [refuse('no-such-course', 'course')]),
    ...(agents >= 1 && agents <= MOST_AGENTS ? [] : [refuse('topic-agents-wrong', 'agents')]),
    ...(lost.length === 0 ? [] : [refuse('topic-lost-material', 'materials', { codes: lost.join(', ') })])
  ];
  if (faults.length > 0) return faults;
  const materials = [...new Set(typed.materials)].map(materialOf);
  return { code, name, unit, elsewhere, course: course === '' ? null : course, agents, materials, verified };
}

/** The material behind "kind code". */
export function materialOf(key: string): Material {
  const [kind, ...code] = key.split(' ');
  return { kind: kind as Material['kind'], code: code.join(' ') };
}

/** The key of a material. */
export const keyOf = ({ kind, code }: Material): string => `${kind} ${code}`;

/** Which parts of a topic another version changes. */
export function changedParts(before: Topic, after: CheckedTopic): string[] {
  const parts = ['name', 'unit', 'course', 'agents', 'materials', 'verified'] as const;
  const changed = parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
  const moved = before.status !== 'centre' && (before.status === 'elsewhere') !== after.elsewhere;
  return [...changed, ...(moved ? ['status'] : [])];
}
