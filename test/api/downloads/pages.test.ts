import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { Partner, request, tokenFor } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const page = z.looseObject({
  items: z.array(z.unknown()),
  links: z.looseObject({
    next: z
      .object({ headers: z.tuple([z.object({ key: z.string(), value: z.string() })]) })
      .optional(),
  }),
});

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
  await partner.buy();
  await partner.buy();
});

/** Reads a list one by one, as far as its links lead. */
async function readAll(path: string, token: string): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  let headers: Record<string, string> = {};
  let at = `${path}?size=1`;
  for (;;) {
    const answer = await request(`${url}${at}`, {
      headers: { Authorization: `Bearer ${token}`, ...headers },
    });
    const { items: own, links } = page.parse(answer.json);
    expect(own.length).toBeLessThanOrEqual(1);
    items.push(...own);
    const [next] = links.next?.headers ?? [];
    if (!next) {
      return items;
    }
    headers = { [next.key]: next.value };
    at = `${path}?size=1&seekOperation=Next`;
  }
}

describe('a list that is read one by one', () => {
  it.each([
    ['software', () => partner.at('/entitlements'), 2],
    ['charges of a month', () => '/v1/invoices/unbilled/lineitems', 2],
  ])('has all of a partner’s %s, each once', async (_, path, count) => {
    const items = await readAll(path(), await partner.token());
    expect(items).toHaveLength(count);
    expect(new Set(items.map((item) => JSON.stringify(item))).size).toBe(count);
  });

  it('has all pools of product keys, each once', async () => {
    const pools = await readAll(
      '/v1/operator/keypools',
      await tokenFor(url, { roles: ['operator'] }),
    );
    expect(pools.length).toBeGreaterThan(5);
    expect(new Set(pools.map((item) => JSON.stringify(item))).size).toBe(pools.length);
  });
});
