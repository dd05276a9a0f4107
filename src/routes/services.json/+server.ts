/** All cards of services as data, in one file with the groups and events of a life they belong to. */
import { openCard } from '#catalogue/linked/card.ts';
import { todayIn } from '#flow/here.server.ts';
import { listArticles } from '#knowledge/articles/article.server.ts';
import { askedTooOften } from '#routes/(portal)/map/often.server.ts';
import { openAnswer } from '#routes/open.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { here, address: from } }) => {
  const stopped = await askedTooOften(here, from);
  if (stopped) return stopped;
  const { world, city } = here;
  const day = todayIn(here, world.now()).toString();
  const cards = await listArticles(world.db, 'card', day, { audience: 'everyone' });
  const bare = <T extends { verified: boolean }>({ verified: _, ...rest }: T) => rest;
  const body = {
    ...(world.settings.demo ? { invented: true } : {}),
    groups: city.serviceGroups,
    events: city.lifeEvents.map((life) => ({
      ...bare(life),
      steps: life.steps.map(({ verified: _, ...step }) => step)
    })),
    services: cards.map(({ content, version: { publishedAt, until } }) => ({
      ...openCard(content, day),
      publishedAt,
      until
    }))
  };
  return openAnswer(JSON.stringify(body), 'application/json; charset=utf-8');
};
