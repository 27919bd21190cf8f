import * as z from 'zod';
import { withoutMarks } from '#shared/orders/search/sought-orders.ts';
import { rule } from '#shared/platform/field-rule.ts';
import { ADMINS, READERS } from '#shared/platform/http/access.ts';
import { anyCase } from '#shared/platform/http/any-case.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { defineCommand, defineList, defineQuery } from '#shared/platform/http/route.ts';
import { pagesOfWhole } from '#shared/platform/http/whole-list.ts';
import { searchText } from '#shared/platform/text/pieces.ts';
import { findSupply } from './choose-supply.ts';
import {
  type Dependencies as CreateDependencies,
  createDownload,
  createDownloadInput,
} from './create-download.ts';
import {
  accessUri,
  createdResponse,
  keysResponse,
  linkResponse,
  pastWindowResponse,
} from './entitlement-response.ts';
import { createdDownload, downloads, keys, options } from './entitlement-schemas.ts';
import { findEntitlement } from './find-entitlement.ts';
import { entitlementResponse } from './item-response.ts';
import { entitlement, entitlements } from './item-schemas.ts';
import { linkChangeRoutes } from './link-change.api.ts';
import { type Dependencies as AccessDependencies, listDownloads, listKeys } from './list-access.ts';
import { listEntitlements, readEntitlement } from './list-entitlements.ts';
import { optionsResponse } from './options-response.ts';
import { readReservationsRoute } from './reservations.api.ts';

const refusals = ['ENTITLEMENT_NOT_FOUND'] as const;

const entitlementInput = z.object({ entitlementId: z.string() });

/** Partner Center writes both spellings of the second. */
const entitlementType = z
  .string()
  .transform((text) => text.toLowerCase().replace('_', ''))
  .pipe(z.enum(['software', 'reservedinstance'], rule('RULE_ENTITLEMENT_TYPE')))
  .optional();

const showExpiry = z
  .string()
  .regex(anyCase('true', 'false'), rule('RULE_TRUE_FALSE'))
  .default('false')
  .transform((text) => text.toLowerCase() === 'true');

const STATES = ['active', 'cancelling', 'cancelled', 'expired'] as const;

/** One state, or several with commas. */
const state = z
  .string()
  .transform((text) => text.toLowerCase().split(','))
  .pipe(z.array(z.enum(STATES, rule('RULE_SEVERAL_OF', { choices: STATES.join(', ') }))))
  .optional();

const search = searchText.overwrite(withoutMarks).optional();

export const listEntitlementsRoute = defineList(
  'GET /v1/customers/{customerTenantId}/entitlements',
  {
    id: 'listEntitlements',
    isWhole: true,
    summary: 'List the software of a customer, newest first, cancelled items too',
    description:
      'Each item has the state of its links, what is left of its cancellation window and, once it is cancelled, its amounts.',
    access: READERS,
    input: z.object({ ...pageQuery, entitlementType, showExpiry, state, search }),
    responses: { 200: { description: 'A page of items.', body: entitlements } },
    handle: listEntitlements,
    self: (input, { customer }) => {
      const query = new URLSearchParams({
        ...(input.entitlementType && { entitlementType: input.entitlementType }),
        ...(input.state && { state: input.state.join(',') }),
        ...(input.search && { search: input.search }),
        showExpiry: String(input.showExpiry),
      });
      return `/customers/${customer.id}/entitlements?${query}`;
    },
    show: entitlementResponse,
  },
);

export const readEntitlementRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}',
  {
    id: 'readEntitlement',
    summary: 'Read an item',
    access: READERS,
    input: entitlementInput.extend({ showExpiry }),
    responses: { 200: { description: 'The item.', body: entitlement } },
    errors: refusals,
    handle: readEntitlement,
    respond: (listed, _, context) => ({
      statusCode: 200,
      body: entitlementResponse(listed, context),
    }),
  },
);

export const readOptionsRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/options',
  {
    id: 'readOptions',
    summary: 'Read the versions, languages and file types of an item',
    access: READERS,
    input: entitlementInput,
    responses: { 200: { description: 'The tree to choose in.', body: options } },
    errors: refusals,
    handle: (dependencies: CreateDependencies & AccessDependencies) => async (input, context) => {
      const entitlement = await findEntitlement(dependencies)(input, context);
      return {
        entitlement,
        supply: await findSupply(dependencies, entitlement.productId),
      };
    },
    respond: ({ entitlement, supply }) => ({
      statusCode: 200,
      body: optionsResponse(entitlement, supply),
    }),
  },
);

export const createDownloadRoute = defineCommand(
  'POST /v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads',
  {
    id: 'createDownload',
    summary: 'Get the product key and a download link, as far as the version has them',
    access: ADMINS,
    seals: true,
    description:
      'A link that still works is returned as it is. `renew` opens its window again early, `rotate` also changes its URL. If its file was withdrawn, a window is opened with the file on offer now, under a new URL; if there is none, the request is refused.',
    example: { version: '2025', language: 'en-us', fileType: 'iso-x64' },
    input: createDownloadInput,
    responses: {
      200: { description: 'The link worked already.', body: createdDownload },
      201: { description: 'A window was opened.', body: createdDownload },
    },
    errors: [...refusals, 'ENTITLEMENT_ENDED', 'KEY_POOL_EMPTY', 'MEDIA_NOT_FOUND'],
    handle: createDownload,
    respond: (created, _, { now }) => ({
      statusCode: created.opened ? 201 : 200,
      body: createdResponse(created, now),
    }),
  },
);

export const listDownloadsRoute = defineList(
  'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads',
  {
    id: 'listDownloads',
    isWhole: true,
    summary: 'List the links of an item, with their downloads and past windows',
    access: ADMINS,
    input: entitlementInput.extend(pageQuery),
    responses: { 200: { description: 'A page of links.', body: downloads } },
    errors: refusals,
    handle: (dependencies: AccessDependencies) => pagesOfWhole(listDownloads(dependencies)),
    self: ({ entitlementId }, { customer }) => accessUri(customer.id, entitlementId, 'downloads'),
    show: ({ link, url, pastWindows, onOffer }, { now }) => ({
      ...linkResponse(link, url, now),
      onOffer,
      pastWindows: pastWindows.map(pastWindowResponse),
    }),
  },
);

export const listKeysRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/keys',
  {
    id: 'listKeys',
    summary: 'List the product keys given out for an item',
    access: ADMINS,
    input: entitlementInput,
    responses: { 200: { description: 'All keys.', body: keys } },
    errors: refusals,
    handle: listKeys,
    respond: (keys, { entitlementId }, { customer }) => ({
      statusCode: 200,
      body: keysResponse(customer.id, entitlementId, keys),
    }),
  },
);

export const entitlementRoutes = [
  listEntitlementsRoute,
  readEntitlementRoute,
  readOptionsRoute,
  listDownloadsRoute,
  createDownloadRoute,
  ...linkChangeRoutes,
  listKeysRoute,
  readReservationsRoute,
] as const;
