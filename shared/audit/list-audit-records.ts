import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { partnerOf } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { instantInput } from '#shared/platform/http/instant-input.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { words } from '#shared/platform/http/words.ts';
import { type Page, type PageRequest, readAll } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import { type AuditFilter, auditFilter, isCompany, typesNamed } from './audit-filter.ts';
import { type AuditLog, type AuditQuery, auditDays, dayOf } from './audit-log.ts';
import type { AuditRecord } from './record.ts';

/** `own` shows the types of records as this service has them; without it they are Partner Center's. */
const types = words(['own', 'documented']).default('documented');

export const listAuditRecordsInput = z.object({
  ...pageQuery,
  startDate: instantInput.optional(),
  endDate: instantInput.optional(),
  filter: auditFilter.optional(),
  types,
});
type Input = z.output<typeof listAuditRecordsInput>;

export const auditRecordInput = z.object({ auditRecordId: z.string(), types });

interface Company {
  readonly id: string;
  readonly companyName: string;
}

export interface Dependencies {
  readonly auditLog: AuditLog;
  /** The customers that records name. Customers are a feature above this one, so it has them by this port. */
  readonly customers: {
    readonly find: (customerId: string) => Promise<Company | undefined>;
    readonly list: (partnerId: string, page: PageRequest) => Promise<Page<Company>>;
  };
}

/** A record with the name that its customer has today. */
export interface NamedRecord {
  readonly record: AuditRecord;
  readonly customerName: string;
}

async function withNames(
  { customers }: Dependencies,
  records: readonly AuditRecord[],
): Promise<readonly NamedRecord[]> {
  const ids = [...new Set(records.flatMap(({ customerId }) => customerId ?? []))];
  const names = new Map(
    await Promise.all(
      ids.map(async (id) => [id, (await customers.find(id))?.companyName] as const),
    ),
  );
  return records.map((record) => ({
    record,
    customerName: names.get(record.customerId ?? '') ?? '',
  }));
}

async function selection(
  { customers }: Dependencies,
  filter: AuditFilter | undefined,
  partnerId: string,
): Promise<Pick<AuditQuery, 'customerIds' | 'operationTypes' | 'resourceTypes'>> {
  if (filter === undefined) {
    return {};
  }
  const { Field, Value } = filter;
  if (Field === 'CompanyName') {
    const own = await readAll((page) => customers.list(partnerId, page));
    const found = own.filter(({ companyName }) => isCompany(filter, companyName));
    return { customerIds: found.map(({ id }) => id) };
  }
  if (Field === 'CustomerId') {
    return { customerIds: [Value.toLowerCase()] };
  }
  const types = typesNamed(Field, Value) ?? [];
  return Field === 'ResourceType' ? { resourceTypes: types } : { operationTypes: types };
}

/** R24, R8: lists the changes and reads of the calling partner's resources, newest first (R22). */
export const listAuditRecords =
  (dependencies: Dependencies) =>
  async (
    { startDate, endDate, filter }: Input,
    page: PageRequest,
    { caller, now }: Context,
  ): Promise<Page<NamedRecord>> => {
    const partnerId = partnerOf(caller);
    const days = auditDays({ startDate, endDate }, now);
    const selected = await selection(dependencies, filter, partnerId);
    const { items, next } = await dependencies.auditLog.list(
      { ...days, ...selected, partnerId },
      page,
    );
    return { items: await withNames(dependencies, items), next };
  };

/** The instant in an id: ids of records are UUIDs of version 7, which begin with it. */
function instantOf(id: string): Date | undefined {
  const [, high, low] =
    /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/.exec(id) ?? [];
  return high && low ? new Date(Number.parseInt(high + low, 16)) : undefined;
}

/** One record of the calling partner (R22). */
export const findAuditRecord =
  (dependencies: Dependencies) =>
  async (
    { auditRecordId }: z.output<typeof auditRecordInput>,
    { caller }: Context,
  ): Promise<NamedRecord> => {
    const id = auditRecordId.toLowerCase();
    const at = instantOf(id);
    const record = at && (await dependencies.auditLog.find(partnerOf(caller), at, id));
    const [named] = record ? await withNames(dependencies, [record]) : [];
    if (!named) {
      throw new DomainError(
        'AUDIT_RECORD_NOT_FOUND',
        because('AUDIT_RECORD_NOT_FOUND', { auditRecordId }),
      );
    }
    return named;
  };

/** The query of a list. It contains the days, so that the next page continues with them after midnight, too. */
export function auditRecordsQuery(
  { startDate, endDate, filter, types: shown }: Input,
  { now }: Context,
): string {
  const { firstDay, lastDay } = auditDays({ startDate, endDate }, now);
  const parameters = new URLSearchParams({
    startDate: startDate ? dayOf(startDate) : firstDay,
    endDate: endDate ? dayOf(endDate) : lastDay,
    ...(filter && { filter: JSON.stringify(filter) }),
    ...(shown === 'own' && { types: shown }),
  });
  return `?${parameters}`;
}
