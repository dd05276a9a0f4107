/** A program sends reports: doubted it waits, and no word is lost; what it calls photos never runs. */
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { address } from '#ui/addresses.ts';
import { openApp } from '#tests/app.ts';
import { categoryThat, isPlain } from '#tests/reporting.ts';

const app = await openApp({ town: 'none' });
const plain = categoryThat(app.city, (c) => isPlain(c) && c.questions.every(({ required }) => !required));
type Fields = Record<string, string> | FormData;

/** A browser without script: it keeps its cookie and goes where it is led. */
function visitor() {
  let cookie = '';
  async function send(path: string, fields?: Fields): Promise<Response> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
    const answer = await fetch(app.url + path, {
      ...(fields ? { method: 'POST', body } : {}),
      headers: { origin: app.url, accept: 'text/html', cookie },
      redirect: 'manual'
    });
    const [given] = answer.headers.getSetCookie().filter((one) => one.startsWith('drafts='));
    if (given) cookie = given.split(';')[0]!;
    return answer;
  }
  const at = (draft: string, step: string) => address(`/report/${draft}/${step}`, 'pl');
  return {
    send,
    at,
    /** All pages but the last press. */
    async write(photos: File[] = []): Promise<string> {
      const begun = await send(`${address('/report/problem', 'pl')}?/choose`, { category: plain.code });
      const draft = /[0-9a-f-]{36}/.exec(begun.headers.get('location')!)![0];
      await send(`${at(draft, 'place')}?/next`, { address: `ul. Robotów ${draft.slice(-4)}` });
      const details = new FormData();
      details.set('description', `Słowa, których szkoda: ${draft}.`);
      for (const photo of photos) details.append('photos', photo);
      await send(`${at(draft, 'details')}?/next`, details);
      if (photos.length === 0) await send(`${at(draft, 'contact')}?/next`, { by: 'none' });
      return draft;
    }
  };
}

const caseOf = (draft: string) =>
  app.db
    .selectFrom('cases')
    .select('id')
    .where('description', '=', `Słowa, których szkoda: ${draft}.`)
    .execute();

describe('A report', () => {
  it('whose hidden field is filled in waits for a second press, and is not lost', async () => {
    const robot = visitor();
    const draft = await robot.write();
    const last = `${robot.at(draft, 'check')}?/next`;
    const doubted = await robot.send(last, { homepage: 'https://spam.example' });
    expect(doubted.status).toBe(429);
    expect(doubted.headers.get('retry-after')).not.toBeNull();
    const waited = /name="waited"[^>]*value="([^"]+)"/.exec(await doubted.text())![1]!;
    const hasty = await robot.send(last, { homepage: 'https://spam.example', waited });
    expect(hasty.status).toBe(429);
    expect(await caseOf(draft)).toEqual([]);

    // What one was given is worth nothing for another.
    const other = await robot.write();
    await pause(10_500);
    const borrowed = { homepage: 'https://spam.example', waited };
    expect((await robot.send(`${robot.at(other, 'check')}?/next`, borrowed)).status).toBe(429);
    expect((await robot.send(last, borrowed)).status).toBe(303);
    expect(await caseOf(draft)).toHaveLength(1);
  });

  it('of many from one network that did no work is asked to wait, too, and the log says so once', async () => {
    await app.db.deleteFrom('tries').execute();
    const robot = visitor();
    const first = await robot.write();
    await pause(1200);
    const statuses: number[] = [];
    for (let n = 0; n < 24; n++)
      statuses.push((await robot.send(`${robot.at(first, 'check')}?/next`, {})).status);
    expect(statuses[0]).toBe(303);
    const late = await robot.write();
    await pause(1200);
    expect((await robot.send(`${robot.at(late, 'check')}?/next`, {})).status).toBe(429);
    const told = await app.db.selectFrom('security_entries').select('detail').execute();
    expect(told.filter(({ detail }) => (detail as { what: string }).what === 'send plain')).toHaveLength(1);
  });
});

describe('What is called a photo', () => {
  const script = '<script>alert(document.domain)</script>';

  it('is written anew, and served as a picture that may do nothing', async () => {
    const jpeg = await sharp({ create: { width: 64, height: 48, channels: 3, background: 'red' } })
      .jpeg()
      .withExif({ IFD0: { ImageDescription: script, Artist: script } })
      .toBuffer();
    const bytes = new Uint8Array(Buffer.concat([jpeg, Buffer.from(`<html>${script}</html>`)]));
    const robot = visitor();
    const draft = await robot.write([new File([bytes], '../../../../evil.html', { type: 'text/html' })]);
    const [photo] = await app.db
      .selectFrom('photos')
      .select(['id', 'key'])
      .where('draft_id', '=', draft)
      .execute();
    expect(photo!.key).not.toMatch(/evil|\.\./);
    const path = robot.at(draft, `photo/${photo!.id}`);
    const answer = await robot.send(path);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="photo.jpg"'
    });
    const kept = Buffer.from(await answer.arrayBuffer());
    expect(kept.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(kept.toString('latin1')).not.toContain('<script');
    expect((await visitor().send(path)).status).toBeGreaterThanOrEqual(403);
  });

  it.each([
    ['a drawing with script', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`, 'image/svg+xml'],
    ['script that begins like a picture', `GIF89a/*${'a'.repeat(99)}*/=1;alert(1)//`, 'image/gif'],
    ['a page that calls itself a picture', `<html>${script}</html>`, 'image/jpeg']
  ])('is refused when it is %s', async (_, text, type) => {
    const draft = await visitor().write([new File([text], 'photo.jpg', { type })]);
    const kept = await app.db.selectFrom('photos').select('id').where('draft_id', '=', draft).execute();
    expect(kept).toEqual([]);
  });
});
