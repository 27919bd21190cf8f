import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { requireMatch } from '#shared/platform/http/if-match.ts';
import { type Dependencies as ApproveDependencies, approveReport } from './approve-report.ts';
import { findReport, partyOf } from './find-report.ts';
import { changeRequest, type ServiceRequest, STATUSES, savedRequest } from './refund-request.ts';
import type { ServiceRequestStore } from './refund-request-store.ts';
import { wireAmount } from './report-input.ts';
import { recordReport } from './report-record.ts';
import { reportEtag } from './report-response.ts';

export const changeReportInput = z
  .object({
    serviceRequestId: z.string(),
    status: z
      .string()
      .transform((status) => status.toLowerCase())
      .pipe(z.enum(STATUSES))
      .optional(),
    newNote: z.object({ text: z.string().trim().min(1).max(1000) }).optional(),
    /** The operator's, with the status approved. */
    approvedAmount: wireAmount.optional(),
  })
  .refine(({ status, newNote }) => status !== undefined || newNote !== undefined, {
    path: ['status'],
    message: 'give a status, a newNote, or both',
  });

export type Dependencies = ApproveDependencies & {
  readonly serviceRequests: Pick<ServiceRequestStore, 'find' | 'save'>;
};

/** A note, another status, or the operator's decision (R18). */
export const changeReport =
  (dependencies: Dependencies) =>
  async (
    { serviceRequestId, status, newNote, approvedAmount }: z.output<typeof changeReportInput>,
    context: Context,
  ): Promise<Outcome<ServiceRequest>> => {
    const { caller, now } = context;
    const report = await findReport(dependencies, serviceRequestId, caller);
    const party = partyOf(caller);
    const isDecision = party.side === 'operator' && status === 'approved';
    if (isDecision && approvedAmount) {
      // An approval that is sent again is answered, whatever it was that was read before.
      if (report.status !== 'approved') {
        requireMatch(context, reportEtag(report));
      }
      const approved = { amount: approvedAmount, note: newNote?.text };
      return approveReport(dependencies)(report, approved, context);
    }
    requireMatch(context, reportEtag(report));
    if (isDecision && report.status !== 'approved') {
      throw new DomainError('INVALID_PROPERTY', 'approvedAmount: say what is paid back.', {
        data: ['approvedAmount'],
      });
    }
    const changed = changeRequest(report, { status, note: newNote?.text }, party, now);
    if (changed === report) {
      return { result: report, changes: [] };
    }
    const facts = {
      operationType: 'update_servicerequest',
      before: { status: report.status, notes: report.notes.length },
      after: { status: changed.status, notes: changed.notes.length },
    } as const;
    return {
      result: savedRequest(changed),
      changes: [
        dependencies.serviceRequests.save(changed),
        recordReport(dependencies, changed, facts, context),
      ],
    };
  };
