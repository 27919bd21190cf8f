import { contract as auditRecords } from '#functions/audit-records/contract.ts';
import { contract as catalog } from '#functions/catalog/contract.ts';
import { contract as customers } from '#functions/customers/contract.ts';
import { contract as entitlements } from '#functions/entitlements/contract.ts';
import { contract as hybridBenefit } from '#functions/hybrid-benefit/contract.ts';
import { contract as importCatalog } from '#functions/import-catalog/contract.ts';
import { contract as invoices } from '#functions/invoices/contract.ts';
import { contract as keyPools } from '#functions/key-pools/contract.ts';
import { contract as media } from '#functions/media/contract.ts';
import { contract as openLink } from '#functions/open-link/contract.ts';
import { contract as orders } from '#functions/orders/contract.ts';
import { contract as partners } from '#functions/partners/contract.ts';
import { contract as service } from '#functions/service/contract.ts';
import { contract as serviceRequests } from '#functions/service-requests/contract.ts';
import { contract as subscriptions } from '#functions/subscriptions/contract.ts';
import { contract as validateKey } from '#functions/validate-key/contract.ts';
import { contract as webhooks } from '#functions/webhooks/contract.ts';
import type { FolderContract } from '#shared/http/contract.ts';
import type { RouteFolder } from '#shared/http/routes.ts';

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
