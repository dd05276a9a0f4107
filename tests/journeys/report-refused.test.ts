/** What no resident's browser sends: forged fields, broken bytes, other people's drafts, the same form many times at once. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { address } from '#ui/addresses.ts';
import { portalTexts } from '#ui/texts/portal.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { openApp } from '#tests/app.ts';
import { categoryThat, isPlain } from '#tests/reporting.ts';

const app = await openApp({ town: 'none' });
const { city } = app;
const plain = categoryThat(city, (c) => isPlain(c) && c.questions.every((q) => !q.required));
const said = (refusal: string, fill = {}) => refusalWords({ refusal, fill }, 'pl');

/** A program that keeps its cookies and follows nothing by itself. */
class Caller {
  cookie = '';

  async send(path: string, body?: BodyInit, headers: Record<string, string> = {}) {
    const answer = await fetch(app.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      body,
      redirect: 'manual',
      headers: { accept: 'text/html', origin: app.url, cookie: this.cookie, ...headers }
    });
    const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]!);
    if (cookie.length > 0) this.cookie = cookie.join('; ');
    return {
      status: answer.status,
      to: answer.headers.get('location') ?? '',
      text: await answer.text(),
      headers: answer.headers
    };
  }

  form(path: string, fields: Record<string, string>) {
    return this.send(path, new URLSearchParams(fields));
  }
}

async function begun() {
  const caller = new Caller();
  const { to } = await caller.form(`${address('/report/problem', 'pl')}?/choose`, { category: plain.code });
  const at = (step: string) => `${to}/${address(`/${step}`, 'pl').slice(1)}`;
  return { caller, to, at };
}

async function readyToSend(description: string) {
  const draft = await begun();
  await draft.caller.form(`${draft.at('place')}?/next`, {
    address: 'Rynek 1',
    detail: '',
    district: '',
    lat: '',
    lng: ''
  });
  await draft.caller.form(`${draft.at('details')}?/next`, { description });
  await draft.caller.form(`${draft.at('contact')}?/next`, { by: 'none', email: '', phone: '' });
  // Whoever is faster than any hand is asked to press once more.
  await pause(1100);
  return draft;
}

const cases = (description: string) =>
  app.db.selectFrom('cases').select('id').where('description', '=', description).execute();

describe('a form sent many times', () => {
  it('at once makes one case, and every sender gets the same receipt', async () => {
    const { caller, at } = await readyToSend('Sent eight times.');
    const sent = await Promise.all(Array.from({ length: 8 }, () => caller.form(`${at('check')}?/next`, {})));
    expect(sent.map(({ status, to }) => [status, to])).toEqual(sent.map(() => [303, at('done')]));
    expect(await cases('Sent eight times.')).toHaveLength(1);
  });

  it('again later changes nothing: every page of it leads to the receipt', async () => {
    const { caller, at } = await readyToSend('Sent, and sent again.');
    await caller.form(`${at('check')}?/next`, {});
    const again = await Promise.all([
      caller.form(`${at('check')}?/next`, {}),
      caller.form(`${at('details')}?/next`, { description: 'Other words.' }),
      caller.send(at('place')),
      caller.send(at('contact'))
    ]);
    expect(again.map(({ status, to }) => [status, to])).toEqual(again.map(() => [303, at('done')]));
    expect(await cases('Sent, and sent again.')).toHaveLength(1);
    expect(await cases('Other words.')).toHaveLength(0);
  });
});

describe('a draft', () => {
  it('of another browser is closed, and says so', async () => {
    const { caller, at } = await readyToSend('Somebody else’s.');
    const stranger = (await begun()).caller;
    for (const who of [stranger, new Caller()]) {
      for (const step of ['place', 'details', 'contact', 'check', 'done']) {
        const { status, text } = await who.send(at(step));
        expect([step, status]).toEqual([step, 403]);
        expect(text).toContain(said('foreign-draft'));
      }
      expect((await who.form(`${at('check')}?/next`, {})).status).toBe(403);
      expect((await who.form(`${at('contact')}?/keep`, { by: 'email' })).status).toBe(403);
    }
    expect(await cases('Somebody else’s.')).toHaveLength(0);
    expect((await caller.send(at('check'))).status).toBe(200);
  });

  it('that was never there is not there', async () => {
    const { caller } = await begun();
    const { status, text } = await caller.send(
      `${address('/report', 'pl')}/01900000-0000-7000-8000-000000000000/${address('/place', 'pl').slice(1)}`
    );
    expect([status, text.includes(said('no-draft'))]).toEqual([404, true]);
  });

  it('cannot be sent with a page left out', async () => {
    const { caller, at } = await begun();
    expect((await caller.send(at('check'))).to).toBe(at('place'));
    expect((await caller.form(`${at('check')}?/next`, {})).to).toBe(at('place'));
  });

  it('is nobody’s business but its browser’s', async () => {
    const { caller, at } = await begun();
    expect((await caller.send(at('place'))).headers.get('cache-control')).toBe('private, no-cache');
    const { headers } = await new Caller().form(`${address('/report/problem', 'pl')}?/choose`, {
      category: plain.code
    });
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/i);
  });
});

