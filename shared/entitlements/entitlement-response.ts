import { type DownloadLink, type LinkWindow, linkState } from '#shared/downloads/link.ts';
import { languageLabel } from '#shared/downloads/media/language-tags.ts';
import { stateAt } from '#shared/orders/subscriptions/term.ts';
import { collection, link, resource } from '#shared/platform/http/envelope.ts';
import { lastFiveOf, type ProductKey } from '#shared/product-keys/key.ts';
import type { CreatedDownload } from './create-download.ts';
import type { Entitlement } from './entitlement.ts';
import type {
  CreatedDownloadResponse,
  DownloadResponse,
  EntitlementResponse,
  IncludedResponse,
  KeyResponse,
  PastWindowResponse,
} from './entitlement-schemas.ts';
import { fileTypeLabels } from './options-response.ts';

const addressOf = (customerId: string, entitlementId: string): string =>
  `/customers/${customerId}/entitlements/${entitlementId}`;

/** The current state of an item; the end of its term ends it too (R21). */
function entitlementState({ line }: Entitlement, now: Date): EntitlementResponse['state'] {
  return stateAt(line, now);
}

function entitlementFacts(entitlement: Entitlement, now: Date, showExpiry: boolean) {
  const { id, order, line, productId, skuId, title } = entitlement;
  const held = line.state === 'cancelled' ? 0 : line.quantity;
  return {
    id,
    referenceOrder: {
      id: order.id,
      lineItemId: String(line.lineItemNumber),
      alternateId: order.alternateId,
    },
    productId,
    skuId,
    // Partner Center: what is not fulfilled does not count.
    quantity: held,
    quantityDetails: [
      { quantity: line.quantity, status: held === 0 ? 'unfulfilled' : 'fulfilled' },
    ],
    entitledArtifacts: [],
    entitlementType: line.entitlementType,
    friendlyName: title,
    state: entitlementState(entitlement, now),
    purchasedAt: order.createdAt.toISOString(),
    ...(showExpiry && { expiryDate: line.termEndsAt.toISOString() }),
  } satisfies Partial<EntitlementResponse>;
}

function entitlementLinks({ id, order }: Entitlement): EntitlementResponse['links'] {
  const uri = addressOf(order.customerId, id);
  return {
    self: link(uri),
    options: link(`${uri}/options`),
    downloads: link(`${uri}/downloads`),
    keys: link(`${uri}/keys`),
  };
}

/** An included product is an item of its own, which includes nothing. */
const includedResponse = (included: Entitlement, now: Date, showExpiry: boolean) =>
  resource<IncludedResponse>(
    'Entitlement',
    { ...entitlementFacts(included, now, showExpiry), includedEntitlements: [] },
    entitlementLinks(included),
  );

export const entitlementResponse = (entitlement: Entitlement, now: Date, showExpiry: boolean) =>
  resource<EntitlementResponse>(
    'Entitlement',
    {
      ...entitlementFacts(entitlement, now, showExpiry),
      includedEntitlements: entitlement.included.map((each) =>
        includedResponse(each, now, showExpiry),
      ),
    },
    entitlementLinks(entitlement),
  );

export function keyResponse(key: ProductKey, ended: boolean): KeyResponse {
  const { value, version, issuedAt, revokedAt } = key;
  const state = ended && key.state === 'active' ? 'expired' : key.state;
  return {
    // R16, R21: what is revoked, or has ended, is listed without its key.
    ...(state === 'active' && { value }),
    lastFive: lastFiveOf(value),
    type: 'MAK',
    version,
    state,
    issuedAt: issuedAt.toISOString(),
    ...(revokedAt && { revokedAt: revokedAt.toISOString() }),
  };
}

export function linkResponse(download: DownloadLink, url: string, now: Date): DownloadResponse {
  const { id, subject, file } = download;
  const state = linkState(download, now);
  return {
    id,
    ...(state !== 'revoked' && { url }),
    version: subject.version,
    language: subject.language,
    languageLabel: languageLabel(subject.language),
    fileType: subject.fileType,
    ...fileTypeLabels(subject.fileType),
    fileName: file.fileName,
    sizeBytes: file.sizeBytes,
    sha256: file.sha256,
    state,
    downloadsUsed: download.downloadsUsed,
    downloadLimit: download.downloadLimit,
    expiresAt: download.expiresAt.toISOString(),
    window: download.window,
    openedAt: download.openedAt.toISOString(),
    openedBy: download.openedBy,
    downloads: downloadsResponse(download),
  };
}

const downloadsResponse = ({ downloads }: LinkWindow) =>
  downloads.map(({ at, sourceIp, agent, resumed }) => ({
    at: at.toISOString(),
    sourceIp,
    agent,
    resumed,
  }));

/** A window that is over: who opened it, what was taken of it, what remained. */
export const pastWindowResponse = (past: LinkWindow): PastWindowResponse => ({
  window: past.window,
  openedAt: past.openedAt.toISOString(),
  openedBy: past.openedBy,
  expiresAt: past.expiresAt.toISOString(),
  downloadsUsed: past.downloadsUsed,
  downloadLimit: past.downloadLimit,
  downloads: downloadsResponse(past),
});

export const createdResponse = (
  { productKey, link: created, url }: CreatedDownload,
  now: Date,
): CreatedDownloadResponse => ({
  ...(productKey && {
    productKey: {
      value: productKey.value,
      lastFive: lastFiveOf(productKey.value),
      type: 'MAK',
      version: productKey.version,
    },
  }),
  ...(created && url !== undefined && { link: linkResponse(created, url, now) }),
  attributes: { objectType: 'Download' },
});

export const accessCollection = <Item>(
  customerId: string,
  entitlementId: string,
  what: 'downloads' | 'keys',
  items: readonly Item[],
) => collection(items, `${addressOf(customerId, entitlementId)}/${what}`);

export const keysResponse = (
  customerId: string,
  entitlementId: string,
  { keys, ended }: { readonly keys: readonly ProductKey[]; readonly ended: boolean },
) =>
  accessCollection(
    customerId,
    entitlementId,
    'keys',
    keys.map((key) => keyResponse(key, ended)),
  );
