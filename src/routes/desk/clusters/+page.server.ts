import { listClusters } from '#cases/alike/cluster.server.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { todayIn } from '#flow/here.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import type { PageServerLoad } from './$types';
import { clusterView } from './cluster.server.ts';

/** The largest groups; whoever merges these sees the next. */
const MOST = 25;
/** Of each as many words as show what it is about. */
const SAMPLE = 3;

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const clusters = await listClusters(here.world.db, MOST, closedTo(here.city, signedIn(event)));
  const today = todayIn(here, here.world.now()).toString();
  const foundAt = clusters[0]?.foundAt;
  return {
    most: MOST,
    dismissed: event.url.searchParams.get('done') === 'dismissed',
    foundAt: foundAt && deskMoment(foundAt, lang, here.city.profile.timezone, today, true),
    clusters: clusters.map((cluster) => {
      const { href, lead, title, count, when, members } = clusterView(here, cluster, lang);
      return { href, lead, title, count, when, sample: members.slice(0, SAMPLE) };
    })
  };
};
