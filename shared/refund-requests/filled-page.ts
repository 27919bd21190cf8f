import type { Page, PageRequest } from '#shared/platform/page.ts';

/** Pages that are looked through for one page of a filtered list. What is left is the next page's. */
const MOST_QUERIES = 20;

/** Reads on until a page of a filtered list is full. It may be shorter and still have a next one. */
export async function filledPage<Item>(
  { size, after }: PageRequest,
  read: (after: string | undefined) => Promise<Page<Item>>,
  positionOf: (item: Item) => string,
): Promise<Page<Item>> {
  const found: Item[] = [];
  let next = after;
  for (let queries = 0; queries < MOST_QUERIES; queries += 1) {
    const page = await read(next);
    found.push(...page.items);
    next = page.next;
    const last = found[size - 1];
    if (last && found.length > size) {
      return { items: found.slice(0, size), next: positionOf(last) };
    }
    if (next === undefined || last) {
      break;
    }
  }
  return { items: found, next };
}
