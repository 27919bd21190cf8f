import * as z from 'zod';
import { partnerOf } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { instantInput } from '#shared/platform/http/instant-input.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { auditFilter } from './audit-filter.ts';
import { type AuditLog, auditDays, dayOf } from './audit-log.ts';
import type { AuditRecord } from './record.ts';

export const listAuditRecordsInput = z.object({
  ...pageQuery,
  startDate: instantInput.optional(),
  endDate: instantInput.optional(),
  filter: auditFilter.optional(),
});
type Input = z.output<typeof listAuditRecordsInput>;

export interface Dependencies {
  readonly auditLog: AuditLog;
}

/** R24, R8: lists the changes and reads of the calling partner's resources, newest first (R22). */
export const listAuditRecords =
  ({ auditLog }: Dependencies) =>
  async (
    { startDate, endDate, filter }: Input,
    page: PageRequest,
    { caller, now }: Context,
  ): Promise<Page<AuditRecord>> => {
    const days = auditDays({ startDate, endDate }, now);
    return auditLog.list({ ...days, ...filter, partnerId: partnerOf(caller) }, page);
  };

/** The path of the list. It contains the days, so that the next page continues with them after midnight, too. */
export function auditRecordsPath({ startDate, endDate, filter }: Input, { now }: Context): string {
  const { firstDay, lastDay } = auditDays({ startDate, endDate }, now);
  const [named] = Object.entries(filter ?? {});
  const field = named && { Field: named[0], Value: named[1], Operator: 'equals' };
  const parameters = new URLSearchParams({
    startDate: startDate ? dayOf(startDate) : firstDay,
    endDate: endDate ? dayOf(endDate) : lastDay,
    ...(field && { filter: JSON.stringify(field) }),
  });
  return `/auditrecords?${parameters}`;
}
