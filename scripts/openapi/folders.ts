import { contract as auditRecords } from '#shared/audit/audit.contract.ts';
import { contract as invoices } from '#shared/billing/invoices.contract.ts';
import { contract as catalog } from '#shared/catalog/catalog.contract.ts';
import { contract as importCatalog } from '#shared/catalog/import/import.contract.ts';
import { contract as customers } from '#shared/customers/customers.contract.ts';
import { contract as openLink } from '#shared/downloads/link.contract.ts';
import { contract as media } from '#shared/downloads/media/media.contract.ts';
import { contract as entitlements } from '#shared/entitlements/entitlements.contract.ts';
import { contract as hybridBenefit } from '#shared/entitlements/hybrid-benefit/hybrid-benefit.contract.ts';
import { contract as orders } from '#shared/orders/orders.contract.ts';
import { contract as subscriptions } from '#shared/orders/subscriptions/subscriptions.contract.ts';
import { contract as partners } from '#shared/partners/partners.contract.ts';
import type { FolderContract } from '#shared/platform/http/route-contract.ts';
import { contract as keyPools } from '#shared/product-keys/pools.contract.ts';
import { contract as validateKey } from '#shared/product-keys/validate.contract.ts';
import { contract as serviceRequests } from '#shared/refund-requests/refund-requests.contract.ts';
import type { RouteFolder } from '#shared/routes.ts';
import { contract as service } from '#shared/system/system.contract.ts';
import { contract as webhooks } from '#shared/webhooks/webhooks.contract.ts';

interface Documented<Folder extends RouteFolder> {
  /** How portals call what the folder serves. */
  readonly tag: string;
  readonly about: string;
  readonly contract: FolderContract<Folder>;
}

/** Every folder that serves routes: one that is not here does not compile. */
export const FOLDERS: { readonly [Folder in RouteFolder]: Documented<Folder> } = {
  catalog: { tag: 'Catalog', about: 'What is sold, where and at which price.', contract: catalog },
  customers: {
    tag: 'Customers',
    about: "A partner's customers, and what their addresses look like.",
    contract: customers,
  },
  orders: { tag: 'Orders', about: 'Carts, orders, cancellations.', contract: orders },
  subscriptions: {
    tag: 'Azure subscriptions',
    about: 'What reservations are bought for.',
    contract: subscriptions,
  },
  entitlements: {
    tag: 'Software',
    about: 'What a customer has: options, keys and download links.',
    contract: entitlements,
  },
  'hybrid-benefit': {
    tag: 'Azure Hybrid Benefit',
    about: 'What licences cover and save in Azure.',
    contract: hybridBenefit,
  },
  invoices: { tag: 'Invoices', about: 'Charges, refunds and fees of a month.', contract: invoices },
  'service-requests': {
    tag: 'Problem reports',
    about: 'Refund reports, their files and their decision.',
    contract: serviceRequests,
  },
  'audit-records': { tag: 'Audit', about: 'Who did and saw what.', contract: auditRecords },
  webhooks: { tag: 'Webhooks', about: 'How a portal is told of what happens.', contract: webhooks },
  'validate-key': { tag: 'Product keys', about: 'For installers.', contract: validateKey },
  'open-link': { tag: 'Download link', about: 'The public link, for people.', contract: openLink },
  'import-catalog': {
    tag: 'Operator: catalog',
    about: 'What is sold is one file.',
    contract: importCatalog,
  },
  media: { tag: 'Operator: media', about: 'The files that are downloaded.', contract: media },
  'key-pools': {
    tag: 'Operator: product keys',
    about: 'Where the keys of purchases come from.',
    contract: keyPools,
  },
  partners: {
    tag: 'Operator: partners',
    about: 'Whose programs and people are let in.',
    contract: partners,
  },
  service: { tag: 'Service', about: 'The service itself.', contract: service },
};
