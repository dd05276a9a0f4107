/** The table of rights in words, made from the table the code obeys. */
import { GROUPS, reachOf, ROLES, type Reach, type Right, type RightGroup } from '#people/rights/rights.ts';
import type { Lang } from '#ui/lang.ts';
import { rightsTexts } from '#ui/texts/rights.ts';
import { staffTexts } from '#ui/texts/staff.ts';

export type RightRow = { right: string; reach: (Reach | undefined)[] };

/** Roles with their names, and the rights in groups: for each right how far it reaches, role by role. */
export function rightsInWords(lang: Lang) {
  const texts = rightsTexts[lang];
  const rowOf = (right: Right): RightRow => ({
    right: texts.rights[right],
    reach: ROLES.map((role) => reachOf(role, right))
  });
  return {
    roles: ROLES.map((role) => ({ role, name: staffTexts[lang].roles[role], about: texts.about[role] })),
    groups: (Object.keys(GROUPS) as RightGroup[]).map((group) => ({
      group,
      name: texts.groups[group],
      rows: GROUPS[group].map(rowOf)
    }))
  };
}
