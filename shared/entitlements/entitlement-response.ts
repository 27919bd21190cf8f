import { type DownloadLink, type LinkWindow, linkState } from '#shared/downloads/link.ts';
import { languageLabel } from '#shared/downloads/media/language-tags.ts';
import { collection } from '#shared/platform/http/envelope.ts';
import { lastFiveOf, type ProductKey } from '#shared/product-keys/key.ts';
import type { CreatedDownload } from './create-download.ts';
import type {
  CreatedDownloadResponse,
  DownloadResponse,
  KeyResponse,
  PastWindowResponse,
} from './entitlement-schemas.ts';
import { fileTypeLabels } from './options-response.ts';

const addressOf = (customerId: string, entitlementId: string): string =>
  `/customers/${customerId}/entitlements/${entitlementId}`;

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

/** A link that is revoked is shown without its URL. */
export const revokedLinkResponse = (link: DownloadLink, now: Date): DownloadResponse =>
  linkResponse(link, undefined, now);

export function linkResponse(
  download: DownloadLink,
  url: string | undefined,
  now: Date,
): DownloadResponse {
  const { id, subject, file } = download;
  const state = linkState(download, now);
  return {
    id,
    ...(state !== 'revoked' && url !== undefined && { url }),
    version: subject.version,
    language: subject.language,
    languageLabel: languageLabel(subject.language),
    fileType: subject.fileType,
    ...fileTypeLabels(subject.fileType),
    fileName: file.fileName,
    sizeBytes: file.sizeBytes,
    sha256: file.sha256,
    state,
    ...(download.note !== undefined && { note: download.note }),
    ...(download.requestedAt && { requestedAt: download.requestedAt.toISOString() }),
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

export const accessUri = (
  customerId: string,
  entitlementId: string,
  what: 'downloads' | 'keys',
): string => `${addressOf(customerId, entitlementId)}/${what}`;

export const keysResponse = (
  customerId: string,
  entitlementId: string,
  { keys, ended }: { readonly keys: readonly ProductKey[]; readonly ended: boolean },
) =>
  collection(
    keys.map((key) => keyResponse(key, ended)),
    accessUri(customerId, entitlementId, 'keys'),
  );
