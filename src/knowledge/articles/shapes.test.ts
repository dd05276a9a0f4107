import { describe, expect, it } from 'vitest';
import { announcement, contactArticle, guide, script } from '#town/articles.ts';
import { announcementSchema, contactSchema, guideSchema, scriptSchema } from './shapes.ts';

describe('what articles hold', () => {
  it.each([
    ['a guide without sections', guideSchema, { ...guide, sections: [] }],
    ['a guide for somebody else', guideSchema, { ...guide, audience: 'officers' }],
    ['a script without steps', scriptSchema, { ...script, steps: [] }],
    [
      'an announcement that ends at a time of another zone',
      announcementSchema,
      { ...announcement, ends: '2026-11-22T22:00Z' }
    ],
    [
      'an announcement in one language',
      announcementSchema,
      { ...announcement, text: { pl: 'Jedź wolniej.' } }
    ],
    ['a contact by something that is no address', contactSchema, { ...contactArticle, email: 'roads' }]
  ])('is not %s', (_, schema, wrong) => {
    expect(schema.safeParse(wrong).success).toBe(false);
  });

  it('goes without what nobody wrote', () => {
    const { code, unit, name, about, verified } = contactArticle;
    expect(contactSchema.parse({ code, unit, name, about, verified })).toMatchObject({
      audience: 'everyone',
      phones: [],
      words: []
    });
  });
});
