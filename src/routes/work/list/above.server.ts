/** What stands above the lists of whoever comes, and the list itself: asked together with who they are. */
import type { RequestEvent } from '@sveltejs/kit';
import {
  aboveDesk,
  aboveUnit,
  DESK_LISTS,
  UNIT_LISTS,
  type Above,
  type Owner,
  type Waiting
} from '#cases/list.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { listIn } from './list.server.ts';

const AT_DESK = ['/desk', '/desk/find'];
const IN_UNIT = ['/unit', '/unit/find'];

/** Of an address that asks for the first page of a whole list, these may stand in it. */
const PLAIN = new Set(['list', 'done']);

function isPlain({ url, request }: RequestEvent): boolean {
  return request.method === 'GET' && [...url.searchParams.keys()].every((name) => PLAIN.has(name));
}

/** What the page that is asked for has above it; nothing, where no list is. */
export function aboveAt(event: RequestEvent, here: Here) {
  const { id } = event.route;
  if (id === null || !(IN_UNIT.includes(id) || AT_DESK.includes(id))) return undefined;
  const now = here.world.now();
  const at = { today: todayIn(here, now).toString(), now: now.toString() };
  const listed = (id === '/desk' || id === '/unit') && isPlain(event);
  if (IN_UNIT.includes(id))
    return (owner: Owner) => aboveUnit(owner, at, listed ? listIn(UNIT_LISTS, event.url) : undefined);
  return (owner: Owner) => aboveDesk(owner, at, listed ? listIn(DESK_LISTS, event.url) : undefined);
}

/** The same as it was answered, on a page that is one of these. */
export function aboveHere({ present }: App.Locals): Above<Waiting & { accept: number }> {
  return present!.above as Above<Waiting & { accept: number }>;
}
