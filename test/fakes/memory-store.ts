import { createHash } from 'node:crypto';
import { urlSeconds } from '#shared/downloads/address-life.ts';
import type { DownloadUrls } from '#shared/downloads/download-urls.ts';
import type { LinkTokens } from '#shared/downloads/link-tokens.ts';
import { findHoldings } from '#shared/orders/customer-holdings.ts';
import type { Commit } from '#shared/platform/change.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { MemoryAzureSubscriptions } from './memory-azure-subscriptions.ts';
import { MemoryRefundCaps } from './memory-capped-refunds.ts';
import { MemoryCarts } from './memory-carts.ts';
import {
  MemoryCatalog,
  MemoryCatalogFiles,
  MemoryCatalogImports,
  MemorySupplies,
} from './memory-catalog.ts';
import { commitInMemory } from './memory-change.ts';
import { MemoryQuotas, unprovenClaims } from './memory-claims.ts';
import { MemoryCustomers } from './memory-customers.ts';
import { MemoryDuePartners } from './memory-due-partners.ts';
import { MemoryKeyPools } from './memory-key-pools.ts';
import { MemoryProductKeys } from './memory-keys.ts';
import { MemoryInvoiceSnapshots, MemoryLedger } from './memory-ledger.ts';
import { MemoryLinks } from './memory-links.ts';
import { MemoryMedia, MemoryStorage } from './memory-media.ts';
import { MemoryOrders } from './memory-orders.ts';
import {
  MemoryBrands,
  MemoryDirectory,
  MemoryPartners,
  MemoryPrincipals,
} from './memory-partners.ts';
import { MemoryPublications } from './memory-publications.ts';
import { MemoryAudit, MemoryRequests } from './memory-records.ts';
import { MemoryReviews } from './memory-reviews.ts';
import { MemoryAttachmentStorage, MemoryRefundRequests } from './memory-service-requests.ts';
import { MemoryTransfers } from './memory-transfers.ts';

/** Ids that a test can foretell, and that sort by when they were made. */
function countingIds(): Ids {
  let last = 0;
  const next = (): string => {
    last += 1;
    return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
  };
  return { sortable: next, random: next };
}

const tokens: LinkTokens = {
  tokenFor: async (linkId, rotation) => `token-of-${linkId}-${rotation}`,
};
const downloadUrls: DownloadUrls = {
  urlFor: async ({ storageKey, fileName }, downloadId, address) =>
    `https://storage.test/${storageKey}?for=${address}&name=${fileName}&download=${downloadId}`,
  lifeOf: urlSeconds,
  origin: 'https://storage.test',
};

/** Every port in memory, sharing one commit. */
export function memoryStore() {
  const links = new MemoryLinks();
  const orders = new MemoryOrders();
  const catalog = new MemoryCatalog();
  const audit = new MemoryAudit();
  const quotas = new MemoryQuotas();
  const ledger = new MemoryLedger();
  const keyPools = new MemoryKeyPools();
  const productKeys = new MemoryProductKeys((hash) => keyPools.isWithdrawn(hash));
  keyPools.issued = () => productKeys.all();
  return {
    customers: new MemoryCustomers(),
    azureSubscriptions: new MemoryAzureSubscriptions(),
    carts: new MemoryCarts(),
    quotas,
    claims: unprovenClaims(quotas),
    catalog,
    catalogStore: catalog,
    publications: new MemoryPublications(catalog),
    supplies: new MemorySupplies(catalog),
    catalogImports: new MemoryCatalogImports(),
    catalogFiles: new MemoryCatalogFiles(),
    orders,
    findHoldings: findHoldings({ orders }),
    refundCaps: new MemoryRefundCaps(),
    productKeys,
    issuedKeys: productKeys,
    keyStatuses: productKeys,
    keyPools,
    importedKeys: keyPools,
    availableKeys: keyPools,
    keyImports: keyPools,
    links,
    clicks: links,
    transfers: new MemoryTransfers(links),
    reviews: new MemoryReviews(links),
    duePartners: new MemoryDuePartners(),
    media: new MemoryMedia(),
    storage: new MemoryStorage(),
    ledger,
    ledgerReader: ledger,
    invoiceSnapshots: new MemoryInvoiceSnapshots(),
    audit,
    auditLog: audit,
    requests: new MemoryRequests(),
    refundRequests: new MemoryRefundRequests(),
    attachmentStorage: new MemoryAttachmentStorage(),
    partners: new MemoryPartners(),
    brands: new MemoryBrands(),
    principals: new MemoryPrincipals(),
    directory: new MemoryDirectory(),
    ids: countingIds(),
    tokens,
    downloadUrls,
    linkRequests: links,
    linkBaseUrl: 'https://links.test',
    hashToken: (token: string) => createHash('sha256').update(token).digest('base64url'),
    linkUrl: async ({ id, rotation }: { id: string; rotation: number }) =>
      `https://links.test/d/${await tokens.tokenFor(id, rotation)}`,
    commit: commitInMemory,
  };
}
export type MemoryStore = ReturnType<typeof memoryStore>;

/** A process that is killed: this commit and all later ones do not happen. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** Lets so many commits through, then kills; `afterwards` kills when the next one has happened already. */
export function killedAt(commit: Commit, nth: number, afterwards = false): Commit {
  let commits = 0;
  return async (changes) => {
    commits += 1;
    if (commits > nth || (commits === nth && !afterwards)) {
      throw new Killed(`Killed at commit ${commits}.`);
    }
    await commit(changes);
    if (commits === nth) {
      throw new Killed(`Killed after commit ${commits}.`);
    }
  };
}
