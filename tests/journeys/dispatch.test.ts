/** The table of dispatch: a wrong rule is mended after it was tried, territories come from a file, units hand over. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseCode, type Case } from '#cases/case.ts';
import { findCase, findCaseByNumber } from '#cases/case.server.ts';
import { isOpenOn, type Category } from '#catalogue/category.ts';
import { decisionFor } from '#dispatch/units.ts';
import { existsOn } from '#people/unit.ts';
import { dispatchTexts } from '#ui/texts/dispatch.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { rulesTexts } from '#ui/texts/rules.ts';
import { territoriesTexts } from '#ui/texts/territories.ts';
import { unitsTexts } from '#ui/texts/units.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { recordCase } from '#tests/casework.ts';
import { clientOf } from '#tests/open311/client.ts';
import { expectSound } from '#tests/reporting.ts';
import { deskOf, hire, open, pageOf, send, unfold, unitOf } from '#tests/staff.ts';

const app = await openApp();
const { city } = app;
const texts = rulesTexts.pl;
const today = Temporal.Now.plainDateISO(city.profile.timezone);
const place = { point: city.profile.map.centre };
/** Problems that ask nothing more, decided by no rule in the middle of the city, each of another leading unit. */
const plain = city.categories.filter(
  (c: Category) =>
    c.kind === 'problem' &&
    c.published &&
    !c.diversion &&
    isOpenOn(c, today.toString()) &&
    c.questions.every((q) => !q.required) &&
    decisionFor(c, city, place, today.toString())?.rule === undefined &&
    ![undefined, city.profile.desk].includes(decisionFor(c, city, place, today.toString())?.lead)
);
const category = plain[0]!;
const wrong = decisionFor(category, city, place, today.toString())!.lead;
const right = city.units.find(
  (unit) =>
    existsOn(unit, today.toString()) && ![wrong, city.profile.desk, ...category.further].includes(unit.code)
)!.code;
const nameOf = (code: string) => city.units.find((unit) => unit.code === code)!.name.pl;

let browser: Browser;
let admin: Page;
beforeAll(async () => {
  browser = await openBrowser();
  admin = await pageOf(browser, app, await hire(app, { role: 'administrator', name: 'Zenobia Reguła' }));
});
afterAll(() => browser.close());

const visit = (page: Page, path: string) => open(page, `${app.url}${path}`);
async function press(page: Page, name: string): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name, exact: true }).click();
  await answered;
  await page.waitForLoadState('load');
}

/** A resident's report through a program, and the case it became. */
async function reported(): Promise<Case> {
  const { lat, lng } = place.point;
  const answer = await clientOf(app).send('requests.json', {
    service_code: category.code,
    lat: lat.toFixed(6),
    long: lng.toFixed(6),
    description: 'Znowu to samo.'
  });
  const [sent] = JSON.parse(answer.text) as { service_request_id?: string; description?: string }[];
  const [number, year] = (sent!.service_request_id ?? '').split('-').map(Number);
  const c = await findCaseByNumber(app.db, { number: number!, year: year! });
  if (!c) throw new Error(answer.text);
  return c;
}

