import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { countRows } from '#shared/platform/dynamodb/count-rows.ts';
import { dueQueue } from '#shared/platform/dynamodb/due.ts';
import { DUE_INDEX } from '#shared/platform/dynamodb/due-index.ts';
import type { Key, Table } from '#shared/platform/dynamodb/table.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { PageRow } from '#shared/platform/settle-pages.ts';
import { readCountedLink } from './counted-link.ts';
import { downloadKeys } from './keys.ts';
import type { DownloadLink } from './link.ts';
import { locationItem } from './link-items.ts';

const keyOf = z.object({ PK: z.string(), SK: z.string() });
const tokenOf = z.object({ tokenHash: z.string() });

/** Items by their keys, unread: one that cannot be read must fail alone. */
async function rawItems(table: Table, keys: readonly Key[]): Promise<ReadonlyMap<string, unknown>> {
  const items = await getItems(table, keys);
  return new Map(
    items.map((item) => {
      const { PK, SK } = keyOf.parse(item);
      return [`${PK} ${SK}`, item] as const;
    }),
  );
}

const linkKey = (tokenHash: string): string => {
  const { PK, SK } = downloadKeys.link(tokenHash);
  return `${PK} ${SK}`;
};

/** Reads the locations of a page, and the links at them. */
const readPage = (table: Table, mediaId: string) => async (keys: readonly Key[]) => {
  const places = await rawItems(table, keys);
  const hashes = [...places.values()].flatMap(
    (place) => tokenOf.safeParse(place).data?.tokenHash ?? [],
  );
  const links = await rawItems(
    table,
    hashes.map((hash) => downloadKeys.link(hash)),
  );
  return async ({ PK, SK }: Key): Promise<DownloadLink | undefined> => {
    const place = places.get(`${PK} ${SK}`);
    if (place === undefined) {
      return undefined;
    }
    const location = locationItem.parse(place);
    const item = links.get(linkKey(location.tokenHash));
    if (item === undefined || location.file.mediaId !== mediaId) {
      return undefined;
    }
    const link = { ...location, ...readCountedLink(item) };
    return link.status === 'live' || link.status === 'ended' ? link : undefined;
  };
};

/** The links that serve a file. The index is eventually consistent: a link of this second may be missing. */
export const linksOfFile = (table: Table, mediaId: string): DueQueue<DownloadLink> =>
  dueQueue(table, [downloadKeys.linkOfFile(mediaId, '').duePK], {
    page: readPage(table, mediaId),
  });

const indexRow = z.object({ PK: z.string(), SK: z.string(), dueSK: z.string() });

const inFile = (mediaId: string, after: string | undefined) => ({
  IndexName: DUE_INDEX,
  KeyConditionExpression:
    after === undefined ? 'duePK = :file' : 'duePK = :file AND dueSK > :after',
  ExpressionAttributeValues: {
    ':file': downloadKeys.linkOfFile(mediaId, '').duePK,
    ...(after !== undefined && { ':after': after }),
  },
});

/** A page of the links of a file, in the order of their ids. */
export async function pageOfFile(
  table: Table,
  mediaId: string,
  { size, after }: PageRequest,
): Promise<Page<PageRow<DownloadLink>>> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({ TableName: table.name, ...inFile(mediaId, after), Limit: size }),
  );
  const rows = Items.map((item) => indexRow.parse(item));
  const keys = rows.map(({ PK, SK }) => ({ PK, SK }));
  const page = readPage(table, mediaId);
  // A page that cannot be read at once is read row by row, so that a row fails alone.
  const read = await page(keys).catch(() => async (key: Key) => (await page([key]))(key));
  return {
    items: rows.map(({ PK, SK, dueSK }) => ({ id: dueSK, read: () => read({ PK, SK }) })),
    next: LastEvaluatedKey ? rows.at(-1)?.dueSK : undefined,
  };
}

/** Counts the links of a file behind one, those that were revoked before too, up to `most`. */
export const countOfFile = (
  table: Table,
  mediaId: string,
  after: string,
  most: number,
): Promise<number> => countRows(table, inFile(mediaId, after), most);
