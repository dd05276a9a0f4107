/** A page goes out in one piece where somebody takes it, and is the same page where nobody does. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { holdPage } from './hold.server.ts';

const html = `<!doctype html><p>${'Zażółć gęślą jaźń. '.repeat(200)}</p>`;
const PAGE = { 'x-sveltekit-page': 'true', 'content-length': '0', etag: '"1"' };
const asked = (more: { isSubRequest?: boolean; accepts?: string; take?: (page: Buffer) => void } = {}) => ({
  request: new Request('http://hejnal.example/', {
    headers: more.accepts === undefined ? {} : { 'accept-encoding': more.accepts }
  }),
  isSubRequest: more.isSubRequest ?? false,
  platform: more.take && { req: { takePage: more.take } }
});
const empty = (headers: Record<string, string> = PAGE) => new Response('', { status: 404, headers });
const held = () => {
  const page = holdPage();
  expect(page.hold([html.slice(0, 21), html.slice(21)])).toBe('');
  return page;
};

describe('A page', () => {
  it('goes to whoever keeps the line, whole, with its length and without a mark', async () => {
    const taken: Buffer[] = [];
    const answer = await held().answer(asked({ take: (page) => taken.push(page) }), empty(), {
      everybodys: false
    });
    expect(taken.map(String)).toEqual([html]);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(html)));
    expect(answer.headers.has('etag')).toBe(false);
  });

  it('is the body of the answer where nobody takes it, and where the program asked itself', async () => {
    const never = () => expect.unreachable();
    for (const one of [asked(), asked({ isSubRequest: true, take: never })]) {
      const answer = await held().answer(one, empty(), { everybodys: false });
      expect(await answer.text()).toBe(html);
    }
  });

  it('is pressed only where it is everybody’s', async () => {
    for (const everybodys of [true, false]) {
      const answer = await held().answer(asked({ accepts: 'gzip' }), empty(), { everybodys });
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
      expect(answer.headers.get('content-encoding')).toBe(everybodys ? 'gzip' : null);
      expect((everybodys ? gunzipSync(bytes) : bytes).toString()).toBe(html);
    }
  });

  it('that broke or led elsewhere is told by the answer that came instead', async () => {
    const instead = empty({ 'content-length': '12' });
    expect(await held().answer(asked(), instead, { everybodys: true })).toBe(instead);
    expect(await holdPage().answer(asked(), instead, { everybodys: true })).toBe(instead);
  });

  it('is whole: one that would come bit by bit is a bug', async () => {
    const streamed = empty({ 'x-sveltekit-page': 'true' });
    await expect(held().answer(asked(), streamed, { everybodys: true })).rejects.toThrow('promise');
  });
});