describe('a case that goes to the wrong unit', () => {
  it('goes back, the administrator mends the rule after trying it, and the next one goes right', async () => {
    const c = await recordCase(app, { daysAgo: 1, category: ({ code }) => code === category.code });
    expect(c.lead).toBe(wrong);
    const officer = await pageOf(browser, app, await hire(app, { role: 'officer', unit: wrong }));
    await open(officer, unitOf(app, c));
    const form = await unfold(officer, 'giveBack');
    await form.locator('[name="reason"]').fill('To nie nasze. Tym zajmuje się inna jednostka.');
    await send(officer, 'giveBack');
    expect((await findCase(app.db, c.id))!.status).toBe('returned');

    await visit(admin, '/office/dispatch');
    await expectSound(admin);
    await admin.getByRole('link', { name: texts.add }).click();
    await admin.waitForURL('**/office/dispatch/rule');
    await admin.locator('[name="about"]').selectOption(`category:${category.code}`);
    await admin.locator('#unit-1').selectOption(right);
    await admin.locator('#count-1').fill('2');
    await press(admin, texts.form.try);
    expect(await admin.locator('.faults').innerText()).toContain('Napisz powód');
    expect(await admin.locator('#unit-1').inputValue()).toBe(right);
    await admin.locator('[name="reason"]').fill('Od dziś tym zajmuje się ta jednostka.');
    await press(admin, texts.form.try);
    const tried = admin.locator('.tried');
    expect(await tried.innerText()).toContain(texts.tried.title);
    expect(await tried.locator(`a[href="/desk/${caseCode(c)}"]`).count()).toBe(1);
    await expectSound(admin);
    await press(admin, texts.form.save);
    expect(admin.url()).toContain('done=saved');
    expect(await admin.locator('.table').innerText()).toContain('Od dziś tym zajmuje się ta jednostka.');

    await expect.poll(async () => (await reported()).lead, { timeout: 10_000, interval: 500 }).toBe(right);
    const next = await reported();
    await open(admin, deskOf(app, next));
    await admin.getByText(dispatchTexts.pl.why.ask).first().click();
    const said = await admin.locator('.task').first().innerText();
    expect(said).toContain('Od dziś tym zajmuje się ta jednostka.');
    expect(said).toContain('Zenobia Reguła');
  });

  it('what changed in the form since it was tried is tried again before it is saved', async () => {
    await visit(admin, '/office/dispatch/rule');
    await admin.locator('[name="about"]').selectOption(`category:${plain.at(-1)!.code}`);
    await admin.locator('[name="territory"]').selectOption(city.districts[0]!.code);
    await admin.locator('#unit-1').selectOption(right);
    await admin.locator('[name="reason"]').fill('Próba.');
    await press(admin, texts.form.try);
    await admin.locator('[name="reason"]').fill('Inny powód.');
    await press(admin, texts.form.save);
    expect(await admin.locator('.faults').innerText()).toContain(
      refusalWords({ refusal: 'rule-try-first' }, 'pl')
    );
  });

  it('two administrators change one rule: the second is told; a rule ends; the changes are told with names', async () => {
    await visit(admin, `/office/dispatch?unit=${right}`);
    const address = `${app.url}${await admin.locator('.table a').first().getAttribute('href')}`;
    const second = await pageOf(browser, app, await hire(app, { role: 'administrator' }), { script: false });
    for (const page of [admin, second]) {
      await open(page, address);
      await page.locator('[name="reason"]').fill('Zmieniony powód.');
      await press(page, texts.form.try);
    }
    await press(admin, texts.form.save);
    expect(admin.url()).toContain('done=saved');
    await press(second, texts.form.save);
    expect(await second.locator('.faults').innerText()).toContain(
      refusalWords({ refusal: 'fact-changed' }, 'pl')
    );
    await open(admin, address);
    await press(admin, texts.end.button);
    expect(admin.url()).toContain('done=ended');
    await admin.getByText(texts.changes).click();
    expect(await admin.locator('.unfold').last().innerText()).toContain('Zenobia Reguła');
  });

  it('agents read the table, officers do not, and only administrators change it', async () => {
    const agent = await pageOf(browser, app, await hire(app, { role: 'agent' }), { width: 390, lang: 'uk' });
    for (const path of ['dispatch', 'territories', 'units']) {
      expect(await visit(agent, `/office/${path}`)).toBe(200);
      await expectSound(agent, 'uk');
    }
    expect(await visit(agent, '/office/dispatch/rule')).toBe(403);
    expect(await visit(agent, `/office/units/${right}`)).toBe(403);
    const officer = await pageOf(browser, app, await hire(app, { role: 'officer', unit: right }));
    expect(await visit(officer, '/office/dispatch')).toBe(403);
  });
});

