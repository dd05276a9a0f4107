/** Suggested clusters as their pages show them. */
import type { Cluster, Member } from '#cases/alike/cluster.server.ts';
import { caseCode, caseNumber, type Status } from '#cases/case.ts';
import type { Here } from '#flow/here.server.ts';
import { tagOf, type TagView } from '#routes/work/standing.ts';
import { dayAndMonth, localTime } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import type { MapPoint } from '#ui/maps/place.ts';
import { mergingTexts } from '#ui/texts/merging.ts';

/** How much of somebody's words stands in a row. */
const SHOWN_TEXT = 160;

export type MemberView = {
  id: string;
  /** The case and the version it is shown in, as the deed for many reads it. */
  value: string;
  number: string;
  href: string;
  matter: string;
  place: string;
  received: string;
  text: string;
  tag: TagView;
};

function memberView({ city }: Here, one: Member, lang: Lang): MemberView {
  const text = one.text.replaceAll(/\s+/g, ' ').trim();
  return {
    id: one.id,
    value: `${caseCode(one)}:${one.version}`,
    number: caseNumber(one),
    href: `/desk/${caseCode(one)}`,
    matter: city.categories.find(({ code }) => code === one.category)?.name[lang] ?? one.category,
    place: one.address ?? city.districts.find(({ code }) => code === one.district)?.name[lang] ?? '',
    received: dayAndMonth(localTime(one.receivedAt, city.profile.timezone).day, lang),
    text: text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text,
    tag: tagOf({ status: one.status as Status, outcome: null, reopened: false }, lang)
  };
}

export type ClusterView = {
  href: string;
  lead: string;
  title: string;
  size: number;
  count: string;
  when: string;
  members: MemberView[];
  points: MapPoint[];
};

export function clusterView(here: Here, { lead, members }: Cluster, lang: Lang): ClusterView {
  const texts = mergingTexts[lang].clusters;
  const views = members.map((one) => memberView(here, one, lang));
  const [first, last] = [views[0]!, views.at(-1)!];
  return {
    href: `/desk/clusters/${lead}`,
    lead,
    title: [first.matter, views.find(({ place }) => place !== '')?.place].filter(Boolean).join(', '),
    size: views.length,
    count: texts.cases(views.length),
    when:
      first.received === last.received
        ? texts.day(first.received)
        : texts.span(first.received, last.received),
    members: views,
    points: members.map((one, i) => ({
      id: one.id,
      position: { lat: one.lat, lng: one.lng },
      mark: i < 99 ? String(i + 1) : '+',
      label: `${views[i]!.number}, ${views[i]!.matter}`,
      href: views[i]!.href
    }))
  };
}
