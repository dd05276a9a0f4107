/** A page on its way out: held as the one text it is, and given to whoever keeps the line. */
import { pressed } from './press.server.ts';

type Asked = {
  request: Request;
  isSubRequest: boolean;
  platform: Readonly<App.Platform> | undefined;
};

/** As it goes to the line. Pieces are not put together as a text first: that would copy the page once more. */
function bytesOf(pieces: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  let at = 0;
  for (const piece of pieces) at += bytes.write(piece, at);
  return bytes;
}

/**
 * Holds the page while SvelteKit answers with an empty one, and puts it back.
 *
 * SvelteKit hashes each page for its mark and sends it through a stream of the web, together a fourteenth of what a page
 * costs. The mark would tell a browser that it has this page already, which it never has: each carries another nonce. So
 * it is left out. The page goes to the line in one piece where somebody takes it (scripts/serve.ts), and is a body like
 * any other where nobody does.
 */
export function holdPage() {
  let held: readonly string[] | undefined;
  return {
    /** `pieces`: the page, in its order. */
    hold(pieces: readonly string[]): string {
      held = pieces;
      return '';
    },
    /** The answer with its page; what is no page stays as it is. `everybodys`: nothing in it is only somebody's. */
    async answer(
      asked: Asked,
      answered: Response,
      { everybodys }: { everybodys: boolean }
    ): Promise<Response> {
      const { headers, status } = answered;
      // What led elsewhere, or broke once the page was made, is told without it.
      if (held === undefined || !headers.has('x-sveltekit-page')) return answered;
      if (headers.get('content-length') !== '0')
        throw new Error('A page hands out a promise: pages here are whole.');
      headers.delete('etag');
      const whole = bytesOf(held);
      // What SvelteKit keeps of a request until it is forgotten need not keep its page.
      held = undefined;
      const page = everybodys ? await pressed(asked.request, headers, whole) : whole;
      headers.set('content-length', String(page.byteLength));
      const take = asked.isSubRequest ? undefined : asked.platform?.req?.takePage;
      take?.(page);
      return new Response(take ? null : new Uint8Array(page), { status, headers });
    }
  };
}
