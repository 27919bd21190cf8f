/** Differences of answers by address and property. An empty property stands for the answer as a whole. */
export const ANSWER_GAPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'GET /v1/customers': {
    'items[].companyProfile.links': 'is missing',
    'items[].companyProfile.attributes': 'is missing',
  },
  'POST /v1/customers': {
    '': 'answers 400, not 201',
  },
  'GET /v1/customers/{customerTenantId}': {
    'companyProfile.links': 'is missing',
    'companyProfile.attributes': 'is missing',
  },
  'PATCH /v1/customers/{customerTenantId}': {
    '': 'answers 405, not 200',
  },
  'DELETE /v1/customers/{customerTenantId}': {
    '': 'answers 405, not 204',
  },
  'GET /v1/customers/{customerTenantId}/profiles/company': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/profiles/billing': {
    '': 'answers 404, not 200',
  },
  'PUT /v1/customers/{customerTenantId}/profiles/billing': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/qualifications': {
    '': 'answers 404, not 200',
  },
  'POST /v1/customers/{customerTenantId}/qualifications': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/validationStatus': {
    '': 'answers 404, not 200',
  },
  'GET /v1/profiles/organization': {
    '': 'answers 404, not 200',
  },
  'PUT /v1/profiles/organization': {
    '': 'answers 404, not 200',
  },
  'GET /v1/profiles/legalbusiness': {
    '': 'answers 404, not 200',
  },
  'PUT /v1/profiles/legalbusiness': {
    '': 'answers 404, not 200',
  },
  'GET /v1/profiles/billing': {
    '': 'answers 404, not 200',
  },
  'PUT /v1/profiles/billing': {
    '': 'answers 404, not 200',
  },
  'GET /v1/profiles/mpn': {
    '': 'answers 404, not 200',
  },
  'GET /v1/profiles/support': {
    '': 'answers 404, not 200',
  },
  'PUT /v1/profiles/support': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/relationshiprequests': {
    '': 'answers 403, not 200',
  },
  'GET /v1/relationships': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/relationships': {
    '': 'answers 404, not 200',
  },
  'GET /v1/agreements': {
    '': 'answers 404, not 200',
  },
  'GET /v1/agreementtemplates/117a77b0-9360-443b-8795-c6dedc750cf9/document': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/agreements': {
    '': 'answers 404, not 200',
  },
  'POST /v1/customers/{customerTenantId}/agreements': {
    '': 'answers 404, not 201',
  },
  'GET /v1/customers/{customerTenantId}/directSignedMicrosoftCustomerAgreementStatus': {
    '': 'answers 404, not 200',
  },
  'GET /v1/products/{productId}/skus/{skuId}/availabilities': {
    'items[].terms[].id': 'is missing',
    'items[].terms[].billingCycle': 'is missing',
    'items[].product': 'is missing',
    'items[].sku': 'is missing',
  },
  'GET /v1/products/{productId}/skus/{skuId}/availabilities/{availabilityId}': {
    'terms[].id': 'is missing',
    'terms[].billingCycle': 'is missing',
    product: 'is missing',
    sku: 'is missing',
  },
  'GET /v1/customers/{customerTenantId}/products/{productId}/skus/{skuId}/availabilities': {
    'items[].terms[].id': 'is missing',
    'items[].terms[].billingCycle': 'is missing',
    'items[].product': 'is missing',
    'items[].sku': 'is missing',
  },
  'GET /v1/customers/{customerTenantId}/products/{productId}/skus/{skuId}/availabilities/{availabilityId}':
    {
      'terms[].id': 'is missing',
      'terms[].billingCycle': 'is missing',
      product: 'is missing',
      sku: 'is missing',
    },
  'GET /v1/productpromotions': {
    '': 'answers 404, not 200',
  },
  'POST /v1/customers/{customerTenantId}/promotionEligibilities': {
    '': 'answers 404, not 200',
  },
  'POST /v1/extensions/product/checkinventory': {
    '': 'answers 400, not 200',
  },
  'POST /v1/customers/{customerTenantId}/carts': {
    '': 'answers 400, not 201',
  },
  'GET /v1/customers/{customerTenantId}/carts/{cartId}': {
    status: 'has a value that Partner Center does not have',
  },
  'PUT /v1/customers/{customerTenantId}/carts/{cartId}': {
    status: 'has a value that Partner Center does not have',
  },
  'POST /v1/customers/{customerTenantId}/carts/{cartId}/checkout': {
    'orders[].lineItems[].subscriptionId': 'is not of the type guid',
    'orders[].lineItems[].transactionType': 'has a value that Partner Center does not have',
    'orders[].links.patchOperation': 'is missing',
  },
  'GET /v1/customers/{customerTenantId}/orders': {
    'items[].lineItems[].subscriptionId': 'is not of the type guid',
    'items[].lineItems[].transactionType': 'has a value that Partner Center does not have',
    'items[].links.patchOperation': 'is missing',
  },
  'POST /v1/customers/{customerTenantId}/orders': {
    'lineItems[].subscriptionId': 'is not of the type guid',
    'lineItems[].transactionType': 'has a value that Partner Center does not have',
    'links.patchOperation': 'is missing',
  },
  'GET /v1/customers/{customerTenantId}/orders/{orderId}': {
    'lineItems[].subscriptionId': 'is not of the type guid',
    'lineItems[].transactionType': 'has a value that Partner Center does not have',
    'links.patchOperation': 'is missing',
  },
  'PATCH /v1/customers/{customerTenantId}/orders/{orderId}': {
    'lineItems[].subscriptionId': 'is not of the type guid',
    'links.patchOperation': 'is missing',
  },
  'GET /v1/customers/{customerTenantId}/orders/{orderId}/provisioningstatus': {
    'items[].attributes': 'is missing',
  },
  'GET /v1/customers/{customerTenantId}/orders/{orderId}/lineitems/{lineItemNumber}/activationlinks':
    {
      '': 'answers 404, not 200',
    },
  'GET /v1/customers/{customerTenantId}/orders/{orderId}/attachments': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/subscriptions': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}': {
    '': 'answers 404, not 200',
  },
  'PATCH /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/provisioningstatus': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/transitions': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/addons': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/conversions': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/upgrades': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/azureEntitlements': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/supportcontact': {
    '': 'answers 404, not 200',
  },
  'PUT /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/supportcontact': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/subscriptions/overage': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/artifacts/reservedinstance/groups/{orderId}/lineitems/{lineItemNumber}/resource/{azureSubscriptionId}':
    {
      '': 'answers 404, not 200',
    },
  'GET /v1/invoices': {
    'items[].billingPeriodStartDate': 'is missing',
    'items[].billingPeriodEndDate': 'is missing',
    'items[].paidAmount': 'is missing',
    'items[].currencySymbol': 'is missing',
    'items[].pdfDownloadLink': 'is missing',
    'items[].invoiceDetails': 'is missing',
    'items[].invoiceType': 'is missing',
    'items[].documentType': 'is missing',
  },
  'GET /v1/invoices/{invoiceId}': {
    billingPeriodStartDate: 'is missing',
    billingPeriodEndDate: 'is missing',
    paidAmount: 'is missing',
    currencySymbol: 'is missing',
    pdfDownloadLink: 'is missing',
    invoiceDetails: 'is missing',
    invoiceType: 'is missing',
    documentType: 'is missing',
  },
  'GET /v1/invoices/{invoiceId}/documents/statement': {
    '': 'answers 404, not 200',
  },
  'GET /v1/invoices/summary': {
    '': 'answers 404, not 200',
  },
  'GET /v1/invoices/summaries': {
    '': 'answers 404, not 200',
  },
  'GET /v1/invoices/{invoiceId}/lineitems': {
    'items[].partnerId': 'is missing',
    'items[].customerName': 'is missing',
    'items[].customerDomainName': 'is missing',
    'items[].customerCountry': 'is missing',
    'items[].invoiceNumber': 'is missing',
    'items[].orderDate': 'is missing',
    'items[].productId': 'is missing',
    'items[].skuId': 'is missing',
    'items[].availabilityId': 'is missing',
    'items[].productName': 'is missing',
    'items[].skuName': 'is missing',
    'items[].unitPrice': 'is missing',
    'items[].effectiveUnitPrice': 'is missing',
    'items[].quantity': 'is missing',
    'items[].chargeStartDate': 'is missing',
    'items[].chargeEndDate': 'is missing',
    'items[].subscriptionId': 'is missing',
    'items[].invoiceLineItemType': 'is missing',
    'items[].billingProvider': 'is missing',
    'items[].attributes.objectType': 'has a value that Partner Center does not have',
  },
  'GET /v1/invoices/{invoiceId}/lineitems/OneTime/BillingLineItems': {
    '': 'answers 404, not 200',
  },
  'GET /v1/invoices/unbilled/lineitems': {
    '': 'answers 404, not 200',
  },
  'GET /v1/invoices/estimates/links': {
    '': 'answers 404, not 200',
  },
  'POST /v1/servicerequests/{locale}': {
    '': 'answers 400, not 201',
  },
  'GET /v1/servicerequests': {
    'items[].supportTopicId': 'is not of the type digits',
    'items[].organization.name': 'is missing',
    'items[].primaryContact.organization': 'is missing',
    'items[].primaryContact.contactId': 'is missing',
    'items[].lastUpdatedBy.organization': 'is missing',
    'items[].lastUpdatedBy.email': 'is missing',
    'items[].countryCode': 'is missing',
  },
  'GET /v1/servicerequests/{serviceRequestId}': {
    supportTopicId: 'is not of the type digits',
    'organization.name': 'is missing',
    'primaryContact.organization': 'is missing',
    'primaryContact.contactId': 'is missing',
    'lastUpdatedBy.organization': 'is missing',
    'lastUpdatedBy.email': 'is missing',
    countryCode: 'is missing',
  },
  'PATCH /v1/servicerequests/{serviceRequestId}': {
    supportTopicId: 'is not of the type digits',
    'organization.name': 'is missing',
    'primaryContact.organization': 'is missing',
    'primaryContact.contactId': 'is missing',
    'lastUpdatedBy.organization': 'is missing',
    'lastUpdatedBy.email': 'is missing',
    countryCode: 'is missing',
  },
  'GET /v1/customers/{customerTenantId}/servicerequests': {
    'items[].supportTopicId': 'is not of the type digits',
    'items[].organization.name': 'is missing',
    'items[].primaryContact.organization': 'is missing',
    'items[].primaryContact.contactId': 'is missing',
    'items[].lastUpdatedBy.organization': 'is missing',
    'items[].lastUpdatedBy.email': 'is missing',
    'items[].countryCode': 'is missing',
  },
  'GET /v1/customers/{customerTenantId}/servicerequests/{serviceRequestId}': {
    '': 'answers 404, not 200',
  },
  'PATCH /v1/customers/{customerTenantId}/servicerequests/{serviceRequestId}': {
    '': 'answers 404, not 200',
  },
  'GET /v1/servicerequests/supporttopics': {
    'items[].id': 'is not of the type digits',
  },
  'GET /v1/auditrecords': {
    'items[].customerName': 'is missing',
    'items[].operationType': 'has a value that Partner Center does not have',
    'items[].resourceType': 'has a value that Partner Center does not have',
    'items[].customerId': 'is missing',
  },
  'GET /auditactivity/v1/auditrecords': {
    '': 'answers 404, not 200',
  },
  'GET /v1/auditrecords/{auditRecordId}': {
    '': 'answers 404, not 200',
  },
  'GET /v1/countryvalidationrules/{iso2}': {
    isPostalCodeRequired: 'is missing',
    isCityRequired: 'is missing',
    isTaxIdOptional: 'is missing',
  },
  'GET /v1/validations/checkdomainavailability/{newDomainPrefix}': {
    '': 'answers 404, not 200',
  },
  'POST /v1/validations/address': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/all/validations': {
    '': 'answers 404, not 200',
  },
  'POST /webhooks/v1/registration': {
    '': 'answers 400, not 200',
  },
  'PUT /webhooks/v1/registration': {
    '': 'answers 400, not 200',
  },
  'GET /v1/customers/{customerTenantId}/users': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/subscribedskus': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/directoryroles': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/managedservices': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/transfers': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/usagerecords/subscriptions': {
    '': 'answers 404, not 200',
  },
  'GET /v1/customers/{customerTenantId}/servicecosts/mostrecent/lineitems': {
    '': 'answers 404, not 200',
  },
  'GET /v1/offers': {
    '': 'answers 404, not 200',
  },
  'GET /v1/ratecards/azure': {
    '': 'answers 404, not 200',
  },
};

