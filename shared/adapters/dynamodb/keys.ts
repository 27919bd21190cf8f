import { DOWNLOAD_LIMIT } from '../../domain/download-link.ts';
import type { CatalogListKey, CountedDownload, KeyPlace, LinkPlaceKey } from './key-places.ts';
import { serviceRequestKeys } from './service-request-keys.ts';
import { shardOf } from './shards.ts';
import { webhookKeys } from './webhook-keys.ts';

/**
 * The shape of every item's key. docs/table.md lists which question each of them answers; a test keeps that
 * page true. Ids are opaque: no key is ever taken apart again.
 *
 * Time-ordered parts are ISO 8601 in UTC with milliseconds, which sorts as text.
 */

/** The one index: what a job has to look at, by when. Sparse, and it projects keys only. */
export const DUE_INDEX = 'due';

/** Partitions whose changes are events, and the number of downloads that uses up a link. */
export const STREAMED = {
  audit: 'AUDIT#',
  link: 'LINK#',
  usedUp: String(DOWNLOAD_LIMIT),
} as const;

const month = (at: Date): string => at.toISOString().slice(0, 7);
const day = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * The start of the sort keys of customers whose names start so. No id starts with "!", so that no name can
 * reach into the id behind it.
 */
export const namePrefix = (start: string): string => `NAME#${start.replaceAll('#', '#!')}`;

/** The entries of a partner's month, of all currencies. */
export const accountOf = (partnerId: string, ofMonth: string): string =>
  `ACCOUNT#${partnerId}#${ofMonth}`;

