/** The topic of refund requests (R18). */
export const REFUND_TOPIC = '41000001';

/** Topics of service requests. A plain service request may be of any of them. */
export const SUPPORT_TOPICS = [
  {
    id: REFUND_TOPIC,
    name: 'CSP purchase/refund on behalf of customers',
    description: 'Cancel a purchase and refund it, also when its cancellation window has passed.',
  },
  {
    id: '41000002',
    name: 'Product keys and activation',
    description: 'A product key is missing, or does not activate.',
  },
  {
    id: '41000003',
    name: 'Software downloads',
    description: 'A download link or a file does not work.',
  },
  {
    id: '41000004',
    name: 'Orders and subscriptions',
    description: 'Carts, orders, renewals and cancellations.',
  },
  {
    id: '41000005',
    name: 'Invoices and prices',
    description: 'Invoices, line items, prices and taxes.',
  },
  {
    id: '41000006',
    name: 'Customers and accounts',
    description: 'Customers, profiles, agreements and permissions.',
  },
  {
    id: '41000007',
    name: 'API and webhooks',
    description: 'Requests, tokens, limits and events.',
  },
] as const;
