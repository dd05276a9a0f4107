import { expect, it } from 'vitest';
import { factSchema, linkSchema, toldSchema } from './fact.ts';

it('says something in Polish, in other languages where somebody wrote it', () => {
  expect(toldSchema.safeParse({ pl: 'Weź dowód.' }).success).toBe(true);
  expect(toldSchema.safeParse({ en: 'Bring your ID.' }).success).toBe(false);
  expect(toldSchema.safeParse({ pl: '' }).success).toBe(false);
});

it('holds from and until a day of the calendar', () => {
  expect(factSchema.safeParse({ text: { pl: 'a' }, from: '2026-02-28' }).success).toBe(true);
  expect(factSchema.safeParse({ text: { pl: 'a' }, until: '2026-02-30' }).success).toBe(false);
});

it.each(['http://example.com', 'javascript:alert(1)', 'example.com', 'https://'])(
  'does not lead to %s',
  (address) => {
    expect(linkSchema.safeParse(address).success).toBe(false);
  }
);

it('leads to an address over TLS', () => {
  expect(linkSchema.safeParse('https://www.example.com/a?b=c').success).toBe(true);
});