describe('what cannot be right is told beside its field, and what was typed stays', () => {
  const place = { address: '', detail: '', district: '', lat: '', lng: '' };
  const outside = city.neighbours[0]!;

  it.each([
    ['NUL', 'place', { ...place, address: 'a\0b' }, 'odd-characters', {}],
    ['a district that is none', 'place', { ...place, address: 'a', district: 'xyz' }, 'unknown-district', {}],
    ['a pin that is none', 'place', { ...place, lat: '1e999', lng: 'x' }, 'point-wrong', {}],
    ['half a pin', 'place', { ...place, lat: '50', lng: '' }, 'point-wrong', {}],
    [
      'a pin next door',
      'place',
      { ...place, lat: String(outside.centre.lat), lng: String(outside.centre.lng) },
      'outside-city',
      { neighbour: outside.name }
    ]
  ] as const)('%s', async (_, step, fields, refusal, fill) => {
    const { caller, at } = await begun();
    const { status, text } = await caller.form(`${at(step)}?/next`, fields);
    expect([status, text.includes(said(refusal, fill))]).toEqual([400, true]);
  });

  it('bytes that are not UTF-8', async () => {
    const { caller, at } = await begun();
    const body = Buffer.concat([
      Buffer.from('address=a'),
      Buffer.from('%FF%FE'),
      Buffer.from('&detail=&district=&lat=&lng=')
    ]);
    const { status, text } = await caller.send(`${at('place')}?/next`, body, {
      'content-type': 'application/x-www-form-urlencoded'
    });
    expect([status, text.includes(said('odd-characters'))]).toEqual([400, true]);
  });

  it('too long a description, a question nobody asked, and HTML that stays text', async () => {
    const { caller, at } = await begun();
    await caller.form(`${at('place')}?/next`, { ...place, address: 'Rynek 1' });
    const long = await caller.form(`${at('details')}?/next`, {
      description: `<script>alert(1)</script>${'x'.repeat(2000)}`
    });
    expect([long.status, long.text.includes(said('too-long', { over: 25, max: 2000 }))]).toEqual([400, true]);
    expect(long.text).not.toContain('<script>alert(1)');
    expect(long.text).toContain('&lt;script>alert(1)');
    const forged = await caller.form(`${at('details')}?/next`, { description: 'Fine.', 'question.xyz': '1' });
    expect([forged.status, forged.text.includes(said('unknown-question'))]).toEqual([400, true]);
    const file = new FormData();
    file.set('description', new Blob(['a file where words belong']), 'words.txt');
    const wrong = await caller.send(`${at('details')}?/next`, file);
    expect([wrong.status, wrong.text.includes(said('nothing-written'))]).toEqual([400, true]);
  });

  it('six photos at once', async () => {
    const { caller, at } = await begun();
    await caller.form(`${at('place')}?/next`, { ...place, address: 'Rynek 1' });
    const form = new FormData();
    form.set('description', 'Six.');
    for (let n = 0; n < 6; n += 1) form.append('photos', new Blob(['x']), `${n}.jpg`);
    const { status, text } = await caller.send(`${at('details')}?/next`, form);
    expect([status, text.includes(said('too-many-photos', { max: 5 })), text.includes('Six.')]).toEqual([
      400,
      true,
      true
    ]);
  });

  it('a category that is none, or is never taken in', async () => {
    const choose = `${address('/report/problem', 'pl')}?/choose`;
    const { status, text } = await new Caller().form(choose, { category: 'xyz' });
    expect([status, text.includes(said('unknown-category'))]).toEqual([400, true]);
    const danger = categoryThat(city, (c) => c.diversion?.stop === true);
    expect((await new Caller().form(choose, { category: danger.code })).to).toContain(
      address('/elsewhere', 'pl').slice(1)
    );
  });

  it('a form from another site, or one that is no form', async () => {
    const { caller, at } = await begun();
    const fields = new URLSearchParams({ ...place, address: 'Rynek 1' });
    expect(
      (await caller.send(`${at('place')}?/next`, fields, { origin: 'http://elsewhere.example' })).status
    ).toBe(403);
    const json = await caller.send(`${at('place')}?/next`, '{"address":"x"}', {
      'content-type': 'application/json'
    });
    expect(json.status).toBe(415);
    const nonsense = await caller.send(`${at('place')}?/next`, fields, { origin: 'nonsense' });
    expect(nonsense.status).toBe(403);
  });

  it('a form that broke off on its way', async () => {
    const { caller, at } = await begun();
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
      const { status, text } = await caller.send(`${at('place')}?/next`, '--x\r\nContent', {
        'content-type': type
      });
      expect([status, text.includes(portalTexts.pl.faults[400].title)]).toEqual([400, true]);
    }
  });

  it('a small form of millions of fields, and the program goes on', async () => {
    const { caller, at } = await begun();
    const words = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = 'a=b&'.repeat(3_000_000);
    const sent = await caller.send(`${at('place')}?/next`, body, words).catch(() => undefined);
    expect(sent?.status ?? 413).toBe(413);
    const parts = `--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n`.repeat(100_000);
    const files = await caller
      .send(`${at('place')}?/next`, `${parts}--x--`, { 'content-type': 'multipart/form-data; boundary=x' })
      .catch(() => undefined);
    expect(files?.status ?? 413).toBe(413);
    expect((await caller.send(at('place'))).status).toBe(200);
  });

  it('an id that is none', async () => {
    const { caller, at } = await begun();
    const dashes = '-'.repeat(36);
    expect((await caller.send(`${address('/report/problem', 'pl')}?like=${dashes}`)).status).toBe(200);
    await caller.form(`${at('place')}?/next`, { ...place, address: 'Rynek 1' });
    for (const photo of ['', 'abc', dashes]) {
      const { status } = await caller.form(`${at('details')}?/remove`, { description: 'Fine.', photo });
      expect(status).toBe(303);
    }
  });
});
