import * as z from 'zod';
import { findOrder } from '#shared/orders/find-order.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { READERS } from '#shared/platform/http/access.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import type { Dependencies } from './find-entitlement.ts';
import { artifactsOf, artifactUri, reservationOf } from './reservation.ts';
import { type ReservationsResponse, reservations } from './reservation-schemas.ts';

export const readReservationsRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/artifacts/reservedinstance/groups/{orderId}/lineitems/{lineItemNumber}/resource/{resourceId}',
  {
    id: 'readReservations',
    summary: 'Read the reservation that an artifact leads to',
    description: 'The link of an artifact of a reservation in the list of entitlements.',
    access: READERS,
    input: z.object({ orderId: z.string(), lineItemNumber: z.string(), resourceId: z.string() }),
    responses: { 200: { description: 'The reservation.', body: reservations } },
    errors: ['ENTITLEMENT_NOT_FOUND', 'ORDER_NOT_FOUND'],
    handle:
      (dependencies: Dependencies) =>
      async ({ orderId, lineItemNumber, resourceId }, context) => {
        const order = await findOrder(dependencies)({ orderId }, context);
        const line = order.lines.find((each) => String(each.lineItemNumber) === lineItemNumber);
        const [artifact] = line ? artifactsOf(order, line) : [];
        if (!line || artifact?.resourceId !== resourceId.toLowerCase()) {
          throw new DomainError(
            'ENTITLEMENT_NOT_FOUND',
            `Line ${lineItemNumber} of order ${orderId} is no reservation with the resource "${resourceId}". Follow the link of an artifact in the list of entitlements.`,
          );
        }
        return { order, line };
      },
    respond: ({ order, line }, _, { now }) => ({
      statusCode: 200,
      body: resource<ReservationsResponse>(
        'ReservedInstanceArtifactDetails',
        { type: 'reservedinstance', reservations: [reservationOf(order, line, now)] },
        { self: link(artifactUri(order, line)) },
      ),
    }),
  },
);
