/** A request a program posts, read as a report. */
import { isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { isOpenOn, type Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import type { Question } from '#catalogue/question.ts';
import { contactFrom } from '#reports/contact.ts';
import type { Contact, Report } from '#reports/report.ts';
import { isLang, FIRST_LANG, type Lang } from '#ui/lang.ts';
import { pointFrom } from './area.ts';
import { attributes, one, type Given } from './read.ts';
import { instantFrom } from './time.ts';
import { withPhotoLinks } from './words.ts';

/** The most addresses of photos kept with a report, and the longest of them. */
const LINKS_MAX = 5;
const LINK_MAX = 300;

/** The language a program asks for with `locale` or `lang`, as en, en-GB or en_GB; the first language otherwise. */
export function langFrom(from: Given): Lang {
  const asked = (one(from, 'locale') ?? one(from, 'lang'))?.slice(0, 2).toLowerCase();
  return isLang(asked) ? asked : FIRST_LANG;
}

function categoryFrom(from: Given, city: City, day: string): Category | Refusal {
  const code = one(from, 'service_code');
  if (code === undefined) return refuse('service-missing', 'service_code');
  const category = city.categories.find((c) => c.code === code);
  return category && isOpenOn(category, day) ? category : refuse('no-such-service', 'service_code');
}

/** An address wins over a number, because letters need nobody's time. Names are not kept: nobody needs them to answer. */
function contactOf(from: Given): Contact | Refusal {
  const [email = '', phone = ''] = [one(from, 'email'), one(from, 'phone')];
  const by = email !== '' ? 'email' : phone !== '' ? 'phone' : 'none';
  return contactFrom({ by, email, phone });
}

/** A day may come as a moment, because Open311 has no type for a day alone; the city's day is meant. */
function dayOf(text: string, timezone: string): string {
  const instant = instantFrom(text, '', timezone);
  return isRefusal(instant) ? text : instant.toZonedDateTimeISO(timezone).toPlainDate().toString();
}

function answerOf(
  question: Question | undefined,
  values: readonly string[],
  timezone: string
): string | string[] {
  switch (question?.kind) {
    case 'choices':
      return values
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter((value) => value !== '');
    case 'day':
      return values.length === 1 ? dayOf(values[0]!.trim(), timezone) : [...values];
    default:
      return values.length === 1 ? values[0]! : [...values];
  }
}

/** Answers by code, also those nobody asked for: checking the report tells a forged one. */
function answersOf(from: Given, { questions }: Category, timezone: string): Report['answers'] {
  return Object.fromEntries(
    [...attributes(from)].map(([code, values]) => [
      code,
      answerOf(
        questions.find((q) => q.code === code),
        values,
        timezone
      )
    ])
  );
}

function isLink(text: string): boolean {
  return text.length <= LINK_MAX && /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text);
}

/**
 * Addresses of photos, `media_url`, once or several times. We only pass them on: a server that fetches what
 * a stranger names can be sent anywhere. Refused when one is no web address or there are too many.
 */
function linksFrom(from: Given): string[] | Refusal {
  const links = (from.get('media_url') ?? []).map((link) => link.trim()).filter((link) => link !== '');
  if (links.length > LINKS_MAX) return refuse('too-many-photos', 'media_url', { max: LINKS_MAX });
  return links.every(isLink) ? links : refuse('not-a-link', 'media_url');
}

/**
 * POST Service Request, read as a report without its photos.
 *
 * Only what cannot be a report at all is told here (no such service, half a point, an address of nothing);
 * the rules every report keeps are checked where it is received.
 */
export function reportFrom(from: Given, city: City, day: string): Report | Faults {
  const category = categoryFrom(from, city, day);
  const point = pointFrom(from);
  const contact = contactOf(from);
  const links = linksFrom(from);
  const address = one(from, 'address_string');
  const nowhere = point === undefined && address === undefined && one(from, 'address_id') !== undefined;
  const parts = [
    category,
    point,
    contact,
    links,
    nowhere ? refuse('address-id-unknown', 'address_id') : undefined
  ];
  if (one(from, 'media') !== undefined) parts.push(refuse('media-no-file', 'media'));
  const faults = parts.filter((part) => isRefusal(part));
  if (isRefusal(category) || isRefusal(point) || isRefusal(contact) || isRefusal(links) || faults.length > 0)
    return { faults };
  const lang = langFrom(from);
  return {
    kind: category.kind,
    category: category.code,
    description: withPhotoLinks(one(from, 'description') ?? '', links, lang),
    place: { ...(point ? { point } : {}), ...(address === undefined ? {} : { address }) },
    answers: answersOf(from, category, city.profile.timezone),
    contact,
    photos: [],
    lang,
    channel: 'open311'
  };
}
