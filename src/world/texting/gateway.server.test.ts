/** Text messages over a real SMPP server on loopback. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openGateway, type Gateway } from '#tests/texting.ts';
import { openLog } from '#world/log.server.ts';
import { texted } from './alphabet.ts';
import { openTexts, TextRefused, type Part, type Texts } from './gateway.server.ts';
import type { Receipt } from './receipt.ts';

let gateway: Gateway;
let texts: Texts;
const log = openLog('silent');

beforeEach(async () => {
  gateway = await openGateway();
  texts = openTexts(gateway.url, log);
});
afterEach(async () => {
  texts.close();
  await gateway.close();
});

const TO = '+48600100200';

/** All parts of a text, one after the other. */
async function send(words: string, more: Partial<Part> = {}): Promise<string[]> {
  const { alphabet, parts } = texted(words);
  const ids = [];
  for (const [n, part] of parts.entries())
    ids.push(
      await texts.send({
        from: 'Hamlet',
        to: TO,
        words: part,
        alphabet,
        part: n + 1,
        parts: parts.length,
        reference: 7,
        ...more
      })
    );
  return ids;
}

describe('a text message', () => {
  it('arrives in the telephone’s own alphabet, signs of its extension too', async () => {
    const words = 'Sprawa 12/2026 {ok} [1] ~ \\ | ^ 5€ @ £ ñ à';
    const [id] = await send(words);
    expect(gateway.parts).toEqual([{ id, from: 'Hamlet', to: TO, alphabet: 'gsm7', words, of: undefined }]);
  });

  it('arrives in Ukrainian', async () => {
    const words = 'Ми прийняли звернення 12/2026. Дякуємо! ї є ґ 😀';
    await send(words);
    expect(gateway.parts).toMatchObject([{ alphabet: 'ucs2', words }]);
  });

  it.each([
    ['plain', 'abc€ '.repeat(90)],
    ['Polish', 'Zażółć gęślą jaźń. '.repeat(20)],
    ['Ukrainian', 'Під’їзд і ґанок. '.repeat(20)]
  ])('that is long arrives in parts that belong together: %s', async (_kind, words) => {
    await send(words);
    const { parts } = texted(words);
    expect(parts.length).toBeGreaterThan(1);
    expect(gateway.parts.map(({ of }) => of)).toEqual(
      parts.map((_, n) => ({ reference: 7, parts: parts.length, part: n + 1 }))
    );
    expect(gateway.messages(TO)).toEqual([parts.join('')]);
  });

  it.each([
    ['a name', 'Hamlet', 'Hamlet'],
    ['a number', '+48123456789', '48123456789'],
    ['a short number', '4852', '4852']
  ])('comes from %s', async (_what, from, seen) => {
    await send('Dzień dobry', { from });
    expect(gateway.parts[0]?.from).toBe(seen);
  });

  it('that is refused says by which status', async () => {
    gateway.answer = () => 0x0b;
    await expect(send('Dzień dobry')).rejects.toSatisfy(
      (cause) => cause instanceof TextRefused && cause.status === 0x0b
    );
  });
});

describe('a gateway', () => {
  it('that is away is no refusal of the message', async () => {
    await gateway.close();
    const cause: unknown = await send('Dzień dobry').catch((one: unknown) => one);
    expect(cause).toBeInstanceOf(Error);
    expect(cause).not.toBeInstanceOf(TextRefused);
    gateway = await openGateway();
  });

  it('that does not let us in says so, without the password', async () => {
    const wrong = openTexts(gateway.url.replace('p4ss', 'wr0ng'), log);
    const cause = await wrong
      .send({ from: 'Hamlet', to: TO, words: 'a', alphabet: 'gsm7', part: 1, parts: 1, reference: 1 })
      .catch((one: unknown) => one);
    expect(String(cause)).toContain('does not let us in');
    expect(String(cause)).not.toContain('wr0ng');
    wrong.close();
  });

  it('that hung up in the middle is found again by the next message', async () => {
    await send('one');
    gateway.before = () => {
      gateway.hangUp();
      return Promise.resolve();
    };
    await expect(send('two')).rejects.toThrow('hung up');
    gateway.before = () => Promise.resolve();
    gateway.parts = [];
    await send('three');
    expect(gateway.messages()).toEqual(['three']);
  });

  it('is kept open for receipts, also after it was lost', { timeout: 15_000 }, async () => {
    const heard: Receipt[] = [];
    texts.listen((receipt) => {
      heard.push(receipt);
      return Promise.resolve(true);
    });
    await vi.waitFor(() => expect(gateway.bound()).toBe(1), 5_000);
    gateway.hangUp();
    await vi.waitFor(() => expect(gateway.bound()).toBe(0), 5_000);
    await vi.waitFor(() => expect(gateway.bound()).toBe(1), 10_000);
    expect(await gateway.receipt('abc001')).toBe(0);
    expect(heard).toEqual([{ id: 'abc001', state: 'delivered', fault: '' }]);
  });
});

describe('a receipt', () => {
  it('waits until its message is written down', async () => {
    let known = false;
    texts.listen(() => Promise.resolve(known));
    const [id] = await send('Dzień dobry');
    const told = gateway.receipt(id!);
    setTimeout(() => (known = true), 300);
    expect(await told).toBe(0);
    expect(known).toBe(true);
  });

  it('that cannot be written down is told again by the gateway', async () => {
    texts.listen(() => Promise.reject(new Error('no database')));
    const [id] = await send('Dzień dobry');
    expect(await gateway.receipt(id!)).toBe(0x64);
  });

  it('is not mixed up with what somebody writes to us', async () => {
    const heard: Receipt[] = [];
    texts.listen((receipt) => {
      heard.push(receipt);
      return Promise.resolve(true);
    });
    await send('Dzień dobry');
    expect(await gateway.receipt('x', 'DELIVRD', { esm_class: 0, short_message: 'id:1 stat:DELIVRD' })).toBe(
      0
    );
    expect(heard).toEqual([]);
  });
});
