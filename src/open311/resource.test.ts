import { describe, expect, it } from 'vitest';
import { formatAccepted, resourceAt } from './resource.ts';

describe('An address', () => {
  it.each([
    ['services.xml', { format: 'xml', resource: { name: 'services' } }],
    ['services.json/', { format: 'json', resource: { name: 'services' } }],
    ['services/ROAD-1.JSON', { format: 'json', resource: { name: 'services', id: 'ROAD-1' } }],
    ['requests/11487-2026.xml', { format: 'xml', resource: { name: 'requests', id: '11487-2026' } }],
    ['tokens/11487-2026.json', { format: 'json', resource: { name: 'tokens', id: '11487-2026' } }],
    ['servicerequestupdates.xml', { format: 'xml', resource: { name: 'servicerequestupdates' } }],
    ['requests', { format: 'xml', resource: { name: 'requests' } }],
    ['', { format: 'xml', resource: { name: 'discovery' } }]
  ])('%s', (path, asked) => expect(resourceAt(path, null)).toEqual(asked));

  it.each([
    ['birds.json', 'json'],
    ['tokens.json', 'json'],
    ['requests/.json', 'json'],
    ['requests/1/2.xml', 'xml'],
    ['discovery/1.xml', 'xml']
  ])('%s leads nowhere, and says so in %s', (path, format) => {
    expect(resourceAt(path, null)).toEqual({ format, resource: { refusal: 'no-such-resource' } });
  });

  it.each(['services.csv', 'requests/11487-2026.html'])('%s is a format we do not speak', (path) => {
    expect(resourceAt(path, null)).toMatchObject({ resource: { refusal: 'no-such-format' } });
  });

  it('without an ending follows the header', () => {
    expect(resourceAt('services', 'application/json')).toMatchObject({
      format: 'json',
      resource: { name: 'services' }
    });
    expect(resourceAt('services', 'image/png')).toMatchObject({ resource: { refusal: 'no-such-format' } });
  });

  it('with an ending does not mind the header', () => {
    expect(resourceAt('services.json', 'image/png')).toMatchObject({
      format: 'json',
      resource: { name: 'services' }
    });
  });
});

describe('A header Accept', () => {
  it.each([
    [null, 'xml'],
    ['*/*', 'xml'],
    ['application/json', 'json'],
    ['application/json, text/plain, */*', 'json'],
    ['text/xml;q=0.5, application/json;q=0.4', 'xml'],
    ['application/xml;q=0.2, application/json', 'json'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'xml'],
    ['text/csv', undefined],
    ['application/json;q=0', undefined],
    ['application/json;q=much', undefined]
  ])('%s means %s', (accept, format) => expect(formatAccepted(accept)).toBe(format));
});
