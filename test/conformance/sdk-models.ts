import { isObject, pascal } from './spellings.ts';

/** The properties of a model, with what the SDK writes for one that nobody has set. An object or a list of one is a nested model. */
export interface Model {
  readonly [property: string]: unknown;
}

/** The smallest date of .NET. */
const NEVER = '0001-01-01T00:00:00';

const link = { uri: null, method: null, headers: null };
const linksOf = (...names: readonly string[]): Model =>
  Object.fromEntries(names.map((name) => [name, link]));
/** Links that are not there are left out; so is an etag. */
const links = { ...linksOf('self') };
const attributes = { etag: undefined, objectType: null };
const base = { links, attributes };
const contact = { firstName: null, lastName: null, email: null, phoneNumber: null };
export const ADDRESS_MODEL: Model = {
  ...{ country: null, region: null, city: null, state: null, addressLine1: null },
  ...{ addressLine2: null, postalCode: null, firstName: null, middleName: null },
  ...{ lastName: null, phoneNumber: null },
};

const companyProfile = {
  ...{ tenantId: null, domain: null, companyName: null, organizationRegistrationNumber: null },
  ...base,
};
export const BILLING_PROFILE: Model = {
  ...{ id: null, firstName: null, lastName: null, email: null, culture: null, language: null },
  ...{ companyName: null, defaultAddress: ADDRESS_MODEL, ...base },
};
export const CUSTOMER: Model = {
  ...{ id: null, commerceId: null, companyProfile, billingProfile: BILLING_PROFILE },
  ...{ relationshipToPartner: 'unknown', allowDelegatedAccess: null, customDomains: null },
  ...{ userCredentials: { userName: null, password: null }, associatedPartnerId: null, ...base },
};

const renewsTo = { termDuration: null };
const cartLine = {
  ...{ id: 0, catalogItemId: null, friendlyName: null, quantity: 0, currencyCode: null },
  ...{ billingCycle: 'unknown', termDuration: null, promotionId: null, participants: null },
  ...{ provisioningContext: null, orderGroup: null, purchaseSystem: null, addonItems: null },
  ...{ renewsTo, error: null, customTermEndDate: null, attestationAccepted: null },
};
export const CART: Model = {
  ...{ id: null, creationTimestamp: null, lastModifiedTimestamp: null, lastModifiedUser: null },
  ...{ expirationTimestamp: NEVER, lineItems: [cartLine], status: null, ...base },
  partnerOnRecordAttestationAccepted: null,
};

const pricing = {
  ...{ listPrice: undefined, discountedPrice: undefined, proratedPrice: undefined },
  ...{ price: undefined, extendedPrice: undefined },
};
const orderLine = {
  ...{ lineItemNumber: 0, offerId: null, subscriptionId: null, parentSubscriptionId: null },
  ...{ termDuration: null, renewsTo, transactionType: null, promotionId: undefined },
  ...{ customTermEndDate: undefined, friendlyName: null, quantity: 0, pricing },
  ...{ partnerIdOnRecord: null, additionalPartnerIdsOnRecord: null, attestationAccepted: null },
  ...{ provisioningContext: undefined, attributes },
  links: linksOf('subscription', 'product', 'sku', 'availability', 'activationLinks'),
};
export const ORDER: Model = {
  ...{ id: null, alternateId: null, referenceCustomerId: null, billingCycle: 'unknown' },
  ...{ currencyCode: undefined, currencySymbol: null, lineItems: [orderLine], attributes },
  ...{ creationDate: null, status: null, transactionType: null, totalPrice: undefined },
  links: linksOf('self', 'provisioningStatus', 'patchOperation'),
  partnerOnRecordAttestationAccepted: null,
};

export const SUBSCRIPTION: Model = {
  ...{ id: null, entitlementId: null, offerId: null, offerName: null, friendlyName: null },
  ...{ productType: { id: null, displayName: null }, quantity: 0, unitType: null, attributes },
  ...{ parentSubscriptionId: null, consumptionType: null, creationDate: NEVER, orderId: null },
  ...{ effectiveStartDate: NEVER, commitmentEndDate: NEVER, commitmentEndDateTime: null },
  ...{ cancellationAllowedUntilDate: null, billingCycleEndDate: null, status: 'none' },
  ...{ billingCycleEndDateTime: null, autoRenewEnabled: false, billingType: 'none' },
  ...{ billingCycle: 'unknown', hasPurchasableAddons: false, isTrial: false, actions: null },
  ...{ termDuration: null, renewalTermDuration: null, refundOptions: null, partnerId: null },
  ...{ isMicrosoftProduct: false, suspensionReasons: null, contractType: 'subscription' },
  ...{ publisherName: null, promotionId: undefined, migratedFromSubscriptionId: null },
  ...{ refundableQuantity: null, scheduledNextTermInstructions: null },
  ...{ nextChargeInstructions: null },
  links: linksOf('self', 'product', 'sku', 'availability', 'activationLinks', 'offer'),
};

