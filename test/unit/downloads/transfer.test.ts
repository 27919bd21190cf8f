import { describe, expect, it } from 'vitest';
import { extraTransfers, sumTransfers } from '#shared/downloads/transfer.ts';

const SIZE = 1000;

describe('what storage sent for one download', () => {
  it.each([
    [0, 0],
    [SIZE - 1, 0],
    [SIZE, 0],
    [2 * SIZE - 1, 0],
    [2 * SIZE, 1],
    [3 * SIZE - 1, 1],
    [50 * SIZE, 49],
  ])('%s bytes of a file of 1000 are %s whole transfers too many', (bytes, extra) => {
    expect(extraTransfers(bytes, SIZE)).toBe(extra);
  });

  it('is summed for each download, in an order that does not depend on the log', () => {
    const of = (tokenHash: string, number: number, bytes: number) => ({
      ...{ tokenHash, window: 1, number, bytes },
    });
    const log = [of('b', 1, 5), of('a', 2, 1), of('b', 1, 7), of('a', 1, 2)];
    const sums = [of('a', 1, 2), of('a', 2, 1), of('b', 1, 12)];
    expect(sumTransfers(log)).toEqual(sums);
    expect(sumTransfers(log.toReversed())).toEqual(sums);
  });
});
