/** What the journeys of services share: articles published for a test beside the city's own. */
import { randomUUIDv7 } from 'node:crypto';
import type { Card } from '#catalogue/cards/card.ts';
import { cardSchema } from '#catalogue/cards/card.ts';
import { addPublished } from '#knowledge/articles/keep.server.ts';
import type { Given } from '#knowledge/articles/content.ts';
import type { App } from './app.ts';

const said = (text: string) => ({ pl: text, en: `${text} (en)`, uk: `${text} (uk)` });

/** A day so many days from now, in the city. */
export function dayFrom(app: App, days: number): string {
  return Temporal.Now.plainDateISO(app.city.profile.timezone).add({ days }).toString();
}

/** Publishes an article at once, past all who would have to agree, and waits until every list shows it. */
export async function publish(app: App, given: Given): Promise<string> {
  const now = Temporal.Now.instant().round('millisecond');
  const today = now.toZonedDateTimeISO(app.city.profile.timezone).toPlainDate();
  const signed = { person: null, at: now.toString() };
  await app.db.transaction().execute((tx) => addPublished(tx, () => randomUUIDv7(), [given], today, signed));
  const { id } = await app.db
    .selectFrom('articles')
    .select('id')
    .where('kind', '=', given.kind)
    .where('code', '=', given.content.code)
    .executeTakeFirstOrThrow();
  await new Promise((done) => setTimeout(done, 2_200));
  return id;
}

/** A card of a service no city has. */
export function parasols(app: App, more: Partial<Card> & { code: string }): Card {
  const { serviceGroups, units } = app.city;
  return cardSchema.parse({
    symbol: more.code,
    unit: units[0]!.code,
    group: serviceGroups[0]!.code,
    name: said('Wypożyczenie zielonego parasola'),
    lead: said('Parasol na deszcz albo na słońce.'),
    steps: [
      { text: { pl: '**Przyjdź** z parasolem albo bez. Potem go oddaj.', en: '**Come** with or without.' } }
    ],
    times: [{ text: { pl: 'do siedmiu dni' }, days: 7 }],
    verified: true,
    ...more
  });
}
