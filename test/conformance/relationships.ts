import { C, collectionOf, resource } from './common.ts';
import {
  boolean,
  date,
  integer,
  listOf,
  nested,
  oneOf,
  type Resource,
  shape,
  text,
} from './shape.ts';

const relationship = shape(
  'PartnerRelationship',
  { id: text, name: text, relationshipType: oneOf('is_indirect_reseller_of') },
  { mpnId: text, location: text, state: text },
);
const list = { status: 200, answer: collectionOf(relationship) };

export const relationships: Resource = {
  name: 'Relationships',
  operations: [
    {
      key: 'GET /v1/customers/relationshiprequests',
      ...{ source: 'request-reseller-relationship', status: 200 },
      summary: 'Get the link that invites a customer',
      why: 'No customer accepts an invitation here: `POST /v1/customers` creates it.',
      answer: nested(resource('CustomerRelationshipRequest', { url: text })),
    },
    {
      ...{ key: 'GET /v1/relationships', source: 'retrieve-a-list-of-indirect-resellers' },
      query: 'relationship_type=IsIndirectCloudSolutionProviderOf',
      ...{ summary: 'List indirect resellers', ...list },
    },
    {
      ...{ key: `GET ${C}/relationships`, source: 'get-indirect-resellers-of-a-customer' },
      ...{ summary: 'List the indirect resellers of a customer', ...list },
    },
  ],
};

const item = { catalogItemId: text, quantity: integer };
const terms = { billingCycle: text, termDuration: text };
const requestItem = shape('PromotionEligibilitiesRequestItem', item, {
  ...terms,
  ...{ id: integer, promotionId: text },
});
const reason = shape('PromotionEligibilityError', { type: text, description: text });
const eligibility = resource('PromotionEligibilities', {
  ...{ id: integer, ...item, ...terms },
  eligibilities: listOf(
    nested(
      shape(
        'PromotionEligibility',
        { promotionId: text, isEligible: boolean },
        {
          errors: listOf(nested(reason)),
        },
      ),
    ),
  ),
});

const promotion = resource('ProductPromotion', {
  ...{ id: text, name: text, description: text, startDate: date, endDate: date },
});

export const promotions: Resource = {
  name: 'Promotions',
  operations: [
    {
      ...{ key: 'GET /v1/productpromotions', query: 'country=US&segment=commercial' },
      ...{ source: 'get-promotions', summary: 'List promotions', status: 200 },
      answer: collectionOf(promotion),
    },
    {
      ...{ key: `POST ${C}/promotionEligibilities`, source: 'verify-promotion-eligibility' },
      ...{ summary: 'Check the promotions of a purchase', status: 200 },
      body: {
        items: [
          {
            ...{ catalogItemId: '{catalogItemId}', quantity: 2400, termDuration: 'P1Y' },
            ...{ billingCycle: 'Monthly', promotionId: '39NFJQT1PM6C:0005:39NFJQT1Q5L7' },
          },
        ],
      },
      request: shape('PromotionEligibilitiesRequest', { items: listOf(nested(requestItem)) }),
      answer: collectionOf(eligibility),
    },
  ],
};