export const keys = {
  customer: (customerId: string) => ({ PK: `CUSTOMER#${customerId}`, SK: 'CUSTOMER' }),
  customerOfPartner: (partnerId: string, customerId: string) => ({
    PK: `PARTNER#${partnerId}`,
    SK: `CUSTOMER#${customerId}`,
  }),
  customerByName: (partnerId: string, name: string, customerId: string) => ({
    PK: `PARTNER#${partnerId}`,
    SK: `${namePrefix(name)}#${customerId}`,
  }),
  customerByDomain: (partnerId: string, domain: string) => ({
    PK: `PARTNER#${partnerId}`,
    SK: `DOMAIN#${domain}`,
  }),
  domain: (domain: string) => ({ PK: `DOMAIN#${domain}`, SK: 'DOMAIN' }),

  order: (customerId: string, orderId: string) => ({
    PK: `CUSTOMER#${customerId}`,
    SK: `ORDER#${orderId}`,
  }),
  cart: (customerId: string, cartId: string) => ({
    PK: `CUSTOMER#${customerId}`,
    SK: `CART#${cartId}`,
  }),
  /** What went back to a customer in a year, where that is bounded. */
  cappedRefunds: (customerId: string, currency: string) => ({
    PK: `CUSTOMER#${customerId}`,
    SK: `REFUNDS#${currency}`,
  }),
  dueCancellation: (orderId: string) => ({
    duePK: `CANCELLING#${shardOf(orderId)}`,
    dueSK: orderId,
  }),

  /** Also while its cancellation runs an order has one row in the index: that comes first. */
  dueTerm: (orderId: string, next: Date) => ({
    duePK: `TERM#${shardOf(orderId)}`,
    dueSK: next.toISOString(),
  }),

  productKey: (key: KeyPlace) => ({
    PK: `CUSTOMER#${key.customerId}`,
    SK: `KEY#${key.orderId}#${key.lineItemNumber}#${key.productId}#${key.version}`,
  }),
  keyPool: (productId: string, version: string) => ({
    PK: 'KEYPOOLS',
    SK: `POOL#${productId}#${version}`,
  }),
  pooledKey: (importId: string, keyHash: string) => ({
    PK: `KEYPOOL#${importId}`,
    SK: `KEY#${keyHash}`,
  }),
  keyImport: (importId: string) => ({ PK: `KEYIMPORT#${importId}`, SK: 'KEYIMPORT' }),
  keyImportPart: (importId: string, number: number) => ({
    PK: `KEYIMPORT#${importId}`,
    SK: `PART#${String(number).padStart(8, '0')}`,
  }),
  /** Stays for ever: a key that was in the service once is never taken in again. */
  knownKey: (keyHash: string) => ({ PK: `PRODUCTKEY#${keyHash}`, SK: 'PRODUCTKEY' }),

  azureSubscription: (subscriptionId: string) => ({
    PK: `AZURESUBSCRIPTION#${subscriptionId}`,
    SK: 'AZURESUBSCRIPTION',
  }),

  /** How many requests a caller made in a window of time. */
  requestLimit: (caller: string, windowStart: Date) => ({
    PK: `LIMIT#${caller}#${windowStart.toISOString()}`,
    SK: 'LIMIT',
  }),

  link: (tokenHash: string) => ({ PK: `LINK#${tokenHash}`, SK: 'LINK' }),
  dueLink: (linkId: string, expiresAt: Date) => ({
    duePK: `LINK#${shardOf(linkId)}`,
    dueSK: expiresAt.toISOString(),
  }),
  /** Which link stands for a file of a purchase: there is one, and here is its hash. */
  linkPlace: (place: LinkPlaceKey) => ({
    PK: `CUSTOMER#${place.customerId}`,
    SK: `LINK#${place.orderId}#${place.lineItemNumber}#${place.productId}#${place.version}#${place.language}#${place.fileType}`,
  }),
  pastWindow: (customerId: string, linkId: string, window: number) => ({
    PK: `CUSTOMER#${customerId}`,
    SK: `WINDOW#${linkId}#${String(window).padStart(8, '0')}`,
  }),

  /** What storage sent for a counted download. */
  served: (download: CountedDownload) => ({
    PK: `SERVED#${download.tokenHash}`,
    SK: `DOWNLOAD#${download.window}#${download.number}`,
  }),
  /** That an object of the access log was taken: as a whole, and before that for each download in it. */
  takenLog: (logName: string) => ({ PK: `LOG#${logName}`, SK: 'WHOLE' }),
  takenTransfer: (logName: string, { tokenHash, window, number }: CountedDownload) => ({
    PK: `LOG#${logName}`,
    SK: `DOWNLOAD#${tokenHash}#${window}#${number}`,
  }),
  transferCursor: () => ({ PK: 'LOGCURSOR', SK: 'LOGCURSOR' }),

  media: (productId: string, version: string, language: string, fileType: string) => ({
    PK: `MEDIA#${productId}`,
    SK: `FILE#${version}#${language}#${fileType}`,
  }),
  mediaUpload: (mediaId: string) => ({ PK: `MEDIAUPLOAD#${mediaId}`, SK: 'MEDIAUPLOAD' }),

  dueMediaCheck: (mediaId: string) => ({
    duePK: `MEDIACHECK#${shardOf(mediaId)}`,
    dueSK: mediaId,
  }),

  currentCatalog: () => ({ PK: 'CATALOG', SK: 'CURRENT' }),
  /** `listing` stands for the markets that sell the same products. */
  catalogProduct: (list: CatalogListKey, productId: string) => ({
    PK: `CATALOG#${list.catalogId}#LIST#${list.listing}#${list.view}#${list.segment}`,
    SK: `PRODUCT#${productId}`,
  }),
  catalogSku: (catalogId: string, productId: string, skuId: string) => ({
    PK: `CATALOG#${catalogId}#PRODUCT#${productId}`,
    SK: `SKU#${skuId}`,
  }),
  azureRates: (catalogId: string) => ({ PK: `CATALOG#${catalogId}`, SK: 'AZURERATES' }),
  catalogImport: (importId: string) => ({ PK: `CATALOGIMPORT#${importId}`, SK: 'CATALOGIMPORT' }),

  ...serviceRequestKeys,

  /** Partners are few, and come seldom. */
  partner: (partnerId: string) => ({ PK: 'PARTNERS', SK: `PARTNER#${partnerId}` }),
  /** A person or a program, by the directory's id. */
  principal: (id: string) => ({ PK: `PRINCIPAL#${id}`, SK: 'PRINCIPAL' }),

  ...webhookKeys,

  request: (scope: string, requestId: string) => ({
    PK: `REQUEST#${scope}#${requestId}`,
    SK: 'REQUEST',
  }),
  audit: (partnerId: string, at: Date, id: string) => ({
    PK: `AUDIT#${partnerId}#${day(at)}`,
    SK: `${at.toISOString()}#${id}`,
  }),
  ledger: (partnerId: string, at: Date, currency: string, entryId: string) => ({
    PK: accountOf(partnerId, month(at)),
    SK: `${currency}#${at.toISOString()}#${entryId}`,
  }),
  invoiceMonth: (partnerId: string, ofMonth: string) => ({
    PK: `INVOICES#${partnerId}`,
    SK: `MONTH#${ofMonth}`,
  }),
} as const;

/** The start of the sort keys of a purchase's keys or links, or of one line's. */
export const purchasePrefix = (kind: 'KEY' | 'LINK', orderId: string, lineItemNumber?: number) =>
  lineItemNumber === undefined ? `${kind}#${orderId}#` : `${kind}#${orderId}#${lineItemNumber}#`;
