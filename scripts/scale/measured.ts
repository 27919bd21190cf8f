import * as z from 'zod';
import { type Measured, OPERATIONS } from '../cost/use.ts';

const units = z.object({ reads: z.number(), writes: z.number() });
const operation = z.object({
  kms: z.number(),
  audit: z.number(),
  partitions: z.record(z.string(), units),
});

export const operationName = z.enum(OPERATIONS);
export type OperationName = z.infer<typeof operationName>;

/** The file of measurements: what one of each operation asks of each partition, of KMS and of the stream. */
export const measurements = z.record(operationName, operation);
export type Measurements = z.infer<typeof measurements>;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The measurements of the cost tool, as the file keeps them: sorted and rounded, so that two runs write the same. */
export const measurementsOf = (measured: Measured): Measurements =>
  measurements.parse(
    Object.fromEntries(
      Object.entries(measured).map(([name, { kmsRequests, auditRecords, partitions }]) => [
        name,
        {
          kms: rounded(kmsRequests),
          audit: rounded(auditRecords),
          partitions: Object.fromEntries(
            Object.entries(partitions)
              .sort(([one], [other]) => (one < other ? -1 : 1))
              .map(([key, { reads, writes }]) => [
                key,
                { reads: rounded(reads), writes: rounded(writes) },
              ]),
          ),
        },
      ]),
    ),
  );
