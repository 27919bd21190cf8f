import { describe, expect, it } from 'vitest';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { LARGEST_ROW_BYTES, storedBytes } from '#shared/platform/dynamodb/row-size.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';

const table = { name: 't' } as Table;
const put = (text: string) => changes(table).put('any', { Item: { PK: 'a', SK: 'b', text } });

describe('the bytes of a row', () => {
  it('are those of UTF-8, with the names of its attributes', () => {
    expect(storedBytes('한')).toBe(3);
    expect(storedBytes({ 한: '한' })).toBe(3 + 1 + 3 + 3);
    expect(storedBytes(['a', 1, true, null, new Uint8Array(5)])).toBe(3 + 5 + 1 + 21 + 1 + 1 + 5);
  });

  it('leave room for the keys of an index in the 400 KB that DynamoDB stores', () => {
    expect(LARGEST_ROW_BYTES).toBe(399_360);
    expect(400 * 1024 - LARGEST_ROW_BYTES).toBeGreaterThanOrEqual(3 * (2_048 + 1_024));
  });

  it('that no item of the table holds are refused with 413, in letters of three bytes as in letters of one', () => {
    expect(() => put('x'.repeat(LARGEST_ROW_BYTES))).toThrow(
      expect.objectContaining({ code: 'BODY_TOO_LARGE' }),
    );
    expect(() => put('한'.repeat(LARGEST_ROW_BYTES / 3))).toThrow(
      expect.objectContaining({ code: 'BODY_TOO_LARGE' }),
    );
    expect(() => put('x'.repeat(LARGEST_ROW_BYTES - 200))).not.toThrow();
  });
});
