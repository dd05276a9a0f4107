/** A sensitive case: nowhere to be read without the role, opened with a reason, looked over by the guardian. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseCode, caseNumber, type Case } from '#cases/case.ts';
import type { Person } from '#people/person.ts';
import { officeTexts } from '#ui/texts/office.ts';
import { sensitiveTexts } from '#ui/texts/sensitive.ts';
import { API_KEY, openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { deskOf, hire, open, pageOf, tokenOf, unitOf } from '#tests/staff.ts';

const app = await openApp({ city: 'cities/krakow', town: 'cases' });
const texts = sensitiveTexts.pl;
const WORD = 'ćwierkotliwa';
const STREET = 'ul. Sygnałowa 3';
const EMAIL = 'nikt.nie.widzi@hejnal.example';
const REASON = 'Dzwoni streetworker, pyta, gdzie jechać.';

let browser: Browser;
let c: Case;
let other: Case;
let people: Record<'agent' | 'officer' | 'trustee' | 'administrator' | 'analyst', Person>;

beforeAll(async () => {
  browser = await openBrowser();
  const contact = { by: 'email' as const, to: EMAIL };
  c = await recordCase(app, { daysAgo: 1, sensitive: true, contact, description: `Sprawa ${WORD}.` });
  other = await recordCase(app, { daysAgo: 1, contact, description: 'Zwykła sprawa.' });
  people = {
    agent: await hire(app, { role: 'agent', name: 'Agata Ciekawa' }),
    officer: await hire(app, { role: 'officer', unit: c.lead }),
    trustee: await hire(app, { role: 'agent', also: ['trustee'] }),
    administrator: await hire(app, { role: 'administrator' }),
    analyst: await hire(app, { role: 'analyst' })
  };
});
afterAll(() => browser.close());

type Asked = { path: string; as: keyof typeof people; form?: Record<string, string> };

/** What an address answers somebody, pages and their data alike. */
async function told({ path, as, form }: Asked): Promise<string> {
  const headers = { cookie: `session=${await tokenOf(app, people[as])}`, accept: '*/*', origin: app.url };
  const answer = await fetch(`${app.url}${path}`, {
    headers,
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {})
  });
  return answer.text();
}

const DESK = ['new', 'late', 'mine', 'open', 'recent', 'closed'].map((list) => `/desk?list=${list}`);
const UNIT = ['open', 'accept', 'waiting', 'answered'].map((list) => `/unit?list=${list}`);

describe('A sensitive case without the role for it', () => {
  it.each([...DESK, '/desk/newest?list=recent', '/desk/mentions', '/desk/clusters', '/desk/publish'])(
    'is not read at the desk: %s',
    async (path) => {
      const text = await told({ path, as: 'agent' });
      for (const word of [WORD, EMAIL]) expect(text).not.toContain(word);
    }
  );

  it.each([...UNIT, '/unit/newest?list=open', '/unit/mentions'])('nor in its unit: %s', async (path) => {
    const text = await told({ path, as: 'officer' });
    for (const word of [WORD, EMAIL, STREET]) expect(text).not.toContain(word);
  });

  it.each(['/office/outbox', '/office/outbox?list=sent', '/office/requalified'])(
    'nor in the office: %s',
    async (path) => {
      for (const as of ['administrator', 'agent'] as const)
        expect(await told({ path, as })).not.toContain(WORD);
    }
  );

  it('stands in lists by its number alone, and leads to the page that says why', async () => {
    const list = await told({ path: '/desk?list=recent', as: 'agent' });
    expect(list).toContain(caseCode(c));
    const unit = await told({ path: '/unit?list=open', as: 'officer' });
    expect(unit).toContain('Sprawa wrażliwa');
    const page = await told({ path: `/desk/${caseCode(c)}`, as: 'agent' });
    expect(page).toContain(texts.closed.title(caseNumber(c)));
    expect(page).not.toContain(WORD);
  });

  it('tells its words to whoever may read them and, in the same moment, not to whoever may not', async () => {
    for (const path of ['/desk?list=recent', '/desk?list=open']) {
      expect(await told({ path, as: 'trustee' })).toContain(WORD);
      expect(await told({ path, as: 'agent' })).not.toContain(WORD);
      expect(await told({ path, as: 'trustee' })).toContain(WORD);
    }
  });

  it('is found by neither words nor address', async () => {
    for (const typed of [WORD, EMAIL]) {
      const found = async (as: 'agent' | 'trustee' | 'officer') => {
        const base = as === 'officer' ? '/unit' : '/desk';
        const sent = JSON.parse(await told({ path: `${base}/find`, as, form: { typed } })) as {
          location: string;
        };
        return told({ path: sent.location, as });
      };
      expect(await found('agent'), typed).not.toContain(caseCode(c));
      expect(await found('officer'), typed).not.toContain(caseCode(c));
      expect(await found('trustee'), typed).toContain(caseCode(c));
    }
  });

  it('is offered nobody who takes the same down, nor beside another case', async () => {
    const { lat, lng } = app.city.profile.map.centre;
    const place = { category: c.category, lat: String(lat), lng: String(lng), address: '' };
    expect(await told({ path: '/desk/near', as: 'agent', form: place })).not.toContain(WORD);
    expect(await told({ path: '/desk/near', as: 'trustee', form: place })).toContain(WORD);
    expect(await told({ path: `/desk/${caseCode(other)}`, as: 'agent' })).not.toContain(WORD);
  });

  it('is nothing for programs and the public', async () => {
    const paths = [
      `/open311/v2/requests/${caseCode(c)}.json?api_key=${API_KEY}`,
      `/open311/v2/requests.json?api_key=${API_KEY}`,
      `/open311/v2/servicerequestupdates.json?api_key=${API_KEY}`,
      `/api/v1/cases/${caseCode(c)}`,
      '/api/v1/cases',
      '/map/cases.geojson',
      '/map/points.json',
      '/map/feed.atom'
    ];
    for (const path of paths) {
      const text = await (await fetch(app.url + path)).text();
      for (const word of [WORD, EMAIL]) expect(text, path).not.toContain(word);
    }
    for (const path of paths.slice(5)) {
      const text = await (await fetch(app.url + path)).text();
      expect(text, path).not.toContain(caseCode(c));
    }
  });
});

