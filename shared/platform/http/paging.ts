import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { DomainError } from '../errors.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Context } from './context.ts';
import { query } from './endpoint.ts';
import { collection, link } from './envelope.ts';

export const DEFAULT_PAGE_SIZE = 40;
export const LARGEST_PAGE_SIZE = 500;

/** A size of 0 says nothing; a larger one than a page has room for means the largest page. */
const pageSize = (size: number): number =>
  size === 0 ? DEFAULT_PAGE_SIZE : Math.min(size, LARGEST_PAGE_SIZE);

/** The paging input of every list: two query parameters, and the token from the MS-ContinuationToken header. */
export const pageQuery = {
  size: z.coerce.number().int().min(0).default(DEFAULT_PAGE_SIZE).transform(pageSize),
  seekOperation: z.literal('Next', 'must be "Next"').optional(),
  continuationToken: z.string().optional(),
};

/** Reads the key that signs continuation tokens, when the first token needs it. */
export type PagingKey = () => Promise<Buffer>;

const signature = (key: Buffer, scope: string, position: string): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([scope, position]))
    .digest();

const refused = () =>
  new DomainError(
    'INVALID_PROPERTY',
    'MS-ContinuationToken was not issued by this list. Start again without seekOperation.',
    { data: ['MS-ContinuationToken'] },
  );

/**
 * Continuation tokens carry the position after which a list continues. They are signed for one list of one
 * caller (the scope), so that a position cannot be forged or used for another list.
 */
export function continuation(pagingKey: PagingKey) {
  return {
    async write(scope: string, position: string): Promise<string> {
      const mac = signature(await pagingKey(), scope, position);
      return `${Buffer.from(position).toString('base64url')}.${mac.toString('base64url')}`;
    },
    async read(scope: string, token: string): Promise<string> {
      const [position = '', mac = ''] = token.split('.');
      const text = Buffer.from(position, 'base64url').toString('utf8');
      const expected = signature(await pagingKey(), scope, text);
      const given = Buffer.from(mac, 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        throw refused();
      }
      return text;
    },
  };
}
export type Continuation = ReturnType<typeof continuation>;

/** The paging input of a request, as parsed by `pageQuery`. */
export interface PageInput {
  readonly size: number;
  readonly seekOperation?: 'Next' | undefined;
  readonly continuationToken?: string | undefined;
}

async function pageRequestOf(
  { size, seekOperation, continuationToken }: PageInput,
  scope: string,
  tokens: Continuation,
): Promise<PageRequest> {
  if (seekOperation === undefined) {
    return { size };
  }
  if (continuationToken === undefined) {
    throw refused();
  }
  return { size, after: await tokens.read(scope, continuationToken) };
}

/** Lambda returns at most 6,291,556 bytes; headers and links take their share of it. */
export const LARGEST_PAGE_BYTES = 6_000_000;

/** Counts as Lambda does: a response is JSON, and its body is a string in it. */
const bytesOf = (shown: unknown): number =>
  Buffer.byteLength(JSON.stringify(JSON.stringify(shown)));

/** The number of leading items that fit into one response; at least one. */
function fitting(shown: readonly unknown[]): number {
  let left = LARGEST_PAGE_BYTES;
  const first = shown.findIndex((each) => {
    left -= bytesOf(each);
    return left < 0;
  });
  return first === -1 ? shown.length : Math.max(first, 1);
}

/** A route that returns a collection page by page. A page that would exceed the response limit is shortened. */
export function list<Schema extends z.ZodType<PageInput>, Item, Listed>(
  tokens: Continuation,
  route: {
    readonly input: Schema;
    readonly handle: (
      input: z.output<Schema>,
      page: PageRequest,
      context: Context,
    ) => Promise<Page<Item>>;
    /** The list's own address with its filters, host-relative and without the version. */
    readonly self: (input: z.output<Schema>, context: Context) => string;
    readonly show: (item: Item, context: Context, input: z.output<Schema>) => Listed;
  },
) {
  const next = async (self: string, size: number, scope: string, position: string) =>
    link(`${self}${self.includes('?') ? '&' : '?'}size=${size}&seekOperation=Next`, [
      { key: 'MS-ContinuationToken', value: await tokens.write(scope, position) },
    ]);

  return query({
    input: route.input,
    handle: async (input, context) => {
      const self = route.self(input, context);
      const scope = `${context.caller.partnerId ?? 'operator'} ${self}`;
      const request = await pageRequestOf(input, scope, tokens);
      const read = async (size: number) => {
        const page = await route.handle(input, { ...request, size }, context);
        return { ...page, shown: page.items.map((item) => route.show(item, context, input)) };
      };
      let page = await read(request.size);
      // Read again with a smaller size: only the store knows the position that continues after an item.
      for (let size = fitting(page.shown); size < page.shown.length; size = fitting(page.shown)) {
        page = await read(size);
      }
      const onward =
        page.next === undefined ? undefined : await next(self, input.size, scope, page.next);
      return collection(page.shown, self, onward);
    },
    respond: (body) => ({ statusCode: 200, body }),
  });
}
