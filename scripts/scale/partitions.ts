import { readFileSync } from 'node:fs';
import type { Sent } from '#test/helpers/dynamo-store.ts';

const INDEX = '| what is due |';
const ROW = /^\| [^|]+ \| `\w+` \| `([^`]+)` \| `[^`]+` \|$/gm;
const VALUE = /\{\w+\}|2026-01(?:-02(?:T03:04:05\.678Z)?)?/;

const templatesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(ROW)].map(([, template = '']) => template)),
];
const page = readFileSync(new URL('../../docs/table.md', import.meta.url), 'utf8');
const [items = '', index = ''] = page.split(INDEX);

/** Partition keys of the table and of its index, as docs/table.md writes them. */
export const TABLE_PARTITIONS = templatesIn(items);
export const INDEX_PARTITIONS = templatesIn(index).map((template) => `due: ${template}`);

/** Keys are letters, digits, `#` and `:`, which patterns take as they are. */
const patternOf = (template: string): RegExp => new RegExp(`^${template.split(VALUE).join('.+')}$`);

/** The most letters that are no values first: `CATALOG#{catalogId}#SUPPLY` before `CATALOG#{catalogId}`. */
const byLetters = (templates: readonly string[]) =>
  templates
    .map((template) => ({ template, letters: template.split(VALUE).join('').length }))
    .sort((a, b) => b.letters - a.letters)
    .map(({ template }) => ({ template, pattern: patternOf(template.replace('due: ', '')) }));
const tablePatterns = byLetters(TABLE_PARTITIONS);
const indexPatterns = byLetters(INDEX_PARTITIONS);

/** The partition of docs/table.md that a key belongs to. */
export function partitionOf(key: string, isIndex = false): string {
  const patterns = isIndex ? indexPatterns : tablePatterns;
  const found = patterns.find(({ pattern }) => pattern.test(key));
  if (!found) {
    throw new Error(`docs/table.md has no partition for the key "${key}".`);
  }
  return found.template;
}

interface Keyed {
  readonly PK?: unknown;
}
interface Input {
  readonly Key?: Keyed;
  readonly Item?: Keyed;
  readonly IndexName?: string;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
  readonly RequestItems?: Readonly<
    Record<
      string,
      | { readonly Keys: readonly Keyed[] }
      | readonly {
          readonly PutRequest?: { readonly Item: Keyed };
          readonly DeleteRequest?: { readonly Key: Keyed };
        }[]
    >
  >;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : String(Reflect.get(Object(value), 'S'));

function keysOf(input: Input): readonly string[] {
  const { Key, Item, KeyConditionExpression, ExpressionAttributeValues, RequestItems } = input;
  if (KeyConditionExpression !== undefined) {
    const [, name = ''] = /PK = (:\w+)/.exec(KeyConditionExpression) ?? [];
    return [textOf(ExpressionAttributeValues?.[name])];
  }
  const batch = Object.values(RequestItems ?? {}).flatMap((asked) =>
    'Keys' in asked
      ? asked.Keys
      : asked.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key ?? {}),
  );
  return [...batch, ...[Key ?? Item ?? []].flat()].map(({ PK }) => textOf(PK));
}

/** Units by partition. A request for several keys is divided evenly; a transaction is weighed write by write. */
export function unitsByPartition({
  input,
  units,
  writes,
}: Sent): readonly (readonly [string, number])[] {
  if (writes) {
    return writes.flatMap(({ item, index, key: { PK = '', duePK = '' } }) => [
      [partitionOf(PK), item] as const,
      ...(index > 0 ? [[partitionOf(duePK, true), index] as const] : []),
    ]);
  }
  const isIndex = 'IndexName' in input && input.IndexName !== undefined;
  const keys = keysOf(input as Input);
  return keys.map((key) => [partitionOf(key, isIndex), units / keys.length] as const);
}
