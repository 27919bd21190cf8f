import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { runCommand, runTool } from '#test/api/helpers/cli.ts';
import {
  collectionOf,
  Partner,
  RESERVATION,
  request,
  tokenFor,
} from '#test/api/helpers/partner.ts';
import { manySkus } from '#test/fixtures/catalog-files.ts';

import catalog from '../../../local/seed/catalog.json' with { type: 'json' };

const url = inject('serviceUrl');
const productList = collectionOf(z.looseObject({ id: z.string() }));

let dir: string;
let operatorToken: string;
let partner: Partner;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-catalog-'));
  operatorToken = await tokenFor(url, { roles: ['operator'] });
  partner = await Partner.open(url);
});

const importCatalog = (document: object) =>
  request(`${url}/v1/operator/catalog`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${operatorToken}` },
    body: JSON.stringify(document),
  });

/** The demo catalog without reservations in one more market, which no other test uses. */
function without(market: string) {
  const { azureReservations } = catalog.families;
  const excludedMarkets = [...azureReservations.excludedMarkets, market];
  return {
    ...catalog,
    families: { ...catalog.families, azureReservations: { ...azureReservations, excludedMarkets } },
  };
}

afterAll(() => rm(dir, { recursive: true, force: true }));

const DEMO = 'local/seed/catalog.json';
const start = (...args: readonly string[]) => runTool('catalog', [...args, '--url', url]);
const run = (...args: readonly string[]) => runCommand('catalog', [...args, '--url', url]);
async function aFile(text: string) {
  const file = join(dir, 'catalog.json');
  await writeFile(file, text);
  return file;
}
const listed = async (country = 'US') =>
  productList.parse((await partner.send('GET', `/v1/products?country=${country}&size=500`)).json)
    .totalCount;

/** The demo's products where they were, and many others in a market that no other test looks at. */
function largeCatalog(): string {
  const many = manySkus(20, 3);
  const family = { ...many.families.everywhere, excludedMarkets: Object.keys(catalog.markets) };
  return JSON.stringify({
    ...catalog,
    markets: { ...catalog.markets, FI: { currency: 'USD' } },
    families: { ...catalog.families, everywhere: family, most: family },
    products: [...catalog.products, ...many.products],
  });
}

describe('the catalog', () => {
  it('R2: takes a market out without a deploy, and what was bought there stays as it is', async () => {
    const swiss = await Partner.open(url, 'CH');
    const reservations = async () =>
      productList.parse(
        (await swiss.send('GET', swiss.at('/products?targetView=AzureReservations'))).json,
      ).totalCount;
    const lineItems = [{ offerId: RESERVATION, quantity: 1, ...(await swiss.provisioned()) }];
    const order = () => swiss.send('POST', swiss.at('/orders'), { lineItems });
    const bought = await swiss.buy(lineItems);
    expect(await reservations()).toBe(2);
    try {
      expect((await importCatalog(without('CH'))).status).toBe(200);
      expect(await reservations()).toBe(0);
      expect(await order()).toMatchObject({ status: 400, json: { code: 800070 } });
      const cancelled = await swiss.send('PATCH', swiss.at(`/orders/${bought}`), {
        status: 'cancelled',
      });
      expect(cancelled.json).toMatchObject({ status: 'cancelled' });
    } finally {
      await importCatalog(catalog);
    }
    expect(await order()).toMatchObject({ status: 201 });
  });

  it('is read whole while another one is imported', async () => {
    let reads = 0;
    const importing = importCatalog(catalog);
    const state = { done: false };
    void importing.finally(() => {
      state.done = true;
    });
    while (!state.done) {
      const { json } = await partner.send('GET', '/v1/products?country=US&size=500');
      expect(productList.parse(json).totalCount).toBe(10);
      reads += 1;
    }
    expect(await importing).toMatchObject({ status: 200, json: { products: 10, markets: 30 } });
    expect(reads).toBeGreaterThan(0);
  });

  it('for a program that sends a field that the format does not know is refused, by the field', async () => {
    const answer = await importCatalog({ ...catalog, colour: 'red' });
    expect(answer).toMatchObject({ status: 400, json: { data: ['colour'] } });
  });

  it('with a product of no family is refused whole, by the field', async () => {
    const [product] = catalog.products;
    const answer = await importCatalog({
      ...catalog,
      products: [{ ...product, family: 'unknown' }],
    });
    expect(answer).toMatchObject({ status: 400, json: { data: ['products[0].family'] } });
  });
});

describe('an import whose file was never uploaded', () => {
  it('is refused, and says what to do', async () => {
    const ask = (path: string, body?: object) =>
      request(`${url}/v1/operator/catalogimports${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${operatorToken}` },
        ...(body && { body: JSON.stringify(body) }),
      });
    const file = { sha256: createHash('sha256').update(randomUUID()).digest('hex'), sizeBytes: 36 };
    const { id } = z.looseObject({ id: z.string() }).parse((await ask('', file)).json);
    expect(await ask(`/${id}/continue`)).toMatchObject({
      status: 400,
      json: {
        description: expect.stringContaining('The file has not been uploaded. Announce it again'),
      },
    });
  });
});

describe('npm run catalog', () => {
  it('checks a file, and names line and field of what is wrong in it', async () => {
    const right = await run('check', DEMO);
    expect([right.code, right.output]).toEqual([
      0,
      expect.stringContaining('10 products and 24 SKUs in 30 markets'),
    ]);
    const text = (await readFile(DEMO, 'utf8')).replace('"percent": 12', '"percent": -1');
    const line = text.slice(0, text.indexOf('"percent": -1')).split('\n').length;
    const wrong = await run('check', await aFile(text));
    expect([wrong.code, wrong.output]).toEqual([
      1,
      expect.stringMatching(
        new RegExp(
          `catalog\\.json: line ${line}, column \\d+: policies\\.standard\\.fee\\.percent `,
        ),
      ),
    ]);
  });

  it('imports nothing of a file with a broken line', async () => {
    const text = (await readFile(DEMO, 'utf8')).replace('"family": "sqlServer"', '"family": "x"');
    const { code, output } = await run('import', await aFile(text));
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/line \d+, column \d+: products\[6\]\.family there is no family "x"/),
    ]);
    expect(await listed()).toBe(10);
  });

  it('shows what a file would change, lists what was published, and goes back', async () => {
    expect((await run('import', DEMO)).code).toBe(0);
    const [current = ''] = (await run('list')).output.split('\t');
    const file = await aFile(
      (await readFile(DEMO, 'utf8')).replace('"excludedMarkets": [', '"excludedMarkets": ["CH", '),
    );
    const { code, output } = await run('import', file, '--dry-run');
    expect([code, output]).toEqual([0, expect.stringContaining('Nothing was changed.')]);
    expect(output).toContain('no longer offered');
    expect((await run('list')).output.split('\t')[0]).toBe(current);
    try {
      expect((await run('import', file)).code).toBe(0);
    } finally {
      const back = await run('publish', current, '--yes');
      expect([back.code, back.output]).toEqual([0, expect.stringContaining('10 products')]);
    }
    expect(await run('publish', current)).toMatchObject({
      code: 1,
      output: expect.stringContaining('Add --yes'),
    });
    expect((await run('publish', 'none', '--yes')).output).toContain('was never published');
  });

  it('R2: imports a catalog, goes on when it was stopped, and brings the one before back', async () => {
    const file = await aFile(await largeCatalog());
    const stopped = start('import', file);
    await stopped.says('Uploading');
    stopped.child.kill('SIGKILL');
    await stopped.ended;
    expect(await listed('FI')).toBe(0);
    try {
      const { code, output } = await run('import', file);
      expect([code, output]).toEqual([
        0,
        expect.stringContaining(': 30 products, 84 SKUs, 31 markets.'),
      ]);
      expect(await listed('FI')).toBe(30);
      expect(await listed()).toBe(10);
      expect((await run('import', file)).output).toContain('Portals already see catalog');
    } finally {
      expect((await run('import', DEMO)).code).toBe(0);
    }
    expect(await listed('FI')).toBe(0);
  });

  it('explains itself', async () => {
    const { code, output } = await run('sell', DEMO);
    expect([code, output]).toEqual([2, expect.stringContaining("unknown command 'sell'")]);
    expect((await run('check', 'none.json')).output).toContain('There is no file none.json.');
  });
});
