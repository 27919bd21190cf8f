import { DomainError } from '#shared/platform/errors.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { because, type Sentence } from '#shared/platform/sentence.ts';
import { addDays } from '#shared/platform/time.ts';
import { type AuditRecord, isLook } from './record.ts';

/** Partner Center's limits: the days listed by default, and the greatest age of the first day. */
const DEFAULT_DAYS = 30;
const MOST_DAYS = 90;

/** A query for records. Days are in UTC, both included. */
export interface AuditQuery {
  readonly partnerId: string;
  /** For instance 2026-11-23. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Records of one of these customers, operations or resources. */
  readonly customerIds?: readonly string[] | undefined;
  readonly resourceTypes?: readonly string[] | undefined;
  readonly operationTypes?: readonly string[] | undefined;
  /** Leaves out reads that issued and opened nothing. */
  readonly withoutLooks?: boolean | undefined;
}

/** True for a record that the query's filters select. */
export const matches = (
  { customerIds, resourceTypes, operationTypes, withoutLooks = false }: AuditQuery,
  record: AuditRecord,
): boolean =>
  (customerIds?.includes(record.customerId ?? '') ?? true) &&
  (resourceTypes?.includes(record.resourceType) ?? true) &&
  (operationTypes?.includes(record.operationType) ?? true) &&
  !(withoutLooks && isLook(record));

export interface AuditLog {
  /** Newest first. */
  list(query: AuditQuery, page: PageRequest): Promise<Page<AuditRecord>>;
  /** Finds the record that was written under this id at this instant. */
  find(partnerId: string, at: Date, id: string): Promise<AuditRecord | undefined>;
}

export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

const refused = (field: 'startDate' | 'endDate', message: Sentence) =>
  new DomainError('INVALID_PROPERTY', because('FIELD_WRONG', { field, message }), {
    data: [field],
  });

/** The requested days, up to today. Throws `INVALID_PROPERTY` if the end is before the start, or the start is too old. */
export function auditDays(
  {
    startDate,
    endDate,
  }: { readonly startDate?: Date | undefined; readonly endDate?: Date | undefined },
  now: Date,
): Pick<AuditQuery, 'firstDay' | 'lastDay'> {
  const end = endDate ?? now;
  const start = startDate ?? addDays(end, -DEFAULT_DAYS);
  if (dayOf(start) > dayOf(end)) {
    throw refused('startDate', because('START_AFTER_END', { endDate: dayOf(end) }));
  }
  const earliest = dayOf(addDays(now, -MOST_DAYS));
  if (dayOf(start) < earliest) {
    throw refused('startDate', because('START_TOO_EARLY', { earliest, days: MOST_DAYS }));
  }
  const today = dayOf(now);
  return { firstDay: dayOf(start), lastDay: dayOf(end) < today ? dayOf(end) : today };
}
