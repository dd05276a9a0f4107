/** What every request carries: the world and city it works in, its language, and who is signed in. */
import type { Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import type { Holder, Present } from '#people/sessions/session.server.ts';
import type { Lang } from '#ui/lang.ts';

declare global {
  namespace App {
    interface Locals {
      here: Here;
      lang: Lang;
      /** Who is signed in, with every factor that is asked of them. */
      person: Person | undefined;
      /** The session they came with; also one that waits for its second factor. */
      present: Present | undefined;
      /** Whose session is over by time: nobody to every page, but what they typed is kept for them. */
      over: Person | undefined;
      /** The resident’s account whose session came with the cookie, on pages of the portal. */
      account: Holder | undefined;
      /** Address the request came from, for limits on tries; never logged. */
      address: string;
      /** Another site this page posts a form to, besides our own. */
      formTo?: string;
    }
    interface Platform {
      /** What came by the line. Whoever keeps the line may take a page as bytes. */
      req?: { takePage?: (page: Buffer) => void };
    }
    interface Error {
      message: string;
      /** What was here once and is over: a card that was withdrawn or has expired, and what stands in its place. */
      gone?: { title: string; when: string; links: { href: string; text: string }[] };
    }
  }
}
