/** The measured requests of one operation, and the rows that it leaves. */
export interface Use {
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly kmsRequests: number;
  /** Of its own log lines. */
  readonly logBytes: number;
  /** Rows of the table that stay for good. */
  readonly tableBytes: number;
  /** Of rows that go by themselves: bytes times the days that they stay. */
  readonly byteDays: number;
  /** Audit records that it wrote: each is an event, goes to the archive, and stays there for seven years. */
  readonly auditRecords: number;
  readonly auditBytes: number;
  /** The units by partition of docs/table.md: `npm run scale` adds them up. */
  readonly partitions: Readonly<Record<string, PartitionUnits>>;
}

export interface PartitionUnits {
  readonly reads: number;
  readonly writes: number;
}

export const OPERATIONS = [
  'click',
  'resume',
  'page',
  'order',
  'view',
  'first download',
  'key look',
  'cancellation',
  'end of a link',
  'webhook',
  'file sent',
  'idle run of a job',
  'used-up click',
  'catalog call',
  'customer list',
  'portal start',
  'audit page',
] as const;
export type Measured = Readonly<Record<(typeof OPERATIONS)[number], Use>>;
