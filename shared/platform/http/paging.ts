import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { DomainError } from '../errors.ts';
import type { Page, PageRequest } from '../page.ts';
import { because, type Sentence } from '../sentence.ts';
import type { Context } from './context.ts';
import { type Continuation, continuation, refusedToken } from './continuation.ts';
import { query } from './endpoint.ts';
import { collection, link } from './envelope.ts';
import {
  countFrom,
  LARGEST_PAGE_BYTES,
  LARGEST_PAGE_SIZE,
  type Place,
  START,
  walk,
} from './page-walk.ts';

export { type Continuation, continuation, LARGEST_PAGE_BYTES };

export const DEFAULT_PAGE_SIZE = 40;

const SEEKS = ['First', 'Previous', 'Next', 'Last', 'PageIndex'] as const;

/** A size of 0 says nothing; a larger one than a page has room for means the largest page. */
const pageSize = (size: number): number | undefined =>
  size === 0 ? undefined : Math.min(size, LARGEST_PAGE_SIZE);

const count = z.coerce.number().int().min(0).max(1_000_000).optional();

/** The paging input of every list: query parameters, and the token from the MS-ContinuationToken header. */
export const pageQuery = {
  size: z.coerce.number().int().min(0).default(0).transform(pageSize),
  seekOperation: z.enum(SEEKS, rule('RULE_ONE_OF', { choices: SEEKS.join(', ') })).optional(),
  continuationToken: z.string().optional(),
  /** With seekOperation=PageIndex, from 0 on. */
  pageIndex: count,
  /** How many items to leave out, on the lists that document it. */
  offset: count,
};

/** The paging input of a request, as parsed by `pageQuery`. */
export interface PageInput {
  readonly size?: number | undefined;
  readonly seekOperation?: (typeof SEEKS)[number] | undefined;
  readonly continuationToken?: string | undefined;
  readonly pageIndex?: number | undefined;
  readonly offset?: number | undefined;
}

/** The content of a token: where the page after it begins, and what a client need not send again. */
const position = z.object({
  after: z.string().optional(),
  skip: z.int(),
  /** How many items are before it. */
  index: z.int(),
  size: z.int(),
  total: z.int().optional(),
});
type Position = z.output<typeof position>;

/** A token of an earlier version of the service is refused as one of another list. */
function readPosition(text: string): Position {
  try {
    return position.parse(JSON.parse(text));
  } catch {
    throw refusedToken();
  }
}

/** How a list is paged. */
export interface Paging {
  /** True where Partner Center does not page: without a size, the list is whole, as far as one response has room. */
  readonly isWhole?: boolean | undefined;
  /** True where Partner Center documents `offset`. */
  readonly takesOffset?: boolean | undefined;
  /** False where counting all would cost more than the page: the count is that of the page, as in Partner Center. */
  readonly countsAll?: boolean | undefined;
  /** True where a read of the store is bounded by itself: the page ends with it, though it may have fewer items, or none, and a link. */
  readonly readsOnce?: boolean | undefined;
}

const invalid = (name: string, message: Sentence) =>
  new DomainError('INVALID_PROPERTY', because('FIELD_WRONG', { field: name, message }), {
    data: [name],
  });

interface Start {
  readonly place: Place;
  readonly index: number;
  readonly size: number;
  readonly total?: number | undefined;
}

/** A place that is known by its number only: everything before it is read. */
const numbered = (index: number, size: number): Start => ({ place: { skip: index }, index, size });

function requireIndex(pageIndex: number | undefined): number {
  if (pageIndex === undefined) {
    throw invalid('pageIndex', because('PAGE_INDEX_MISSING'));
  }
  return pageIndex;
}

async function startOf(
  input: PageInput,
  { isWhole = false, takesOffset = false }: Paging,
  token: () => Promise<Position>,
  countAll: () => Promise<number>,
): Promise<Start> {
  const whole = isWhole ? Number.POSITIVE_INFINITY : DEFAULT_PAGE_SIZE;
  const { seekOperation, offset = 0, pageIndex } = input;
  if (offset > 0 && !takesOffset) {
    throw invalid('offset', because('OFFSET_NOT_TAKEN'));
  }
  switch (seekOperation) {
    case 'Next': {
      const at = await token();
      const place = { after: at.after, skip: at.skip };
      return { place, index: at.index, size: input.size ?? (at.size || whole), total: at.total };
    }
    case 'Previous': {
      const at = await token();
      const size = input.size ?? (at.size || DEFAULT_PAGE_SIZE);
      // The token of a page leads behind it: the page before begins two pages earlier.
      return numbered(Math.max(0, (Math.ceil(at.index / size) - 2) * size), size);
    }
    case 'Last': {
      const size = input.size ?? DEFAULT_PAGE_SIZE;
      const total = await countAll();
      return { ...numbered(Math.max(0, Math.ceil(total / size) - 1) * size, size), total };
    }
    case 'PageIndex': {
      const size = input.size ?? DEFAULT_PAGE_SIZE;
      return numbered(requireIndex(pageIndex) * size, size);
    }
    default:
      return offset > 0
        ? numbered(offset, input.size ?? DEFAULT_PAGE_SIZE)
        : { place: START, index: 0, size: input.size ?? whole };
  }
}

/** A route that returns a collection page by page. A page that would exceed the response limit is shortened. */
export function list<Schema extends z.ZodType<PageInput>, Item, Listed>(
  tokens: Continuation,
  route: Paging & {
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
  return query({
    input: route.input,
    handle: async (input, context) => {
      const self = route.self(input, context);
      const scope = `${context.caller.partnerId ?? 'operator'} ${self}`;
      const read = (page: PageRequest) => route.handle(input, page, context);
      const countAll = () => countFrom(read, START);
      const token = async (): Promise<Position> => {
        if (input.continuationToken === undefined) {
          throw refusedToken();
        }
        return readPosition(await tokens.read(scope, input.continuationToken));
      };
      const start = await startOf(input, route, token, countAll);
      const show = (item: Item) => route.show(item, context, input);
      const { shown, next } = await walk(read, show, start.place, {
        limit: start.size,
        readsOnce: route.readsOnce,
      });
      const index = start.index + shown.length;
      const counted = async () =>
        start.total ?? (next ? index + (await countFrom(read, next)) : lastIndex());
      // A page beyond the end says nothing about how many there are.
      const lastIndex = () => (shown.length > 0 || start.index === 0 ? index : countAll());
      const totalCount = (route.countsAll ?? true) ? await counted() : shown.length;
      if (!next) {
        return collection(shown, self, { totalCount });
      }
      const size = Number.isFinite(start.size) ? start.size : 0;
      const continuationToken = await tokens.write(
        scope,
        JSON.stringify({ ...next, index, size, total: totalCount }),
      );
      const uri = `${self}${self.includes('?') ? '&' : '?'}size=${size}&seekOperation=Next`;
      const onward = link(uri, [{ key: 'MS-ContinuationToken', value: continuationToken }]);
      return collection(shown, self, { totalCount, next: onward, continuationToken });
    },
    respond: (body) => ({ statusCode: 200, body }),
  });
}
