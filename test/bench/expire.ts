import { SingleBar } from 'cli-progress';
import * as z from 'zod';
import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { expireLinks } from '#shared/downloads/expire-links.job.ts';
import { DynamoDownloadLinkStore } from '#shared/downloads/link-store.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { clientOf, createTable, startDynamoDb } from '#test/setup/dynamodb.ts';
import { putLinks } from '#test/setup/many-links.ts';
import { scaled } from '../nightly/scale.ts';

const LIVE = scaled(100_000, 100);
const ENDED = scaled(1_000, 10);
const END = new Date('2026-03-15T12:00:00.000Z');

const capacity = z.object({ CapacityUnits: z.number() });
const measured = z.object({
  Items: z.array(z.unknown()).optional(),
  ConsumedCapacity: z.union([capacity, z.array(capacity)]).optional(),
});

/** Counts what reaches the engine: rows of the index, and capacity units. */
function countedClient(endpoint: string) {
  const seen = { rows: 0, units: 0 };
  const client = clientOf(endpoint);
  client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      const output: unknown = result.output;
      const { Items, ConsumedCapacity } = measured.parse(output);
      seen.rows += Items?.length ?? 0;
      for (const { CapacityUnits } of [ConsumedCapacity ?? []].flat()) {
        seen.units += CapacityUnits;
      }
      return result;
    },
    { step: 'initialize' },
  );
  return { client, seen };
}

/** The job among 100,000 links that live on: what it reads, what it costs, how long it takes. */
export async function benchExpire(): Promise<void> {
  const engine = await startDynamoDb();
  try {
    const { client, seen } = countedClient(engine.endpoint);
    await createTable(client, 'bench');
    const table = openTable('bench', client);
    const bar = new SingleBar({ format: 'Making links {bar} {value}/{total}' });
    bar.start(LIVE + ENDED, 0);
    await putLinks(
      table,
      LIVE + ENDED,
      (index) => ({
        id: `link-${index}`,
        tokenHash: `hash-${index}`,
        expiresAt: new Date(END.getTime() + (index < ENDED ? 0 : 1 + index)),
      }),
      (done) => bar.update(done),
    );
    bar.stop();
    Object.assign(seen, { rows: 0, units: 0 });
    const start = performance.now();
    const { ended } = await expireLinks({
      links: new DynamoDownloadLinkStore(table),
      audit: new DynamoAuditStore(table),
      ids: uuidIds,
      commit: commitTo(table),
    })({ now: END, correlationId: 'bench', hasTime: () => true });
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `expire-links: ${ended} of ${LIVE + ENDED} links ended in ${seconds.toFixed(1)} s; ${seen.rows} index rows read, ${seen.units.toFixed(0)} capacity units`,
    );
  } finally {
    await engine.stop();
  }
}
