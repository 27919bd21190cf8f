/** Documented addresses of Partner Center for what a seller of software has none of, with what they are of. */
const OUTSIDE: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^\/v1\/customers\/[^/]+\/(users|deletedusers)(\/|$)/, 'Users of a customer'],
  [/^\/v1\/customers\/[^/]+\/directoryroles(\/|$)/, 'Directory roles'],
  [/^\/v1\/customers\/[^/]+\/(usagesummary|usagerecords|usagebudget)(\/|$)/, 'Metered usage'],
  [/^\/v1\/customers\/[^/]+\/(servicecosts|servicecostsummary)(\/|$)/, 'Service costs'],
  [/^\/v1\/customers\/[^/]+\/(transfers|migrations)(\/|$)/, 'Transfers of subscriptions'],
  [
    /^\/v1\/customers\/[^/]+\/(policies|devicebatches|configurationpolicies|batchjobstatus)(\/|$)/,
    'Device deployment',
  ],
  [/^\/v1\/customers\/[^/]+\/(analytics|offercategories|offers)(\/|$)/, 'Offers and analytics'],
  [
    /^\/v1\/customers\/[^/]+\/subscriptions\/[^/]+\/(usagerecords|usagesummary|meterusagerecords|resourceusagerecords)(\/|$)/,
    'Metered usage',
  ],
  [/^\/v1\/(offers|offercategories)(\/|$)/, 'Offers of the old catalog'],
  [/^\/v1\/ratecards(\/|$)/, 'Rate cards of metered Azure services'],
  [/^\/v1\/(analytics|rated-usage|usage)(\/|$)/, 'Analytics and metered usage'],
  [/^\/v1\/(servicehealth|serviceincidents)(\/|$)/, "Microsoft's service incidents"],
  [/^\/v1\/(productUpgrades|productupgrades)(\/|$)/, 'Upgrades to Azure plans'],
  [/^\/v1\/(engagements|referrals|leads)(\/|$)/, 'Referrals'],
  [/^\/v1\/(selfServePolicies|selfservepolicies|SelfServePolicy)(\/|$)/, 'Self-serve policies'],
  [/^\/v1\/invoices\/(unbilled|taxreceipts|receipts)(\/|$)/, 'Receipts, and unbilled usage'],
  [/^\/v1\/invoices\/[^/]+\/receipts(\/|$)/, 'Receipts of payments'],
  [/^\/v1\/pricing(\/|$)/, 'Price sheets'],
];

/** What a documented address is of that this service does not have; nothing for any other address. */
export const outsideOf = (path: string): string | undefined =>
  OUTSIDE.find(([pattern]) => pattern.test(path))?.[1];
