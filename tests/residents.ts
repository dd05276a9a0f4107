/** Residents with accounts in a real browser, as the journeys need them: their site, their mailbox, their way in. */
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import { enteringTexts } from '#ui/texts/entering.ts';
import { openApp, type App } from './app.ts';
import { openBrowser } from './browser.ts';
import { openMailServer, textOf, type MailServer } from './mail.ts';

const entering = enteringTexts.pl;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export type Residents = {
  app: App;
  mail: MailServer;
  /** Where the site says it is. */
  home: string;
  /** An address nobody has used yet. */
  somebody(): string;
  visitor(how?: { script?: boolean; width?: number }): Promise<Page>;
  go(page: Page, route: string, lang?: Lang): Promise<unknown>;
  /** The newest letter to an address, once there are so many. */
  letterTo(email: string, count?: number): Promise<string>;
  /** Asks for a letter on the page that asks for an address. */
  ask(page: Page, email: string): Promise<void>;
  /** In by the code of a letter, from the same page. */
  enter(page: Page, email: string): Promise<void>;
};

export const codeIn = (letter: string) => /^\d{3}\s\d{3}$/mu.exec(letter)![0];
export const linkIn = (letter: string) => /https?:\/\/\S+/.exec(letter)![0];

/** Opens a site with a mail server and a browser, for the file that calls it. */
export async function openResidents(more: Record<string, string> = {}): Promise<Residents> {
  const mail = await openMailServer();
  afterAll(() => mail.close());
  // A passkey is given to a name, and its site has to know its own address.
  const port = String(await freePort());
  const home = `http://localhost:${port}`;
  const app = await openApp({
    town: 'none',
    env: { SMTP_URL: mail.url, PORT: port, PUBLIC_URL: home, ...more }
  });
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  let people = 0;
  const lettersTo = (email: string) => mail.delivered.filter(({ to }) => to.includes(email));

  async function visitor({ script = true, width = 1280 } = {}): Promise<Page> {
    const context = await browser!.newContext({ viewport: { width, height: 800 }, locale: 'pl' });
    // Scripts are asked for and never come; axe can still look at what is there.
    if (!script) await context.route(/\.js$/, (route) => route.abort());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  }

  async function letterTo(email: string, count = 1): Promise<string> {
    const many = () => lettersTo(email).length;
    await expect.poll(many, { timeout: 90_000, interval: 200 }).toBeGreaterThanOrEqual(count);
    return textOf(lettersTo(email).at(-1)!);
  }

  async function ask(page: Page, email: string): Promise<void> {
    await page.locator('#email').fill(email);
    await page.getByRole('button', { name: entering.send }).click();
    await page.waitForURL(`**${address('/account/enter/code', 'pl')}`);
  }

  async function enter(page: Page, email: string): Promise<void> {
    const before = lettersTo(email).length;
    await ask(page, email);
    await page.locator('#code').fill(codeIn(await letterTo(email, before + 1)));
    await page.getByRole('button', { name: entering.code.button, exact: true }).click();
    await page.waitForURL((url) => !url.pathname.startsWith(address('/account/enter', 'pl')));
  }

  return {
    app,
    mail,
    home,
    somebody: () => `resident-${(people += 1)}@hejnal.example`,
    visitor,
    go: (page, route, lang = 'pl') => page.goto(home + address(route, lang)),
    letterTo,
    ask,
    enter
  };
}
