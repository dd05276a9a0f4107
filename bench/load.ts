/** Load on one address: how many answers a second, and how long the slow ones take. */
import autocannon from 'autocannon';

export type Load = {
  url: string;
  seconds: number;
  /** How many ask at the same time. */
  atOnce: number;
  /** Other pages than the url, in turn. */
  paths?: readonly string[];
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  bodies?: readonly string[];
  /** Somebody else asks each time: their cookies, in turn. */
  cookies?: readonly string[];
};

export type Measured = { perSecond: number; medianMs: number; p95Ms: number; wrong: number; asked: number };

/** Asks for so many seconds. `wrong` counts answers other than 2xx, and none at all: a measurement with them is worth nothing. */
export async function load({
  url,
  seconds,
  atOnce,
  paths,
  method = 'GET',
  headers = {},
  bodies,
  cookies
}: Load): Promise<Measured> {
  const requests = bodies
    ? bodies.map((body) => ({ method, body, headers }))
    : cookies
      ? cookies.map((cookie) => ({ method, headers: { ...headers, cookie } }))
      : (paths ?? [new URL(url).pathname + new URL(url).search]).map((path) => ({ method, path, headers }));
  const took: number[] = [];
  const result = await new Promise<autocannon.Result>((done, fail) => {
    const options = { url, connections: atOnce, duration: seconds, method, headers, requests };
    const run = autocannon(options, (fault: Error | null, told: autocannon.Result) =>
      fault ? fail(fault) : done(told)
    );
    run.on('response', (_client, _status, _bytes, milliseconds) => took.push(milliseconds));
  });
  took.sort((a, b) => a - b);
  const at = (share: number) =>
    took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
  return {
    perSecond: result['2xx'] / result.duration,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    wrong: result.non2xx + result.errors + result.timeouts,
    asked: took.length
  };
}
