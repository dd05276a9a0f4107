/** Every role at every address, by GET and by an empty form; the page that tells who may what; and each role's first page. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseCode, caseNumber } from '#cases/case.ts';
import type { Person } from '#people/person.ts';
import { FIRST_ROLES, type Role } from '#people/rights/rights.ts';
import { entranceTo, type Entrance } from '#routes/rights/entrance.ts';
import { ROUTES } from '#routes/rights/routes.ts';
import { address } from '#ui/addresses.ts';
import { LANGS } from '#ui/lang.ts';
import { officeTexts } from '#ui/texts/office.ts';
import { rightsTexts } from '#ui/texts/rights.ts';
import { staffTexts } from '#ui/texts/staff.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf, tokenOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const unit = app.city.units.find(({ code }) => code !== app.city.profile.desk)!.code;

type Who = { name: string; person: Person | undefined };
const everybody: Who[] = [{ name: 'nobody', person: undefined }];
const of = (role: Role) => everybody.find(({ name }) => name === role)!.person!;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  for (const role of FIRST_ROLES)
    everybody.push({ name: role, person: await hire(app, { role, unit: role === 'officer' ? unit : null }) });
});
afterAll(() => browser.close());

/** An address of the route; what would stand in it exists nowhere. */
function addressOf(route: string): string {
  const filled = route
    .replace('[...path]', 'services.json')
    .replaceAll(/\[\w+=uuid\]/g, '01990000-0000-7000-8000-00000000ffff')
    .replaceAll('[kind=kind]', 'problem')
    .replaceAll('[code]', '1-2019')
    .replaceAll('[unit]', unit)
    .replaceAll(/\[\w+\]/g, 'x');
  return route.startsWith('/(portal)') ? address(filled.replace('/(portal)', '') || '/', 'pl') : filled;
}

/** How the gate met them: it answers a program's question in words of its own, unlike any page. */
async function met(route: string, method: 'GET' | 'POST', { person }: Who): Promise<Entrance> {
  const ends = new AbortController();
  const answer = await fetch(app.url + addressOf(route), {
    method,
    headers: {
      origin: app.url,
      ...(person ? { cookie: `session=${await tokenOf(app, person)}` } : {}),
      ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {})
    },
    ...(method === 'POST' ? { body: '' } : {}),
    redirect: 'manual',
    signal: ends.signal
  });
  const type = answer.headers.get('content-type') ?? '';
  const body: unknown = type.includes('application/json') ? await answer.json() : undefined;
  ends.abort();
  const to = answer.headers.get('location') ?? '';
  if (answer.status === 401 && route.startsWith('/api/') && !route.startsWith('/api/v1')) return 'sign-in';
  if (answer.status === 303 && to.startsWith('/sign-in?to=')) return 'sign-in';
  if (answer.status === 303 && to.startsWith(address('/account/enter', 'pl')) && ROUTES[route] === 'account')
    return 'account';
  const refused = { type: 'error', message: 'not-allowed' };
  if (
    answer.status === 403 &&
    typeof body === 'object' &&
    expect.objectContaining(refused).asymmetricMatch(body)
  )
    return 'not-allowed';
  // That nobody holds the telephone is told in words, to who may ask for it.
  const away = answer.status === 503 && typeof body === 'object' && body !== null && 'fault' in body;
  if (!away) expect(answer.status, `${method} ${route}`).toBeLessThan(500);
  return 'open';
}

describe('Every role', () => {
  it.each(Object.keys(ROUTES))('at %s', async (route) => {
    for (const method of ['GET', 'POST'] as const) {
      const found = await Promise.all(
        everybody.map(async (who) => [who.name, await met(route, method, who)])
      );
      const expected = everybody.map(({ name, person }) => [
        name,
        entranceTo(route, method, { person, account: false })
      ]);
      expect([method, found]).toEqual([method, expected]);
    }
  });

  it('that tried is in the log of security, each address once', async () => {
    const kept = await app.db
      .selectFrom('security_entries')
      .select(['person', 'detail'])
      .where('kind', '=', 'not-allowed')
      .execute();
    const lines = kept.map(({ person, detail }) => `${person} ${(detail as { route: string }).route}`);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).toContain(`${of('officer').id} /desk`);
    // All that is not an administrator's: the work of units, and what only the guardian looks over.
    const administrators = lines.filter((one) => one.startsWith(of('administrator').id));
    expect(administrators.length).toBeGreaterThan(3);
    expect(administrators.filter((one) => !/ \/(unit|office\/openings)/.test(one))).toEqual([]);
  });
});

