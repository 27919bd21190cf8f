import { because, type ReasonCode, type Sentence } from '#shared/platform/sentence.ts';

/** Documented addresses of Partner Center for what a seller of software has none of, with what they are of. */
const OUTSIDE: readonly (readonly [pattern: RegExp, what: ReasonCode])[] = [
  [/^\/v1\/customers\/[^/]+\/(users|deletedusers)(\/|$)/i, 'OUTSIDE_USERS'],
  [/^\/v1\/customers\/[^/]+\/subscriptions\/overage$/i, 'OUTSIDE_OVERAGE'],
  [/^\/v1\/customers\/[^/]+\/subscriptions\/usagerecords$/i, 'OUTSIDE_METERED_USAGE'],
  [/^\/v1\/customers\/relationshiprequests$/i, 'OUTSIDE_INVITATIONS'],
  [/^\/v1\/customers\/usagerecords$/i, 'OUTSIDE_METERED_USAGE'],
  [/^\/v1\/customers\/[^/]+\/applicationconsents(\/|$)/i, 'OUTSIDE_CONSENTS'],
  [/^\/v1\/customers\/[^/]+\/customerpartnerrelationships(\/|$)/i, 'OUTSIDE_INDIRECT_RESELLERS'],
  [/^\/v1\/(?:customers\/[^/]+\/)?relationships\/./i, 'OUTSIDE_INDIRECT_RESELLERS'],
  [/^\/v1\/customers\/[^/]+\/serviceincidents(\/|$)/i, 'OUTSIDE_SERVICE_INCIDENTS'],
  [/^\/v1\/customers\/[^/]+\/verifieddomain(\/|$)/i, 'OUTSIDE_TENANT_DOMAINS'],
  [/^\/v1\/customers\/[^/]+\/directoryroles(\/|$)/i, 'OUTSIDE_DIRECTORY_ROLES'],
  [
    /^\/v1\/customers\/[^/]+\/(usagesummary|usagerecords|usagebudget)(\/|$)/i,
    'OUTSIDE_METERED_USAGE',
  ],
  [/^\/v1\/customers\/[^/]+\/(servicecosts|servicecostsummary)(\/|$)/i, 'OUTSIDE_SERVICE_COSTS'],
  [/^\/v1\/customers\/[^/]+\/(transfers|migrations)(\/|$)/i, 'OUTSIDE_TRANSFERS'],
  [/^\/v1\/migrations(\/|$)/i, 'OUTSIDE_TRANSFERS'],
  [
    /^\/v1\/customers\/[^/]+\/(policies|devicebatches|devicepolicyupdates|configurationpolicies|batchjobstatus)(\/|$)/i,
    'OUTSIDE_DEVICES',
  ],
  [
    /^\/v1\/customers\/[^/]+\/(analytics|offercategories|offers)(\/|$)/i,
    'OUTSIDE_OFFERS_AND_ANALYTICS',
  ],
  [
    /^\/v1\/customers\/[^/]+\/subscriptions\/[^/]+\/(usagerecords|usagesummary|meterusagerecords|resourceusagerecords|utilizations)(\/|$)/i,
    'OUTSIDE_METERED_USAGE',
  ],
  [
    /^\/v1\/customers\/[^/]+\/subscriptions\/[^/]+\/azureentitlements\/./i,
    'OUTSIDE_AZURE_ENTITLEMENTS',
  ],
  [
    /^\/v1\/customers\/[^/]+\/subscriptions\/[^/]+\/(activate|activationlinks)$/i,
    'OUTSIDE_MARKETPLACE',
  ],
  [
    /^\/v1\/customers\/[^/]+\/subscriptions\/[^/]+\/transitioneligibilities(\/|$)/i,
    'OUTSIDE_TRANSITIONS',
  ],
  [/^\/v1\/customers\/[^/]+\/orders\/[^/]+\/attachment(\/|$)/i, 'OUTSIDE_ORDER_ATTACHMENTS'],
  [/^\/v1\/customers\/[^/]+\/orders\/[^/]+\/activationlinks$/i, 'OUTSIDE_ACTIVATION_LINKS'],
  [/^\/v1\/(offers|offercategories)(\/|$)/i, 'OUTSIDE_OLD_OFFERS'],
  [/^\/v1\/ratecards(\/|$)/i, 'OUTSIDE_RATE_CARDS'],
  [/^\/v1\/(analytics|rated-usage|usage|usagesummary)(\/|$)/i, 'OUTSIDE_ANALYTICS'],
  [/^\/v1\/(servicehealth|serviceincidents)(\/|$)/i, 'OUTSIDE_SERVICE_INCIDENTS'],
  [/^\/v1\/productupgrades(\/|$)/i, 'OUTSIDE_PLAN_UPGRADES'],
  [/^\/v1\/(engagements|referrals|leads)(\/|$)/i, 'OUTSIDE_REFERRALS'],
  [/^\/v1\/selfservepolic(?:y|ies)(\/|$)/i, 'OUTSIDE_SELF_SERVE'],
  [/^\/v1\/invoices\/(unbilled|taxreceipts|receipts)(\/|$)/i, 'OUTSIDE_UNBILLED'],
  [/^\/v1\/invoices\/[^/]+\/receipts(\/|$)/i, 'OUTSIDE_PAYMENT_RECEIPTS'],
  [/^\/v1\/pricing(\/|$)/i, 'OUTSIDE_PRICE_SHEETS'],
  [
    /^\/v1\/(accountsettings|enrolledprograms|compliance|insiderprograms|preferences)(\/|$)/i,
    'OUTSIDE_ACCOUNT_SETTINGS',
  ],
  [/^\/v1\/(roles|users)(\/|$)/i, 'OUTSIDE_PARTNER_USERS'],
  [/^\/v1\/agreements\/[^/]+(\/|$)/i, 'OUTSIDE_SIGNATURES'],
  [/^\/v1\/productpromotions\/./i, 'OUTSIDE_PROMOTIONS'],
];

/** The subject of a documented address that this service does not have; undefined for any other address. */
export function outsideOf(path: string): Sentence | undefined {
  const what = OUTSIDE.find(([pattern]) => pattern.test(path))?.[1];
  return what && because(what);
}
