/** What stands above the lists of whoever comes: asked together with who they are. */
import { aboveDesk, aboveUnit, type Above, type Owner, type Waiting } from '#cases/list.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';

const AT_DESK = ['/desk', '/desk/find'];
const IN_UNIT = ['/unit', '/unit/find'];

/** What the page at this route has above it; nothing, where no list is. */
export function aboveAt(route: string | null, here: Here) {
  if (route === null) return undefined;
  if (IN_UNIT.includes(route)) return aboveUnit;
  if (!AT_DESK.includes(route)) return undefined;
  const now = here.world.now();
  const at = { today: todayIn(here, now).toString(), now: now.toString() };
  return (owner: Owner) => aboveDesk(owner, at);
}

/** The same as it was answered, on a page that is one of these. */
export function aboveHere({ present }: App.Locals): Above<Waiting & { accept: number }> {
  return present!.above as Above<Waiting & { accept: number }>;
}
