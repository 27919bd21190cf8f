/** A page of a list; `next` continues it and is opaque. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

export interface PageRequest {
  readonly size: number;
  readonly after?: string | undefined;
}

/** A page of a list that is read whole, because it is small as a rule. */
export function pageOfWhole<Item>(
  items: readonly Item[],
  { size, after = '0' }: PageRequest,
): Page<Item> {
  const start = Number(after);
  const end = start + size;
  return {
    items: items.slice(start, end),
    ...(end < items.length && { next: String(end) }),
  };
}

/** Items that one read of a whole list takes. */
const WHOLE = 100;

/** Reads a list to its end. */
export async function readAll<Item>(
  read: (page: PageRequest) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const page = await read({ size: WHOLE, after });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}
