/** Open data as an answer: anybody's program may read it, from any site, and keep it for five minutes. */

/** Long enough for a crowd, short enough for a change. */
const KEPT_SECONDS = 300;

export function openAnswer(body: string, type: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'access-control-allow-origin': '*',
      'cache-control': `public, max-age=${KEPT_SECONDS}`
    }
  });
}
