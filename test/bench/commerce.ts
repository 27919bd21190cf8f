import { SingleBar } from 'cli-progress';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { commerce, operations } from '#test/contract/orders/commerce.ts';
import { fillLists, LISTS_FILLED } from '#test/contract/orders/commerce-rows.ts';
import { dynamoStoreAt } from '#test/helpers/dynamo-store.ts';
import { startDynamoDb } from '#test/setup/dynamodb.ts';
import { scaled } from '../nightly/scale.ts';
import { column, showRates } from './operations.ts';

const WARM_UP = scaled(5, 0);
const ROUNDS = scaled(60, 1);
const FEW = 100;
const MANY = scaled(20_000, 200);
const LISTS = [
  'list products',
  'list SKUs',
  'list customers',
  'list orders',
  'list unbilled lines',
] as const;

async function rates(endpoint: string): Promise<void> {
  const weighing = await dynamoStoreAt(endpoint, { weighsTransactions: true });
  const weighed = operations(await commerce(weighing));
  const store = await dynamoStoreAt(endpoint);
  const timed = operations(await commerce(store));
  await showRates(weighed, timed, { warmUp: WARM_UP, rounds: ROUNDS });
}

async function lists(endpoint: string): Promise<void> {
  const store = await dynamoStoreAt(endpoint);
  const run = operations(await commerce(store));
  const unitsOf = async () => {
    const units: number[] = [];
    for (const name of LISTS) {
      units.push((await run[name]()).units);
    }
    return units;
  };
  await fillLists(store, FEW);
  const few = await unitsOf();
  const bar = new SingleBar({
    format: `Filling lists {bar} {value}/{total} rows`,
    noTTYOutput: false,
  });
  bar.start(LISTS_FILLED * MANY, 0);
  await fillLists(store, MANY, (done) => bar.update(done));
  bar.stop();
  const many = await unitsOf();
  console.log(`\nUnits for each item of a whole list   of ${FEW}   of ${MANY}`);
  const each = (units = 0, items = 1) => column((units / items).toFixed(2), 9);
  for (const [index, name] of LISTS.entries()) {
    console.log(`${name.padEnd(33)} ${each(few[index], FEW)}  ${each(many[index], MANY)}`);
  }
}

/** Each operation of commerce beside the engine calls that it cannot do without, and what long lists cost. */
export async function benchCommerce(): Promise<void> {
  logger.setLogLevel('SILENT');
  const engine = await startDynamoDb();
  try {
    await rates(engine.endpoint);
    await lists(engine.endpoint);
  } finally {
    await engine.stop();
  }
}
