import { SingleBar } from 'cli-progress';
import { logger } from '#shared/http/logger.ts';
import { type Answer, commerce, operations } from '../contract/commerce.ts';
import { fillLists, LISTS_FILLED } from '../contract/commerce-rows.ts';
import { dynamoStoreAt } from '../contract/dynamo-store.ts';
import { startDynamoDb } from '../engines/dynamodb.ts';
import { median } from './measure.ts';

const WARM_UP = 5;
const ROUNDS = 60;
const FEW = 100;
const MANY = 100_000;
const LISTS = [
  'list products',
  'list SKUs',
  'list customers',
  'list orders',
  'list lines of an invoice',
] as const;

const column = (value: string | number, width: number): string => String(value).padStart(width);

function show(name: string, answers: readonly Answer[]): string {
  const [last] = answers.slice(-1);
  const [ours, engine] = [
    median(answers.map(({ milliseconds }) => milliseconds)),
    median(answers.map(({ engineMilliseconds }) => engineMilliseconds)),
  ];
  return [
    name.padEnd(26),
    column(last?.commands.length ?? 0, 8),
    column(last?.units ?? 0, 6),
    column((1000 / ours).toFixed(0), 8),
    column((1000 / engine).toFixed(0), 8),
    column((engine / ours).toFixed(2), 6),
  ].join(' ');
}

/** Requests and units are weighed on a table of their own: weighing a transaction reads its items. */
async function costs(endpoint: string): Promise<Map<string, Answer>> {
  const run = operations(await commerce(await dynamoStoreAt(endpoint)));
  const answers = new Map<string, Answer>();
  for (const [name, operation] of Object.entries(run)) {
    answers.set(name, await operation());
  }
  return answers;
}

async function rates(endpoint: string): Promise<void> {
  const weighed = await costs(endpoint);
  const store = await dynamoStoreAt(endpoint, { weighsTransactions: false });
  const run = operations(await commerce(store));
  console.log('One call at a time; "bare" is the time of its engine calls alone, in the same run.');
  console.log('operation                  requests  units   ours/s   bare/s  ratio');
  const measured = new Map<string, Answer[]>();
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [name, operation] of Object.entries(run)) {
      const answer = await operation();
      if (round >= WARM_UP) {
        measured.set(name, [...(measured.get(name) ?? []), answer]);
      }
    }
  }
  for (const [name, answers] of measured) {
    const { commands = [], units = 0 } = weighed.get(name) ?? {};
    console.log(
      show(
        name,
        answers.map((answer) => ({ ...answer, commands, units })),
      ),
    );
  }
}

async function pages(endpoint: string): Promise<void> {
  const store = await dynamoStoreAt(endpoint, { weighsTransactions: false });
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
  console.log(`\nRead units of a page of 40       among ${FEW}   among ${MANY}`);
  for (const [index, name] of LISTS.entries()) {
    console.log(`${name.padEnd(32)} ${column(few[index] ?? 0, 9)} ${column(many[index] ?? 0, 14)}`);
  }
}

/** Each operation of commerce beside the engine calls that it cannot do without, and pages of long lists. */
export async function benchCommerce(): Promise<void> {
  logger.setLogLevel('SILENT');
  const engine = await startDynamoDb();
  try {
    await rates(engine.endpoint);
    await pages(engine.endpoint);
  } finally {
    await engine.stop();
  }
}
