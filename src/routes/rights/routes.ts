/** Every address and who may open it: the table the hooks obey before anything else runs. */
import type { Right } from '#people/rights/rights.ts';

/** One right, or any of several. */
type Rights = Right | readonly Right[];

/**
 * Who may come in.
 *
 * `public`: everybody, also by the secret of a link in the address. `program`: whoever brings a key, which the
 * route checks itself. `account`: a resident signed in to their account. `signed-in`: everybody who works here.
 * Else those with the right, or with any of the rights; where looking and changing differ, one for each.
 */
export type Access =
  'public' | 'program' | 'account' | 'signed-in' | Rights | { see: Rights; change: Rights };

/** A route that is not here is closed to everybody; a new one gets its line with its first page. */
export const ROUTES: Readonly<Record<string, Access>> = {
  '/healthz': 'public',
  '/readyz': 'public',
  '/open311/v2/[...path]': 'program',
  '/photo/[link]/[id=uuid]': 'public',

  '/(portal)': 'public',
  '/(portal)/batch/[link]': 'public',
  '/(portal)/case': 'public',
  '/(portal)/case/[link]': 'public',
  '/(portal)/data': 'public',
  '/(portal)/figures': 'public',
  '/(portal)/figures/[file]': 'public',
  '/(portal)/follow/[link]': 'public',
  '/(portal)/follow/[link]/stop': 'public',
  '/(portal)/invited/[link]': 'public',
  '/(portal)/map': 'public',
  '/(portal)/map/[code]': 'public',
  '/(portal)/map/[code]/feed.atom': 'public',
  '/(portal)/map/cases.geojson': 'public',
  '/(portal)/map/feed.atom': 'public',
  '/(portal)/map/follow': 'public',
  '/(portal)/map/follow/[link]': 'public',
  '/(portal)/map/follow/[link]/stop': 'public',
  '/(portal)/map/photo/[photo=uuid]': 'public',
  '/(portal)/map/points.json': 'public',
  '/(portal)/privacy': 'public',
  '/(portal)/report': 'public',
  '/(portal)/report/[draft=uuid]': 'public',
  '/(portal)/report/[draft=uuid]/check': 'public',
  '/(portal)/report/[draft=uuid]/contact': 'public',
  '/(portal)/report/[draft=uuid]/details': 'public',
  '/(portal)/report/[draft=uuid]/done': 'public',
  '/(portal)/report/[draft=uuid]/near': 'public',
  '/(portal)/report/[draft=uuid]/photo-place': 'public',
  '/(portal)/report/[draft=uuid]/photo/[photo=uuid]': 'public',
  '/(portal)/report/[draft=uuid]/place': 'public',
  '/(portal)/report/[kind=kind]': 'public',
  '/(portal)/report/[kind=kind]/elsewhere': 'public',
  '/(portal)/report/suggestions': 'public',
  '/(portal)/report/where': 'public',

  '/sign-in': 'public',
  // Who signs in is nobody yet: these pages look at the session that waits, or at the secret of their link.
  '/sign-in/factor': 'public',
  '/sign-in/forgotten': 'public',
  '/sign-in/hired/[link]': 'public',
  '/sign-in/language': 'public',
  '/sign-in/passkey': 'public',
  '/sign-in/password/[link]': 'public',
  '/sign-in/set-up': 'public',
  '/sign-out': 'public',
  '/refused': 'signed-in',
  '/api/mentions': 'signed-in',
  '/api/news': 'signed-in',

  '/desk': 'desk',
  '/desk/[code]': 'desk',
  '/desk/[code]/claim': 'desk',
  '/desk/[code]/template': 'desk',
  '/desk/batch': 'desk',
  '/desk/batch/[id=uuid]': 'desk',
  '/desk/batch/[id=uuid]/receipt': 'desk',
  '/desk/batch/[id=uuid]/typed': 'desk',
  '/desk/bulk': 'many',
  '/desk/bulk/[id=uuid]': 'many',
  '/desk/call': 'desk',
  '/desk/call/[code]': 'desk',
  '/desk/categories': 'desk',
  '/desk/clusters': 'desk',
  '/desk/clusters/[lead=uuid]': 'desk',
  '/desk/find': 'desk',
  '/desk/import': 'import',
  '/desk/import/[id=uuid]': 'import',
  '/desk/import/[id=uuid]/result': 'import',
  '/desk/import/template': 'import',
  '/desk/mentions': 'desk',
  '/desk/near': 'desk',
  '/desk/newest': 'desk',
  '/desk/photo/[photo=uuid]': ['desk', 'publish'],
  '/desk/publish': 'publish',
  '/desk/publish/[code]': 'publish',
  '/desk/templates': 'templates',

  '/unit': 'unit',
  '/unit/[code]': 'unit',
  '/unit/[code]/claim': 'unit',
  '/unit/[code]/template': 'unit',
  '/unit/find': 'unit',
  '/unit/mentions': 'unit',
  '/unit/newest': 'unit',
  '/unit/photo/[photo=uuid]': 'unit',
  '/unit/templates': 'unit',

  '/office': 'office',
  '/office/dispatch': { see: 'office', change: 'set-up' },
  '/office/dispatch/rule': 'set-up',
  '/office/keys': 'programs',
  '/office/outbox': 'outbox',
  '/office/person': ['export', 'forget'],
  '/office/person/export': 'export',
  '/office/readings': 'readings',
  '/office/requalified': 'logs',
  '/office/requalified/[file]': 'logs',
  '/office/territories': { see: 'office', change: 'set-up' },
  '/office/territories/file': 'set-up',
  '/office/units': { see: 'office', change: 'set-up' },
  '/office/units/[unit]': 'set-up',
  '/office/webhooks': 'programs',
  '/office/webhooks/[webhook=uuid]': 'programs'
};
