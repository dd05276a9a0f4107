/** The articles of a city's folder, read: every sheet checked, each fault with its file and line. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { City } from '#catalogue/city.ts';
import { lifeEventSchema, type LifeEvent } from '#catalogue/cards/card.ts';
import { SHEETS as CITY_SHEETS } from '#catalogue/folder.server.ts';
import {
  locatedIn,
  readList,
  sheetsIn,
  stopAt,
  type Item,
  type Reading
} from '#catalogue/sheets/reading.server.ts';
import { KINDS, type Kind } from './article.ts';
import { articleFaults, markFaults, shaped, twiceFaults, type ArticleFault, type Known } from './check.ts';
import type { Given } from './content.ts';

/** Where the articles of a kind stand: in one sheet, or in the sheets of a folder. Each sheet is a list. */
export const WHERE: Readonly<Record<Kind, { sheet: string } | { below: string }>> = {
  card: { below: 'services/cards' },
  guide: { below: 'knowledge/guides' },
  script: { below: 'knowledge/scripts' },
  announcement: { sheet: 'knowledge/announcements.yaml' },
  contact: { sheet: 'knowledge/contacts.yaml' }
};

/** What may stand in `services/` and `knowledge/`; another name is a misspelt one. */
const KNOWN_NAMES: Readonly<Record<string, readonly string[]>> = {
  services: ['groups.yaml', 'events.yaml', 'cards'],
  knowledge: [
    'announcements.yaml',
    'contacts.yaml',
    'courses',
    'guides',
    'scripts',
    'synonyms.yaml',
    'topics.yaml'
  ]
};

/** An article of the folder and the sheet it stands in. */
export type Filed = Given & { file: string };
type Read = { item: Item; given: Given };

/** What the articles of a city may name; `cards` are the codes of cards there are, or will be. */
export function knownIn(city: City, cards: Iterable<string>): Known {
  return {
    units: new Set(city.units.map(({ code }) => code)),
    groups: new Set(city.serviceGroups.map(({ code }) => code)),
    events: new Set(city.lifeEvents.map(({ code }) => code)),
    cards: new Set(cards)
  };
}

/**
 * The articles a folder holds, kind by kind in the order of its sheets; none for a city that has not begun yet.
 *
 * Throws an Error whose message lists every fault, one a line, as `readCity` does.
 */
export async function readArticles(folder: string, city: City): Promise<Filed[]> {
  const reading: Reading = { folder, faults: [] };
  const read = await readAll(reading);
  const known = knownIn(
    city,
    read.flatMap(({ given: { kind, content } }) => (kind === 'card' ? [content.code] : []))
  );
  const say = (item: Item, { path, expected }: ArticleFault) =>
    reading.faults.push(locatedIn(item, path, `expected ${expected}`));
  for (const { item, given } of read) for (const fault of articleFaults(given, known)) say(item, fault);
  for (const { at, fault } of twiceFaults(read.map(({ given }) => given))) say(read[at]!.item, fault);
  await checkEvents(reading, known, say);
  await checkNames(reading);
  stopAt(reading);
  return read.map(({ item, given }) => ({ ...given, file: item.sheet.file }));
}

async function readAll(reading: Reading): Promise<Read[]> {
  const kinds = await Promise.all(KINDS.map((kind) => readKind(reading, kind)));
  return kinds.flat();
}

async function readKind(reading: Reading, kind: Kind): Promise<Read[]> {
  const where = WHERE[kind];
  const files = 'sheet' in where ? [where.sheet] : await sheetsIn(reading, where.below);
  const items = await Promise.all(files.map((file) => readList(reading, file, z.unknown(), true)));
  return items.flat().flatMap((item): Read[] => {
    const read = shaped(kind, item.document);
    if ('given' in read) return [{ item, given: read.given }];
    reading.faults.push(...read.faults.map(({ path, expected }) => locatedIn(item, path, expected)));
    return [];
  });
}

/** The steps of life events lead to cards, so they are checked where the cards are known. */
async function checkEvents(
  reading: Reading,
  known: Known,
  say: (item: Item, fault: ArticleFault) => void
): Promise<void> {
  const { file } = CITY_SHEETS.lifeEvents;
  // Faults of their shape are told by the city's own reading.
  const quiet: Reading = { folder: reading.folder, faults: [] };
  for (const item of await readList(quiet, file, lifeEventSchema, true))
    if (item.document !== undefined)
      for (const fault of eventFaults(item.document as LifeEvent, known)) say(item, fault);
}

/** What is wrong with a life event beyond its shape: steps to cards nobody has, HTML. */
function eventFaults(event: LifeEvent, known: Known): ArticleFault[] {
  const lost = event.steps.flatMap(({ card }, at): ArticleFault[] =>
    card === undefined || known.cards.has(card)
      ? []
      : [
          {
            path: ['steps', at, 'card'],
            code: 'article-no-card',
            about: card,
            expected: `a known card; there is no card "${card}"`
          }
        ]
  );
  return [...lost, ...markFaults(event, known, [])];
}

async function checkNames({ folder, faults }: Reading): Promise<void> {
  const all = Object.entries(KNOWN_NAMES);
  for (const [below, names] of all)
    for (const name of await readdir(join(folder, below)).catch(() => []))
      if (!names.includes(name)) faults.push(`${below}/${name}: nobody reads a sheet of this name`);
  for (const below of ['services/cards', 'knowledge/guides', 'knowledge/scripts', 'knowledge/courses'])
    for (const name of await readdir(join(folder, below)).catch(() => []))
      if (!name.endsWith('.yaml')) faults.push(`${below}/${name}: nobody reads a sheet of this name`);
}
