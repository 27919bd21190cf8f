import type { components } from '@countersign/client/api';
import { allItems } from '@countersign/client/pages';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';

export type Entitlement = components['schemas']['Entitlement'];
export type DownloadLink = components['schemas']['DownloadLinkWithHistory'];

export type ProductKey = components['schemas']['ProductKey'];
export type Options = components['schemas']['EntitlementOptions'];

const PAGE_SIZE = 500;
const CANCELLING_MILLISECONDS = 3_000;

const newestFirst = (items: readonly Entitlement[]): readonly Entitlement[] =>
  items.toSorted((a, b) => b.purchasedAt.localeCompare(a.purchasedAt));

async function readEntitlements(customerTenantId: string): Promise<readonly Entitlement[]> {
  const all = await allItems<Entitlement>(({ query, header }) =>
    bodyOf(
      api.GET('/v1/customers/{customerTenantId}/entitlements', {
        params: {
          path: { customerTenantId },
          query: { size: PAGE_SIZE, showExpiry: 'true', ...query },
          header,
        },
      }),
    ),
  );
  return newestFirst(all);
}

/** All items of a customer. An item that is being cancelled is looked at again by itself. */
export const entitlementsQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'entitlements'],
    queryFn: () => readEntitlements(customerId),
    refetchInterval: ({ state }) =>
      state.data?.some((item) => item.state === 'cancelling') ? CANCELLING_MILLISECONDS : false,
  });

const itemPath = (customerTenantId: string, entitlementId: string) => ({
  params: { path: { customerTenantId, entitlementId } },
});

export const itemKey = (customerId: string, entitlementId: string) =>
  ['customers', customerId, 'items', entitlementId] as const;

export const optionsQuery = (customerId: string, entitlementId: string) =>
  queryOptions({
    queryKey: [...itemKey(customerId, entitlementId), 'options'],
    staleTime: 60_000,
    queryFn: () =>
      bodyOf(
        api.GET(
          '/v1/customers/{customerTenantId}/entitlements/{entitlementId}/options',
          itemPath(customerId, entitlementId),
        ),
      ),
  });

export const linksQuery = (customerId: string, entitlementId: string) =>
  queryOptions({
    queryKey: [...itemKey(customerId, entitlementId), 'links'],
    queryFn: async () => {
      const { items } = await bodyOf(
        api.GET(
          '/v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads',
          itemPath(customerId, entitlementId),
        ),
      );
      return items;
    },
  });

/** Reads the product keys. The service records who saw them, so they are read when a person asks, and not kept. */
export async function readKeys(
  customerId: string,
  entitlementId: string,
): Promise<readonly ProductKey[]> {
  const { items } = await bodyOf(
    api.GET(
      '/v1/customers/{customerTenantId}/entitlements/{entitlementId}/keys',
      itemPath(customerId, entitlementId),
    ),
  );
  return items;
}

export interface Choice {
  readonly version: string;
  readonly language: string;
  readonly fileType: string;
}

/** `renew` opens the window again early; `rotate` changes the address, too. */
export type Opening = 'as-is' | 'renew' | 'rotate';

export interface OpenLink {
  readonly customerId: string;
  readonly entitlementId: string;
  /** A key without a file is asked for by its version alone. */
  readonly choice: Pick<Choice, 'version'> & Partial<Choice>;
  readonly opening: Opening;
  /** For whom the link is; undefined leaves it as it was. */
  readonly note?: string | undefined;
  readonly requestId: string;
}

export const openLink = ({
  customerId,
  entitlementId,
  choice,
  opening,
  note,
  requestId,
}: OpenLink) =>
  bodyOf(
    api.POST('/v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads', {
      params: {
        path: { customerTenantId: customerId, entitlementId },
        header: { 'MS-RequestId': requestId },
      },
      body: {
        ...choice,
        ...(note !== undefined && { note }),
        ...(opening === 'renew' && { renew: true }),
        ...(opening === 'rotate' && { rotate: true }),
      },
    }),
  );

/** A link of an item. */
export interface LinkPlace {
  readonly customerId: string;
  readonly entitlementId: string;
  readonly linkId: string;
}

const linkParams = ({ customerId, entitlementId, linkId }: LinkPlace, requestId: string) => ({
  path: { customerTenantId: customerId, entitlementId, linkId },
  header: { 'MS-RequestId': requestId },
});

/** Writes down for whom a link is. An empty note removes it. */
export const noteLink = (place: LinkPlace, note: string, requestId: string) =>
  bodyOf(
    api.PATCH('/v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads/{linkId}', {
      params: linkParams(place, requestId),
      body: { note: note.trim() || null },
    }),
  );

export const revokeLink = (place: LinkPlace, requestId: string) =>
  bodyOf(
    api.POST(
      '/v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads/{linkId}/revoke',
      { params: linkParams(place, requestId) },
    ),
  );
