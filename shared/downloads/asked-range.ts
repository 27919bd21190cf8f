/** The bytes of the file that a request asks for. */
export type AskedRange =
  /** The whole file, or a range that no server takes apart: it is granted like the file. */
  | { readonly kind: 'whole' }
  /** From a byte to another one, both included. */
  | { readonly kind: 'closed'; readonly first: number; readonly last: number }
  /** From a byte to the end. Download managers ask so for each segment, and hang up where the next one begins. */
  | { readonly kind: 'open'; readonly first: number }
  /** The last bytes. */
  | { readonly kind: 'last'; readonly length: number };

const WHOLE: AskedRange = { kind: 'whole' };
/** RFC 9110, section 14.1.2. Several ranges at once are answered with the whole file, as storage does. */
const SHAPE = /^bytes=(\d{0,15})-(\d{0,15})$/i;

/** Reads the header `Range`. An invalid range asks for the whole file (RFC 9110, section 14.2). */
export function askedRange(header: string | undefined): AskedRange {
  const [, first = '', last = ''] = SHAPE.exec(header?.replaceAll(/\s/g, '') ?? '') ?? [];
  if (first === '') {
    return Number(last) > 0 ? { kind: 'last', length: Number(last) } : WHOLE;
  }
  if (last !== '') {
    const closed = { kind: 'closed', first: Number(first), last: Number(last) } as const;
    return closed.last < closed.first ? WHOLE : closed;
  }
  return Number(first) > 0 ? { kind: 'open', first: Number(first) } : WHOLE;
}

/** The bytes of a file of this size that a range covers; 0 if it begins beyond the end. */
export function lengthOf(asked: AskedRange, sizeBytes: number): number {
  switch (asked.kind) {
    case 'whole':
      return sizeBytes;
    case 'open':
      return Math.max(0, sizeBytes - asked.first);
    case 'last':
      return Math.min(asked.length, sizeBytes);
    case 'closed':
      return Math.max(0, Math.min(asked.last, sizeBytes - 1) - asked.first + 1);
  }
}
