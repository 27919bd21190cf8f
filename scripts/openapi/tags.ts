import type { ApiFunction } from '#functions/routes.ts';

interface Tag {
  /** The name of the function's routes in the documentation. */
  readonly tag: string;
  readonly about: string;
}

/** The tags of the document, in its order. A function without one does not compile. */
export const TAGS: { readonly [Name in ApiFunction]: Tag } = {
  catalog: { tag: 'Catalog', about: 'Products on sale, by market, with prices.' },
  customers: {
    tag: 'Customers',
    about: "A partner's customers, and the address rules of their countries.",
  },
  orders: { tag: 'Orders', about: 'Carts, orders, cancellations.' },
  subscriptions: {
    tag: 'Azure subscriptions',
    about: 'The subscriptions that reservations are bought for.',
  },
  entitlements: {
    tag: 'Software',
    about: "A customer's software: options, keys and download links.",
  },
  'hybrid-benefit': {
    tag: 'Azure Hybrid Benefit',
    about: 'Coverage and savings of licences in Azure.',
  },
  invoices: { tag: 'Invoices', about: 'Charges, refunds and fees of a month.' },
  'service-requests': {
    tag: 'Problem reports',
    about: 'Refund requests, their attachments and their decisions.',
  },
  'audit-records': { tag: 'Audit', about: 'Records of all changes and views.' },
  webhooks: { tag: 'Webhooks', about: 'Event notifications for portals.' },
  'validate-key': { tag: 'Product keys', about: 'Key validation for installers.' },
  'open-link': { tag: 'Download link', about: 'The public link, for people.' },
  'import-catalog': { tag: 'Operator: catalog', about: 'Imports of the catalog file.' },
  media: { tag: 'Operator: media', about: 'The files of downloads.' },
  'key-pools': { tag: 'Operator: product keys', about: 'The pools that purchases draw keys from.' },
  partners: { tag: 'Operator: partners', about: 'Partners, with their programs and people.' },
  service: { tag: 'Service', about: 'The service itself.' },
};
