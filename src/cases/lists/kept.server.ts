/** What was read of a database and hardly changes: kept for a minute, so that no page asks for it again meanwhile. */

const KEPT_MS = 60_000;

type Kept<T> = { until: number; known: Map<string, T> };

/** Keeps at most so many things by name for each `of`; all are forgotten when there are more, or after a minute. */
export function keepAtMost<T>(most: number): (of: object) => Map<string, T> {
  const kept = new WeakMap<object, Kept<T>>();
  return (of) => {
    const now = performance.now();
    const standing = kept.get(of);
    if (standing && now < standing.until && standing.known.size < most) return standing.known;
    const known = new Map<string, T>();
    kept.set(of, { until: now + KEPT_MS, known });
    return known;
  };
}
