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

  it('is cut to what fits an answer of Lambda, and goes on after it', {
    timeout: 60_000,
  }, async () => {
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
    // Nothing is read twice but what is left of a page of the store.
    expect(sizes).toEqual(expect.arrayContaining([7]));
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

  it('refuses a seek operation that nobody documents', async () => {
    await expect(page({ seekOperation: 'Random' })).rejects.toMatchObject({
      data: ['seekOperation'],
    });
  });

  it('counts all that match on every page, and says where to go on in the body, too', async () => {
    const first = await page({ size: '3' });
    expect(first.totalCount).toBe(7);
    const { response } = await endpoint.attempt({ size: '3' }, aContext());
    const { continuationToken } = z.object({ continuationToken: z.string() }).parse(response.body);
    const second = await page({ seekOperation: 'next', continuationToken });
    expect([second.totalCount, second.items.map(({ name }) => name)]).toEqual([
      7,
      ['item 3', 'item 4', 'item 5'],
    ]);
  });

  it.each<[Record<string, unknown>, readonly number[]]>([
    [{ seekOperation: 'First', size: 3 }, [0, 1, 2]],
    [{ seekOperation: 'Last', size: 3 }, [6]],
    [{ seekOperation: 'LAST', size: 7 }, [0, 1, 2, 3, 4, 5, 6]],
    [{ seekOperation: 'PageIndex', pageIndex: 0, size: 3 }, [0, 1, 2]],
    [{ seekOperation: 'page_index', pageIndex: 1, size: 3 }, [3, 4, 5]],
    [{ seekOperation: 'PageIndex', pageIndex: 9, size: 3 }, []],
  ])('seeks by %j', async (input, numbers) => {
    const found = await page(input);
    expect(found.items.map(({ name }) => name)).toEqual(numbers.map((each) => `item ${each}`));
    expect(found.totalCount).toBe(7);
  });

  it('seeks the previous page by the token of a page', async () => {
    const second = await page(following((await page({ size: '2' })).links.next));
    const token = following(second.links.next).continuationToken;
    const back = await page({ seekOperation: 'Previous', continuationToken: token });
    expect(back.items.map(({ name }) => name)).toEqual(['item 0', 'item 1']);
    await expect(page({ seekOperation: 'Previous' })).rejects.toThrow(/MS-ContinuationToken/);
  });

  it('refuses an offset where none is documented, and a page index that is not said', async () => {
    await expect(page({ offset: '2' })).rejects.toMatchObject({ data: ['offset'] });
    await expect(page({ seekOperation: 'PageIndex' })).rejects.toMatchObject({
      data: ['pageIndex'],
    });
    expect((await page({ offset: '0' })).totalCount).toBe(7);
  });
});

describe('how a list is paged', () => {
  const many = Array.from({ length: 1203 }, (_, index) => `item ${String(index).padStart(4, '0')}`);
  const listOf = (paging: object, each = (name: string): string[] => [name]) =>
    list(tokens, {
      ...paging,
      input: z.object(pageQuery),
      handle: async (_, request) => {
        const { items, next } = pageOf(many, (item) => item, request);
        return { items: items.flatMap(each), next };
      },
      self: () => '/things',
      show: (name) => ({ name }),
    });
  const get = async (paging: object, input: object, each?: (name: string) => string[]) => {
    const { response } = await listOf(paging, each).attempt(input, aContext());
    return collection.parse(response.body);
  };

  it('is whole without a size, where Partner Center does not page', async () => {
    const { items, totalCount, links } = await get({ isWhole: true }, {});
    expect([items.length, totalCount, links.next]).toEqual([1203, 1203, undefined]);
    expect((await get({ isWhole: true }, { size: '40' })).items).toHaveLength(40);
    expect((await get({}, {})).items).toHaveLength(40);
  });

  it('honours an offset where it is documented', async () => {
    const found = await get({ takesOffset: true }, { size: '2', offset: '1000' });
    expect(found.items.map(({ name }) => name)).toEqual(['item 1000', 'item 1001']);
    expect(found.totalCount).toBe(1203);
    const beyond = await get({ takesOffset: true }, { size: '2', offset: '5000' });
    expect([beyond.items, beyond.totalCount]).toEqual([[], 1203]);
  });

  it('counts the page alone where counting all would cost more than the page', async () => {
    expect((await get({ countsAll: false }, { size: '3' })).totalCount).toBe(3);
  });

  it('ends with what one read has, where a read is bounded, and a link leads on', async () => {
    const once = { countsAll: false, readsOnce: true };
    const ninth = (name: string) => (name === many[9] ? [name] : []);
    const first = await get(once, { size: '7' }, ninth);
    expect([first.items, first.totalCount]).toEqual([[], 0]);
    const second = await get(once, following(first.links.next), ninth);
    expect(second.items.map(({ name }) => name)).toEqual([many[9]]);
  });

  it('counts items by size, whatever a filter leaves of a page of the store or makes of it', async () => {
    const tripled = (name: string) => [`${name} a`, `${name} b`, `${name} c`];
    const tenth = (name: string) => (name.endsWith('0') ? [name] : []);
    for (const each of [tripled, tenth]) {
      const seen: string[] = [];
      let input: object = { size: '7' };
      for (let next: z.output<typeof collection>['links']['next']; ; ) {
        const found: z.output<typeof collection> = await get({}, input, each);
        seen.push(...found.items.map(({ name }) => name));
        expect(found.totalCount).toBe(many.flatMap(each).length);
        next = found.links.next;
        if (!next) {
          break;
        }
        expect(found.items).toHaveLength(7);
        input = following(next);
      }
      expect(seen).toEqual(many.flatMap(each));
    }
  });

  it('keeps the page size in the token', async () => {
    const { links } = await get({}, { size: '7' });
    const { continuationToken } = following(links.next);
    const next = await get({}, { seekOperation: 'Next', continuationToken });
    expect(next.items).toHaveLength(7);
  });
});
