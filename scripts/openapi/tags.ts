import type { ApiFunction } from '#functions/routes.ts';

interface Tag {
  /** How portals call what the function serves. */
  readonly tag: string;
  readonly about: string;
}

/** The tags of the document, in its order. A function without one does not compile. */
export const TAGS: { readonly [Name in ApiFunction]: Tag } = {
  catalog: { tag: 'Catalog', about: 'What is sold, where and at which price.' },
  customers: {
    tag: 'Customers',
    about: "A partner's customers, and what their addresses look like.",
  },
  orders: { tag: 'Orders', about: 'Carts, orders, cancellations.' },
  subscriptions: { tag: 'Azure subscriptions', about: 'What reservations are bought for.' },
  entitlements: {
    tag: 'Software',
    about: 'What a customer has: options, keys and download links.',
  },
  'hybrid-benefit': {
    tag: 'Azure Hybrid Benefit',
    about: 'What licences cover and save in Azure.',
  },
  invoices: { tag: 'Invoices', about: 'Charges, refunds and fees of a month.' },
  'service-requests': {
    tag: 'Problem reports',
    about: 'Refund reports, their files and their decision.',
  },
  'audit-records': { tag: 'Audit', about: 'Who did and saw what.' },
  webhooks: { tag: 'Webhooks', about: 'How a portal is told of what happens.' },
  'validate-key': { tag: 'Product keys', about: 'For installers.' },
  'open-link': { tag: 'Download link', about: 'The public link, for people.' },
  'import-catalog': { tag: 'Operator: catalog', about: 'What is sold is one file.' },
  media: { tag: 'Operator: media', about: 'The files that are downloaded.' },
  'key-pools': { tag: 'Operator: product keys', about: 'Where the keys of purchases come from.' },
  partners: { tag: 'Operator: partners', about: 'Whose programs and people are let in.' },
  service: { tag: 'Service', about: 'The service itself.' },
};