/** A form of requests that the service does not answer as it answers the tidy request. */
interface RequestGap {
  readonly form: string;
  readonly difference: string;
  /** The routes that do not take it; `all` stands for each route that has the form. */
  readonly routes: 'all' | readonly string[];
}

/** Request forms that clients send and the service does not take. */
export const REQUEST_GAPS: readonly RequestGap[] = [
  {
    form: 'doubled slash',
    difference: 'answers 404',
    routes: 'all',
  },
  {
    form: 'final slash',
    difference: 'answers 404',
    routes: 'all',
  },
  {
    form: 'upper-case version',
    difference: 'answers 404',
    routes: 'all',
  },
  {
    form: '.NET path',
    difference: 'answers 404',
    routes: 'all',
  },
  {
    form: 'null for unset properties',
    difference: 'answers 400',
    routes: [
      'POST /v1/extensions/product/checkInventory',
      'POST /v1/extensions/product/checkinventory',
      'POST /v1/customers',
      'POST /v1/customers/{customerTenantId}/carts',
      'PUT /v1/customers/{customerTenantId}/carts/{cartId}',
      'POST /v1/customers/{customerTenantId}/orders',
      'PATCH /v1/customers/{customerTenantId}/orders/{orderId}',
      'POST /v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads',
      'POST /v1/servicerequests/{locale}',
      'PATCH /v1/servicerequests/{serviceRequestId}',
    ],
  },
  {
    form: 'GUID in braces in the body',
    difference: 'answers 403',
    routes: ['POST /v1/extensions/product/checkInventory'],
  },
  {
    form: 'GUID without dashes in the body',
    difference: 'answers 403',
    routes: ['POST /v1/extensions/product/checkInventory'],
  },
  {
    form: 'null for documented properties',
    difference: 'answers 400',
    routes: [
      'POST /v1/extensions/product/checkinventory',
      'POST /v1/customers',
      'POST /v1/customers/{customerTenantId}/carts',
      'PUT /v1/customers/{customerTenantId}/carts/{cartId}',
      'POST /v1/customers/{customerTenantId}/orders',
      'PATCH /v1/customers/{customerTenantId}/orders/{orderId}',
      'POST /v1/servicerequests/{locale}',
      'PATCH /v1/servicerequests/{serviceRequestId}',
    ],
  },
  {
    form: 'size=0',
    difference: 'answers 400',
    routes: 'all',
  },
  {
    form: 'size=1000',
    difference: 'answers 400',
    routes: 'all',
  },
  {
    form: 'size=2000',
    difference: 'answers 400',
    routes: 'all',
  },
  {
    form: 'targetView=azurereservations',
    difference: 'answers 403',
    routes: 'all',
  },
  {
    form: 'targetView=azure_reservations',
    difference: 'answers 403',
    routes: 'all',
  },
  {
    form: 'targetView=OnlineServices',
    difference: 'answers 403',
    routes: 'all',
  },
  {
    form: 'targetView=Azure',
    difference: 'answers 403',
    routes: 'all',
  },
  {
    form: 'targetView=MicrosoftAzure',
    difference: 'answers 403',
    routes: 'all',
  },
  {
    form: 'targetView=SOFTWARE',
    difference: 'answers 403',
    routes: 'all',
  },
  {
    form: 'GUID in braces in the path',
    difference: 'answers 403',
    routes: 'all',
  },
  {
    form: 'GUID without dashes in the path',
    difference: 'answers 403',
    routes: 'all',
  },
  {
    form: 'filter={"Field":"CompanyName","Value":"T","Operator":"StartsWith"}',
    difference: 'answers 400',
    routes: ['GET /v1/customers'],
  },
  {
    form: 'filter={"Field":"CompanyName","Value":"T","Operator":"STARTS_WITH"}',
    difference: 'answers 400',
    routes: ['GET /v1/customers'],
  },
  {
    form: 'filter={"Field":"CompanyName","Value":"T","Operator":"startswith"}',
    difference: 'answers 400',
    routes: ['GET /v1/customers'],
  },
  {
    form: 'filter={"Field":"companyName","Value":"T","Operator":"starts_with"}',
    difference: 'answers 400',
    routes: ['GET /v1/customers'],
  },
  {
    form: 'filter={"Field":"company_name","Value":"T","Operator":"starts_with"}',
    difference: 'answers 400',
    routes: ['GET /v1/customers'],
  },
  {
    form: 'MS-RequestId as GUID in braces',
    difference: 'answers 400',
    routes: 'all',
  },
  {
    form: 'MS-RequestId as GUID without dashes',
    difference: 'answers 400',
    routes: 'all',
  },
  {
    form: 'enum numbers',
    difference: 'answers 400',
    routes: [
      'POST /v1/customers/{customerTenantId}/carts',
      'PUT /v1/customers/{customerTenantId}/carts/{cartId}',
      'POST /v1/servicerequests/{locale}',
    ],
  },
  {
    form: 'upper-case GUID in the path',
    difference: 'answers 404',
    routes: [
      'GET /v1/customers/{customerTenantId}/carts/{cartId}',
      'PUT /v1/customers/{customerTenantId}/carts/{cartId}',
      'POST /v1/customers/{customerTenantId}/carts/{cartId}/checkout',
      'GET /v1/customers/{customerTenantId}/orders/{orderId}',
      'GET /v1/customers/{customerTenantId}/orders/{orderId}/provisioningstatus',
      'PATCH /v1/customers/{customerTenantId}/orders/{orderId}',
      'GET /v1/customers/{customerTenantId}/orders/{orderId}/cancellation',
      'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}',
      'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/options',
      'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads',
      'POST /v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads',
      'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/keys',
    ],
  },
  {
    form: 'include_price=True',
    difference: 'answers 400',
    routes: 'all',
  },
  {
    form: 'include_price=False',
    difference: 'answers 400',
    routes: 'all',
  },
  {
    form: 'zero of unset enums',
    difference: 'answers 400',
    routes: [
      'POST /v1/customers/{customerTenantId}/orders',
      'PATCH /v1/servicerequests/{serviceRequestId}',
    ],
  },
  {
    form: 'upper-case GUID in the body',
    difference: 'answers 404',
    routes: ['POST /v1/servicerequests/{locale}'],
  },
  {
    form: 'GUID in braces in the body',
    difference: 'answers 400',
    routes: ['POST /v1/servicerequests/{locale}'],
  },
  {
    form: 'GUID without dashes in the body',
    difference: 'answers 400',
    routes: ['POST /v1/servicerequests/{locale}'],
  },
  {
    form: '.NET enum names',
    difference: 'answers 400',
    routes: ['POST /v1/servicerequests/{locale}'],
  },
  {
    form: 'upper-case enums',
    difference: 'answers 400',
    routes: ['POST /v1/servicerequests/{locale}'],
  },
  {
    form: 'filter={"Field":"Status","Value":"AttentionNeeded","Operator":"equals"}',
    difference: 'answers 400',
    routes: 'all',
  },
  {
    form: 'filter={"Field":"CompanyName","Value":"T","Operator":"substring"}',
    difference: 'answers 400',
    routes: ['GET /v1/auditrecords'],
  },
  {
    form: 'filter={"Field":"CompanyName","Value":"T","Operator":"Substring"}',
    difference: 'answers 400',
    routes: ['GET /v1/auditrecords'],
  },
  {
    form: 'startDate=YYYY-MM-DDThh:mm:ss',
    difference: 'answers 400',
    routes: ['GET /v1/auditrecords'],
  },
  {
    form: 'startDate=M/D/YYYY',
    difference: 'answers 400',
    routes: ['GET /v1/auditrecords'],
  },
  {
    form: 'startDate=M/D/YYYY hh:mm:ss AM',
    difference: 'answers 400',
    routes: ['GET /v1/auditrecords'],
  },
  {
    form: 'startDate=MM/DD/YYYY hh:mm:ss',
    difference: 'answers 400',
    routes: ['GET /v1/auditrecords'],
  },
  {
    form: 'endDate=YYYY-MM-DDThh:mm:ss',
    difference: 'answers 400',
    routes: ['GET /v1/auditrecords'],
  },
  {
    form: 'endDate=M/D/YYYY',
    difference: 'answers 400',
    routes: ['GET /v1/auditrecords'],
  },
  {
    form: 'endDate=M/D/YYYY hh:mm:ss AM',
    difference: 'answers 400',
    routes: ['GET /v1/auditrecords'],
  },
  {
    form: 'endDate=MM/DD/YYYY hh:mm:ss',
    difference: 'answers 400',
    routes: ['GET /v1/auditrecords'],
  },
];
