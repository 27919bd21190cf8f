import type { components } from '@countersign/client/api';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';

export type CancellationLine = components['schemas']['CancellationPreviewLine'];

const orderPath = (customerTenantId: string, orderId: string) => ({ customerTenantId, orderId });

export const cancellationQuery = (customerId: string, orderId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'orders', orderId, 'cancellation'],
    staleTime: 0,
    queryFn: () =>
      bodyOf(
        api.GET('/v1/customers/{customerTenantId}/orders/{orderId}/cancellation', {
          params: { path: orderPath(customerId, orderId) },
        }),
      ),
  });

export interface Cancellation {
  readonly customerId: string;
  readonly orderId: string;
  readonly lineItemNumber: number;
  /** The etag of the preview: what is cancelled is what was shown. */
  readonly etag: string;
  readonly requestId: string;
}

/** Cancels a line of an order. A repetition by the same request id cancels nothing twice (R23). */
export const cancelLine = ({
  customerId,
  orderId,
  lineItemNumber,
  etag,
  requestId,
}: Cancellation) =>
  bodyOf(
    api.PATCH('/v1/customers/{customerTenantId}/orders/{orderId}', {
      params: {
        path: orderPath(customerId, orderId),
        header: { 'MS-RequestId': requestId, 'If-Match': etag },
      },
      body: { status: 'cancelled', lineItems: [{ lineItemNumber }] },
    }),
  );
