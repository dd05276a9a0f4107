/** Today at the town's hotline: who works there, who called so far, what they wrote; invented, every bit. */
import type { City } from '#catalogue/city.ts';
import type { Said } from '#ui/said.ts';
import { contactsOn, type PastContact } from './history/contacts.ts';

/** Who is at the hotline besides the people of the town, and who leads it. */
export const HOTLINE_STAFF = [
  { name: 'Agnieszka Lipa', role: 'supervisor' },
  { name: 'Olga Maj', role: 'agent' },
  { name: 'Rafał Zając', role: 'agent' },
  { name: 'Teresa Kania', role: 'agent' },
  { name: 'Igor Brona', role: 'agent' },
  { name: 'Nina Pawlak', role: 'agent' },
  { name: 'Adam Sroka', role: 'agent' }
] as const;

/** What some of them do as the town is opened; nobody is ready who cannot answer. */
export const AWAY = [
  { name: 'Olga Maj', reason: 'break', minutes: 4 },
  { name: 'Rafał Zając', reason: 'written', minutes: 26 },
  { name: 'Teresa Kania', reason: 'training', minutes: 52 }
] as const;

/** Messages nobody made a report of yet. */
export const MESSAGES = [
  {
    minutes: 95,
    email: 'zofia.mrozek@hejnal.example',
    words:
      'Dzień dobry, nie słyszę i nie mogę zadzwonić. Na przystanku przy szkole nie działa tablica. Kiedy będzie naprawiona?'
  },
  {
    minutes: 38,
    email: 'bartosz.lis@hejnal.example',
    words: 'Proszę o odpowiedź, czy pismo o zwrot opłaty można wysłać pocztą.'
  }
] as const;

/** What callers were told yesterday, so that it can be told again. */
export const TOLD_BEFORE: Said = {
  pl: 'Awaria wodociągu w części miasta. Ekipa już pracuje. Wodę z beczkowozu dostaniesz przy szkole.',
  en: 'A water main has failed in a part of the city. A crew is at work. You get water from a tanker by the school.',
  uk: 'Аварія водогону в частині міста. Бригада вже працює. Воду з автоцистерни отримаєте біля школи.'
};

/** How many seconds lie between calls of a night, when nobody but this town's hotline is open. */
const NIGHT_SECONDS = 420;
/** A day with fewer calls than that so far has only begun. */
const FEW = 15;

/** A call of the night; every fifth is given up, as few are there to answer. */
function inNight(one: PastContact, at: number, dawn: Temporal.Instant): PastContact {
  const began = dawn.add({ seconds: 60 + at * NIGHT_SECONDS });
  return at % 5 === 3 ? { ...one, began, wait: 70, talk: null, ending: 'abandoned' } : { ...one, began };
}

/**
 * Who called today and was done with before now: as on a working day, whatever day it is, for the hotline of a town is
 * open round the clock. Before its hours a few called in the night.
 */
export function contactsToday(city: City, now: Temporal.Instant): PastContact[] {
  const here = now.toZonedDateTimeISO(city.profile.timezone);
  const all = contactsOn(city, here.toPlainDate());
  const isOver = ({ began, wait, talk }: PastContact) => {
    const took = 25 + wait + (talk ? talk.seconds + talk.hold + talk.wrap : 0);
    return Temporal.Instant.compare(began.add({ seconds: took }), now) < 0;
  };
  const past = all.filter(isOver);
  if (past.length >= FEW) return past;
  const dawn = here.startOfDay().toInstant();
  return all.map((one, at) => inNight(one, at, dawn)).filter(isOver);
}
