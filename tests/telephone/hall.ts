/** People at desks of the real site, whose browsers say one tone each and call a real exchange. */
import type { Browser, Page } from 'playwright-core';
import { heardIn, TONES, type Speaker } from './tones.ts';
import type { App } from '#tests/app.ts';
import { hire, open, pageOf } from '#tests/staff.ts';
import { bare, openTone } from '#tests/tones.ts';
import type { Person } from '#people/person.ts';
import { callScreenTexts } from '#ui/texts/callScreen.ts';
import { softphoneTexts } from '#ui/texts/softphone.ts';

declare const window: {
  heard?: MediaStreamTrack;
  hall?: { context: AudioContext; analyser: AnalyserNode; joined: MediaStreamTrack | undefined };
};

const texts = softphoneTexts.pl;

export type Seated = {
  page: Page;
  browser: Browser;
  person: Person | undefined;
  /** Whose tones the page hears in this moment. */
  heard(): Promise<Speaker[]>;
  /** The sockets the page has opened to an exchange. */
  sockets: string[];
};

/** Somebody before a page: an agent or supervisor, or a resident when no role is said. */
export async function seat(
  app: App,
  who: Speaker,
  { role, name }: { role?: Person['role']; name?: string } = {}
): Promise<Seated> {
  const browser = await openTone(TONES[who]);
  const person = role ? await hire(app, { role, ...(name ? { name } : {}) }) : undefined;
  const page = await pageOf(browser, app, person);
  await page.context().grantPermissions(['microphone'], { origin: app.url });
  await bare(page);
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  return { page, browser, person, sockets, heard: () => heardAt(page) };
}

/** What comes in is measured in the page, every fourth sample: a telephone says nothing above 4 kHz. */
async function heardAt(page: Page): Promise<Speaker[]> {
  const measured = await page
    .evaluate(() => {
      if (!window.heard) return undefined;
      const hall = (window.hall ??= (() => {
        const context = new AudioContext();
        const analyser = context.createAnalyser();
        analyser.fftSize = 16_384;
        return { context, analyser, joined: undefined };
      })());
      if (hall.joined !== window.heard) {
        hall.joined = window.heard;
        hall.context.createMediaStreamSource(new MediaStream([window.heard])).connect(hall.analyser);
      }
      const samples = new Float32Array(hall.analyser.fftSize);
      hall.analyser.getFloatTimeDomainData(samples);
      return { rate: hall.context.sampleRate / 4, some: [...samples].filter((_, at) => at % 4 === 0) };
    })
    .catch(() => undefined);
  return measured ? heardIn(Float32Array.from(measured.some), measured.rate) : [];
}

/** Presses a state in the bar and waits until it is there. */
export async function become(page: Page, state: 'ready' | 'offline'): Promise<void> {
  await page.locator('.mystate summary').click();
  await page.locator('.mystate').getByRole('button', { name: texts.become[state], exact: true }).click();
  await page.locator('.mystate summary', { hasText: texts.states[state] }).waitFor({ timeout: 30_000 });
}

/** Comes to the desk, with the microphone on, ready for calls. */
export async function comeToDesk({ page }: Seated, app: App): Promise<void> {
  await open(page, `${app.url}/desk`);
  await become(page, 'ready');
}

/** Answers what rings by its key, and gives the contact. */
export async function answer({ page }: Seated): Promise<string> {
  await page.locator('.callbar--rings').waitFor({ timeout: 30_000 });
  await page.keyboard.press('F8');
  await page.waitForURL('**/desk/hotline/**');
  return /hotline\/([0-9a-f-]+)/.exec(page.url())![1]!;
}

/** Writes down by keys how the call ended; a digit is the outcome. */
export async function wrapUp({ page }: Seated, contact: string, digit: string): Promise<void> {
  await page.getByRole('button', { name: callScreenTexts.pl.wrap.button }).waitFor();
  await page.keyboard.press('F8');
  await page.keyboard.press(digit);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(`**/desk/contacts/${contact}**`);
}
