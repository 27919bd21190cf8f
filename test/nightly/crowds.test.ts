import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import {
  CHOICE,
  collectionOf,
  Partner,
  PRODUCT,
  request,
  tokenFor,
} from '#test/api/helpers/partner.ts';
import { keyFor } from '../../local/seed/make.ts';
import { scaled } from './scale.ts';

const CLICKS = scaled(500, 100);
const BUYERS = scaled(200, 40);

const url = inject('serviceUrl');
const links = collectionOf(
  z.looseObject({ state: z.string(), downloadsUsed: z.number(), downloads: z.array(z.unknown()) }),
);
const withKey = z.looseObject({ productKey: z.looseObject({ value: z.string() }) });

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
});

describe('a link', () => {
  it(`R9: clicked ${CLICKS} times at once, gives exactly 50 downloads`, async () => {
    const { url: link, orderId } = await partner.link();
    const answers = await Promise.all(Array.from({ length: CLICKS }, () => request(link)));
    const counts = Object.groupBy(answers, ({ status }) => String(status));
    expect([counts['302']?.length, counts['410']?.length]).toEqual([50, CLICKS - 50]);
    const { json } = await partner.send('GET', `${partner.entitlement(orderId)}/downloads`);
    const [shown] = links.parse(json).items;
    expect(shown).toMatchObject({ state: 'exhausted', downloadsUsed: 50 });
    expect(shown?.downloads).toHaveLength(50);
  });
});

describe('R12: product keys', () => {
  it(`of ${BUYERS} buyers at once are as many different ones, and each buyer keeps its own`, async () => {
    const more = Array.from({ length: BUYERS }, (_, index) => keyFor(`buyer ${url} ${index}`));
    const pool = { productId: PRODUCT, version: '2022', keys: more };
    const headers = { Authorization: `Bearer ${await tokenFor(url, { roles: ['operator'] })}` };
    const body = JSON.stringify(pool);
    await request(`${url}/v1/operator/keypools`, { method: 'POST', headers, body });
    const orders = await Promise.all(Array.from({ length: BUYERS }, () => partner.buy()));
    // As a portal does: what was not answered in time is sent again (R23).
    const keyOf = async (id: string): Promise<string> => {
      const choice = { ...CHOICE, version: '2022' };
      const path = `${partner.entitlement(id)}/downloads`;
      const { status, json } = await partner.send('POST', path, choice);
      return status >= 500 ? keyOf(id) : withKey.parse(json).productKey.value;
    };
    const keysOf = () => Promise.all(orders.map(keyOf));
    const keys = await keysOf();
    expect(new Set(keys).size).toBe(BUYERS);
    expect(await keysOf()).toEqual(keys);
  });
});
