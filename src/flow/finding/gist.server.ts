/** An agent sends somebody who rang the gist of an article, and where all of it stands. */
import { findArticle } from '#knowledge/articles/article.server.ts';
import { gistLines, isSent } from '#knowledge/articles/gist.ts';
import { titleOf } from '#knowledge/articles/content.ts';
import { isStopped } from '#people/limit.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { contactFrom } from '#reports/contact.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';

/** Nobody answers more calls; whoever sends more sends letters to people who asked for none. */
const SENT = { max: 60, minutes: 60 };

const PAGES = { card: 'services', guide: 'guides' } as const;

/** The gist of an article in words, with its name and where it stands; nothing for what is not read by everybody. */
export async function gistFor(here: Here, { kind, code }: { kind: string; code: string }, lang: Lang) {
  if (!isSent(kind)) return undefined;
  const day = todayIn(here, here.world.now()).toString();
  const article = await findArticle(here.world.db, kind, code, day);
  if (article?.standing !== 'read' || article.audience !== 'everyone') return undefined;
  return {
    name: titleOf(article.content)[lang],
    lines: gistLines(kind, article.content, day, lang),
    /** As few words as a text message bears. */
    short: gistLines(kind, article.content, day, lang, true),
    link: here.world.publicUrl + address(`/${PAGES[kind]}/${code}`, lang)
  };
}

/**
 * The gist goes to an address of mail. Nothing of whose it is is kept with the article.
 *
 * Refused for what is no address, for an article that is not for everybody, without a mail server, and after too many
 * from one agent.
 */
export async function sendGist(
  here: Here,
  person: Person,
  article: { kind: string; code: string },
  to: { email: string; lang: Lang }
): Promise<void | Refusal> {
  if (!may(person, 'desk')) return refuse('not-allowed');
  const contact = contactFrom({ by: 'email', email: to.email, phone: '' });
  if (isRefusal(contact)) return contact;
  if (contact.by !== 'email') return refuse('not-an-email', 'email');
  const gist = await gistFor(here, article, to.lang);
  if (!gist) return refuse('no-such-article');
  const { world } = here;
  if (!world.mail) return refuse('mail-away', 'email');
  if (await isStopped(world, { ...SENT, what: 'gist', who: person.id }, world.now()))
    return refuse('too-many-tries', 'email', { minutes: SENT.minutes });
  const fill = { name: gist.name, answer: gist.lines.join('\n'), address: gist.link };
  await world.db
    .transaction()
    .execute((tx) => sendLetter(here, tx, { letter: 'gist', lang: to.lang, to: contact.to, fill }));
}
