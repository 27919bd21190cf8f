import * as z from 'zod';
import { anyCase } from '#shared/platform/http/any-case.ts';
import { command, query } from '#shared/platform/http/endpoint.ts';
import { type Continuation, list, pageQuery } from '#shared/platform/http/paging.ts';
import {
  type Dependencies as CreateDependencies,
  createDownload,
  createDownloadInput,
} from './create-download.ts';
import {
  accessCollection,
  createdResponse,
  entitlementResponse,
  keysResponse,
  linkResponse,
  optionsResponse,
  pastWindowResponse,
} from './entitlement-response.ts';
import { findEntitlement, listEntitlements } from './find-entitlement.ts';
import { type Dependencies as AccessDependencies, listDownloads, listKeys } from './list-access.ts';

const entitlementInput = z.object({ entitlementId: z.string() });
/** Partner Center writes both spellings of the second. */
const entitlementType = z
  .string()
  .transform((text) => text.toLowerCase().replace('_', ''))
  .pipe(z.enum(['software', 'reservedinstance'], 'must be software or reservedInstance'))
  .optional();
const showExpiry = z
  .string()
  .regex(anyCase('true', 'false'), 'must be true or false')
  .default('false')
  .transform((text) => text.toLowerCase() === 'true');

/** The routes of entitlements, each bound to its operation. */
export function entitlementEndpoints(
  dependencies: CreateDependencies & AccessDependencies,
  tokens: Continuation,
) {
  const { media } = dependencies;
  return {
    'GET /v1/customers/{customerTenantId}/entitlements': list(tokens, {
      input: z.object({ ...pageQuery, entitlementType, showExpiry }),
      operation: listEntitlements(dependencies),
      self: (input, { customer }) => {
        const filter = input.entitlementType ? [`entitlementType=${input.entitlementType}`] : [];
        const query = [...filter, `showExpiry=${input.showExpiry}`].join('&');
        return `/customers/${customer.id}/entitlements?${query}`;
      },
      show: (entitlement, { now }, input) =>
        entitlementResponse(entitlement, now, input.showExpiry),
    }),

    'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}': query({
      input: entitlementInput.extend({ showExpiry }),
      operation: findEntitlement(dependencies),
      reply: (entitlement, input, { now }) => ({
        statusCode: 200,
        body: entitlementResponse(entitlement, now, input.showExpiry),
      }),
    }),

    'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/options': query({
      input: entitlementInput,
      operation: async (input, context) => {
        const entitlement = await findEntitlement(dependencies)(input, context);
        return { entitlement, files: await media.list(entitlement.productId) };
      },
      reply: ({ entitlement, files }) => ({
        statusCode: 200,
        body: optionsResponse(entitlement, files),
      }),
    }),

    'POST /v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads': command({
      input: createDownloadInput,
      operation: createDownload(dependencies),
      reply: (created, _, { now }) => ({
        statusCode: created.opened ? 201 : 200,
        body: createdResponse(created, now),
      }),
    }),

    'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads': query({
      input: entitlementInput,
      operation: listDownloads(dependencies),
      reply: (links, { entitlementId }, { customer, now }) => ({
        statusCode: 200,
        body: accessCollection(
          customer.id,
          entitlementId,
          'downloads',
          links.map(({ link, url, pastWindows }) => ({
            ...linkResponse(link, url, now),
            pastWindows: pastWindows.map(pastWindowResponse),
          })),
        ),
      }),
    }),

    'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/keys': query({
      input: entitlementInput,
      operation: listKeys(dependencies),
      reply: (keys, { entitlementId }, { customer }) => ({
        statusCode: 200,
        body: keysResponse(customer.id, entitlementId, keys),
      }),
    }),
  };
}
