/** The answering tree as its pages show it: the picture in words, what is wrong, who did what when. */
import { error } from '@sveltejs/kit';
import { hotlineFaults, type HotlineFault } from '#catalogue/hotline/check.ts';
import type { Answering } from '#catalogue/hotline/hotline.ts';
import { unsaidIn } from '#catalogue/hotline/unsaid.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { pictureOf, type Step, type Why } from '#contacts/answering/picture.ts';
import type { Version } from '#contacts/answering/versions.server.ts';
import type { Here } from '#flow/here.server.ts';
import { listNames } from '#people/person.server.ts';
import { momentInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { answeringTreeTexts } from '#ui/texts/answeringTree.ts';

/** The hotline that answers now; a city without one has no such page. */
export function liveHotline({ city }: Here) {
  return hotlineOf(city) ?? error(404, 'hotline-none');
}

/** What each place is called: what it does, and its code. */
export function namesOf({ tree }: Answering, lang: Lang): Record<string, string> {
  const texts = answeringTreeTexts[lang];
  return Object.fromEntries(tree.nodes.map(({ code, kind }) => [code, texts.named(texts.kinds[kind], code)]));
}

/** Faults in words; those of a place with its code and what it is called. */
export function faultsView(answering: Answering, lang: Lang) {
  const texts: Record<HotlineFault['what'], (about: string) => string> = answeringTreeTexts[lang].faults;
  const names = namesOf(answering, lang);
  return hotlineFaults(answering).map(({ what, place = '', about = '' }) => ({
    place,
    name: names[place] ?? place,
    text: texts[what](about)
  }));
}

/** What callers are not told first, in words. */
export function unsaidView(answering: Answering, lang: Lang): string[] {
  const texts = answeringTreeTexts[lang].unsaid;
  const names = namesOf(answering, lang);
  return unsaidIn(answering).map(({ what, places }) =>
    texts[what](places.map((place) => names[place] ?? place).join('; '))
  );
}

/** One place of the picture, in words. */
export type StepView = {
  code: string;
  kind: string;
  says: string;
  again: boolean;
  faults: string[];
  branches: { why: string[]; steps: StepView[] }[];
};

function whyWords({ topics }: Answering, why: Why, lang: Lang): string {
  const texts = answeringTreeTexts[lang].whys;
  switch (why.how) {
    case 'key':
      return texts.key(why.key);
    case 'topic':
      return texts.topic(why.key, topics.find(({ code }) => code === why.topic)?.name[lang] ?? why.topic);
    default:
      return texts[why.how];
  }
}

export function pictureView(answering: Answering, lang: Lang) {
  const texts = answeringTreeTexts[lang];
  const faults = faultsView(answering, lang);
  const view = ({ code, kind, say, again, branches }: Step): StepView => ({
    code,
    kind: kind === null ? texts.missing : texts.kinds[kind],
    says: say
      .map((one) => answering.announcements.find((known) => known.code === one)?.words[lang] ?? one)
      .join(' '),
    again,
    faults: again ? [] : faults.filter(({ place }) => place === code).map(({ text }) => text),
    branches: branches.map(({ why, steps }) => ({
      why: why.map((one) => whyWords(answering, one, lang)),
      steps: steps.map(view)
    }))
  });
  const { steps, lost } = pictureOf(answering);
  return { steps: steps.map(view), lost: lost.map(view) };
}

/** Who changed, tried and made live what, in words. */
export async function versionsView({ world, city }: Here, versions: readonly Version[], lang: Lang) {
  const people = versions.flatMap(({ changedBy, triedBy, liveBy }) => [changedBy, triedBy, liveBy]);
  const names = await listNames(world.db, [...new Set(people.filter((one) => one !== null))]);
  const name = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  const moment = (at: string | null) => (at === null ? '' : momentInWords(at, lang, city.profile.timezone));
  return versions.map((one) => ({
    number: one.number,
    version: one.version,
    changed: moment(one.changedAt),
    changedBy: name(one.changedBy),
    tried: moment(one.triedAt),
    triedBy: name(one.triedBy),
    live: moment(one.liveAt),
    liveBy: name(one.liveBy),
    despite: one.despite ?? '',
    why: one.why ?? (one.liveBy === null && one.liveAt !== null ? answeringTreeTexts[lang].folder : '')
  }));
}