describe('The first page of', () => {
  it.each([
    ['agent', '/desk'],
    ['supervisor', '/desk'],
    ['administrator', '/desk'],
    ['officer', '/unit'],
    ['editor', '/office'],
    ['analyst', '/office'],
    ['guardian', '/office']
  ] as const)('%s is %s, and every place it leads to is open', async (role, home) => {
    const page = await pageOf(browser, app, of(role));
    await open(page, `${app.url}/sign-in`);
    expect(new URL(page.url()).pathname).toBe(home);
    await expectSound(page);
    const links = await page
      .locator('.staffbar a[href^="/"], main a[href^="/office"], main a[href^="/desk/"]')
      .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLAnchorElement).getAttribute('href')!))]);
    expect(links.length).toBeGreaterThan(2);
    for (const href of links)
      expect([href, (await page.request.get(app.url + href)).status()]).toEqual([href, 200]);
    await page.context().close();
  });
});

describe('The editor', () => {
  it('checks what everybody sees of a case, and has no way into the case itself', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const page = await pageOf(browser, app, of('editor'));
    expect(await open(page, `${app.url}/desk/publish/${caseCode(c)}`)).toBe(200);
    await expectSound(page);
    expect(await page.locator(`a[href="/desk/${caseCode(c)}"]`).count()).toBe(0);
    expect(await open(page, `${app.url}/desk/${caseCode(c)}`)).toBe(403);
    await page.context().close();
    const guardian = await pageOf(browser, app, of('guardian'));
    await open(guardian, `${app.url}/office/readings`);
    await guardian.getByText(caseNumber(c)).first().waitFor();
    expect(await guardian.locator('a[href^="/desk"]').count()).toBe(0);
    await guardian.context().close();
  });
});

describe('A page of another role', () => {
  it('is refused in the frame of work, with the way back, also when a link leads there', async () => {
    const page = await pageOf(browser, app, of('editor'));
    expect(await open(page, `${app.url}/desk/publish`)).toBe(200);
    await expectSound(page);
    expect(await open(page, `${app.url}/desk/bulk`)).toBe(403);
    await expectSound(page);
    expect(await page.locator('h1').innerText()).toBe(staffTexts.pl.faults[403].title);
    expect(page.url()).toBe(`${app.url}/desk/bulk`);
    await page.getByRole('link', { name: staffTexts.pl.back }).click();
    await page.getByRole('heading', { level: 1, name: officeTexts.pl.title }).waitFor();
    // The page of office is alive; a link in it leads where this role may not go.
    await page
      .locator('main a')
      .first()
      .evaluate((link) => link.setAttribute('href', '/office/readings'));
    await page.locator('main a').first().click();
    await page.getByRole('heading', { level: 1, name: staffTexts.pl.faults[403].title }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/office/readings');
    await page.context().close();
  });

  it('is refused without a script as well', async () => {
    const page = await pageOf(browser, app, of('analyst'), { script: false });
    expect(await open(page, `${app.url}/office/outbox`)).toBe(403);
    expect(await page.locator('h1').innerText()).toBe(staffTexts.pl.faults[403].title);
    await page.context().close();
  });
});

describe('Roles and rights', () => {
  it.each(LANGS)('are read by everybody who works here (%s)', async (lang) => {
    const texts = rightsTexts[lang];
    const wide = await pageOf(browser, app, of('guardian'), { lang });
    expect(await open(wide, `${app.url}/office/roles`)).toBe(200);
    await expectSound(wide, lang);
    const row = wide.getByRole('row').filter({ hasText: texts.rights.readings });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(
      ['', '', '', '', '', texts.reach.everywhere, texts.reach.everywhere, '', ''].map((word) =>
        expect.stringContaining(word)
      )
    );
    expect(await row.getByText(texts.reach.everywhere).count()).toBe(2);
    const phone = await pageOf(browser, app, of('officer'), { lang, width: 360 });
    await open(phone, `${app.url}/office/roles`);
    await expectSound(phone, lang);
    expect(await phone.getByRole('table').count()).toBe(0);
    const mine = phone.locator('dl > div').filter({ hasText: texts.about.officer });
    expect((await mine.innerText()).replaceAll('\u00A0', ' ')).toContain(
      `(${texts.reach.unit.replaceAll('\u00A0', ' ')})`
    );
    await Promise.all([wide.context().close(), phone.context().close()]);
  });
});
