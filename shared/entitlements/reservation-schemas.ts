import * as z from 'zod';
import { instant, link, ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

export const artifact = z
  .object({ artifactType: z.literal('reservedinstance'), resourceId: z.guid(), link })
  .meta({ id: 'EntitledArtifact' });
export type ArtifactResponse = Shown<typeof artifact>;

const reservation = z
  .object({
    reservationId: z.guid(),
    scopeType: z.enum(['Shared', 'Single']),
    displayName: z.string(),
    appliedScopes: z.array(z.guid()).meta({ description: 'The Azure subscription, if single.' }),
    quantity: z.int().meta({ description: '0 once it is cancelled.' }),
    expiryDateTime: instant,
    effectiveDateTime: instant,
    provisioningState: z.enum(['Succeeded', 'Cancelled', 'Expired']),
  })
  .meta({ id: 'Reservation' });

export const reservations = resourceOf(
  'ReservedInstanceArtifactDetails',
  { type: z.literal('reservedinstance'), reservations: z.array(reservation) },
  ownLink,
);
export type ReservationsResponse = Shown<typeof reservations>;
