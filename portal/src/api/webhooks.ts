import type { components } from '@countersign/client/api';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, doneOf } from './client.ts';
import { hasStatus } from './errors.ts';
import { pagesQuery } from './pages-query.ts';

export type Registration = components['schemas']['WebhookRegistration'];
export type Delivery = components['schemas']['WebhookDelivery'];
export type EventName = Registration['webhookEvents'][number];

const PATH = '/webhooks/v1/registration';
const NOT_FOUND = 404;
const PAGE_SIZE = 50;

async function readRegistration(): Promise<Registration | null> {
  try {
    return await bodyOf(api.GET(PATH));
  } catch (error) {
    if (hasStatus(error, NOT_FOUND)) {
      return null;
    }
    throw error;
  }
}

/** The registration of the partner, or null: there is none yet. */
export const registrationQuery = () =>
  queryOptions({ queryKey: ['webhooks', 'registration'], queryFn: readRegistration });

export interface Endpoint {
  readonly webhookUrl: string;
  readonly webhookEvents: readonly EventName[];
}

/** Creates the registration, or changes the one that was shown: `etag` refuses a change by somebody else. */
export const saveRegistration = (
  { webhookUrl, webhookEvents }: Endpoint,
  etag: string | undefined,
  requestId: string,
) => {
  const body = { webhookUrl, webhookEvents: [...webhookEvents] };
  return bodyOf(
    etag === undefined
      ? api.POST(PATH, { params: { header: { 'MS-RequestId': requestId } }, body })
      : api.PUT(PATH, {
          params: { header: { 'MS-RequestId': requestId, 'If-Match': etag } },
          body,
        }),
  );
};

export const removeRegistration = (requestId: string) =>
  doneOf(api.DELETE(PATH, { params: { header: { 'MS-RequestId': requestId } } }));

export const rotateSecret = (requestId: string) =>
  bodyOf(api.POST(`${PATH}/secrets`, { params: { header: { 'MS-RequestId': requestId } } }));

export const sendTest = (requestId: string) =>
  bodyOf(
    api.POST(`${PATH}/validationEvents`, { params: { header: { 'MS-RequestId': requestId } } }),
  );

const TEST_MILLISECONDS = 1_000;

/** The outcome of a test event, looked at again until it is there. */
export const testQuery = (correlationId: string) =>
  queryOptions({
    queryKey: ['webhooks', 'tests', correlationId],
    enabled: correlationId !== '',
    refetchInterval: ({ state }) =>
      state.data?.status === 'pending' || state.data === undefined ? TEST_MILLISECONDS : false,
    queryFn: () =>
      bodyOf(
        api.GET(`${PATH}/validationEvents/{correlationId}`, {
          params: { path: { correlationId } },
        }),
      ),
  });

export const deliveriesQuery = () => ({
  ...pagesQuery(['webhooks', 'deliveries'], ({ query, header }) =>
    bodyOf(
      api.GET(`${PATH}/deliveries`, {
        params: { query: { size: PAGE_SIZE, ...query }, header },
      }),
    ),
  ),
  staleTime: 0,
});

export const sendAgain = (eventId: string, requestId: string) =>
  bodyOf(
    api.POST(`${PATH}/deliveries/{eventId}/redeliver`, {
      params: { path: { eventId }, header: { 'MS-RequestId': requestId } },
    }),
  );
