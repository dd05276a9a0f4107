/** The owner of an account changes what is in it: data, address, password, passkeys, sessions; and closes it. */
import { describe, expect, it } from 'vitest';
import { address } from '#ui/addresses.ts';
import { accountTexts } from '#ui/texts/account.ts';
import { enteringTexts } from '#ui/texts/entering.ts';
import { mineTexts } from '#ui/texts/mine.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { expectSound } from '#tests/reporting.ts';
import { codeIn, linkIn, openResidents } from '#tests/residents.ts';

const { app, home, somebody, visitor, go, letterTo, enter } = await openResidents();
const texts = accountTexts.pl;
const entering = enteringTexts.pl;
const mine = mineTexts.pl;

describe('the owner of an account', () => {
  it('data are changed, the address by a letter, everything taken out, and the account closed', async () => {
    const [email, next] = [somebody(), somebody()];
    const page = await visitor();
    await go(page, '/account/enter');
    await enter(page, email);
    await page.getByRole('link', { name: texts.mine }).click();
    await page.getByRole('heading', { level: 1, name: mine.title }).waitFor();
    await expectSound(page);
    await page.locator('#phone').fill('12');
    await page.getByLabel(mine.ways.phone).check();
    await page.getByRole('button', { name: mine.save }).click();
    await page.locator('.faults').waitFor();
    await expectSound(page);
    await page.locator('#name').fill('Halina');
    await page.locator('#phone').fill('601 000 174');
    await page.getByRole('button', { name: mine.save }).click();
    await page.getByText(mine.savedText).waitFor();
    expect(await page.locator('#phone').inputValue()).toMatch(/601.000.174/u);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: mine.exportButton }).click();
    expect((await download).suggestedFilename()).toBe('hejnal.zip');

    await page.getByRole('link', { name: mine.emailChange }).click();
    await page.getByLabel(mine.newEmail.field).fill(next);
    await expectSound(page);
    await page.getByRole('button', { name: mine.newEmail.send }).click();
    await page.locator('#code').waitFor();
    await expectSound(page);
    await page.locator('#code').fill(codeIn(await letterTo(next)));
    await page.getByRole('button', { name: mine.newEmail.confirm }).click();
    await page.getByText(mine.newEmail.doneText).waitFor();
    expect(await letterTo(email, 2)).toContain('nowy adres');

    await go(page, '/account/close');
    await expectSound(page);
    await page.getByRole('button', { name: mine.closing.button }).click();
    await page.locator('.faults').waitFor();
    await page.getByLabel(mine.closing.sure).check();
    await page.getByRole('button', { name: mine.closing.button }).click();
    await page.getByRole('heading', { name: mine.closing.done }).waitFor();
    await expectSound(page);
    await go(page, '/account');
    expect(page.url()).toContain(address('/account/enter', 'pl'));
  });

  it('a new address is confirmed by the link of its letter in a browser that is not signed in', async () => {
    const [email, next] = [somebody(), somebody()];
    const [page, reading] = [await visitor(), await visitor({ width: 360 })];
    await go(page, '/account/enter');
    await enter(page, email);
    await go(page, '/account/mine/email');
    await page.getByLabel(mine.newEmail.field).fill(next);
    await page.getByRole('button', { name: mine.newEmail.send }).click();
    await page.locator('#code').waitFor();
    await reading.goto(linkIn(await letterTo(next)));
    await expectSound(reading);
    await reading.getByRole('button', { name: mine.newEmail.confirm }).click();
    await reading.getByText(mine.newEmail.doneText).waitFor();
    await expectSound(reading);
  });

  it('a password is set, opens the account, and ends what was signed in elsewhere', async () => {
    const email = somebody();
    const [page, elsewhere] = [await visitor(), await visitor({ script: false })];
    for (const one of [page, elsewhere]) {
      await go(one, '/account/enter');
      await enter(one, email);
    }
    await go(page, '/account/entry');
    await expectSound(page);
    expect(await page.locator('main').innerText()).toContain(mine.entry.present);
    await page.getByLabel(mine.entry.wordField).fill('Password1234');
    await page.getByRole('button', { name: mine.entry.wordSave }).click();
    await page.locator('.faults').waitFor();
    expect(await page.locator('.faults').innerText()).toContain(
      refusalWords({ refusal: 'password-common' }, 'pl')
    );
    await page.getByLabel(mine.entry.wordField).fill('trzy koty i pies');
    await page.getByRole('button', { name: mine.entry.wordSave }).click();
    await page.getByText(mine.entry.done.password).waitFor();
    await go(elsewhere, '/account');
    expect(elsewhere.url()).toContain(address('/account/enter', 'pl'));

    await elsewhere.locator('summary', { hasText: entering.haveWord }).click();
    await elsewhere.locator('#word-email').fill(email);
    await elsewhere.locator('#word-password').fill('trzy koty i psy');
    await elsewhere.getByRole('button', { name: entering.passwordButton }).click();
    await elsewhere.locator('.faults').waitFor();
    await expectSound(elsewhere);
    await elsewhere.locator('#word-password').fill('trzy koty i pies');
    await elsewhere.getByRole('button', { name: entering.passwordButton }).click();
    await elsewhere.getByRole('heading', { level: 1, name: texts.cases }).waitFor();

    await page.reload();
    await page.getByRole('button', { name: mine.entry.endOthers }).click();
    await page.getByText(mine.entry.done.ended).waitFor();
    await go(elsewhere, '/account');
    expect(elsewhere.url()).toContain(address('/account/enter', 'pl'));
  });

  it('a passkey is added and opens the account without an address; taken away it opens nothing', async () => {
    const page = await visitor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true
      }
    });
    await go(page, '/account/enter');
    await enter(page, somebody());
    await go(page, '/account/entry');
    await page.getByLabel(mine.entry.keyName).fill('telefon');
    await page.getByRole('button', { name: mine.entry.keyAdd }).click();
    await page.getByText(mine.entry.done.key).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: texts.leave }).click();
    await page.waitForURL(`${home}/`);
    await go(page, '/account/enter');
    await page.getByRole('button', { name: entering.passkey }).click();
    await page.getByRole('heading', { level: 1, name: texts.cases }).waitFor();
    await go(page, '/account/entry');
    await page.getByRole('button', { name: mine.entry.keyDrop('telefon') }).click();
    await page.getByText(mine.entry.done.unkeyed).waitFor();
    await page.getByRole('button', { name: texts.leave }).click();
    await page.waitForURL(`${home}/`);
    await go(page, '/account/enter');
    await page.getByRole('button', { name: entering.passkey }).click();
    await page.locator('.faults').waitFor();
    await expectSound(page);
  });

  it('an important change long after coming in asks to come in once more, and leads back', async () => {
    const email = somebody();
    const page = await visitor({ script: false });
    await go(page, '/account/enter');
    await enter(page, email);
    await app.db
      .updateTable('sessions')
      .set({ proved_at: Temporal.Now.instant().subtract({ minutes: 20 }).toString() })
      .where('account', 'is not', null)
      .execute();
    await go(page, '/account/close');
    await page.getByLabel(mine.closing.sure).check();
    await page.getByRole('button', { name: mine.closing.button }).click();
    await page.getByRole('heading', { level: 1, name: entering.again }).waitFor();
    await expectSound(page);
    expect(await page.locator('#email').inputValue()).toBe(email);
    await enter(page, email);
    expect(page.url()).toBe(home + address('/account/close', 'pl'));
  });
});

it.each(['en', 'uk'] as const)('every page speaks the reader’s language: %s', async (lang) => {
  const email = somebody();
  const page = await visitor({ width: 360 });
  await go(page, '/account/enter', lang);
  await expectSound(page, lang);
  await page.locator('#email').fill(email);
  await page.getByRole('button', { name: enteringTexts[lang].send }).click();
  await page.locator('#code').fill(codeIn(await letterTo(email)));
  await expectSound(page, lang);
  await page.getByRole('button', { name: enteringTexts[lang].code.button, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: accountTexts[lang].cases }).waitFor();
  for (const route of [
    '/account',
    '/account/mine',
    '/account/mine/email',
    '/account/entry',
    '/account/add',
    '/account/close'
  ]) {
    await go(page, route, lang);
    await expectSound(page, lang);
  }
});