const words = territoriesTexts.pl;
const square = (swap = false): number[][] => {
  const { lat, lng } = city.profile.map.centre;
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1]
  ].map(([x, y]) => [lng + x! * 0.003, lat + y! * 0.003]);
  return swap ? corners.map(([x, y]) => [y!, x!]) : corners;
};
const file = (name: string, ring: number[][]) => ({
  name: 'tereny.geojson',
  mimeType: 'application/geo+json',
  buffer: Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [ring] } }
      ]
    })
  )
});

describe('territories', () => {
  it('come from a file that is looked at first; what is wrong in it is told', async () => {
    await visit(admin, '/office/territories');
    await admin.locator('summary', { hasText: words.bring.title }).click();
    await admin.locator('[name="file"]').setInputFiles(file('Rynek Próbny', square(true)));
    await press(admin, words.bring.button);
    expect(await admin.locator('.faults').innerText()).toContain('współrzędne są zamienione');
    await admin.locator('[name="file"]').setInputFiles(file('Rynek Próbny', square()));
    await press(admin, words.bring.button);
    expect(await admin.locator('.table').innerText()).toContain('rynek-probny');
    await expectSound(admin);
    await press(admin, words.file.asTerritories);
    expect(await admin.locator('.table').innerText()).toContain('Rynek Próbny');
    await expectSound(admin);
  });

  it('are made of districts too, without a script', async () => {
    const page = await pageOf(browser, app, await hire(app, { role: 'administrator' }), { script: false });
    await visit(page, '/office/territories');
    await page.locator('summary', { hasText: words.join.title }).click();
    await page.locator('[name="name"]').fill('Dwie próbne');
    await press(page, words.join.button);
    expect(await page.locator('.faults').innerText()).toContain('Wybierz co najmniej jedną dzielnicę');
    for (const district of city.districts.slice(0, 2)) {
      await page.locator(`[name="districts"][value="${district.code}"]`).check();
    }
    await press(page, words.join.button);
    expect(await page.locator('.table').innerText()).toContain('dwie-probne');
  });
});

it('a unit that is added takes over from one that ends, and its open cases are handed over', async () => {
  const { add, end, plan } = unitsTexts.pl;
  await visit(admin, '/office/units');
  await expectSound(admin);
  await admin.locator('summary', { hasText: add.title }).click();
  await admin.locator('[name="code"]').fill('PROBA-1');
  await admin.locator('[name="name"]').fill('Zarząd Próbny');
  await admin.locator('[name="short"]').fill('Próbny');
  await press(admin, add.button);
  expect(admin.url()).toContain('done=added');

  const c = await recordCase(app, { daysAgo: 1, category: ({ code }) => code === category.code });
  await visit(admin, `/office/units/${wrong}`);
  await admin.locator('[name="until"]').fill(today.subtract({ days: 1 }).toString());
  await admin.locator('[name="successor"]').selectOption('PROBA-1');
  await press(admin, end.plan);
  // The successor begins today, and the day after the last is today.
  expect(await admin.locator('.plan').innerText()).toContain(plan.title);
  expect(await admin.locator('.plan .table').innerText()).toContain('Zarząd Próbny');
  await expectSound(admin);
  await press(admin, end.button);
  expect(admin.url()).toContain('done=ended');
  await expect
    .poll(async () => (await findCase(app.db, c.id))!.lead, { timeout: 20_000, interval: 250 })
    .toBe('PROBA-1');
  await visit(admin, `/office/units/${wrong}`);
  await expectSound(admin);
  expect(await admin.locator('[name="to"]').inputValue()).toBe('PROBA-1');
  await press(admin, unitsTexts.pl.officers.button);
  expect(admin.url()).toContain('done=moved');
  await open(admin, deskOf(app, c));
  await admin.getByText(dispatchTexts.pl.why.ask).first().click();
  expect(await admin.locator('main').innerText()).toContain(nameOf(wrong));
  await expectSound(admin);
});
