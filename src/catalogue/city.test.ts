import { expect, test } from 'vitest';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { citySchema, profileSchema, redirectSchema } from './city.ts';
import { readCity } from './folder.server.ts';

const town = await readCity(SMALL_CITY);

test.each([
  [
    'a hotline that opens at no time',
    { ...town.profile, hotline: { ...town.profile.hotline, from: '7.40' } }
  ],
  ['a name in two languages', { ...town.profile, name: { pl: 'Nigdzie', en: 'Nowhere' } }],
  ['a code with a space', { ...town.profile, code: 'new town' }],
  ['an address that is no address', { ...town.profile, website: 'town' }],
  ['a property nobody reads', { ...town.profile, hotlines: [] }]
])('a profile is refused for %s', (_what, profile) => {
  expect(profileSchema.safeParse(profile).success).toBe(false);
});

test('a redirect needs words to be found by, but neither telephone nor address', () => {
  const { phone: _phone, url: _url, ...bare } = town.redirects[0]!;
  expect(redirectSchema.safeParse(bare).success).toBe(true);
  expect(redirectSchema.safeParse({ ...bare, words: ['x'] }).success).toBe(false);
});

test('a city without units, categories, districts or letters is none', () => {
  for (const list of ['units', 'categories', 'districts', 'letters', 'groups', 'calendars'] as const)
    expect(citySchema.safeParse({ ...town, [list]: [] }).success, list).toBe(false);
});
