import * as z from 'zod/mini';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { dueQueue } from '#shared/platform/dynamodb/due.ts';
import type { Key, Table } from '#shared/platform/dynamodb/table.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
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
