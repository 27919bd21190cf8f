import { C, collectionOf, link, resource } from './common.ts';
import { date, integer, listOf, nested, oneOf, type Resource, shape, text } from './shape.ts';

const artifact = shape('Artifact', { artifactType: text }, { link, resourceId: text });
const quantity = shape('QuantityDetail', { quantity: integer, status: text });
const referenceOrder = shape(
  'ReferenceOrder',
  { id: text, lineItemId: text },
  { alternateId: text },
);
const required = {
  ...{ referenceOrder: nested(referenceOrder), productId: text, skuId: text, quantity: integer },
  entitlementType: oneOf('software', 'reservedinstance', 'virtualmachinereservedinstance'),
  entitledArtifacts: listOf(nested(artifact)),
};
const optional = {
  ...{ quantityDetails: listOf(nested(quantity)), expiryDate: date, fulfillmentState: text },
};
const entitlement = shape(
  'Entitlement',
  { ...required, includedEntitlements: listOf(nested(shape('Entitlement', required, optional))) },
  optional,
);
const reservation = shape(
  'Reservation',
  {
    ...{ reservationId: text, scopeType: text, quantity: integer, expiryDateTime: date },
    ...{ effectiveDateTime: date, provisioningState: text },
  },
  { displayName: text, appliedScopes: listOf(text) },
);
const details = resource('ReservedInstanceArtifactDetails', {
  ...{ type: text, reservations: listOf(nested(reservation)) },
});
const list = { source: 'get-a-collection-of-entitlements', status: 200 };
const PLACE = 'groups/{reservationOrderId}/lineitems/{lineItemNumber}/resource/{reservationId}';

export const entitlements: Resource = {
  name: 'Entitlements',
  operations: [
    {
      ...{ key: `GET ${C}/entitlements`, ...list, query: 'showExpiry=true' },
      ...{ summary: "List a customer's entitlements", answer: collectionOf(entitlement) },
    },
    {
      ...{ key: `GET ${C}/artifacts/reservedinstance/${PLACE}`, ...list },
      ...{ summary: 'Get the reservations of an artifact', answer: nested(details) },
    },
  ],
};
