import { describe, expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { discoveryOf } from './discovery.ts';

const installed = {
  api: 'https://city.example/open311/v2',
  inquiry: 'https://city.example/open311/inquiry/v1',
  page: 'https://city.example/en/open-data',
  changedAt: '2026-11-20T11:13:27.123Z',
  test: false
};

describe('The discovery document', () => {
  it('tells where the API is, when its services changed, in which formats', () => {
    expect(discoveryOf(hamlet, installed, 'en')).toMatchObject({
      changeset: '2026-11-20T11:13:27Z',
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: 'https://city.example/open311/v2',
          changeset: '2026-11-20T11:13:27Z',
          type: 'production',
          formats: ['text/xml', 'application/json']
        },
        {
          specification: 'http://wiki.open311.org/Inquiry_v1',
          url: 'https://city.example/open311/inquiry/v1',
          type: 'production',
          formats: ['text/xml', 'application/json']
        }
      ]
    });
  });

  it('says whom to ask, with every address the city has', () => {
    const city = { ...hamlet, profile: { ...hamlet.profile, email: 'api@city.example' } };
    expect(discoveryOf(city, installed, 'en')).toMatchObject({
      contact: 'Hamlet Centre, api@city.example, +48120000000',
      key_service: expect.stringContaining('https://city.example/en/open-data') as string
    });
  });

  it('of a demo is an endpoint for trying', () => {
    expect(discoveryOf(hamlet, { ...installed, test: true }, 'pl')).toMatchObject({
      endpoints: [{ type: 'test' }, { type: 'test' }]
    });
  });
});
