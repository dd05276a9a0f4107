/** One network does not fill the queue: all addresses of it are counted as one. */
import { expect, it } from 'vitest';
import { openHere } from '#tests/here.ts';
import { holdTelephone } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { refuse } from '#world/refusal.ts';
import { POST } from './+server.ts';

const here = await openHere(hamlet);
await holdTelephone(here);
const TOO_MANY = refusalWords(refuse('calls-too-many', undefined, { minutes: 15 }), 'pl');

async function calls(address: string): Promise<string> {
  const request = new Request('http://here/call/line', {
    method: 'POST',
    body: JSON.stringify({ deed: 'call', lang: 'pl' })
  });
  const event = { locals: { here, address, lang: 'pl' }, request } as unknown as Parameters<typeof POST>[0];
  return ((await (await POST(event)).json()) as { fault: string }).fault;
}

it('Of the addresses of one home twenty calls are taken, and from elsewhere it goes on', async () => {
  for (let n = 1; n <= 20; n += 1) expect(await calls(`2001:db8:1:1::${n}`)).not.toBe(TOO_MANY);
  expect(await calls('2001:db8:1:1::21')).toBe(TOO_MANY);
  expect(await calls('2001:db8:1:2::1')).not.toBe(TOO_MANY);
});
