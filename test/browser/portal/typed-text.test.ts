import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { fileRefundRequest, operatorOf, reportSchema } from '#test/api/helpers/refund-requests.ts';
import { TYPED_FORMS, type TypedForm } from '#test/fixtures/typed-forms.ts';
import { theBrowser } from '../browser.ts';
import { customerWithSoftware, registerDemoPartner } from './customer-of-demo.ts';
import { goOnAs } from './kept-pages.ts';
import { visit } from './visit.ts';

const url = inject('serviceUrl');
const POOL = '/DG7GMGF0DVT8/2022';

interface World {
  readonly customer: string;
  /** An item with a link, and one without. */
  readonly linked: string;
  readonly unlinked: string;
  readonly report: string;
  readonly plainReport: string;
  readonly importId: string;
}

interface Form {
  readonly person?: 'operator';
  readonly path: (world: World) => string;
  readonly field: string | RegExp;
  readonly text?: string;
}

const FORMS: Readonly<Record<TypedForm, Form>> = {
  'add-keys': { person: 'operator', path: () => `/operator/keys${POOL}`, field: 'Keys' },
  answer: {
    ...{ person: 'operator', path: ({ plainReport }) => `/operator/reports/${plainReport}` },
    field: 'Note to the partner',
  },
  brand: { path: () => '/settings', field: 'Name' },
  customer: { path: () => '/customers?dialog=add', field: /^Company name/ },
  'decision-amount': {
    ...{ person: 'operator', path: ({ report }) => `/operator/reports/${report}` },
    ...{ field: /^Amount to pay back/, text: '12.5' },
  },
  'decision-note': {
    ...{ person: 'operator', path: ({ report }) => `/operator/reports/${report}` },
    field: 'Note to the partner',
  },
  endpoint: { path: () => '/settings/webhooks', field: 'Address' },
  'link-note': { path: ({ linked }) => `${linked}&dialog=note`, field: /^Recipient/ },
  member: { path: () => '/settings/people?dialog=add-agent', field: /^E-mail address/ },
  'move-import': {
    person: 'operator',
    path: ({ importId }) => `/operator/keys${POOL}/${importId}?dialog=move`,
    field: 'Version',
  },
  'new-recipient': { path: ({ linked }) => `${linked}&dialog=replace`, field: /^Recipient/ },
  partner: { person: 'operator', path: () => '/operator/partners?dialog=add', field: 'Name' },
  product: {
    path: ({ customer }) => `/customers/${customer}/add-products`,
    ...{ field: 'Quantity', text: '7' },
  },
  recipient: { path: ({ unlinked }) => unlinked, field: /^Recipient/ },
  'report-note': { path: ({ report }) => `/reports/${report}`, field: 'Note' },
};

const pools = z.looseObject({ imports: z.array(z.looseObject({ importId: z.string() })) });

async function makeWorld(): Promise<World> {
  await registerDemoPartner(url);
  const { partner, customer, orderId, software } = await customerWithSoftware(url);
  const itemOf = (order: string) => `${software}?item=${order}:0:DG7GMGF0DVT7`;
  const [other, report, plain, operator] = await Promise.all([
    partner.buy(),
    fileRefundRequest(partner, orderId),
    partner.send('POST', '/v1/servicerequests/en-US', {
      ...{ title: 'Activation', description: 'How?', supportTopicId: '41000002' },
    }),
    operatorOf(url),
  ]);
  await partner.download(orderId);
  const { json } = await operator('GET', `/v1/operator/keypools${POOL}`);
  return {
    ...{ customer, linked: itemOf(orderId), unlinked: itemOf(other), report },
    plainReport: reportSchema.parse(plain.json).id,
    importId: pools.parse(json).imports[0]?.importId ?? '',
  };
}

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const others = new WeakMap<BrowserContext, Page>();

/** Another tab of the same browser: it has the storage of the portal, and stays open for the next test. */
async function otherTab(context: BrowserContext): Promise<Page> {
  const open = others.get(context);
  if (open) {
    return open;
  }
  const other = await context.newPage();
  await other.goto(`${url}/config.json`);
  others.set(context, other);
  return other;
}

/** Ends the session on a page, as a sign-out in another tab does. */
async function endSession(page: Page): Promise<void> {
  const other = await otherTab(page.context());
  await other.evaluate("localStorage.removeItem('countersign.signed-in')");
  await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
}

it.each(TYPED_FORMS)(
  'what was typed into the form %s is there after a new sign-in, and after a reload',
  async (name) => {
    const { person = 'admin', path, field, text = 'Typed and not saved' } = FORMS[name];
    const { page, giveBack } = await goOnAs(person, path(world));
    const box = page.getByRole('textbox', {
      name: field,
      ...(typeof field === 'string' && { exact: true }),
    });
    await box.fill(text);
    await endSession(page);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await page
      .getByRole('dialog', { name: 'Your session has ended' })
      .waitFor({ state: 'detached' });
    await box.waitFor();
    await expect.poll(() => box.inputValue()).toBe(text);
    await page.reload();
    await expect.poll(() => box.inputValue()).toBe(text);
    // It is nowhere while the page is there: a form may have product keys in it.
    expect(await page.evaluate("sessionStorage.getItem('countersign.typed')")).toBeNull();
    await giveBack();
  },
);

it('what was typed is gone after a sign-out', async () => {
  const at = { url, person: 'admin', path: '/settings' } as const;
  const { page, context } = await visit(await theBrowser(), at);
  const box = page.getByRole('textbox', { name: 'Name', exact: true });
  await box.fill('Typed and not saved');
  await page.getByRole('button', { name: /^KJ/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in/);
  expect(await page.evaluate("sessionStorage.getItem('countersign.typed')")).toBeNull();
  await context.close();
});
