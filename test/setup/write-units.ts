import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import type { Key, Table } from '#shared/platform/dynamodb/table.ts';

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
  const { PK, SK } = Put?.Item ?? (Update ?? Delete ?? ConditionCheck)?.Key ?? {};
  return { PK: String(PK), SK: String(SK) };
};

/** Reads what is there, in one request for each hundred, so that what a write leaves can be weighed against it. */
export async function itemsOf(
  table: Table,
  writes: readonly Write[],
): Promise<readonly (object | undefined)[]> {
  const targets = writes.map(targetOf);
  const items = (await getItems(table, targets)) as readonly Key[];
  const nameOf = ({ PK, SK }: Key) => JSON.stringify([PK, SK]);
  const byName = new Map(items.map((item) => [nameOf(item), item]));
  return targets.map((target) => byName.get(nameOf(target)));
}

/** Units of one write of a transaction, on its item and on its row of the index. */
export interface WriteUnits {
  readonly item: number;
  readonly index: number;
  readonly key: Readonly<Record<'PK' | 'duePK', string | undefined>>;
}

const textOf = (item: object | undefined, name: 'PK' | 'duePK'): string | undefined => {
  const value: unknown = item && Reflect.get(item, name);
  return typeof value === 'string' ? value : undefined;
};

/** Units of each write of a transaction, from the items before and after it. */
export const writeUnits = (
  before: readonly (object | undefined)[],
  after: readonly (object | undefined)[],
): readonly WriteUnits[] =>
  before.map((earlier, index) => {
    const later = after[index];
    const changed = JSON.stringify(earlier) !== JSON.stringify(later);
    return {
      item: Math.max(unitsOf(earlier ?? {}), unitsOf(later ?? {})),
      index: changed ? Math.max(indexUnits(earlier), indexUnits(later)) : 0,
      key: {
        PK: textOf(later ?? earlier, 'PK'),
        duePK: textOf(later, 'duePK') ?? textOf(earlier, 'duePK'),
      },
    };
  });

/** Units of a transaction. */
export const transactionUnits = (writes: readonly WriteUnits[]): number =>
  writes.reduce((sum, { item, index }) => sum + item + index, 0);
