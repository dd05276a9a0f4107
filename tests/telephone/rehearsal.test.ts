/** A draft of the answering tree is rehearsed over a real exchange: the page calls it, hears the words, and goes by keys to an end. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answeringTreeTexts } from '#ui/texts/answeringTree.ts';
import { openApp } from '#tests/app.ts';
import { hotlineCity } from '#tests/hotlineCity.ts';
import { open } from '#tests/staff.ts';
import { openExchange } from './exchange.ts';
import { seat, type Seated } from './hall.ts';

declare const window: { heard?: MediaStreamTrack };

const exchange = await openExchange('rehearsal');
afterAll(() => exchange.close());
const { asterisk } = exchange;
const app = await openApp({
  city: hotlineCity(),
  town: 'none',
  hotline: true,
  telephone: true,
  env: {
    PBX_URL: asterisk.url,
    PBX_SOCKET: asterisk.browserSocket,
    PBX_SOUNDS: asterisk.sounds.inside,
    FILES_DIR: join(asterisk.sounds.outside, '..')
  }
});
const { begin, done, kinds, named, try: texts } = answeringTreeTexts.pl;
const place = `${app.url}/office/hotline/answering`;
let ewa: Seated;

beforeAll(async () => {
  ewa = await seat(app, 'agent', { role: 'supervisor', name: 'Ewa Lis' });
  await open(ewa.page, place);
  await ewa.page.getByRole('button', { name: begin }).click();
  await ewa.page.getByText(done.begun).waitFor();
});
afterAll(() => ewa?.browser.close());

/** The loudest of what the page hears in so many seconds, of 1. */
function loudest(seconds: number): Promise<number> {
  return ewa.page.evaluate(async (seconds) => {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    const samples = new Float32Array(analyser.fftSize);
    let [most, joined] = [0, false];
    for (const begun = performance.now(); performance.now() - begun < seconds * 1000 && most < 0.05;) {
      if (window.heard && !joined) {
        joined = true;
        context.createMediaStreamSource(new MediaStream([window.heard])).connect(analyser);
      }
      analyser.getFloatTimeDomainData(samples);
      most = Math.max(most, ...samples.map(Math.abs));
      await new Promise((done) => setTimeout(done, 20));
    }
    void context.close();
    return most;
  }, seconds);
}

it('A supervisor hears the draft over the exchange, goes by keys to an agent, and it is no contact', async () => {
  const { page, sockets } = ewa;
  await open(page, place);
  await page.getByRole('button', { name: texts.call }).click();
  expect(await loudest(20)).toBeGreaterThan(0.05);
  expect(sockets).toEqual([asterisk.browserSocket]);
  await page.getByText(texts.on(named(kinds.topics, 'topics'))).waitFor({ timeout: 60_000 });
  await page.getByRole('group', { name: texts.keypad }).getByRole('button', { name: '0' }).click();
  await page.getByText(texts.reached).waitFor({ timeout: 30_000 });
  await page.getByText(/^Wypróbowany /).waitFor();
  expect(await app.db.selectFrom('contacts').select('id').execute()).toEqual([]);
});
