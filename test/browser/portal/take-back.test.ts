import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { runCommand } from '#test/api/helpers/cli.ts';
import { Partner, request } from '#test/api/helpers/partner.ts';
import { operatorOf } from '#test/api/helpers/refund-requests.ts';
import { keyFor } from '../../../local/seed/make.ts';
import { goOnAs, loadAs } from './kept-pages.ts';
import { keepInBoth, keepState } from './pictures.ts';
import { goOnTo } from './visit.ts';

const url = inject('serviceUrl');
const PRODUCT = 'DG7GMGF0DVT9';
const OFFER = `${PRODUCT}:0001:DZH318Z00005`;
const FILES = `/operator/files?product=${PRODUCT}`;

const pools = z.looseObject({
  imports: z.array(z.looseObject({ importId: z.string(), left: z.int() })),
  withdrawn: z.int(),
});

let dir: string;
let operator: Awaited<ReturnType<typeof operatorOf>>;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-take-back-'));
  operator = await operatorOf(url);
});
afterAll(async () => {
  await rm(dir, { recursive: true, force: true });
});

const open = (path: string) => goOnAs('operator', path);

const poolOf = async (version: string) =>
  pools.parse((await operator('GET', `/v1/operator/keypools/${PRODUCT}/${version}`)).json);

/** A pool of its own with three keys; answers its version and its import. */
async function pool() {
  const version = randomUUID().slice(0, 8);
  const keys = [1, 2, 3].map((index) => keyFor(`${version} ${index}`));
  await operator('POST', '/v1/operator/keypools', { productId: PRODUCT, version, keys });
  const { imports } = await poolOf(version);
  return { version, importId: imports[0]?.importId ?? '' };
}

/** A file on offer with a link that is out. */
async function fileWithLink() {
  const { version } = await pool();
  const name = `${version}.iso`;
  await writeFile(join(dir, name), randomBytes(100));
  const choice = ['--product', PRODUCT, '--version', version, '--language', 'en-us'];
  const add = [join(dir, name), ...choice, '--file-type', 'iso-x64', '--url', url];
  expect((await runCommand('media', ['add', ...add])).code).toBe(0);
  const partner = await Partner.open(url);
  const orderId = await partner.buy([{ offerId: OFFER, quantity: 1 }]);
  const path = `${partner.entitlement(orderId, 0, PRODUCT)}/downloads`;
  const { json } = await partner.send('POST', path, {
    ...{ version, language: 'en-us', fileType: 'iso-x64' },
  });
  const { link } = z.looseObject({ link: z.looseObject({ url: z.string() }) }).parse(json);
  const statusOf = async () => (await request(link.url, { method: 'HEAD' })).status;
  return { name, statusOf };
}

describe('keys of an import', () => {
  it('R12: are listed by their ends, withdrawn one by one, and moved to another pool', async () => {
    const { version, importId } = await pool();
    const target = await pool();
    const { page, giveBack } = await open(`/operator/keys/${PRODUCT}/${version}/${importId}`);
    await page
      .getByRole('button', { name: /^Withdraw the key/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Withdrawn', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Move to another pool' }).click();
    await dialog.getByRole('button', { name: 'Move keys' }).click();
    await dialog.getByRole('button', { name: /^Enter a version/ }).waitFor();
    await keepState(page, 'operator-move-import');
    await dialog.getByRole('textbox', { name: 'Version' }).fill(target.version);
    await dialog.getByRole('button', { name: 'Move keys' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(target.version) }).waitFor();
    await page.getByRole('link', { name: importId }).waitFor();
    expect((await poolOf(version)).imports).toEqual([]);
    const moved = (await poolOf(target.version)).imports;
    expect(moved.map(({ left }) => left).sort()).toEqual([2, 3]);
    await goOnTo(page, `/operator/keys/${PRODUCT}/${target.version}/${importId}`);
    await page
      .getByRole('button', { name: /^Withdraw the key/ })
      .first()
      .waitFor();
    await keepInBoth(page, 'operator-import-keys');
    await giveBack();
  });

  it('R12: are withdrawn with their import', async () => {
    const { version, importId } = await pool();
    const { page, giveBack } = await open(`/operator/keys/${PRODUCT}/${version}`);
    await page.getByRole('button', { name: `Withdraw the keys of import ${importId}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^3 keys of this import are not given out/).waitFor();
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^Left: 0/).waitFor();
    expect(await poolOf(version)).toMatchObject({ imports: [], withdrawn: 3 });
    await giveBack();
  });
});

describe('a file that is withdrawn', () => {
  it.each([
    ['keeps its links', /^Keep/, 200],
    ['ends its links', /^End now/, 410],
  ])('R16: %s, as the operator says', async (_, choice, status) => {
    const { name, statusOf } = await fileWithLink();
    const { page, giveBack } = await loadAs('operator', FILES);
    await page.getByRole('button', { name: `Withdraw ${name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 link with this file works now').waitFor();
    await dialog.getByRole('radio', { name: choice }).click();
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('cell', { name, exact: true }).waitFor({ state: 'detached' });
    expect(await statusOf()).toBe(status);
    await giveBack();
  });

  it('shows how far it is, passes links that cannot be ended, and says what is left of them', async () => {
    const { name } = await fileWithLink();
    const { page, giveBack } = await loadAs('operator', FILES);
    const stuck = [{ id: '00000000-link', reason: 'changed' }];
    const sent: string[] = [];
    /** Lets the second request of a pass through: the page stands in its middle until then. */
    const gate = Promise.withResolvers<void>();
    // The service cannot be brought to a link that always fails.
    await page.route('**/v1/operator/media/*?links=end*', async (route) => {
      const after = new URL(route.request().url()).searchParams.get('after');
      sent.push(after ?? '');
      if (after !== null) {
        await gate.promise;
      }
      const endedLinks =
        after === null
          ? { ended: 40, failed: 1, failures: stuck, left: 59, more: true, next: stuck[0]?.id }
          : { ended: 59, failed: 0, failures: [], left: 0, more: false };
      const isFirst = sent.length <= 2;
      await route.fulfill({
        json: {
          state: 'withdrawn',
          endedLinks: isFirst ? endedLinks : { ...endedLinks, ended: 0 },
        },
      });
    });
    await page.getByRole('button', { name: `Withdraw ${name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^End now/ }).click();
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await dialog.getByText('41 of 100 done').waitFor();
    await keepState(page, 'operator-ending-links');
    gate.resolve();
    await dialog.getByText('1 link could not be ended now').waitFor();
    await dialog.getByText('00000000-link: something else changed it at that moment').waitFor();
    await keepState(page, 'operator-links-left');
    expect(sent).toEqual(['', '00000000-link', '', '00000000-link']);
    // Nothing can be taken back any more.
    expect(await dialog.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await giveBack();
  });
});
