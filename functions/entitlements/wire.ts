import { type DownloadLink, type LinkWindow, linkState } from '#shared/domain/download-link.ts';
import type { Entitlement } from '#shared/domain/entitlement.ts';
import type { Media } from '#shared/domain/media.ts';
import type { ProductKey } from '#shared/domain/product-key.ts';
import { stateAt } from '#shared/domain/term.ts';
import { collection, link, resource } from '#shared/http/envelope.ts';
import type { CreatedDownload } from './create-download.ts';
import type {
  CreatedDownloadReply,
  DownloadReply,
  EntitlementReply,
  IncludedReply,
  KeyReply,
  OptionsReply,
  PastWindowReply,
} from './replies.ts';

const addressOf = (customerId: string, entitlementId: string): string =>
  `/customers/${customerId}/entitlements/${entitlementId}`;

/** What an item is now; the end of its term ends it too (R21). */
function entitlementState({ line }: Entitlement, now: Date): EntitlementReply['state'] {
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
  } satisfies Partial<EntitlementReply>;
}

function entitlementLinks({ id, order }: Entitlement): EntitlementReply['links'] {
  const uri = addressOf(order.customerId, id);
  return {
    self: link(uri),
    options: link(`${uri}/options`),
    downloads: link(`${uri}/downloads`),
    keys: link(`${uri}/keys`),
  };
}

/** What is included is an item of its own, which includes nothing. */
const includedWire = (included: Entitlement, now: Date, showExpiry: boolean) =>
  resource<IncludedReply>(
    'Entitlement',
    { ...entitlementFacts(included, now, showExpiry), includedEntitlements: [] },
    entitlementLinks(included),
  );

export const entitlementWire = (entitlement: Entitlement, now: Date, showExpiry: boolean) =>
  resource<EntitlementReply>(
    'Entitlement',
    {
      ...entitlementFacts(entitlement, now, showExpiry),
      includedEntitlements: entitlement.included.map((each) => includedWire(each, now, showExpiry)),
    },
    entitlementLinks(entitlement),
  );

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => [
  ...Map.groupBy(items, keyOf),
];

/** The tree that a person chooses in: version, then language, then file type (R6). */
export const optionsWire = ({ order, id }: Entitlement, media: readonly Media[]) =>
  resource<OptionsReply>(
    'EntitlementOptions',
    {
      versions: groupBy(media, ({ version }) => version).map(([version, inVersion]) => ({
        version,
        languages: groupBy(inVersion, ({ language }) => language).map(([language, files]) => ({
          language,
          fileTypes: files.map(({ fileType, file }) => ({
            fileType,
            mediaId: file.mediaId,
            fileName: file.fileName,
            sizeBytes: file.sizeBytes,
            sha256: file.sha256,
          })),
        })),
      })),
    },
    { self: link(`${addressOf(order.customerId, id)}/options`) },
  );

export function keyWire(key: ProductKey, ended: boolean): KeyReply {
  const { value, version, issuedAt, revokedAt } = key;
  const state = ended && key.state === 'active' ? 'expired' : key.state;
  return {
    // R16, R21: what is revoked, or has ended, is listed without its key.
    ...(state === 'active' && { value }),
    type: 'MAK',
    version,
    state,
    issuedAt: issuedAt.toISOString(),
    ...(revokedAt && { revokedAt: revokedAt.toISOString() }),
  };
}

export function linkWire(download: DownloadLink, url: string, now: Date): DownloadReply {
  const { id, subject, file } = download;
  const state = linkState(download, now);
  return {
    id,
    ...(state !== 'revoked' && { url }),
    version: subject.version,
    language: subject.language,
    fileType: subject.fileType,
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
    downloads: downloadsWire(download),
  };
}

const downloadsWire = ({ downloads }: LinkWindow) =>
  downloads.map(({ at, sourceIp, agent, resumed }) => ({
    at: at.toISOString(),
    sourceIp,
    agent,
    resumed,
  }));

/** A window that is over: who opened it, what was taken of it, what remained. */
export const pastWindowWire = (past: LinkWindow): PastWindowReply => ({
  window: past.window,
  openedAt: past.openedAt.toISOString(),
  openedBy: past.openedBy,
  expiresAt: past.expiresAt.toISOString(),
  downloadsUsed: past.downloadsUsed,
  downloadLimit: past.downloadLimit,
  downloads: downloadsWire(past),
});

export const createdWire = (
  { productKey, link: created, url }: CreatedDownload,
  now: Date,
): CreatedDownloadReply => ({
  productKey: {
    value: productKey.value,
    type: 'MAK',
    version: productKey.version,
  },
  link: linkWire(created, url, now),
  attributes: { objectType: 'Download' },
});

export const accessCollection = <Item>(
  customerId: string,
  entitlementId: string,
  what: 'downloads' | 'keys',
  items: readonly Item[],
) => collection(items, `${addressOf(customerId, entitlementId)}/${what}`);

export const keysWire = (
  customerId: string,
  entitlementId: string,
  { keys, ended }: { readonly keys: readonly ProductKey[]; readonly ended: boolean },
) =>
  accessCollection(
    customerId,
    entitlementId,
    'keys',
    keys.map((key) => keyWire(key, ended)),
  );
