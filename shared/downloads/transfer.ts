/** Bytes that storage sent for one counted download, out of its own log. */
export interface Transfer {
  /** SHA-256 of the link's token, as the link has it. */
  readonly tokenHash: string;
  readonly window: number;
  /** 1 for the first download of the window. */
  readonly number: number;
  readonly bytes: number;
}

/** What storage sent for a counted download so far, and what was charged to the link for it. */
export interface ServedDownload extends Omit<Transfer, 'bytes'> {
  readonly bytes: number;
  /** Downloads charged on top of the counted one. */
  readonly charged: number;
  /** Counts the saves; 0 before the first. */
  readonly version: number;
}

export const nothingServed = ({ tokenHash, window, number }: Transfer): ServedDownload => ({
  ...{ tokenHash, window, number },
  ...{ bytes: 0, charged: 0, version: 0 },
});

/**
 * Whole transfers beyond the one that the click paid for. Parts that add up to less than two files are one
 * download that broke and went on, however many there were.
 */
export const extraTransfers = (bytes: number, sizeBytes: number): number =>
  Math.max(0, Math.floor(bytes / sizeBytes) - 1);

const key = ({ tokenHash, window, number }: Transfer): string => `${tokenHash}.${window}.${number}`;

/** One sum for each download, in a fixed order. */
export function sumTransfers(transfers: readonly Transfer[]): readonly Transfer[] {
  const sums = new Map<string, Transfer>();
  for (const transfer of transfers) {
    const bytes = (sums.get(key(transfer))?.bytes ?? 0) + transfer.bytes;
    sums.set(key(transfer), { ...transfer, bytes });
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
}
