import { describe, expect, it } from 'vitest';
import { isOpenOn } from '#catalogue/category.ts';
import { openApp } from '#tests/app.ts';
import { askingService, clientOf, items, json, xml } from './client.ts';

const app = await openApp();
const { get, post, root } = clientOf(app);
const today = Temporal.Now.plainDateISO(app.city.profile.timezone).toString();
const open = app.city.categories.filter((c) => isOpenOn(c, today));

describe('Asked for discovery', () => {
  it('we say where the API is and what it speaks', async () => {
    const heard = await get('discovery.json');
    expect(heard.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const { changeset, contact, key_service, endpoints } = json<Record<string, unknown>>(heard.text);
    expect(changeset).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect([contact, key_service].every((text) => typeof text === 'string' && text !== '')).toBe(true);
    const alike = { changeset, type: 'test', formats: ['text/xml', 'application/json'] };
    expect(endpoints).toEqual([
      { ...alike, specification: 'http://wiki.open311.org/GeoReport_v2', url: root },
      {
        ...alike,
        specification: 'http://wiki.open311.org/Inquiry_v1',
        url: root.replace(/v2$/, 'inquiry/v1')
      }
    ]);
  });

  it('the same in XML', async () => {
    const heard = await get('discovery.xml');
    expect(heard.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(xml(heard.text)).toMatchObject({
      discovery: {
        endpoints: {
          endpoint: [
            { url: root, formats: { format: ['text/xml', 'application/json'] } },
            { url: root.replace(/v2$/, 'inquiry/v1') }
          ]
        }
      }
    });
  });

  it('also at the root, where people look first', async () => {
    expect(xml((await get('')).text)).toHaveProperty('discovery');
  });
});

describe('Asked for services', () => {
  it('we list every category that takes reports today, with its group and words', async () => {
    const services = json((await get('services.json')).text);
    expect(services.map((s) => s['service_code'])).toEqual(open.map(({ code }) => code));
    const groups = app.city.groups.map(({ name }) => name.pl);
    for (const service of services) {
      expect(service['service_code']).toMatch(/^[\w-]+$/);
      expect(service['type']).toBe('realtime');
      expect(typeof service['metadata']).toBe('boolean');
      expect(groups).toContain(service['group']);
      expect(service['description']).not.toBe('');
      expect(service['keywords']).toMatch(/^(problem|idea)/);
    }
  });

  it('the same in XML, truth as the words true and false', async () => {
    const services = json((await get('services.json')).text);
    const asXml = items((await get('services.xml')).text, 'services', 'service');
    const spelled = services.map((s) =>
      Object.fromEntries(Object.entries(s).map(([key, value]) => [key, String(value)]))
    );
    expect(asXml).toEqual(spelled);
  });

  it('in the language that was asked for', async () => {
    const [first] = json((await get('services.json', { locale: 'en' })).text);
    expect(first!['service_name']).toBe(open[0]!.name.en);
  });

  it('anybody may keep them for minutes', async () => {
    expect((await get('services.xml')).headers.get('cache-control')).toBe('public, max-age=300');
  });
});

describe('Asked for a service definition', () => {
  const asking = askingService(app.city);

  it('we tell what has to be answered, in order, with the values', async () => {
    const heard = json<{ service_code: string; attributes: Record<string, unknown>[] }>(
      (await get(`services/${asking.code}.json`)).text
    );
    expect(heard.service_code).toBe(asking.code);
    expect(heard.attributes.map((a) => [a['code'], a['required'], a['order']])).toEqual(
      asking.questions.map((q, i) => [q.code, q.required, i + 1])
    );
    const chosen = asking.questions.findIndex((q) => q.choices);
    const values = asking.questions[chosen]!.choices!.map(({ code, name }) => ({ key: code, name: name.pl }));
    expect(heard.attributes[chosen]!['values']).toEqual(values);
  });

  it('the same in XML', async () => {
    const definition = xml((await get(`services/${asking.code}.xml`)).text)['service_definition'] as {
      service_code: string;
      attributes: { attribute: Record<string, unknown>[] };
    };
    expect(definition.service_code).toBe(asking.code);
    for (const attribute of definition.attributes.attribute) {
      expect(['true', 'false']).toContain(attribute['required']);
      expect(attribute['variable']).toBe('true');
    }
  });

  it('of every service there is one, also when nothing is asked', async () => {
    for (const { code, questions } of open) {
      const heard = await get(`services/${code}.json`);
      expect(heard.status, code).toBe(200);
      expect(json<{ attributes: unknown[] }>(heard.text).attributes).toHaveLength(questions.length);
    }
  });

  it('of no service there is none', async () => {
    const heard = await get('services/NOTHING.xml');
    expect(heard.status).toBe(404);
    expect(items(heard.text, 'errors', 'error')).toMatchObject([{ code: '404' }]);
  });
});

describe('However it is asked', () => {
  it.each(['services.json', 'services.json/', 'services', 'services/'])('%s is answered', async (path) => {
    const heard = await get(path, {}, { headers: { accept: 'application/json' }, redirect: 'error' });
    expect(json(heard.text)).toHaveLength(open.length);
  });

  it('the jurisdiction may be named, and what we do not know too', async () => {
    expect((await get('services.xml', { jurisdiction_id: 'city.example', x: '1' })).status).toBe(200);
  });

  it('for its head alone, the answer is as long as it would be', async () => {
    const whole = await get('services.xml');
    const head = await get('services.xml', {}, { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    expect(Number(head.headers.get('content-length'))).toBe(Buffer.byteLength(whole.text));
  });

  it('pages of other sites may read, and not write', async () => {
    const heard = await get('services.json', {}, { headers: { origin: 'https://app.example' } });
    expect(heard.headers.get('access-control-allow-origin')).toBe('*');
    const asked = await get(
      'requests.json',
      {},
      {
        method: 'OPTIONS',
        headers: { origin: 'https://app.example', 'access-control-request-method': 'GET' }
      }
    );
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect((await post('requests.json', '')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('Asked for what there is not', () => {
  it.each([
    ['birds.json', 404],
    ['services.csv', 406],
    ['requests/1-2026/photos.json', 404]
  ])('%s is %i, told in a format', async (path, status) => {
    const heard = await get(path, {}, { headers: { accept: 'application/json' } });
    expect(heard.status).toBe(status);
    expect(json(heard.text)).toMatchObject([{ code: status, description: expect.any(String) as string }]);
  });

  it('a format we do not speak is 406', async () => {
    expect((await get('services', {}, { headers: { accept: 'image/png' } })).status).toBe(406);
  });

  it.each([
    ['PUT', 'requests.xml', 'GET, HEAD, OPTIONS, POST'],
    ['DELETE', 'requests/1-2026.xml', 'GET, HEAD, OPTIONS'],
    ['POST', 'services.xml', 'GET, HEAD, OPTIONS'],
    ['PATCH', 'servicerequestupdates.xml', 'GET, HEAD, OPTIONS, POST']
  ])('%s %s is 405 and says what can be done', async (method, path, allow) => {
    const heard = await get(path, {}, { method });
    expect([heard.status, heard.headers.get('allow')]).toEqual([405, allow]);
    expect(items(heard.text, 'errors', 'error')).toMatchObject([{ code: '405' }]);
  });
});
