/** Courses and topics of a city's folder, read: every sheet checked, each fault with its file and line. */
import type { City } from '#catalogue/city.ts';
import {
  locatedIn,
  readList,
  sheetsIn,
  stopAt,
  type Item,
  type Reading
} from '#catalogue/sheets/reading.server.ts';
import { markFaults } from '#knowledge/articles/check.ts';
import type { Given } from '#knowledge/articles/content.ts';
import { courseSchema, type Course } from '#knowledge/learning/course.ts';
import { topicSchema, type TopicSheet } from './sheet.ts';
import { keyOf } from './typed.ts';

export const TOPICS_SHEET = 'knowledge/topics.yaml';
export const COURSES_BELOW = 'knowledge/courses';

/** Courses and topics as a folder gives them. */
export type Handovers = { courses: Course[]; topics: TopicSheet[] };

type Read<T> = { item: Item; document: T };

/**
 * The courses and topics a folder holds; none for a city that does without.
 *
 * `given` are the articles of the folder, which topics are answered from. Throws an Error whose message lists every
 * fault, one a line.
 */
export async function readHandovers(folder: string, city: City, given: readonly Given[]): Promise<Handovers> {
  const reading: Reading = { folder, faults: [] };
  const files = await sheetsIn(reading, COURSES_BELOW);
  const sheets = await Promise.all(files.map((file) => readList(reading, file, courseSchema, true)));
  const courses = readable<Course>(sheets.flat());
  const topics = readable<TopicSheet>(await readList(reading, TOPICS_SHEET, topicSchema, true));
  check(reading, city, given, { courses, topics });
  stopAt(reading);
  return {
    courses: courses.map(({ document }) => document),
    topics: topics.map(({ document }) => document)
  };
}

function readable<T>(items: readonly Item[]): Read<T>[] {
  return items.flatMap((item) =>
    item.document === undefined ? [] : [{ item, document: item.document as T }]
  );
}

function check(
  { faults }: Reading,
  city: City,
  given: readonly Given[],
  { courses, topics }: { courses: Read<Course>[]; topics: Read<TopicSheet>[] }
): void {
  const among = (codes: Iterable<string>, what: string) => {
    const all = new Set(codes);
    return (item: Item, path: readonly PropertyKey[], code: string) => {
      if (!all.has(code))
        faults.push(locatedIn(item, path, `expected a known ${what}; there is no ${what} "${code}"`));
    };
  };
  const unit = among(
    city.units.map(({ code }) => code),
    'unit'
  );
  const topic = among(
    topics.map(({ document }) => document.code),
    'topic'
  );
  const course = among(
    courses.map(({ document }) => document.code),
    'course'
  );
  const article = among(
    given.map(({ kind, content }) => keyOf({ kind, code: content.code })),
    'article'
  );
  for (const { item, document } of courses) topic(item, ['topic'], document.topic);
  for (const { item, document } of topics) {
    unit(item, ['unit'], document.unit);
    if (document.course !== undefined) course(item, ['course'], document.course);
    for (const [at, one] of document.materials.entries()) article(item, ['materials', at], keyOf(one));
  }
  const cards = new Set(given.flatMap(({ kind, content }) => (kind === 'card' ? [content.code] : [])));
  for (const all of [courses, topics]) {
    const seen = new Set<string>();
    for (const { item, document } of all) {
      if (seen.has(document.code))
        faults.push(
          locatedIn(item, ['code'], `expected each code once; "${document.code}" stands here again`)
        );
      seen.add(document.code);
      for (const { path, expected } of markFaults(document, { cards }, []))
        faults.push(locatedIn(item, path, `expected ${expected}`));
    }
  }
}
