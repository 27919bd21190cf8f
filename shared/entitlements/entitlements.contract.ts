import type { FolderContract } from '#shared/platform/http/route-contract.ts';
import {
  createdDownload,
  downloads,
  entitlement,
  entitlements,
  keys,
  options,
} from './entitlement-schemas.ts';

const ENTITLEMENTS = '/v1/customers/{customerTenantId}/entitlements';
const refusals = ['ENTITLEMENT_NOT_FOUND'] as const;

export const contract = {
  [`GET ${ENTITLEMENTS}`]: {
    operationId: 'listEntitlements',
    summary: 'List the software of a customer, cancelled items too',
    replies: { 200: { description: 'The items of a page of orders.', body: entitlements } },
  },
  [`GET ${ENTITLEMENTS}/{entitlementId}`]: {
    operationId: 'readEntitlement',
    summary: 'Read an item',
    replies: { 200: { description: 'The item.', body: entitlement } },
    refusals,
  },
  [`GET ${ENTITLEMENTS}/{entitlementId}/options`]: {
    operationId: 'readOptions',
    summary: 'Read the versions, languages and file types of an item',
    replies: { 200: { description: 'The tree to choose in.', body: options } },
    refusals,
  },
  [`POST ${ENTITLEMENTS}/{entitlementId}/downloads`]: {
    operationId: 'createDownload',
    summary: 'Get the product key and a download link',
    description:
      'A link that still works is returned as it is. `renew` opens its window again early, `rotate` also changes its URL.',
    example: { version: '2025', language: 'en-us', fileType: 'iso-x64' },
    replies: {
      200: { description: 'The link worked already.', body: createdDownload },
      201: { description: 'A window was opened.', body: createdDownload },
    },
    refusals: [...refusals, 'ENTITLEMENT_ENDED', 'KEY_POOL_EMPTY', 'MEDIA_NOT_FOUND'],
  },
  [`GET ${ENTITLEMENTS}/{entitlementId}/downloads`]: {
    operationId: 'listDownloads',
    summary: 'List the links of an item, with their downloads and past windows',
    replies: { 200: { description: 'All links.', body: downloads } },
    refusals,
  },
  [`GET ${ENTITLEMENTS}/{entitlementId}/keys`]: {
    operationId: 'listKeys',
    summary: 'List the product keys given out for an item',
    replies: { 200: { description: 'All keys.', body: keys } },
    refusals,
  },
} as const satisfies FolderContract<'entitlements'>;
