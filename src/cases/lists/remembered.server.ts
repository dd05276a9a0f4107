/** What was read of a database and hardly changes: remembered for a minute, so that no page asks for it again meanwhile. */

const REMEMBERED_MS = 60_000;

/**
 * Remembers at most so many things by name for each `of`; all are forgotten when there are more, and after a minute even
 * if nobody asks again: they may be somebody's words.
 */
export function rememberAtMost<T>(most: number): (of: object) => Map<string, T> {
  const remembered = new WeakMap<object, Map<string, T>>();
  return (of) => {
    const standing = remembered.get(of);
    if (standing && standing.size < most) return standing;
    const known = new Map<string, T>();
    remembered.set(of, known);
    setTimeout(() => {
      known.clear();
      if (remembered.get(of) === known) remembered.delete(of);
    }, REMEMBERED_MS).unref();
    return known;
  };
}
