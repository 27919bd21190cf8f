import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { continuation, list, pageQuery } from '#shared/platform/http/paging.ts';
import { pageOf } from '#test/fakes/memory-change.ts';
import { aCaller, aContext } from '#test/fixtures/fixtures.ts';

const tokens = continuation(async () => Buffer.from('a key that nobody knows'));
const all = Array.from({ length: 7 }, (_, index) => `item ${index}`);

const endpoint = list(tokens, {
  input: z.object({ ...pageQuery, country: z.string().default('US') }),
  handle: async (_, page) => pageOf(all, (item) => item, page),
  self: ({ country }) => `/things?country=${country}`,
  show: (name) => ({ name }),
});

const collection = z.object({
  totalCount: z.number(),
  items: z.array(z.object({ name: z.string() })),
  links: z.object({
    self: z.object({ uri: z.string() }),
    next: z
      .object({
        uri: z.string(),
        headers: z.array(z.object({ key: z.string(), value: z.string() })),
      })
      .optional(),
  }),
});

async function page(input: Record<string, unknown>, context = aContext()) {
  const { response } = await endpoint.attempt(input, context);
  return collection.parse(response.body);
}

/** What a client sends to follow `links.next`. */
function following(next: z.output<typeof collection>['links']['next']) {
  const parameters = new URLSearchParams(next?.uri.split('?')[1]);
  return { ...Object.fromEntries(parameters), continuationToken: next?.headers[0]?.value };
}

describe('a list', () => {
  it('goes from page to page by links.next, once through all items, and ends', async () => {
    const seen: string[] = [];
    let next: z.output<typeof collection>['links']['next'];
    let pages = 0;
    do {
      const answer: z.output<typeof collection> = await page(
        next ? following(next) : { size: '3' },
      );
      seen.push(...answer.items.map(({ name }) => name));
      next = answer.links.next;
      pages += 1;
    } while (next);
    expect(seen).toEqual(all);
    expect(pages).toBe(3);
  });

  it('has no next page when the last one is full', async () => {
    expect((await page({ size: '7' })).links.next).toBeUndefined();
  });

  it('is cut to what fits an answer of Lambda, and goes on after it', async () => {
    const sizes: number[] = [];
    // A quote is four bytes of an answer: it is escaped in the body, and the body in the answer.
    const large = list(tokens, {
      input: z.object(pageQuery),
      handle: async (_, request) => {
        sizes.push(request.size);
        return pageOf(all, (item) => item, request);
      },
      self: () => '/things',
      show: (name) => ({ name, text: '"'.repeat(name === 'item 5' ? 3_000_000 : 500_000) }),
    });
    const seen: string[][] = [];
    let input: Record<string, unknown> = { size: '7' };
    let next: z.output<typeof collection>['links']['next'];
    do {
      const { response } = await large.attempt(input, aContext());
      const answer = collection.parse(response.body);
      const bytes = Buffer.byteLength(JSON.stringify(JSON.stringify(response.body)));
      // One item alone is answered whatever its size is.
      expect(answer.items.length === 1 || bytes < 6_291_556).toBe(true);
      seen.push(answer.items.map(({ name }) => name));
      next = answer.links.next;
      input = following(next);
    } while (next);
    expect(seen).toEqual([
      ['item 0', 'item 1'],
      ['item 2', 'item 3'],
      ['item 4'],
      ['item 5'],
      ['item 6'],
    ]);
    expect(sizes).toEqual([7, 2, 7, 2, 7, 1, 7, 1, 7]);
  });

  it('takes 40 at a time by default', async () => {
    expect(await page({})).toMatchObject({
      totalCount: 7,
      links: { self: { uri: '/things?country=US' } },
    });
  });

  it.each(['0', '1000', '2000'])(
    'takes size=%s for as many as a page has room for',
    async (size) => {
      expect((await page({ size })).totalCount).toBe(7);
    },
  );

  it.each(['-1', 'many', '1.5', '1,2'])('refuses size=%s', async (size) => {
    await expect(page({ size })).rejects.toMatchObject({
      code: 'INVALID_PROPERTY',
      data: ['size'],
    });
  });

  it('R22: refuses a token that was made up, changed, or given to somebody else or another list', async () => {
    const { links } = await page({ size: '3' });
    const valid = following(links.next);
    const token = String(valid.continuationToken);
    const elsewhere = aContext({ caller: aCaller({ partnerId: 'another partner' }) });
    const changed = `${Buffer.from('item 5').toString('base64url')}.${token.split('.')[1]}`;

    await expect(page({ ...valid, continuationToken: changed })).rejects.toMatchObject({
      code: 'INVALID_PROPERTY',
      data: ['MS-ContinuationToken'],
    });
    await expect(page({ ...valid, continuationToken: 'x' })).rejects.toThrow(
      /MS-ContinuationToken/,
    );
    await expect(page(valid, elsewhere)).rejects.toThrow(/MS-ContinuationToken/);
    await expect(page({ ...valid, country: 'KR' })).rejects.toThrow(/MS-ContinuationToken/);
    await expect(page({ seekOperation: 'Next' })).rejects.toThrow(/MS-ContinuationToken/);
  });

  it('knows only the seek operation Next', async () => {
    await expect(page({ seekOperation: 'Last' })).rejects.toMatchObject({
      data: ['seekOperation'],
    });
  });
});
