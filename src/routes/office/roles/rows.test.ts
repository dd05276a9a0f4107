/** The office’s table says in every language what the code obeys. */
import { expect, it } from 'vitest';
import { may, RIGHTS, ROLES, type Right } from '#people/rights/rights.ts';
import { LANGS } from '#ui/lang.ts';
import { rightsTexts } from '#ui/texts/rights.ts';
import { rightsInWords } from './rows.ts';

it.each(LANGS)('every right of every role, in words (%s)', (lang) => {
  const { roles, groups } = rightsInWords(lang);
  const rows = groups.flatMap((group) => group.rows);
  expect(roles.map(({ role }) => role)).toEqual(ROLES);
  for (const right of Object.keys(RIGHTS) as Right[]) {
    const row = rows.find((one) => one.right === rightsTexts[lang].rights[right]);
    expect(
      row?.reach.map((reach) => reach !== undefined),
      right
    ).toEqual(ROLES.map((role) => may({ role }, right)));
  }
  expect(rows).toHaveLength(Object.keys(RIGHTS).length);
});
