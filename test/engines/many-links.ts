import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { countedRow } from '#shared/adapters/dynamodb/link-items.ts';
import type { Table } from '#shared/adapters/dynamodb/table.ts';
import type { DownloadLink } from '#shared/domain/download-link.ts';
import { aLink } from '../fixtures/fixtures.ts';

/** What DynamoDB takes at once. */
const BATCH = 25;
const AT_ONCE = 8;

/** Stores so many links, as clicks and jobs find them, in batches. */
export async function putLinks(
  { client, name }: Table,
  count: number,
  linkOf: (index: number) => Partial<DownloadLink>,
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  let next = 0;
  const putBatches = async () => {
    for (let start = next; start < count; start = next) {
      next = start + BATCH;
      const indexes = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) => start + i);
      const RequestItems = {
        [name]: indexes.map((index) => ({
          PutRequest: { Item: countedRow(aLink(linkOf(index))) },
        })),
      };
      await client.send(new BatchWriteCommand({ RequestItems }));
      progress(Math.min(next, count));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, putBatches));
}
