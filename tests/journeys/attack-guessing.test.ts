/** Somebody guesses: PINs by the thousand, numbers of cases, addresses of the staff. */
import { describe, expect, it } from 'vitest';
import { caseNumber } from '#cases/case.ts';
import { address } from '#ui/addresses.ts';
import { openApp } from '#tests/app.ts';
import { recordCase } from '#tests/casework.ts';
import { hire, WORD } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });

/** Guesses under way side by side. */
const AT_ONCE = 50;

/** What an action of a page answers a script: its status stands in the body. */
async function post(path: string, fields: Record<string, string>) {
  const answer = await fetch(app.url + path, {
    method: 'POST',
    headers: { origin: app.url, accept: 'application/json', 'x-sveltekit-action': 'true' },
    body: new URLSearchParams(fields),
    redirect: 'manual'
  });
  const text = await answer.text();
  const { type, status } = JSON.parse(text) as { type: string; status: number };
  return { text, type, status, headers: answer.headers };
}
const open = (number: string, pin: string) => post(address('/case', 'pl'), { number, pin });
const wrong = (pin: string) => String((Number(pin) + 1) % 1_000_000).padStart(6, '0');

describe('Guessing', () => {
  it('tells nobody which numbers exist', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const there = await open(caseNumber(c), wrong(app.seal.pin(c.id)));
    const none = await open(caseNumber({ ...c, number: 999_999 }), '123456');
    expect(none.status).toBe(400);
    const same = (text: string, number: string) => text.replaceAll(number, 'NUMBER');
    expect(same(none.text, caseNumber({ ...c, number: 999_999 }))).toBe(same(there.text, caseNumber(c)));
  });

  it('tells nobody who works here', async () => {
    const anna = await hire(app, { role: 'agent' });
    const known = await post('/sign-in', { email: anna.email, password: `${WORD} nie` });
    const unknown = await post('/sign-in', { email: 'nobody@city.example', password: `${WORD} nie` });
    expect(known.status).toBe(400);
    expect(unknown.text.replaceAll('nobody@city.example', 'WHO')).toBe(
      known.text.replaceAll(anna.email, 'WHO')
    );
  });

  it('a thousand PINs, fifty at once, compare a handful, shut the door also to the right one, and are told once', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const pin = app.seal.pin(c.id);
    await app.db.deleteFrom('tries').execute();
    const guesses = Array.from({ length: 1000 }, (_, n) => String(n).padStart(6, '0')).filter(
      (g) => g !== pin
    );
    const answers: Awaited<ReturnType<typeof open>>[] = [];
    for (let from = 0; from < guesses.length; from += AT_ONCE)
      answers.push(
        ...(await Promise.all(guesses.slice(from, from + AT_ONCE).map((guess) => open(caseNumber(c), guess))))
      );
    expect(answers.filter(({ status }) => status !== 429).length).toBeLessThanOrEqual(5);
    expect(answers.every(({ type }) => type === 'failure')).toBe(true);
    expect((await open(caseNumber(c), pin)).status).toBe(429);
    const told = await app.db
      .selectFrom('security_entries')
      .select('detail')
      .where('kind', '=', 'tries-stopped')
      .execute();
    const what = told.map(({ detail }) => (detail as { what: string }).what);
    expect(what.filter((one) => one === 'pin case')).toHaveLength(1);
    expect(what.filter((one) => one === 'pin network')).toHaveLength(1);
  });

  it('says when to come again', async () => {
    const answer = await fetch(app.url + address('/case', 'pl'), {
      method: 'POST',
      headers: { origin: app.url },
      body: new URLSearchParams({ number: '1/2026', pin: '123456' })
    });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
