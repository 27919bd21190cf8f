import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openReceiver } from '#test/api/helpers/receiver.ts';
import { customerWithSoftware, registerDemoPartner } from './customer-of-demo.ts';
import { goOnAs } from './kept-pages.ts';
import { expectAccessible, expectFits } from './visit.ts';

const url = inject('serviceUrl');

beforeAll(async () => {
  await registerDemoPartner(url);
});

const open = (path: string, person: 'admin' | 'sales' | 'helpdesk' = 'admin') =>
  goOnAs(person, path);

describe('brand', () => {
  it('says what is wrong at the field and at the top, loses nothing, and shows what was saved', async () => {
    const { page, giveBack } = await open('/settings');
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    await field('Name').fill('Hangang');
    await field('Colour').fill('blue');
    await field('Support phone number').fill('+82 1');
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await save.click();
    const summary = page.getByRole('alert').filter({ hasText: /needs? your attention/ });
    await summary.getByText('Enter a colour such as #0f6cbd.').waitFor();
    await expectAccessible(page);
    expect(await field('Name').inputValue()).toBe('Hangang');
    await field('Colour').fill('#0b5394');
    await field('Support phone number').fill('+82 0000000');
    await save.click();
    await summary.getByText(/Enter an international phone number/).waitFor();
    await field('Support phone number').fill('+82 2 312 3456');
    await save.click();
    await page.getByRole('banner').getByText('Hangang', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('textbox', { name: 'Colour' }).waitFor();
    expect(await field('Support phone number').inputValue()).toBe('+82 2 312 3456');
    await giveBack();
  });

  it('is shown to a sales agent, with who may change it', async () => {
    const { page, giveBack } = await open('/settings', 'sales');
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await expect.poll(() => save.getAttribute('aria-disabled')).toBe('true');
    await save.focus();
    await page
      .getByRole('tooltip')
      .getByText(/admin agent/)
      .waitFor();
    await giveBack();
  });
});

describe('people and programs', () => {
  it('invites a person, and shows the secret of a program once', async () => {
    const { page, giveBack } = await open('/settings/people');
    await page.getByRole('button', { name: 'Invite a person' }).click();
    expect(page.url()).toContain('dialog=add-agent');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Invite a person' }).click();
    await dialog.getByRole('button', { name: 'Choose at least one role.' }).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('textbox').fill('new.person@reseller.example');
    await dialog.getByRole('checkbox', { name: 'sales agent' }).check();
    await dialog.getByRole('button', { name: 'Invite a person' }).click();
    await page.getByRole('cell', { name: 'new.person@reseller.example', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Add a program' }).click();
    await dialog.getByRole('textbox').fill('shop');
    await dialog.getByRole('button', { name: 'Add a program' }).click();
    await dialog.getByText('shown only once').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('button', { name: 'Remove shop' }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => page.getByRole('cell', { name: 'shop', exact: true }).count()).toBe(0);
    await giveBack();
  });
});

describe('webhooks', () => {
  it('registers, sends a test event, shows its delivery, and sends it again', async () => {
    const receiver = await openReceiver();
    const { page, giveBack } = await open('/settings/webhooks');
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByRole('button', { name: /^Enter an https address/ }).waitFor();
    await page.getByRole('textbox', { name: 'Address' }).fill(receiver.url);
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('button', { name: 'Send a test event' }).click();
    await page.getByText('The test event was delivered.').waitFor();
    await customerWithSoftware(url);
    await page.reload();
    await page.getByRole('cell', { name: 'Delivered' }).first().waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectFits(page);
    await page
      .getByRole('button', { name: /^Send again: Test event/ })
      .first()
      .click();
    await expect.poll(() => receiver.received.length).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Remove registration' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove registration' }).click();
    await page.getByRole('button', { name: 'Register' }).waitFor();
    await giveBack();
    await receiver.close();
  });

  it('are not shown to a helpdesk agent, with who may see them', async () => {
    const { page, giveBack } = await open('/settings/webhooks', 'helpdesk');
    await page.getByText('Your role does not show this').waitFor();
    await giveBack();
  });
});
