/** People at work, as the journeys of desk and units need them: signed in, at a case, in one browser or many. */
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { caseCode, type Case } from '#cases/case.ts';
import { answerTask, returnCase } from '#cases/work.ts';
import { addPerson } from '#people/person.server.ts';
import { beginSession } from '#people/sessions/session.server.ts';
import type { Person } from '#people/person.ts';
import type { Lang } from '#ui/lang.ts';
import { isRefusal } from '#world/refusal.ts';
import type { App } from './app.ts';
import type { Deed } from './casework.ts';

export const WORD = 'zielony parasol';
let hired = 0;

/** Somebody new who works here. */
export async function hire(
  app: App,
  who: { role: Person['role']; also?: Person['role'][]; unit?: string | null; name?: string }
): Promise<Person> {
  hired += 1;
  const email = `worker-${process.pid}-${hired}@city.example`;
  const given = {
    email,
    name: who.name ?? `Osoba ${hired}`,
    role: who.role,
    also: who.also ?? [],
    unit: who.unit ?? null,
    password: WORD
  };
  const person = await addPerson(app.db, randomUUID(), given);
  if (isRefusal(person)) throw new Error(person.refusal);
  return person;
}

/** What the cookie of somebody holds who has signed in with both factors. */
export async function tokenOf({ db }: Pick<App, 'db'>, { id }: Pick<Person, 'id'>): Promise<string> {
  const begun = await beginSession(
    db,
    { person: id },
    { factors: ['password', 'totp'] },
    Temporal.Now.instant()
  );
  return begun.token;
}

type Seat = { script?: boolean; width?: number; lang?: Lang };

/** A browser of their own for somebody who is signed in; nobody's without a person. */
export async function pageOf(
  browser: Browser,
  app: App,
  person?: Person,
  { script = true, width = 1280, lang = 'pl' }: Seat = {}
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width, height: 900 } });
  const cookies: { name: string; value: string; url: string }[] = [
    { name: 'lang', value: lang, url: app.url }
  ];
  if (person) {
    cookies.push({ name: 'session', value: await tokenOf(app, person), url: app.url });
  }
  await context.addCookies(cookies);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** Opens a page. */
export async function open(page: Page, address: string): Promise<number> {
  return (await page.goto(address, { waitUntil: 'load' }))?.status() ?? 0;
}

/** Waits until keys work, which the foot of the page says by showing them. */
export async function alive(page: Page): Promise<void> {
  await page.locator('.keys .hint-key').first().waitFor();
}

/** The form of an action on a case, unfolded; with what it lies under. */
export async function unfold(page: Page, at: string) {
  const action = page.locator(`details#${at}`);
  const more = page.locator(`details#more:not([open]):has(#${at})`);
  if ((await more.count()) > 0) await more.locator('summary').first().click();
  if ((await action.getAttribute('open')) === null) await action.locator('summary').click();
  return action;
}

/** Sends the form of an action and waits for the page that answers. */
export async function send(page: Page, at: string): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.locator(`details#${at} button[type="submit"]`).last().click();
  await answered;
  await page.waitForLoadState('load');
}

export const deskOf = (app: App, c: Case) => `${app.url}/desk/${caseCode(c)}`;
export const unitOf = (app: App, c: Case) => `${app.url}/unit/${caseCode(c)}`;

const BY = '01900000-0000-7000-8000-000000000002';

/** The leading unit gives the case back. */
export const givesBack =
  (reason: string): Deed =>
  (c, now) =>
    returnCase(c, [], c.lead!, { reason }, { as: 'officer', person: BY, unit: c.lead! }, now);

/** Every unit on the case answers, the leading one first. */
export const answers =
  (text: string, unit?: string): Deed =>
  (c, now) => {
    const task = c.tasks.find((one) => one.status === 'open' && (unit === undefined || one.unit === unit))!;
    return answerTask(
      c,
      task.unit,
      { text, outcome: 'resolved', photos: [] },
      { as: 'officer', person: BY, unit: task.unit },
      now
    );
  };

/** The lines of the history on a case's page. */
export async function history(page: Page): Promise<string> {
  return page.locator('.journal').innerText();
}

/** A page refused what was sent, said why, and kept what was typed. */
export async function expectFault(page: Page, words: string): Promise<void> {
  expect(await page.locator('.faults').innerText()).toContain(words);
}
