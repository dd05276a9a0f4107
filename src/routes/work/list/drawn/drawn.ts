/** Rows the server has drawn: a page carries them once, as what is seen, and not again as data for its script. */
import type { Transporter } from '@sveltejs/kit/hooks';

/** Whatever holds drawn rows on a page carries this, so that the script finds them there. */
export const DRAWN_IN = '[data-drawn]';

/**
 * The rows under one heading as HTML. `at` is their place among all drawn rows of the page: the first answer to a
 * browser holds them there, and only what is fetched later (`at` is nothing) is sent as data.
 */
export class Drawn {
  readonly html: string;
  readonly at: number | undefined;

  constructor(html: string, at?: number) {
    this.html = html;
    this.at = at;
  }
}

/** What travels: the place of rows that stand on the page already, or the rows. */
type Sent = { at: number } | { html: string };

function standingAt(at: number): string {
  return document.querySelectorAll(DRAWN_IN)[at]?.innerHTML ?? '';
}

/** How drawn rows come to the browser: read from the page that brought them, or sent. */
export const drawnTransport: Transporter<Drawn, Sent> = {
  encode: (value) =>
    value instanceof Drawn && (value.at === undefined ? { html: value.html } : { at: value.at }),
  decode: (sent) => new Drawn('at' in sent ? standingAt(sent.at) : sent.html)
};
