/** A contact as residents read it; what is for colleagues only (`note`) never comes here. */
import { coming, inForce } from '#catalogue/cards/force.ts';
import { voiceIn } from '#catalogue/cards/spoken.ts';
import { tie } from '#catalogue/tie.ts';
import type { ContactArticle } from '#knowledge/articles/shapes.ts';
import { telephone } from '#routes/(portal)/board.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { directoryTexts } from '#ui/texts/directory.ts';

export function contactView(contact: ContactArticle, day: string, lang: Lang) {
  const voice = voiceIn(lang);
  const texts = directoryTexts[lang];
  const phones = [
    ...inForce(contact.phones, day).map((one) => ({ one, when: '' })),
    ...coming(contact.phones, day).map((one) => ({ one, when: texts.onlyFrom(dayInWords(one.from!, lang)) }))
  ];
  return {
    code: contact.code,
    href: address(`/contacts/${contact.code}`, lang),
    name: tie(contact.name[lang]),
    about: voice.inline(contact.about),
    phones: phones.map(({ one, when }) => ({
      ...telephone(one.number),
      hours: one.hours ? voice.inline(one.hours) : '',
      when
    })),
    email: contact.email ?? '',
    address: contact.address ? tie(contact.address) : '',
    hours: contact.hours ? voice.inline(contact.hours) : '',
    inPolish: voice.missing
  };
}
export type ContactView = ReturnType<typeof contactView>;
