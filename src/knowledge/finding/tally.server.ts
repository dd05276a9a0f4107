/** The tally of what can be found, asked once for all who want to know it in the same moment. */
import type { Db } from '#world/database.server.ts';
import { keepInStep } from './keep.server.ts';

/** A question under way, and the one that begins after it. */
type Asking = { now?: Promise<number> | undefined; next?: Promise<number> | undefined };
const askings = new WeakMap<Db, Asking>();

/**
 * The tally as it stands now or later: whoever asks while a question is under way shares the one after it, so that no
 * answer is older than whoever asked, however many search at once.
 */
export function tallyNow(db: Db): Promise<number> {
  const asking = askings.get(db) ?? {};
  askings.set(db, asking);
  const begin = () => {
    asking.next = undefined;
    const now = keepInStep(db);
    const ended = () => {
      if (asking.now === now) asking.now = undefined;
    };
    asking.now = now;
    now.then(ended, ended);
    return now;
  };
  if (asking.now === undefined && asking.next === undefined) return begin();
  return (asking.next ??= asking.now!.then(begin, begin));
}
