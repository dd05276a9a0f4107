/** Somebody with a headset before a page of ours: a browser that says one tone and calls the exchange by SIP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Engine } from '#world/telephone/engine.ts';
import { openBrowser } from '#tests/browser.ts';
import { TONES, type Speaker } from './tones.ts';
import { writeTone } from './writing.ts';

/** The page's script, made as the site's scripts are made. */
async function bundled(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['es'] }
    }
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

export type Headset = Awaited<ReturnType<Awaited<ReturnType<typeof openHeadsets>>['put']>>;

/** A site with the page, and as many people as are put before it. */
export async function openHeadsets(engine: () => Engine) {
  const script = await bundled();
  const site = createServer((asked, answer) => {
    const isScript = asked.url === '/page.js';
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    answer.end(
      isScript
        ? script
        : '<!doctype html><audio autoplay></audio><script type="module" src="/page.js"></script>'
    );
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-headset-'));
  const closing: (() => Promise<void>)[] = [];
  return {
    async put(leg: string, who: Speaker) {
      const file = join(folder, `${who}.wav`);
      writeTone(file, TONES[who], 10, 48_000);
      const browser = await openBrowser([
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        '--autoplay-policy=no-user-gesture-required',
        '--allow-loopback-in-peer-connection',
        `--use-file-for-fake-audio-capture=${file}`
      ]);
      closing.push(() => browser.close());
      const page = await (await browser.newContext({ permissions: ['microphone'] })).newPage();
      await page.exposeFunction('admit', () => engine().admit!(leg));
      await page.goto(url);
      return {
        leg,
        page,
        heard: () => page.evaluate(() => window.heardNow()).catch(() => [] as Speaker[]),
        states: () => page.evaluate(() => window.states),
        /** The whole browser at once, as when a machine loses its power. */
        close: () => browser.close()
      };
    },
    async close(): Promise<void> {
      for (const close of closing) await close();
      site.closeAllConnections();
      site.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
