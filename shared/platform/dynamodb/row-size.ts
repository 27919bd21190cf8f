import { DomainError } from '../errors.ts';
import { because } from '../sentence.ts';

/** DynamoDB stores 400 KiB in an item, names of attributes included. Some is left for what an update adds. */
export const LARGEST_ROW_BYTES = 390 * 1024;

const textBytes = (text: string): number => Buffer.byteLength(text, 'utf8');
/** A list or a map takes 3 bytes, and 1 for each of its values. */
const CONTAINER_BYTES = 3;
/** The most that a number takes. */
const NUMBER_BYTES = 21;

/**
 * The bytes of a value as DynamoDB counts them.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function storedBytes(value: unknown): number {
  if (typeof value === 'string') {
    return textBytes(value);
  }
  if (typeof value === 'number' || typeof value === 'bigint') {
    return NUMBER_BYTES;
  }
  if (value instanceof Uint8Array) {
    return value.byteLength;
  }
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, each) => sum + 1 + storedBytes(each), CONTAINER_BYTES);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).reduce(
      (sum, [name, each]) => sum + 1 + textBytes(name) + storedBytes(each),
      CONTAINER_BYTES,
    );
  }
  return 1;
}

/** Refuses a row that the table could not hold: a limit in letters does not bound its bytes. */
export function requireRoom(row: Readonly<Record<string, unknown>>): void {
  const bytes = storedBytes(row);
  if (bytes > LARGEST_ROW_BYTES) {
    throw new DomainError(
      'BODY_TOO_LARGE',
      because('RECORD_TOO_LARGE', { bytes, largestRowBytes: LARGEST_ROW_BYTES }),
    );
  }
}
