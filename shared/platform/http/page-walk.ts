import type { Page, PageRequest } from '../page.ts';

/** A place in a list: so many items after a position of the store, or after its start. */
export interface Place {
  readonly after?: string | undefined;
  readonly skip: number;
}

export const START: Place = { skip: 0 };

/** Reads a page of the store. A filter may leave fewer items in it than were asked for, or make more of them. */
export type ReadPage<Item> = (request: PageRequest) => Promise<Page<Item>>;

export const LARGEST_PAGE_SIZE = 500;
/** Lambda returns at most 6,291,556 bytes; headers and links take their share of it. */
export const LARGEST_PAGE_BYTES = 6_000_000;

/** Counts as Lambda does: a response is JSON, and its body is a string in it. */
const bytesOf = (shown: unknown): number =>
  Buffer.byteLength(JSON.stringify(JSON.stringify(shown)));

interface Walked<Listed> {
  readonly shown: readonly Listed[];
  /** The place after the last item, if the list may go on there. */
  readonly next?: Place | undefined;
}

/** A page of the store without what was skipped. */
async function pageAt<Item>(read: ReadPage<Item>, { after, skip }: Place, wanted: number) {
  const size = Math.min(wanted + skip, LARGEST_PAGE_SIZE);
  const { items, next } = await read({ size, after });
  return { items: items.slice(skip), next, isSkipped: items.length < skip, passed: items.length };
}

/** Takes the first items that fit into what is left of a response; one item always fits into an empty one. */
function fitting<Listed>(items: readonly Listed[], room: { items: number; bytes: number }) {
  let bytes = 0;
  const end = items.findIndex((each, index) => {
    bytes += bytesOf(each);
    const isFirst = index === 0 && room.bytes === LARGEST_PAGE_BYTES;
    return index >= room.items || (bytes > room.bytes && !isFirst);
  });
  return { taken: end === -1 ? items.length : end, bytes };
}

/** Reads up to `limit` items from a place on, as many as one response has room for, by one read or by as many as it takes. */
export async function walk<Item, Listed>(
  read: ReadPage<Item>,
  show: (item: Item) => Listed,
  start: Place,
  {
    limit,
    readsOnce = false,
  }: { readonly limit: number; readonly readsOnce?: boolean | undefined },
): Promise<Walked<Listed>> {
  const shown: Listed[] = [];
  let place = start;
  let bytes = LARGEST_PAGE_BYTES;
  for (;;) {
    const page = await pageAt(read, place, limit - shown.length);
    const items = page.items.map(show);
    const room = fitting(items, { items: limit - shown.length, bytes });
    shown.push(...items.slice(0, room.taken));
    bytes -= room.bytes;
    if (room.taken < items.length) {
      return { shown, next: { after: place.after, skip: place.skip + room.taken } };
    }
    if (page.next === undefined) {
      return { shown };
    }
    place = { after: page.next, skip: page.isSkipped ? place.skip - page.passed : 0 };
    if (shown.length === limit || readsOnce) {
      return { shown, next: place };
    }
  }
}

/** Counts the items from a place on. */
export async function countFrom<Item>(read: ReadPage<Item>, start: Place): Promise<number> {
  let count = 0;
  let place: Place | undefined = start;
  while (place) {
    const page: Awaited<ReturnType<typeof pageAt<Item>>> = await pageAt(
      read,
      place,
      LARGEST_PAGE_SIZE,
    );
    count += page.items.length;
    place =
      page.next === undefined
        ? undefined
        : { after: page.next, skip: page.isSkipped ? place.skip - page.passed : 0 };
  }
  return count;
}
