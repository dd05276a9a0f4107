/** A supervisor reads the figures of the hotline: a day, a month, the files; and plans with them. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { hotlineDefinitions } from '#ui/texts/hotlineDefinitions.ts';
import { hotlineFiguresTexts } from '#ui/texts/hotlineFigures.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { makeContact } from '#tests/contacts.ts';
import { hotlineCity } from '#tests/hotlineCity.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ city: hotlineCity(), town: 'none' });
const texts = hotlineFiguresTexts.pl;
const zone = app.city.profile.timezone;
const today = Temporal.Now.plainDateISO(zone);
const at = (time: string, day = today) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString();
let browser: Browser;
let ewa: Person;
beforeAll(async () => {
  browser = await openBrowser();
  ewa = await hire(app, { role: 'supervisor', name: 'Ewa Lis' });
  const agent = (await hire(app, { role: 'agent', name: 'Anna Gawlik' })).id;
  const category = app.city.categories[0]!.code;
  for (const day of [today, today.subtract({ days: 1 }), today.subtract({ days: 2 })])
    for (const [n, time] of ['08:05', '08:40', '08:50', '09:10'].entries())
      await makeContact(app.db, {
        at: at(time, day),
        topic: 'roads',
        number: `+4860010020${n}`,
        wait: n * 10,
        agent,
        talk: 120 + n * 30,
        wrap: 30,
        outcome: n === 3 ? 'handed-case-file' : 'informed',
        about: `category:${category}`
      });
  await makeContact(app.db, { at: at('08:55'), topic: 'taxes', wait: 45 });
  await makeContact(app.db, { at: at('08:56'), wait: 2 });
});
afterAll(() => browser.close());

describe('the figures of the hotline', () => {
  it('of a day stand with their definitions, by half hour and by topic', async () => {
    const page = await pageOf(browser, app, ewa);
    await open(page, `${app.url}/office/hotline/figures?from=${today.toString()}&until=${today.toString()}`);
    const said = (await page.locator('main').innerText()).replaceAll('\u00A0', ' ');
    expect(said).toContain('60% (3 z 5)');
    expect(said).toContain('75% (3 z 4)');
    for (const definition of [
      hotlineDefinitions.pl.definitions.first,
      hotlineDefinitions.pl.definitions.settled
    ])
      expect(said).toContain(definition.replaceAll('\u00A0', ' '));
    expect(await page.getByRole('img', { name: /8\.00 – 1, 8\.30 – 4, 9\.00 – 1/ }).count()).toBe(1);
    expect(said).toContain('Roads');
    await expectSound(page);
  });

  it('of several days stand day by day, also on a phone and without script', async () => {
    const page = await pageOf(browser, app, ewa, { script: false, width: 360 });
    const from = today.subtract({ days: 2 }).toString();
    await open(page, `${app.url}/office/hotline/figures?from=${from}&until=${today.toString()}&topic=roads`);
    expect(await page.getByRole('heading', { name: texts.days.title }).count()).toBe(1);
    await page.locator('#topic').selectOption('none');
    await page.getByRole('button', { name: texts.show }).click();
    expect(new URL(page.url()).searchParams.get('topic')).toBe('none');
    await open(page, `${app.url}/office/hotline/figures?from=yesterday`);
    expect(await page.getByText(texts.unknown).count()).toBe(1);
  });

  it('are files too, which only those who may read them get', async () => {
    const page = await pageOf(browser, app, ewa);
    const of = async (file: string) => {
      const answer = await page.request.get(`${app.url}/office/hotline/figures/${file}`);
      return { status: answer.status(), text: await answer.text() };
    };
    const { status, text } = await of(`topic.csv?from=${today.toString()}&until=${today.toString()}`);
    expect(status).toBe(200);
    expect(text.split('\r\n')).toHaveLength(5);
    expect(text).toContain('roads;4;4;4;3;0;');
    expect((await of('people.csv')).status).toBe(404);
    const agent = await pageOf(browser, app, await hire(app, { role: 'agent' }));
    expect((await agent.request.get(`${app.url}/office/hotline/figures`)).status()).toBe(403);
  });
});
