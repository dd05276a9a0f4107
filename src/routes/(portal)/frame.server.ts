/** What stands around every page of the portal, from the city in memory. */
import { hotlineOf } from '#contacts/answering/hours.ts';
import { address } from '#ui/addresses.ts';
import { timeInWords } from '#ui/dates.ts';
import { portalTexts } from '#ui/texts/portal.ts';

export function frameOf({ here, lang, account }: App.Locals) {
  const { profile } = here.city;
  const { hotline } = profile;
  return {
    city: profile.name[lang],
    centre: profile.centre[lang],
    address: profile.address,
    phone: { href: `tel:${hotline.number}`, text: hotline.shown.replaceAll(' ', '\u00A0') },
    /** Where one calls from the browser; nothing in a city without a hotline. */
    calling: hotlineOf(here.city) ? address('/call', lang) : undefined,
    /** Where one writes with an agent instead. */
    chatting: hotlineOf(here.city) ? address('/chat', lang) : undefined,
    /** Where one talks in sign language, in a city that has interpreters. */
    signing: hotlineOf(here.city)?.interpreter ? address('/interpreter', lang) : undefined,
    hours: portalTexts[lang].workdays(timeInWords(hotline.from, lang), timeInWords(hotline.to, lang)),
    scope: profile.scope[lang],
    complaints: { text: profile.complaints.text[lang], href: profile.complaints.url },
    demo: here.world.settings.demo,
    /** Is a resident signed in? */
    signedIn: account !== undefined
  };
}

export type FrameData = ReturnType<typeof frameOf>;
