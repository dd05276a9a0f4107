/** One made-up report: what it is about, where, by which way and in whose words. */
import type { Channel } from '#reports/report.ts';
import { pointIn } from '#town/spot.ts';
import type { City } from '#catalogue/city.ts';
import { categoryAbout, type Matter } from '#town/matters.ts';
import type { ResidentName } from '#town/people.ts';
import type { Story } from '#town/story.ts';
import { oneOf, weighted, type Chance } from './chance.ts';
import { CHANNELS, IDEAS, IDEAS_OF_100, PROBLEMS, weightIn } from './weights.ts';
import { DETAILS, INVENTED, streetFor, TEXTS } from './words.ts';

/** Who sends: most without a name; of the others each writes in their language. */
const SENDERS = [
  [undefined, 34],
  ['halina', 14],
  ['jakub', 16],
  ['zofia', 12],
  ['bartosz', 17],
  ['oksana', 4],
  ['emily', 3]
] as const satisfies readonly (readonly [ResidentName | undefined, number])[];

function senderFor(channel: Channel, chance: Chance): ResidentName | undefined {
  if (channel === 'open311') return undefined;
  const name = weighted(
    SENDERS.map(([who, often]) => [who ?? 'nobody', often] as const),
    chance
  );
  return name === 'nobody' ? undefined : name;
}

function matterFor(month: number, chance: Chance): Matter {
  const from = chance() * 100 < IDEAS_OF_100 ? IDEAS : PROBLEMS;
  const weights = Object.entries(from).map(
    ([matter, weight]) => [matter as Matter, weightIn(weight, month)] as const
  );
  return weighted(weights, chance);
}

function textFor(
  about: Matter,
  from: ResidentName | undefined,
  detail: string,
  city: City,
  chance: Chance
): string {
  const name = categoryAbout(city, about).name;
  if (from === 'oksana') return `${name.uk}. Прошу звернути увагу на це місце. ${INVENTED.uk}`;
  if (from === 'emily') return `${name.en}. Please have a look at this place. ${INVENTED.en}`;
  const more = chance() < 0.5 ? ` To jest ${detail}.` : '';
  return `${oneOf(TEXTS[about], chance)}${more} ${INVENTED.pl}`;
}

/** A report as it came in some month. On days off nobody answers the telephone. */
export function reportFor(city: City, month: number, dayOff: boolean, chance: Chance): Story {
  const about = matterFor(month, chance);
  const ways = Object.entries(CHANNELS).filter(
    ([way]) => !dayOff || way === 'portal' || way === 'open311'
  ) as [Channel, number][];
  const channel = weighted(ways, chance);
  const from = senderFor(channel, chance);
  const category = categoryAbout(city, about);
  const placed = category.place === 'required' || (category.place === 'optional' && chance() < 0.6);
  const detail = oneOf(DETAILS, chance);
  return {
    key: 'history',
    about,
    received: { minutesAgo: 0 },
    channel,
    ...(from ? { from, hears: 'email' as const } : {}),
    text: textFor(about, from, detail, city, chance),
    ...(placed ? { street: streetFor(chance), detail, point: pointIn(city, chance) } : {}),
    steps: []
  };
}
