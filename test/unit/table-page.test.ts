import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KEYS_BY_FEATURE, keys } from '#test/helpers/keys.ts';

const page = readFileSync(new URL('../../docs/table.md', import.meta.url), 'utf8');
const AT = new Date('2026-01-02T03:04:05.678Z');
const PURCHASE = {
  customerId: '{customerId}',
  orderId: '{orderId}',
  lineItemNumber: '{lineItemNumber}' as unknown as number,
  productId: '{productId}',
  version: '{version}',
};

const DOWNLOAD = {
  tokenHash: '{tokenHash}',
  window: '{window}' as unknown as number,
  number: '{number}' as unknown as number,
};

/** Every key as the page shows it: made by its factory, with the names of its parts in the place of values. */
const SHOWN: Readonly<Record<keyof typeof keys, object>> = {
  customer: keys.customer('{customerId}'),
  customerOfPartner: keys.customerOfPartner('{partnerId}', '{customerId}'),
  customerByName: keys.customerByName('{partnerId}', '{name}', '{customerId}'),
  customerByDomain: keys.customerByDomain('{partnerId}', '{domain}'),
  partnerProfile: keys.partnerProfile('{partnerId}', '{kind}'),
  agreement: keys.agreement('{customerId}', '{type}', AT, '{email}'),
  domain: keys.domain('{domain}'),
  cart: keys.cart('{customerId}', '{cartId}'),
  order: keys.order('{customerId}', '{orderId}'),
  dueCancellation: keys.dueCancellation('{orderId}'),
  productKey: keys.productKey(PURCHASE),
  keyPool: keys.keyPool('{productId}', '{version}'),
  availableKey: keys.availableKey('{importId}', '{keyHash}'),
  keyImport: keys.keyImport('{importId}'),
  keyImportPart: keys.keyImportPart('{importId}', 3),
  keyImportKeys: keys.keyImportKeys('{importId}', 3, '{keyHash}'),
  issuedFromPool: keys.issuedFromPool('{productId}', '{version}', AT),
  knownKey: keys.knownKey('{keyHash}'),
  requestLimit: keys.requestLimit('{caller}', AT),
  lastRun: keys.lastRun('{job}'),
  link: keys.link('{tokenHash}'),
  linkReview: keys.linkReview('{tokenHash}'),
  dueLinkReview: keys.dueLinkReview('{linkId}', AT),
  linkRequest: keys.linkRequest('{tokenHash}', AT),
  dueLink: keys.dueLink('{linkId}', AT),
  linkLocation: keys.linkLocation({ ...PURCHASE, language: '{language}', fileType: '{fileType}' }),
  pastWindow: keys.pastWindow('{customerId}', '{linkId}', 3),
  served: keys.served(DOWNLOAD),
  takenLog: keys.takenLog('{logName}'),
  takenTransfer: keys.takenTransfer('{logName}', DOWNLOAD),
  transferCursor: keys.transferCursor(),
  media: keys.media('{productId}', '{version}', '{language}', '{fileType}'),
  mediaUpload: keys.mediaUpload('{mediaId}'),
  linkOfFile: keys.linkOfFile('{mediaId}', '{linkId}'),
  dueMediaEnd: keys.dueMediaEnd('{mediaId}'),
  dueMediaCheck: keys.dueMediaCheck('{mediaId}'),
  currentCatalog: keys.currentCatalog(),
  publishedCatalog: keys.publishedCatalog('{catalogId}'),
  catalogProduct: keys.catalogProduct(
    { catalogId: '{catalogId}', listing: '{listing}', view: '{view}', segment: '{segment}' },
    '{productId}',
  ),
  catalogSku: keys.catalogSku('{catalogId}', '{productId}', '{skuId}'),
  dueTerm: keys.dueTerm('{orderId}', AT),
  refundCaps: keys.refundCaps('{customerId}', '{currency}'),
  azureSubscription: keys.azureSubscription('{subscriptionId}'),
  catalogSupply: keys.catalogSupply('{catalogId}', '{productId}'),
  azureRates: keys.azureRates('{catalogId}'),
  catalogImport: keys.catalogImport('{importId}'),
  serviceRequest: keys.serviceRequest('{id}'),
  serviceRequestOfPartner: keys.serviceRequestOfPartner('{partnerId}', '{id}'),
  openRequests: keys.openRequests('{customerId}', '{orderId}'),
  plainRequests: keys.plainRequests('{partnerId}'),
  serviceRequestOfCustomer: keys.serviceRequestOfCustomer('{customerId}', '{id}'),
  dueServiceRequest: keys.dueServiceRequest('{status}', 0, '{id}'),
  partner: keys.partner('{partnerId}'),
  principal: keys.principal('{principalId}'),
  partnerBrand: keys.partnerBrand('{partnerId}'),
  webhook: keys.webhook('{partnerId}'),
  partnerSchedule: keys.partnerSchedule('{partnerId}'),
  dueWebhooks: keys.dueWebhooks('{partnerId}', AT),
  delivery: keys.delivery('{partnerId}', '{eventId}'),
  pendingDelivery: keys.pendingDelivery('{partnerId}', '{messageGroup}', '{position}'),
  dueMessageGroup: keys.dueMessageGroup('{partnerId}', AT, '{messageGroup}', '{eventId}'),
  deadDelivery: keys.deadDelivery('{partnerId}', AT, '{eventId}'),
  request: keys.request('{scope}', '{requestId}'),
  audit: keys.audit('{partnerId}', AT, '{id}', '{orderId}'),
  ledger: keys.ledger('{partnerId}', AT, '{currency}', '{entryId}'),
  invoiceMonth: keys.invoiceMonth('{partnerId}', '2026-01'),
};

describe('docs/table.md', () => {
  it.each(Object.entries(SHOWN))('shows the key of %s as its factory makes it', (name, key) => {
    const [partition, sort] = Object.values(key).map((part) =>
      // Index keys begin with a shard, which depends on the id.
      String(part)
        .replace(/^(AUDIT#.*)#\d$/, '$1#{shard}')
        .replace(
          /^(LINK|LINKREVIEW|CANCELLING|MEDIACHECK|MEDIAEND|TERM|REVIEW#\{status\}|(?:DEAD)?WEBHOOK)#\d\d$/,
          '$1#{shard}',
        ),
    );
    expect(page).toContain(`| \`${name}\` | \`${partition}\` | \`${sort}\` |`);
  });

  it('shows no key that there is not', () => {
    const shown = [...page.matchAll(/^\| [^|]+ \| `(\w+)` \| `[^`]+` \| `[^`]+` \|$/gm)].map(
      ([, name]) => name,
    );
    expect(shown.sort()).toEqual(Object.keys(keys).sort());
  });

  it('shows keys of which no two features have the same', () => {
    const all = Object.values(KEYS_BY_FEATURE).flatMap((own) => Object.keys(own));
    expect(all.length).toBeGreaterThan(40);
    expect(new Set(all).size).toBe(all.length);
    const made = Object.values(SHOWN).map((key) => JSON.stringify(key));
    expect(new Set(made).size).toBe(made.length);
  });
});
