/** Letters to addresses somebody typed: a program is slowed, a person with or without script hardly notices. */
import { expect, it } from 'vitest';
import { address } from '#ui/addresses.ts';
import { enteringTexts } from '#ui/texts/entering.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { expectSound } from '#tests/reporting.ts';
import { openResidents } from '#tests/residents.ts';

const { app, home, mail, visitor, go, somebody, letterTo } = await openResidents();
const texts = enteringTexts.pl;

it.each([[true], [false]])('one letter is sent for one press (script: %s)', async (script) => {
  const page = await visitor({ script, width: 360 });
  const email = somebody();
  await go(page, '/account/enter');
  await page.getByLabel(texts.email).first().fill(email);
  await page.getByRole('button', { name: texts.send }).click();
  await page.waitForURL(`**${address('/account/enter/code', 'pl')}`);
  await letterTo(email);
  expect(mail.delivered.filter(({ to }) => to.includes(email))).toHaveLength(1);
});

it('a browser with script does its little work, also for who presses before it is done', async () => {
  const page = await visitor();
  await go(page, '/account/enter');
  await page.getByLabel(texts.email).first().fill(somebody());
  // Whoever presses before the script came is asked to wait once, like whoever has none.
  await page.waitForLoadState('networkidle');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: texts.send }).click();
  const fields = new URLSearchParams((await sent).postData() ?? '');
  expect(fields.get('effort')).toMatch(/^[A-Za-z0-9+/=]{100,}$/);
  expect(fields.get('homepage')).toBe('');
});

it('a program that sends by the dozen is told to wait; somebody of the same network waits once', async () => {
  await app.db.deleteFrom('tries').execute();
  const post = (email: string, more: Record<string, string> = {}) =>
    fetch(`${home}${address('/account/enter', 'pl')}?/letter`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: home, accept: 'text/html' },
      body: new URLSearchParams({ email, ...more })
    });
  for (let n = 0; n < 20; n += 1) expect((await post(somebody())).status).toBe(303);
  expect((await post(somebody())).status).toBe(429);
  expect((await post(somebody(), { homepage: 'https://spam.example' })).status).toBe(429);

  const page = await visitor({ script: false, width: 360 });
  const email = somebody();
  await go(page, '/account/enter');
  await page.getByLabel(texts.email).first().fill(email);
  await page.getByRole('button', { name: texts.send }).click();
  const words = refusalWords({ refusal: 'ask-again', fill: { seconds: 10 } }, 'pl');
  await page.getByText(words).first().waitFor();
  expect(await page.getByLabel(texts.email).first().inputValue()).toBe(email);
  await page.waitForTimeout(10_500);
  await page.getByRole('button', { name: texts.send }).click();
  await page.waitForURL(`**${address('/account/enter/code', 'pl')}`);

  const quick = await visitor({ width: 360 });
  await go(quick, '/account/enter');
  await expectSound(quick);
  await quick.getByLabel(texts.email).first().fill(somebody());
  await quick.getByRole('button', { name: texts.send }).click();
  await quick.waitForURL(`**${address('/account/enter/code', 'pl')}`);
}, 60_000);

it('whoever tries secret links one after the other is stopped, and told of in the log of security', async () => {
  await app.db.deleteFrom('tries').execute();
  const statuses: number[] = [];
  for (let n = 0; n < 62; n += 1) {
    const link = Buffer.alloc(28, n).toString('base64url');
    const page = ['case', 'batch', 'follow', 'map/follow'][n % 4]!;
    const to = home + address(`/${page}/${link}`, 'pl');
    statuses.push((await fetch(to, { redirect: 'manual', headers: { accept: 'text/html' } })).status);
  }
  expect(statuses.slice(0, 60)).not.toContain(429);
  expect(statuses.slice(60)).toEqual([429, 429]);
  const kept = await app.db
    .selectFrom('security_entries')
    .select('detail')
    .where('kind', '=', 'tries-stopped')
    .execute();
  expect(kept.map(({ detail }) => detail)).toContainEqual({ what: 'link network' });
});
