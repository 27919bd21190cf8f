import * as z from 'zod/mini';
import { countRows } from '#shared/platform/dynamodb/count-rows.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { PageRow } from '#shared/platform/settle-pages.ts';
import { productKeyKeys } from './keys.ts';

const rowItem = rowSchema({ PK: z.string(), SK: z.string(), hash: z.string() });
const keyOf = z.object({ SK: z.string() });

/** The row of an available key, without its value. */
export type AvailableRow = z.infer<typeof rowItem>;

const PREFIX = 'KEY#';

/** Reads a page of the keys of an import that are not given out, by their hashes. */
export async function availableRows(
  table: Table,
  importId: string,
  { size, after }: PageRequest,
): Promise<Page<PageRow<AvailableRow>>> {
  const { PK } = productKeyKeys.availableKey(importId, '');
  const page = { size, after: after && `${PREFIX}${after}` };
  const { items, next } = await queryPage(table, { PK, prefix: PREFIX }, page);
  return {
    items: items.map((item) => ({
      id: keyOf.parse(item).SK.slice(PREFIX.length),
      read: () => rowItem.parse(item),
    })),
    next: next?.slice(PREFIX.length),
  };
}

/** Counts the keys of an import that are not given out behind one, up to `most`. */
export const countAvailable = (
  table: Table,
  importId: string,
  after: string,
  most: number,
): Promise<number> => {
  const { PK, SK } = productKeyKeys.availableKey(importId, after);
  const query = {
    KeyConditionExpression: 'PK = :import AND SK > :after',
    ExpressionAttributeValues: { ':import': PK, ':after': SK },
  };
  return countRows(table, query, most);
};
