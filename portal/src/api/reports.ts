import type { components } from '@countersign/client/api';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';
import { received } from './errors.ts';
import { pagesQuery } from './pages-query.ts';

export type Report = components['schemas']['ServiceRequest'];
/** The status with its decision. A plain service request has none. */
export type ReportStatus = NonNullable<Report['refundStatus']>;
export const statusOf = ({ status, refundStatus }: Report): ReportStatus => refundStatus ?? status;
export type NewReport = components['schemas']['CreateServiceRequestInput'];

const PAGE_SIZE = 100;
const MINUTE = 60_000;

/** All reports of the partner, or those about one customer, newest first. */
export const reportsQuery = (customerTenantId: string | undefined) =>
  pagesQuery(['reports', 'list', customerTenantId ?? 'all'], ({ query, header }) =>
    bodyOf(
      customerTenantId === undefined
        ? api.GET('/v1/servicerequests', {
            params: { query: { size: PAGE_SIZE, sort: 'newest', ...query }, header },
          })
        : api.GET('/v1/customers/{customerTenantId}/servicerequests', {
            params: {
              path: { customerTenantId },
              query: { size: PAGE_SIZE, sort: 'newest', ...query },
              header,
            },
          }),
    ),
  );

const reportPath = (serviceRequestId: string) => ({ params: { path: { serviceRequestId } } });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', id],
    refetchInterval: MINUTE,
    queryFn: () => bodyOf(api.GET('/v1/servicerequests/{serviceRequestId}', reportPath(id))),
  });

export const topicsQuery = () =>
  queryOptions({
    queryKey: ['reports', 'topics'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const { items } = await bodyOf(api.GET('/v1/servicerequests/supporttopics'));
      return items;
    },
  });

/** Files a report. The path has the language of its author in place of an id, as Partner Center has it. */
export const fileReport = (report: NewReport, locale: string, requestId: string) =>
  bodyOf(
    api.POST('/v1/servicerequests/{serviceRequestId}', {
      params: { path: { serviceRequestId: locale }, header: { 'MS-RequestId': requestId } },
      body: report,
    }),
  );

export interface ReportChange {
  readonly id: string;
  readonly note?: string;
  readonly status?: ReportStatus;
  readonly requestId: string;
}

/** Adds a note, or changes the status. */
export const changeReport = ({ id, note, status, requestId }: ReportChange) =>
  bodyOf(
    api.PATCH('/v1/servicerequests/{serviceRequestId}', {
      params: { path: { serviceRequestId: id }, header: { 'MS-RequestId': requestId } },
      body: {
        ...(status !== undefined && { status }),
        ...(note !== undefined && { newNote: { text: note } }),
      },
    }),
  );

export const attachmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', id, 'files'],
    queryFn: async () => {
      const { items } = await bodyOf(
        api.GET('/v1/servicerequests/{serviceRequestId}/attachments', reportPath(id)),
      );
      return items;
    },
  });

/** Announces a file, and posts it to where the service says. */
export async function uploadFile(id: string, file: File, requestId: string): Promise<void> {
  const { upload } = await bodyOf(
    api.POST('/v1/servicerequests/{serviceRequestId}/attachments', {
      params: { path: { serviceRequestId: id }, header: { 'MS-RequestId': requestId } },
      body: { fileName: file.name, contentType: file.type },
    }),
  );
  if (!upload) {
    return;
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) {
    form.append(name, String(value));
  }
  form.append('file', file);
  // The storage answers nothing that a page may read; the list of files says whether this one arrived.
  await received(fetch(upload.url, { method: 'POST', mode: 'no-cors', body: form }));
}
