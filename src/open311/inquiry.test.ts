import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { cardSchema } from '#catalogue/cards/card.ts';
import { inquiredIn, listedOf, offeredOf } from './inquiry.ts';
import { asXml } from './xml.ts';

const said = (pl: string, en = pl) => ({ pl, en, uk: pl });
const day = '2026-11-21';
const group = { code: 'civil-status', name: said('Akty', 'Records, births') };
const card = cardSchema.parse({
  code: 'SC-18',
  symbol: 'SC-18',
  unit: 'USC',
  group: 'civil-status',
  name: said('Odpis aktu', 'Copy of a record'),
  lead: said('Zamów odpis.', 'Order a copy.'),
  steps: [{ text: { pl: 'Złóż **wniosek**.', en: 'Send the **form**.' } }],
  times: [{ text: { pl: 'Od ręki.' }, days: 0 }],
  online: [{ label: { pl: 'Wniosek' }, url: 'https://www.gov.pl/odpis' }],
  law: [{ title: 'Prawo o aktach stanu cywilnego', url: 'https://eli.gov.pl/akt' }, { title: 'Bez adresu' }],
  verified: true
});
const offered = { card, group, url: 'https://city.example/uslugi/SC-18', until: '2026-12-31', day };

describe('Open311 Inquiry v1', () => {
  it('lists a service with its id, name, expiration and a short description', () => {
    const listed = { code: 'SC-18', title: card.name, lead: card.lead, until: null };
    expect(listedOf(listed, 'en')).toEqual({
      id: 'SC-18',
      service_name: 'Copy of a record',
      expiration: null,
      brief_description: 'Order a copy.'
    });
    expect(listedOf({ ...listed, until: '2026-12-31' }, 'pl')).toMatchObject({
      expiration: '2026-12-31T23:59:59Z'
    });
  });

  it('tells one service with its category, its steps and its links', () => {
    expect(offeredOf(offered, 'en', 'json')).toEqual({
      id: 'SC-18',
      service_name: 'Copy of a record',
      expiration: '2026-12-31T23:59:59Z',
      categories: [{ category_name: 'Records, births' }],
      url: offered.url,
      brief_description: 'Order a copy.',
      description: 'Order a copy.\nSend the form.',
      description_html: '<p>Order a\u00A0copy.</p><ol><li><p>Send the <strong>form</strong>.</p></li></ol>',
      web_actions: [
        { type: 'Service Request', label: 'Wniosek', url: 'https://www.gov.pl/odpis' },
        { type: 'Link', label: 'Prawo o aktach stanu cywilnego', url: 'https://eli.gov.pl/akt' }
      ]
    });
  });

  it('in XML the kind of a web action is an attribute, and a category stands alone', () => {
    const xml = asXml('services', [offeredOf(offered, 'pl', 'xml')]);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain('<services><service><id>SC-18</id>');
    expect(xml).toContain('<categories><category_name>Akty</category_name></categories>');
    expect(xml).toContain('<web_actions><web_action type="Service Request"><label>Wniosek</label>');
  });

  it.each([
    ['all', { all: true }],
    ['civil-status', { group: 'civil-status' }],
    ['Records, births', { group: 'civil-status' }],
    ['SC-18', { code: 'SC-18' }]
  ])('%s means %o', (asked, inquired) => {
    expect(inquiredIn(asked, [group])).toEqual(inquired);
  });
});
