/** What articles of each kind tell an agent, in short lines; what nobody has checked says so. */
import type { Card, Dated, Told } from '#catalogue/cards/card.ts';
import { inForce, isSure } from '#catalogue/cards/force.ts';
import type { Voice } from '#catalogue/cards/spoken.ts';
import type { Redirect } from '#catalogue/city.ts';
import type { LifeEvent } from '#catalogue/cards/card.ts';
import type { Announcement, ContactArticle, Guide } from '#knowledge/articles/shapes.ts';
import { inHtml } from '#catalogue/cards/markdown.ts';
import type { Lang } from '#ui/lang.ts';
import { sumInWords } from '#ui/money.ts';
import { deskArticleTexts } from '#ui/texts/deskArticle.ts';
import { serviceCardTexts } from '#ui/texts/serviceCard.ts';

export type Line = { html: string; unsure: boolean };
export type Section = { head: string; lines: Line[]; ordered?: boolean };

/** In whose language, and on which day. */
export type Telling = { day: string; lang: Lang; voice: Voice };

const escaped = (text: string) => inHtml(text).replace(/^<p>([^]*)<\/p>$/, '$1');
const joined = (parts: (string | undefined | false)[]) => parts.filter(Boolean).join(', ');
/** What stands first, and what more is said of it. */
const sentences = (first: string, more: string | undefined) => (more ? `${first}. ${more}` : first);

function full(sections: Section[]): Section[] {
  return sections.filter(({ lines }) => lines.length > 0);
}

/** A card in the order in which a call goes. */
export function cardSections(card: Card, { day, lang, voice }: Telling): Section[] {
  const texts = deskArticleTexts[lang];
  const { fees } = serviceCardTexts[lang];
  const lines = <T extends Dated>(list: readonly T[], say: (one: T) => string): Line[] =>
    inForce(list, day).map((one) => ({ html: say(one), unsure: card.verified && !isSure(one, card) }));
  const text = ({ text: told }: { text: Told }) => voice.inline(told);
  const sum = (amount: number) => (amount === 0 ? fees.free : sumInWords(amount, lang));
  return full([
    { head: texts.steps, lines: lines(card.steps, text), ordered: true },
    {
      head: texts.documents,
      lines: lines(card.documents, ({ name, when, who }) => {
        const whose = [when, who]
          .flatMap((told) => (told === undefined ? [] : [voice.inline(told)]))
          .join('; ');
        return voice.inline(name) + (whose === '' ? '' : ` (${whose})`);
      })
    },
    {
      head: texts.fees,
      lines: lines(card.fees, (one) =>
        sentences(
          joined([voice.inline(one.for), one.amount !== undefined && sum(one.amount)]),
          one.text && voice.inline(one.text)
        )
      )
    },
    { head: texts.exemptions, lines: lines(card.exemptions, text) },
    { head: texts.times, lines: lines(card.times, text) },
    {
      head: texts.places,
      lines: lines(card.places, (one) =>
        joined([
          voice.inline(one.name),
          escaped(one.address),
          one.hours && voice.inline(one.hours),
          one.phone && escaped(one.phone)
        ])
      )
    },
    {
      head: texts.online,
      lines: lines(card.online, (one) =>
        sentences(
          `<a href="${one.url.replaceAll('"', '%22')}" rel="noreferrer">${voice.inline(one.label)}</a>`,
          one.guide && voice.inline(one.guide)
        )
      )
    },
    { head: texts.who, lines: lines(card.who, text) },
    { head: texts.conditions, lines: lines(card.conditions, text) }
  ]);
}

/** A guide, section by section. */
export function guideSections(guide: Guide, { day, lang, voice }: Telling): Section[] {
  return inForce(guide.sections, day).map((one) => ({
    head: one.head[lang] ?? one.head.pl,
    lines: [{ html: voice.block(one.text), unsure: guide.verified && !isSure(one, guide) }]
  }));
}

/** How somebody is reached, and what only colleagues read. */
export function contactSections(contact: ContactArticle, { day, lang, voice }: Telling): Section[] {
  const texts = deskArticleTexts[lang];
  const { verified, phones, email, address, hours, note } = contact;
  const line = (html: string, unsure = false): Line => ({ html, unsure });
  return full([
    {
      head: texts.contact,
      lines: [
        ...inForce(phones, day).map((one) =>
          line(
            joined([`<b>${escaped(one.number)}</b>`, one.hours && voice.inline(one.hours)]),
            verified && !isSure(one, contact)
          )
        ),
        ...(email === undefined ? [] : [line(`<a href="mailto:${email}">${escaped(email)}</a>`)]),
        ...(address === undefined ? [] : [line(escaped(address))]),
        ...(hours === undefined ? [] : [line(voice.inline(hours))])
      ]
    },
    { head: texts.note, lines: note === undefined ? [] : [line(voice.block(note))] }
  ]);
}

/** An announcement whole. */
export function announcementSections({ text }: Announcement, { lang, voice }: Telling): Section[] {
  return [{ head: deskArticleTexts[lang].say, lines: [{ html: voice.block(text), unsure: false }] }];
}

/** The steps of an event of a life, each with its card. */
export function eventSections(event: LifeEvent, { lang, voice }: Telling): Section[] {
  const step = ({ text, by, card, verified = event.verified }: LifeEvent['steps'][number]): Line => {
    const said = voice.inline(text);
    const linked = card === undefined ? said : `<a href="/desk/article/card/${card}">${said}</a>`;
    return { html: joined([linked, by && voice.inline(by)]), unsure: event.verified && !verified };
  };
  return [{ head: deskArticleTexts[lang].steps, lines: event.steps.map(step), ordered: true }];
}

/** Who does it where the city does not. */
export function redirectSections({ text, phone, url }: Redirect, { lang, voice }: Telling): Section[] {
  const link = url && `<a href="${url.replaceAll('"', '%22')}" rel="noreferrer">${escaped(url)}</a>`;
  const reached = [phone && `<b>${escaped(phone)}</b>`, link].flatMap((html) =>
    html ? [{ html, unsure: false }] : []
  );
  return full([
    { head: deskArticleTexts[lang].say, lines: [{ html: voice.block(text), unsure: false }] },
    { head: deskArticleTexts[lang].contact, lines: reached }
  ]);
}
