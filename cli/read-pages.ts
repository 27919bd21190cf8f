import * as z from 'zod';
import type { Service } from './service.ts';

const PAGE = 500;

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    links: z.object({
      next: z
        .object({ headers: z.array(z.object({ key: z.string(), value: z.string() })) })
        .optional(),
    }),
  });

/** All items of a list, page by page. */
export async function readPages<Item extends z.ZodType>(
  service: Service,
  path: string,
  item: Item,
  filter: Readonly<Record<string, string>> = {},
): Promise<readonly z.output<Item>[]> {
  const page = pageOf(item);
  const query = new URLSearchParams({ size: String(PAGE), ...filter });
  const read: z.output<Item>[] = [];
  for (;;) {
    const { items, links } = await service.call(page, 'GET', `${path}?${query}`);
    read.push(...items);
    const token = links.next?.headers[0]?.value;
    if (token === undefined) {
      return read;
    }
    query.set('seekOperation', 'Next');
    query.set('continuationToken', token);
  }
}