async function closedPage(page: Page, address: string, lang: 'pl' | 'en' | 'uk' = 'pl'): Promise<void> {
  await open(page, address);
  const name = sensitiveTexts[lang].closed.title(caseNumber(c));
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

describe('Opening one with a reason', () => {
  it('asks for it, shows the case for an hour, and the guardian looks it over', async () => {
    const page = await pageOf(browser, app, people.agent);
    await closedPage(page, deskOf(app, c));
    await expectSound(page);
    await page.getByLabel(texts.closed.reason).fill('bo tak');
    await page.getByRole('button', { name: texts.closed.open }).click();
    await page.getByRole('alert').or(page.locator('.faults')).first().waitFor();
    expect(await page.getByLabel(texts.closed.reason).inputValue()).toBe('bo tak');
    await expectSound(page);
    await page.getByLabel(texts.closed.reason).fill(REASON);
    await page.getByRole('button', { name: texts.closed.open }).click();
    await page.getByText(WORD).first().waitFor();
    await page.getByText(texts.open.head, { exact: true }).waitFor();
    await expectSound(page);
    // To another case of the desk, and to another person, nothing opened.
    expect(await told({ path: '/desk?list=recent', as: 'agent' })).not.toContain(WORD);
    expect(await told({ path: `/unit/${caseCode(c)}`, as: 'officer' })).not.toContain(WORD);

    const guardian = await pageOf(browser, app, app.people.helena);
    await open(guardian, `${app.url}/office`);
    await guardian.getByText(texts.openings.waiting('1')).waitFor();
    await expectSound(guardian);
    await guardian.getByRole('link', { name: officeTexts.pl.pages.openings.name }).click();
    await guardian.getByText(REASON).waitFor();
    await expectSound(guardian);
    await guardian
      .getByRole('button', { name: texts.openings.lookAt('Agata Ciekawa', caseNumber(c)) })
      .click();
    await guardian.getByRole('button', { name: texts.openings.look }).waitFor({ state: 'detached' });
    await expectSound(guardian);

    await app.db.updateTable('openings').set({ until: '2026-01-01T00:00:00Z' }).execute();
    await closedPage(page, deskOf(app, c));
  });

  it('tells whoever has the role that the unit has nobody who may', async () => {
    const page = await pageOf(browser, app, people.trustee);
    await open(page, deskOf(app, c));
    await page.getByText(texts.open.sign).waitFor();
    await page.getByText('Nikt w tej jednostce').waitFor();
    await expectSound(page);
  });

  it('is the guardian’s to look at and nobody else’s', async () => {
    for (const as of ['administrator', 'agent', 'analyst'] as const) {
      expect(await told({ path: '/office/openings', as })).not.toContain(REASON);
      expect(await told({ path: '/office', as })).not.toContain('/office/openings');
    }
  });

  it('stands in every language on a narrow screen', async () => {
    for (const lang of ['en', 'uk'] as const) {
      const page = await pageOf(browser, app, people.officer, { width: 360, lang });
      await closedPage(page, unitOf(app, c), lang);
      await expectSound(page, lang);
      const guardian = await pageOf(browser, app, app.people.helena, { width: 360, lang });
      await open(guardian, `${app.url}/office/openings`);
      await guardian.getByRole('heading', { name: sensitiveTexts[lang].openings.title, level: 1 }).waitFor();
      await expectSound(guardian, lang);
      await page.context().close();
      await guardian.context().close();
    }
  });
});
