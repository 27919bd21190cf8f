import { logger } from '#shared/platform/telemetry/logger.ts';
import { cancellations, fillAudit, operations } from '#test/contract/orders/cancellations.ts';
import { dynamoStoreAt } from '#test/helpers/dynamo-store.ts';
import { startDynamoDb } from '#test/setup/dynamodb.ts';
import { scaled } from '../nightly/scale.ts';
import { showRates } from './operations.ts';

/** The preview, cancellations, a report and a page of the audit, beside the engine calls that they cannot do without. */
export async function benchCancellation(): Promise<void> {
  logger.setLogLevel('SILENT');
  const engine = await startDynamoDb();
  const onTable = async (weighsTransactions: boolean) => {
    const store = await dynamoStoreAt(engine.endpoint, { weighsTransactions });
    await fillAudit(store);
    return operations(await cancellations(store));
  };
  try {
    await showRates(await onTable(true), await onTable(false), {
      ...{ warmUp: scaled(3, 0), rounds: scaled(20, 1) },
    });
  } finally {
    await engine.stop();
  }
}
