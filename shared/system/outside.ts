/** Documented addresses of Partner Center for what a seller of software has none of, with what they are of. */
const OUTSIDE: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^\/v1\/customers\/[^/]+\/(users|deletedusers)(\/|$)/i, 'Users of a customer'],
  [/^\/v1\/customers\/[^/]+\/subscriptions\/overage$/i, 'Overage settings'],
  [/^\/v1\/customers\/[^/]+\/subscriptions\/usagerecords$/i, 'Records of metered usage'],
  [/^\/v1\/customers\/relationshiprequests$/i, 'Invitations of customers'],
  [/^\/v1\/customers\/usagerecords$/i, 'Records of metered usage'],
  [/^\/v1\/customers\/[^/]+\/applicationconsents(\/|$)/i, 'Consents to applications'],
  [/^\/v1\/customers\/[^/]+\/customerpartnerrelationships(\/|$)/i, 'Indirect resellers'],
  [/^\/v1\/(?:customers\/[^/]+\/)?relationships\/./i, 'Indirect resellers'],
  [/^\/v1\/customers\/[^/]+\/serviceincidents(\/|$)/i, "Microsoft's service incidents"],
  [/^\/v1\/customers\/[^/]+\/verifieddomain(\/|$)/i, "Domains of a customer's tenant"],
  [/^\/v1\/customers\/[^/]+\/directoryroles(\/|$)/i, 'Directory roles'],
  [
    /^\/v1\/customers\/[^/]+\/(usagesummary|usagerecords|usagebudget)(\/|$)/i,
    'Records of metered usage',
  ],
  [/^\/v1\/customers\/[^/]+\/(servicecosts|servicecostsummary)(\/|$)/i, 'Service costs'],
  [/^\/v1\/customers\/[^/]+\/(transfers|migrations)(\/|$)/i, 'Transfers of subscriptions'],
  [/^\/v1\/migrations(\/|$)/i, 'Transfers of subscriptions'],
  [
    /^\/v1\/customers\/[^/]+\/(policies|devicebatches|devicepolicyupdates|configurationpolicies|batchjobstatus)(\/|$)/i,
    'Policies and batches of devices',
  ],
  [/^\/v1\/customers\/[^/]+\/(analytics|offercategories|offers)(\/|$)/i, 'Offers and analytics'],
  [
    /^\/v1\/customers\/[^/]+\/subscriptions\/[^/]+\/(usagerecords|usagesummary|meterusagerecords|resourceusagerecords|utilizations)(\/|$)/i,
    'Records of metered usage',
  ],
  [
    /^\/v1\/customers\/[^/]+\/subscriptions\/[^/]+\/azureentitlements\/./i,
    'Azure entitlements of a plan',
  ],
  [
    /^\/v1\/customers\/[^/]+\/subscriptions\/[^/]+\/(activate|activationlinks)$/i,
    'Subscriptions of the commercial marketplace',
  ],
  [
    /^\/v1\/customers\/[^/]+\/subscriptions\/[^/]+\/transitioneligibilities(\/|$)/i,
    'Transitions of subscriptions',
  ],
  [/^\/v1\/customers\/[^/]+\/orders\/[^/]+\/attachment(\/|$)/i, 'Attachments of orders'],
  [/^\/v1\/customers\/[^/]+\/orders\/[^/]+\/activationlinks$/i, 'Activation links of whole orders'],
  [/^\/v1\/(offers|offercategories)(\/|$)/i, 'Offers of the old catalog'],
  [/^\/v1\/ratecards(\/|$)/i, 'Rate cards of metered Azure services'],
  [/^\/v1\/(analytics|rated-usage|usage|usagesummary)(\/|$)/i, 'Analytics and metered usage'],
  [/^\/v1\/(servicehealth|serviceincidents)(\/|$)/i, "Microsoft's service incidents"],
  [/^\/v1\/productupgrades(\/|$)/i, 'Upgrades to Azure plans'],
  [/^\/v1\/(engagements|referrals|leads)(\/|$)/i, 'Referrals'],
  [/^\/v1\/selfservepolic(?:y|ies)(\/|$)/i, 'Self-serve policies'],
  [/^\/v1\/invoices\/(unbilled|taxreceipts|receipts)(\/|$)/i, 'Receipts, and unbilled usage'],
  [/^\/v1\/invoices\/[^/]+\/receipts(\/|$)/i, 'Receipts of payments'],
  [/^\/v1\/pricing(\/|$)/i, 'Price sheets'],
  [
    /^\/v1\/(accountsettings|enrolledprograms|compliance|insiderprograms|preferences)(\/|$)/i,
    "Settings and programs of a partner's Microsoft account",
  ],
  [/^\/v1\/(roles|users)(\/|$)/i, 'Users and roles of a partner'],
  [/^\/v1\/agreements\/[^/]+(\/|$)/i, "Signatures of a partner's own agreements"],
  [/^\/v1\/productpromotions\/./i, 'Promotions of products'],
];

/** The subject of a documented address that this service does not have; undefined for any other address. */
export const outsideOf = (path: string): string | undefined =>
  OUTSIDE.find(([pattern]) => pattern.test(path))?.[1];
