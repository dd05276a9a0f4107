/** Services for machines: data, maps and catalogues of them; what is for agents leaves by none of them. Announcements too. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listArticles } from '#knowledge/articles/article.server.ts';
import type { Announcement, ContactArticle, Guide } from '#knowledge/articles/shapes.ts';
import { address } from '#ui/addresses.ts';
import { LANGS } from '#ui/lang.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { dayFrom, publish } from '#tests/services.ts';

const app = await openApp();
const said = (text: string) => ({ pl: text, en: text, uk: text });
const unit = app.city.units[0]!.code;
const get = async (path: string) => {
  const answer = await fetch(app.url + path);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
type Named = { id: string; service_name: string };

describe('services as data', () => {
  it('all in one file and each alone, open to any site', async () => {
    const all = await get('/services.json');
    expect(all.headers.get('access-control-allow-origin')).toBe('*');
    const { services, groups } = JSON.parse(all.text) as { services: { code: string }[]; groups: object[] };
    expect(groups.length).toBe(app.city.serviceGroups.length);
    const [first] = services;
    for (const lang of LANGS) {
      const one = await get(`${address(`/services/${first!.code}`, lang)}.json`);
      expect(one.status).toBe(200);
      expect(JSON.parse(one.text)).toMatchObject({
        code: first!.code,
        pages: { en: expect.any(String) as string }
      });
    }
    expect((await get('/uslugi/nothing.json')).status).toBe(404);
  });

  it('as Open311 Inquiry v1: the list, a group of it, and one service, in XML and JSON', async () => {
    const root = '/open311/inquiry/v1/services';
    const list = JSON.parse((await get(`${root}/all.json`)).text) as Named[];
    const group = app.city.serviceGroups.find(({ code }) => code)!;
    const some = JSON.parse((await get(`${root}/${encodeURIComponent(group.name.pl)}.json`)).text) as Named[];
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(list.length);
    const one = await get(`${root}/${list[0]!.id}.xml`);
    expect(XMLValidator.validate(one.text)).toBe(true);
    const { services } = new XMLParser().parse(one.text) as { services: { service: Named } };
    expect(services.service).toMatchObject({ id: list[0]!.id, service_name: list[0]!.service_name });
    expect((await get(`${root}/nothing.json`)).status).toBe(404);
    expect((await get('/open311/inquiry/v1/facilities/all.json')).status).toBe(404);
    expect((await get('/open311/v2/discovery.json')).text).toContain('Inquiry_v1');
  });

  it('as a map of the site that robots are led to, each page in three languages', async () => {
    const { text } = await get('/sitemap.xml');
    expect(XMLValidator.validate(text)).toBe(true);
    const { urlset } = new XMLParser().parse(text) as { urlset: { url: { loc: string }[] } };
    const cards = await listArticles(app.db, 'card', dayFrom(app, 0));
    const places = urlset.url.map(({ loc }) => new URL(loc).pathname);
    for (const lang of LANGS) expect(places).toContain(address(`/services/${cards[0]!.code}`, lang));
    expect(new Set(places).size).toBe(places.length);
    for (const path of places.filter((_, n) => n % 29 === 0))
      expect((await get(path)).status, path).toBe(200);
    const robots = (await get('/robots.txt')).text;
    expect(robots).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
    for (const closed of ['/desk', '/sprawa', '/en/case', '/uk/sprava', '/konto'])
      expect(robots).toContain(`Disallow: ${closed}\n`);
  });

  it('as a DCAT-AP catalogue whose every file is there', async () => {
    const { text, headers } = await get(`${address('/data', 'pl')}/catalog.jsonld`);
    expect(headers.get('content-type')).toContain('application/ld+json');
    const catalogue = JSON.parse(text) as {
      'dcat:dataset': { 'dcat:distribution': { '@id': string }[]; 'dcat:landingPage': { '@id': string } }[];
    };
    const sets = catalogue['dcat:dataset'];
    expect(sets.length).toBe(3);
    for (const set of sets) {
      expect((await get(new URL(set['dcat:landingPage']['@id']).pathname)).status).toBe(200);
      for (const file of set['dcat:distribution']) {
        const path = new URL(file['@id']).pathname;
        expect((await get(path)).status, path).toBe(200);
      }
    }
  });
});

describe('what is for agents', () => {
  const secret = 'pomarańczowy kalosz';
  const guide: Guide = {
    code: 'for-agents',
    unit,
    audience: 'agents',
    title: said(secret),
    lead: said(secret),
    sections: [{ head: { pl: secret }, text: { pl: secret } }],
    law: [],
    related: [],
    words: [],
    verified: true
  };
  const contact: ContactArticle = {
    code: 'somebody',
    unit,
    audience: 'everyone',
    name: said('Biuro parasoli'),
    about: { pl: 'Parasole' },
    phones: [],
    note: { pl: `Tylko dla nas: ${secret}` },
    words: [],
    verified: true
  };
  const announcement: Announcement = {
    code: 'inside',
    unit,
    audience: 'agents',
    urgent: true,
    title: said(secret),
    text: said(secret),
    begins: `${dayFrom(app, -1)}T00:00:00`,
    ends: `${dayFrom(app, 1)}T00:00:00`,
    words: [],
    verified: true
  };
  beforeAll(async () => {
    await publish(app, { kind: 'guide', content: guide });
    await publish(app, { kind: 'contact', content: contact });
    await publish(app, { kind: 'announcement', content: announcement });
  });

  it('leaves by no page and no file', async () => {
    expect((await get(address('/guides/for-agents', 'pl'))).status).toBe(404);
    const card = (await listArticles(app.db, 'card', dayFrom(app, 0)))[0]!.code;
    const paths = [
      '/',
      address('/services', 'pl'),
      address(`/services/${card}`, 'pl'),
      `${address(`/services/${card}`, 'pl')}.json`,
      '/services.json',
      '/sitemap.xml',
      '/open311/inquiry/v1/services/all.json',
      `${address('/data', 'pl')}/catalog.jsonld`
    ];
    for (const path of paths) {
      const { status, text } = await get(path);
      expect(status, path).toBe(200);
      expect(text, path).not.toContain('kalosz');
      expect(text, path).not.toContain('for-agents');
    }
  });

  it('not even what agents say on the telephone', async () => {
    const cards = await listArticles(app.db, 'card', dayFrom(app, 0));
    const { text } = await get('/services.json');
    const shorts = cards.flatMap(({ content }) => content.short?.pl ?? []);
    for (const short of shorts) expect(text).not.toContain(JSON.stringify(short).slice(1, -1));
    expect(text).not.toContain('"verified"');
  });
});

describe('announcements', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  const announce = (code: string, begins: number, ends: number, urgent = false) =>
    publish(app, {
      kind: 'announcement',
      content: {
        code,
        unit,
        audience: 'everyone',
        urgent,
        title: said(`Ogłoszenie ${code}`),
        text: said('Woda **wróci** [tutaj](https://example.com/water).'),
        begins: `${dayFrom(app, begins)}T00:00:00`,
        ends: `${dayFrom(app, ends)}T00:00:00`,
        words: [],
        verified: true
      }
    });

  it('stand on the front page between their two moments, the urgent first', async () => {
    await announce('tomorrow', 1, 3);
    await announce('plain', -2, 3);
    await announce('urgent', -3, 3, true);
    const page = await browser.newPage();
    for (const lang of LANGS) {
      await page.goto(app.url + address('/', lang));
      await expectSound(page, lang);
      const heads = await page.locator('.announced .head').allInnerTexts();
      const ours = heads.filter((head) => head.startsWith('Ogłoszenie'));
      expect(ours).toEqual(['Ogłoszenie urgent', 'Ogłoszenie plain']);
      expect(await page.locator('.announced a[href="https://example.com/water"]').count()).toBe(2);
    }
    await page.close();
  });
});
