/** Who may not be here: every address and form of the work places, for nobody, an officer and an agent. */
import { beforeAll, describe, expect, it } from 'vitest';
import { caseCode, type Case } from '#cases/case.ts';
import type { Person } from '#people/person.ts';
import { openApp } from '#tests/app.ts';
import { kindsIn, recordCase } from '#tests/casework.ts';
import { hire, tokenOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const c: Case = await recordCase(app, { daysAgo: 1 });
const code = caseCode(c);
const PHOTO = crypto.randomUUID();

const cookies: Record<string, string> = {};
beforeAll(async () => {
  const other = app.city.units.find(({ code: unit }) => !c.tasks.some((task) => task.unit === unit))!.code;
  const people: Record<string, Person> = {
    agent: await hire(app, { role: 'agent' }),
    officer: await hire(app, { role: 'officer', unit: c.lead }),
    stranger: await hire(app, { role: 'officer', unit: other })
  };
  for (const [who, person] of Object.entries(people)) {
    cookies[who] = `session=${await tokenOf(app, person)}`;
  }
});

type Who = 'nobody' | 'agent' | 'officer' | 'stranger';
const READING: [string, Record<Who, number>][] = [
  ['/desk', { nobody: 303, agent: 200, officer: 403, stranger: 403 }],
  ['/desk?list=closed', { nobody: 303, agent: 200, officer: 403, stranger: 403 }],
  [`/desk/${code}`, { nobody: 303, agent: 200, officer: 403, stranger: 403 }],
  ['/desk/call', { nobody: 303, agent: 200, officer: 403, stranger: 403 }],
  [`/desk/call/${code}`, { nobody: 303, agent: 403, officer: 403, stranger: 403 }],
  ['/desk/find?number=x', { nobody: 303, agent: 200, officer: 403, stranger: 403 }],
  ['/desk/newest?list=new', { nobody: 303, agent: 200, officer: 403, stranger: 403 }],
  [`/desk/photo/${PHOTO}`, { nobody: 303, agent: 404, officer: 403, stranger: 403 }],
  ['/unit', { nobody: 303, agent: 403, officer: 200, stranger: 200 }],
  [`/unit/${code}`, { nobody: 303, agent: 403, officer: 200, stranger: 403 }],
  ['/unit/find?number=x', { nobody: 303, agent: 403, officer: 200, stranger: 200 }],
  ['/unit/newest?list=open', { nobody: 303, agent: 403, officer: 200, stranger: 200 }],
  [`/unit/photo/${PHOTO}`, { nobody: 303, agent: 403, officer: 404, stranger: 404 }],
  ['/office', { nobody: 303, agent: 200, officer: 403, stranger: 403 }],
  ['/office/person', { nobody: 303, agent: 403, officer: 403, stranger: 403 }],
  ['/office/readings', { nobody: 303, agent: 403, officer: 403, stranger: 403 }],
  ['/office/outbox', { nobody: 303, agent: 200, officer: 403, stranger: 403 }],
  ['/sign-out', { nobody: 303, agent: 200, officer: 200, stranger: 200 }],
  ['/sign-in', { nobody: 200, agent: 303, officer: 303, stranger: 303 }]
];

const as = (who: Who): Record<string, string> => (who === 'nobody' ? {} : { cookie: cookies[who]! });

async function read(path: string, who: Who): Promise<Response> {
  return fetch(app.url + path, { headers: { accept: 'text/html', ...as(who) }, redirect: 'manual' });
}

describe('who only publishes', () => {
  it('reads what may be published and nothing else', async () => {
    const session = `session=${await tokenOf(app, await hire(app, { role: 'editor' }))}`;
    const kept = await recordCase(app, { daysAgo: 1 });
    const never = app.city.categories.find(({ published, sensitive }) => !published && !sensitive)!.code;
    await app.db.updateTable('cases').set({ category: never }).where('id', '=', kept.id).execute();
    const seen = async (one: Case) => {
      const page = `${app.url}/desk/publish/${caseCode(one)}`;
      return (await fetch(page, { headers: { accept: 'text/html', cookie: session } })).status;
    };
    expect([await seen(c), await seen(kept)]).toEqual([200, 403]);
  });
});

describe('reading', () => {
  it.each(READING)('%s', async (path, expected) => {
    for (const who of ['nobody', 'agent', 'officer', 'stranger'] as const) {
      const answer = await read(path, who);
      expect(answer.status, who).toBe(expected[who]);
      const body = await answer.text();
      if (answer.status === 403 || answer.status === 303)
        expect(body, `${path} as ${who}`).not.toContain('halina@hejnal.example');
      if (who === 'nobody' && answer.status === 303 && !path.startsWith('/sign')) {
        expect(answer.headers.get('location')).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
      }
    }
  });

  it('keeps every page of the work places out of shared stores and off other sites’ frames', async () => {
    for (const path of [...READING.map(([path]) => path), '/api/beat', '/api/mentions']) {
      const { headers } = await read(path, 'agent');
      expect(headers.get('cache-control'), path).toContain('no-store');
      if (!path.includes('/photo/')) expect(headers.get('x-frame-options'), path).toBe('DENY');
    }
  });
});

const WRITING = [
  ...['dispatch', 'category', 'ask', 'close'].map((action) => [`/desk/${code}?/${action}`, 'agent'] as const),
  ...['/desk/near', '/desk/categories'].map((path) => [path, 'agent'] as const),
  ...['look', 'take'].map((action) => [`/desk/call?/${action}`, 'agent'] as const),
  ...['answer', 'ask', 'giveBack'].map((action) => [`/unit/${code}?/${action}`, 'officer'] as const)
];

describe('writing', () => {
  it.each(WRITING)('%s is for one role only', async (path, allowed) => {
    const before = await kindsIn(app, c);
    for (const who of ['nobody', 'agent', 'officer', 'stranger'] as const) {
      if (who === allowed) continue;
      const answer = await fetch(app.url + path, {
        method: 'POST',
        headers: {
          origin: app.url,
          accept: 'text/html',
          'content-type': 'application/x-www-form-urlencoded',
          ...as(who)
        },
        body: new URLSearchParams({
          seen: String(c.version),
          text: 'x',
          question: 'x',
          reason: 'x',
          outcome: 'resolved',
          lead: c.lead!
        }),
        redirect: 'manual'
      });
      expect(answer.status, who).toBe(who === 'nobody' ? 303 : 403);
      await answer.text();
    }
    expect(await kindsIn(app, c)).toEqual(before);
  });

  it('from another site is refused although the session is good', async () => {
    const before = await kindsIn(app, c);
    for (const path of [`/desk/${code}?/close`, '/sign-out', '/sign-in']) {
      const answer = await fetch(app.url + path, {
        method: 'POST',
        headers: {
          origin: 'https://elsewhere.example',
          cookie: cookies['agent']!,
          'content-type': 'application/x-www-form-urlencoded'
        },
        body: 'seen=2&text=x&outcome=resolved',
        redirect: 'manual'
      });
      expect(answer.status, path).toBe(403);
    }
    expect(await kindsIn(app, c)).toEqual(before);
    expect((await read('/desk', 'agent')).status).toBe(200);
  });
});

describe('signing in', () => {
  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/desk/../../sign-out',
    'javascript:alert(1)'
  ])('never leads to %s', async (to) => {
    const person = await hire(app, { role: 'agent' });
    const answer = await fetch(`${app.url}/sign-in?to=${encodeURIComponent(to)}`, {
      method: 'POST',
      headers: { origin: app.url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email: person.email, password: 'zielony parasol' }),
      redirect: 'manual'
    });
    // Who has no second factor yet is led to setting one up, with nothing of the address left.
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in/set-up']);
    const changed = await fetch(`${app.url}/sign-in/language?lang=en&to=${encodeURIComponent(to)}`, {
      redirect: 'manual'
    });
    expect(changed.headers.get('location')).toBe('/sign-in');
  });

  it('is limited: the sixth guess is refused whatever it is', async () => {
    const person = await hire(app, { role: 'agent' });
    const guess = (password: string) =>
      fetch(`${app.url}/sign-in`, {
        method: 'POST',
        headers: {
          origin: app.url,
          accept: 'text/html',
          'content-type': 'application/x-www-form-urlencoded'
        },
        body: new URLSearchParams({ email: person.email, password }),
        redirect: 'manual'
      });
    const statuses = [];
    for (const password of ['a', 'b', 'c', 'd', 'e', 'zielony parasol'])
      statuses.push((await guess(password)).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  });
});
