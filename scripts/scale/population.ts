/** Users of the day that is simulated, and their load. All of it is assumed; the load scales with it. */
export const POPULATION = {
  partners: 10_000,
  liveLinks: 100_000_000,
  linkDays: 14,
  /** In the busiest hour. */
  clicksPerSecond: 5_000,
  /** In the hour of the launch. */
  ordersPerSecond: 200,
  /** The exponent of the power law by which partners, and the customers of one, share the work. */
  exponent: 1.27,
  customersOfTheLargest: 5_000,
  /** Of orders in the launch hour, for the product that is launched. */
  launchShare: 0.6,
  launchHour: 10,
  /** A customer with so many links cancels everything. */
  giantLinks: 100_000,
  giantHour: 15,
  forumClicksPerSecond: 500,
  forumHour: 20,
} as const;

/** Share of the busiest hour's clicks in each hour of the day, in UTC: offices of Europe and America, and people at home. */
export const HOURS = [
  ...[0.3, 0.25, 0.2, 0.2, 0.25, 0.35, 0.5, 0.7, 0.85, 0.95, 1, 0.95],
  ...[0.9, 0.95, 1, 1, 0.95, 0.85, 0.75, 0.7, 0.65, 0.55, 0.45, 0.35],
] as const;
/** Share of the launch hour's orders in any other hour at its busiest. */
export const ORDINARY_ORDERS = 0.3;

/** Share of the first of so many by a power law. */
export function shareOfFirst(count: number, exponent: number): number {
  let sum = 0;
  for (let rank = 1; rank <= count; rank += 1) {
    sum += rank ** -exponent;
  }
  return 1 / sum;
}

/** Where the keys of a partition come from, and so how much of an operation meets the busiest one. */
export type Owner =
  | 'one'
  | 'partner'
  | 'part of a partner'
  | 'customer'
  | 'link'
  | 'product'
  | 'shard'
  | 'many';

const topPartner = shareOfFirst(POPULATION.partners, POPULATION.exponent);
const topCustomer =
  topPartner * shareOfFirst(POPULATION.customersOfTheLargest, POPULATION.exponent);

export const SHARES: Readonly<Record<Owner, number>> = {
  one: 1,
  partner: topPartner,
  // Its records of a day are in four partitions.
  'part of a partner': topPartner / 4,
  customer: topCustomer,
  // The busiest link is the one on the forum, which is simulated by itself.
  link: 0,
  product: POPULATION.launchShare,
  shard: 1 / 16,
  many: 0,
};

/** The owner of each partition of docs/table.md. `many`: each request, key, log, import or job has one of its own. */
export const OWNERS: Readonly<Record<string, Owner>> = {
  'CUSTOMER#{customerId}': 'customer',
  'PARTNER#{partnerId}': 'partner',
  'DOMAIN#{domain}': 'many',
  KEYPOOLS: 'one',
  'KEYPOOL#{importId}': 'product',
  'KEYIMPORT#{importId}': 'many',
  'PRODUCTKEY#{keyHash}': 'many',
  'AZURESUBSCRIPTION#{subscriptionId}': 'many',
  'LIMIT#{caller}#2026-01-02T03:04:05.678Z': 'partner',
  'LINK#{tokenHash}': 'link',
  'SERVED#{tokenHash}': 'link',
  'LOG#{logName}': 'many',
  LOGCURSOR: 'many',
  'MEDIA#{productId}': 'product',
  'MEDIAUPLOAD#{mediaId}': 'many',
  CATALOG: 'one',
  'CATALOG#{catalogId}#LIST#{listing}#{view}#{segment}': 'one',
  'CATALOG#{catalogId}#PRODUCT#{productId}': 'product',
  'CATALOG#{catalogId}#SUPPLY': 'one',
  'CATALOG#{catalogId}': 'one',
  'CATALOGIMPORT#{importId}': 'many',
  'SERVICEREQUEST#{id}': 'many',
  'JOB#{job}': 'many',
  PARTNERS: 'one',
  'PRINCIPAL#{principalId}': 'many',
  'PROFILES#{partnerId}': 'partner',
  'BRAND#{partnerId}': 'partner',
  'WEBHOOK#{partnerId}': 'partner',
  'WEBHOOK#{partnerId}#EVENTS': 'partner',
  'REQUEST#{scope}#{requestId}': 'many',
  'AUDIT#{partnerId}#2026-01-02#{shard}': 'part of a partner',
  'ACCOUNT#{partnerId}#2026-01': 'partner',
  'INVOICES#{partnerId}': 'partner',
};

/** The owner of a partition: those of the index are sixteen shards each. */
export function ownerOf(partition: string): Owner {
  const owner = partition.startsWith('due: ') ? 'shard' : OWNERS[partition];
  if (!owner) {
    throw new Error(`scripts/scale/population.ts does not say whose keys ${partition} has.`);
  }
  return owner;
}
