import {
  type DynamoDBDocumentClient,
  GetCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';

/**
 * DynamoDB Local reports the capacity of one write for a whole transaction. So what a transaction consumes is
 * reckoned here by DynamoDB's own rules ("DynamoDB item sizes and formats", "Read and write operations"): two
 * units for each started kilobyte of each item, and as much again for each row of the index that is written.
 */
const KILOBYTE = 1024;
/** Kept by DynamoDB for each list or map. */
const COLLECTION_BYTES = 3;

const textBytes = (text: string): number => Buffer.byteLength(text);

function valueBytes(value: unknown): number {
  if (typeof value === 'string') {
    return textBytes(value);
  }
  if (typeof value === 'number') {
    return Math.ceil(String(value).replace(/\D/g, '').length / 2) + 1;
  }
  if (value instanceof Uint8Array) {
    return value.length;
  }
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, each) => sum + 1 + valueBytes(each), COLLECTION_BYTES);
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).reduce(
        (sum, [name, each]) => sum + 1 + textBytes(name) + valueBytes(each),
        COLLECTION_BYTES,
      )
    : 1;
}

/** Bytes of an item: its names and its values. */
export const itemBytes = (item: object): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + textBytes(name) + valueBytes(value), 0);

const unitsOf = (item: object): number => 2 * Math.max(1, Math.ceil(itemBytes(item) / KILOBYTE));
const indexUnits = (item: object | undefined): number => (item && 'duePK' in item ? 2 : 0);

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const targetOf = ({ Put, Update, Delete, ConditionCheck }: Write) => {
  const other = Update ?? Delete ?? ConditionCheck;
  const { PK, SK } = Put?.Item ?? other?.Key ?? {};
  return { TableName: Put?.TableName ?? other?.TableName, Key: { PK, SK } };
};

/** Reads what is there, so that what a write leaves can be weighed against it. */
export async function itemsOf(client: DynamoDBDocumentClient, writes: readonly Write[]) {
  return Promise.all(
    writes.map(async (write) => (await client.send(new GetCommand(targetOf(write)))).Item),
  );
}

/** Units of a transaction, from its items before and after it. */
export const transactionUnits = (
  before: readonly (object | undefined)[],
  after: readonly (object | undefined)[],
): number =>
  before.reduce((sum, earlier, index) => {
    const later = after[index];
    const larger = Math.max(unitsOf(earlier ?? {}), unitsOf(later ?? {}));
    const changed = JSON.stringify(earlier) !== JSON.stringify(later);
    return sum + larger + (changed ? Math.max(indexUnits(earlier), indexUnits(later)) : 0);
  }, 0);
