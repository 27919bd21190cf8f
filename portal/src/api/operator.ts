import type { components } from '@countersign/client/api';
import type { Part } from '@countersign/client/passes';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, doneOf } from './client.ts';
import { pagesQuery } from './pages-query.ts';

export type DeadWebhook = components['schemas']['DeadWebhook'];
export type KeyPool = components['schemas']['KeyPool'];
export type OfferedMedia = components['schemas']['OfferedMedia'];
export type ApprovalPreview = components['schemas']['ApprovalPreview'];
export type ScheduledJob = components['schemas']['ScheduledJob'];

const PAGE_SIZE = 100;
const MINUTE = 60_000;

const header = (requestId: string) => ({ 'MS-RequestId': requestId });

export interface QueueFilter {
  readonly status: 'open' | 'attention_needed';
  readonly severity?: 'critical' | 'moderate' | 'minimal' | undefined;
  /** Only those that wait for a second operator. */
  readonly proposed: boolean;
  /** The order of those that are equally severe. */
  readonly sort: 'oldest' | 'newest';
}

/** The reports of all partners that wait, the severest first. */
export const queueQuery = ({ status, severity, proposed, sort }: QueueFilter) => ({
  ...pagesQuery(['reports', 'queue', status, severity ?? '', proposed, sort], ({ query, header }) =>
    bodyOf(
      api.GET('/v1/operator/servicerequests', {
        params: {
          query: {
            ...{ size: PAGE_SIZE, status, sort },
            ...(severity && { severity }),
            ...(proposed && { proposed: 'true' as const }),
            ...query,
          },
          header,
        },
      }),
    ),
  ),
  refetchInterval: MINUTE,
});

/** The effect of approving an amount: what it pays back and ends. */
export const approvalQuery = (serviceRequestId: string, amount: number) =>
  queryOptions({
    // Not below `reports`: a decided report has no approval to read again.
    queryKey: ['approvals', serviceRequestId, amount],
    staleTime: 0,
    queryFn: () =>
      bodyOf(
        api.GET('/v1/operator/servicerequests/{serviceRequestId}/approval', {
          params: { path: { serviceRequestId }, query: { amount } },
        }),
      ),
  });

export interface Decision {
  readonly id: string;
  readonly etag: string;
  readonly status: 'approved' | 'declined' | 'attention_needed' | 'closed';
  readonly note: string;
  readonly amount?: { readonly amount: number; readonly currency: string } | undefined;
}

/** Decides on a report, or asks its partner. The etag holds the decision to the report that was shown. */
export const decide = ({ id, etag, status, note, amount }: Decision, requestId: string) =>
  bodyOf(
    api.PATCH('/v1/servicerequests/{serviceRequestId}', {
      params: {
        path: { serviceRequestId: id },
        header: { 'MS-RequestId': requestId, 'If-Match': etag },
      },
      body: {
        status,
        ...(note !== '' && { newNote: { text: note } }),
        ...(amount && { approvedAmount: { ...amount } }),
      },
    }),
  );

export const mediaQuery = (productId: string) =>
  queryOptions({
    queryKey: ['media', productId],
    enabled: productId !== '',
    queryFn: async () => {
      const { items } = await bodyOf(
        api.GET('/v1/operator/media', { params: { query: { productId } } }),
      );
      return items;
    },
  });

/** The number of links with a file that work now; the service counts up to 1,000. */
export const linksOutQuery = (mediaId: string) =>
  queryOptions({
    queryKey: ['media', 'links-out', mediaId],
    staleTime: 0,
    queryFn: async () => {
      const { linksOut } = await bodyOf(
        api.GET('/v1/operator/media/{mediaId}', { params: { path: { mediaId } } }),
      );
      return linksOut ?? 0;
    },
  });

const withdrawFile = (
  mediaId: string,
  query: { readonly links: 'keep' | 'end'; readonly after?: string },
  requestId: string,
) =>
  bodyOf(
    api.DELETE('/v1/operator/media/{mediaId}', {
      params: { path: { mediaId }, query, header: header(requestId) },
    }),
  );

/** Withdraws a file; its links keep it until they end. */
export const withdrawMedia = (mediaId: string, requestId: string) =>
  withdrawFile(mediaId, { links: 'keep' }, requestId);

/** Withdraws a file and ends links with it, behind a link. Another run tries each link again: every request has an id of its own. */
export async function endLinksOfMedia(mediaId: string, after: string | undefined): Promise<Part> {
  const query = { links: 'end', ...(after !== undefined && { after }) } as const;
  const { endedLinks } = await withdrawFile(mediaId, query, crypto.randomUUID());
  const { ended = 0, failed = 0, failures = [], left = 0, next } = endedLinks ?? {};
  return { done: ended, failed, stuck: failures, left, next };
}

export const deadQuery = () => ({
  ...pagesQuery(['dead-webhooks'], ({ query, header }) =>
    bodyOf(
      api.GET('/v1/operator/deadwebhooks', {
        params: { query: { size: PAGE_SIZE, ...query }, header },
      }),
    ),
  ),
  staleTime: 0,
});

export const redrive = ({ partnerId, eventId }: DeadWebhook, requestId: string) =>
  bodyOf(
    api.POST('/v1/operator/deadwebhooks/{partnerId}/{eventId}/redrive', {
      params: { path: { partnerId, eventId }, header: header(requestId) },
    }),
  );

export const removePartner = (partnerId: string, requestId: string) =>
  doneOf(
    api.DELETE('/v1/operator/partners/{partnerId}', {
      params: { path: { partnerId }, header: header(requestId) },
    }),
  );

/** The scheduled jobs with their last runs. */
export const jobsQuery = () =>
  queryOptions({
    queryKey: ['jobs'],
    refetchInterval: MINUTE,
    queryFn: async () => {
      const { items } = await bodyOf(api.GET('/v1/operator/jobs'));
      return items;
    },
  });