const organization = { id: null, name: null, phoneNumber: null };
const person = { organization, contactId: null, ...contact };
const note = { createdByName: null, createdDate: null, text: null };
export const SERVICE_REQUEST: Model = {
  ...{ id: null, title: null, description: null, severity: 'unknown', supportTopicId: null },
  ...{ supportTopicName: null, status: 'none', organization, primaryContact: person },
  ...{ lastUpdatedBy: person, productName: null, productId: null, createdDate: NEVER },
  ...{ lastModifiedDate: NEVER, lastClosedDate: NEVER, newNote: note, notes: [note] },
  ...{ countryCode: null, fileLinks: null, attributes },
};

export const AGREEMENT: Model = {
  ...{ userId: null, primaryContact: contact, templateId: null, dateAgreed: NEVER },
  ...{ type: null, agreementLink: null },
};
export const SUPPORT_CONTACT: Model = {
  ...{ supportTenantId: null, supportMpnId: null, name: null, ...base },
};
export const SUPPORT_PROFILE: Model = { email: null, telephone: null, website: null, ...base };
export const PARTNER_BILLING: Model = {
  ...{ companyName: null, address: ADDRESS_MODEL, primaryContact: contact, taxId: null },
  ...{ purchaseOrderNumber: null, billingDay: null, billingCurrency: null, ...base },
};
export const LEGAL_PROFILE: Model = {
  ...{ companyName: null, address: ADDRESS_MODEL, primaryContact: contact },
  ...{ companyApproverAddress: ADDRESS_MODEL, companyApproverEmail: null },
  ...{ vettingStatus: 'none', vettingSubStatus: 'none', ...base },
};
export const ORGANIZATION_PROFILE: Model = {
  ...{ id: null, companyName: null, defaultAddress: ADDRESS_MODEL, tenantId: null, domain: null },
  ...{ email: null, language: null, culture: null, ...base },
};
export const INVENTORY_CHECK: Model = {
  targetItems: [{ productId: null, skuId: null, isRestricted: false, restrictions: undefined }],
  inventoryContext: null,
};

function read(type: unknown, value: unknown): unknown {
  const [item] = Array.isArray(type) ? type : [];
  if (isObject(item) && Array.isArray(value)) {
    return value.map((each) => read(item, each));
  }
  return isObject(type) && isObject(value) ? readModel(type, value) : value;
}

/** Nested models and lists are null until somebody sets them. */
const unset = (type: unknown): unknown => (typeof type === 'object' ? null : type);

/** An answer, or what a program sets, as an SDK keeps it: the properties of the model, and nothing else. */
function readModel(model: Model, value: Readonly<Record<string, unknown>>): Model {
  return Object.fromEntries(
    Object.entries(model).map(([name, type]) => [
      name,
      value[name] === undefined || value[name] === null ? unset(type) : read(type, value[name]),
    ]),
  );
}

const rename = (value: unknown, nameOf: (name: string) => string, keepsNull: boolean): unknown =>
  Array.isArray(value)
    ? value.map((each) => rename(each, nameOf, keepsNull))
    : isObject(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, each]) => each !== undefined && (keepsNull || each !== null))
            .map(([name, each]) => [nameOf(name), rename(each, nameOf, keepsNull)]),
        )
      : value;

export interface Sdk {
  readonly name: string;
  readonly version: string;
  /** The body for a resource of a model. */
  readonly write: (model: Model, value: object) => unknown;
}

export const SDKS: readonly Sdk[] = [
  {
    ...{ name: '.NET SDK', version: '3.4.0.0' },
    write: (model, value) => rename(readModel(model, { ...value }), pascal, true),
  },
  {
    ...{ name: 'Java SDK', version: '1.15.4' },
    write: (model, value) => rename(readModel(model, { ...value }), (name) => name, false),
  },
];
