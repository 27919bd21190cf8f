/** Bytes that storage sent for one counted download, from its access log. */
export interface Transfer {
  /** SHA-256 of the link's token. */
  readonly tokenHash: string;
  readonly window: number;
  /** 1 for the first download of the window. */
  readonly number: number;
  readonly bytes: number;
}

/** The bytes that storage has sent for a counted download, and the downloads charged for them. */
export interface ServedDownload extends Omit<Transfer, 'bytes'> {
  readonly bytes: number;
  /** Downloads charged in addition to the counted one. */
  readonly charged: number;
  /** True if its count was given back, because the log did not name it. A line that comes later is charged. */
  readonly isReturned?: boolean | undefined;
  /** Counts the saves; 0 before the first. */
  readonly version: number;
}

export const nothingServed = ({ tokenHash, window, number }: Transfer): ServedDownload => ({
  ...{ tokenHash, window, number },
  ...{ bytes: 0, charged: 0, version: 0 },
});

/**
 * Whole transfers beyond the counted one. Parts that add up to less than two files are one download that was
 * interrupted and resumed, regardless of their number.
 */
export const extraTransfers = (bytes: number, sizeBytes: number): number =>
  Math.max(0, Math.floor(bytes / sizeBytes) - 1);

const key = ({ tokenHash, window, number }: Transfer): string => `${tokenHash}.${window}.${number}`;

/** The sum of each download, in a fixed order. */
export function sumTransfers(transfers: readonly Transfer[]): readonly Transfer[] {
  const sums = new Map<string, Transfer>();
  for (const transfer of transfers) {
    const bytes = (sums.get(key(transfer))?.bytes ?? 0) + transfer.bytes;
    sums.set(key(transfer), { ...transfer, bytes });
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
}
