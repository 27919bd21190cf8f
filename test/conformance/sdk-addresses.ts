/**
 * The addresses that Microsoft's .NET and Java SDKs and a Python client call, in lower case, below the version. `{}` stands for an
 * id.
 */
export const SDK_ADDRESSES: readonly string[] = `
accountsettings/{} agreements agreements/{} agreements/{}/signatures agreements/{}/signatures/{}
agreementtemplates/{}/document analytics/licenses/deployment analytics/licenses/usage auditrecords
compliance/csp/agreementstatus countryvalidationrules/{} customers customers/all/validations
customers/relationshiprequests customers/usagerecords customers/{} customers/{}/agreements
customers/{}/analytics/licenses/deployment customers/{}/analytics/licenses/usage
customers/{}/applicationconsents customers/{}/applicationconsents/{} customers/{}/batchjobstatus/{}
customers/{}/carts customers/{}/carts/{} customers/{}/carts/{}/checkout
customers/{}/customerpartnerrelationships/reseller customers/{}/devicebatches
customers/{}/devicebatches/{}/devices customers/{}/devicebatches/{}/devices/{}
customers/{}/devicepolicyupdates customers/{}/directoryroles customers/{}/directoryroles/{}/usermembers
customers/{}/directoryroles/{}/usermembers/{} customers/{}/directsignedmicrosoftcustomeragreementstatus
customers/{}/entitlements customers/{}/managedservices customers/{}/migrations/newcommerce
customers/{}/migrations/newcommerce/events customers/{}/migrations/newcommerce/schedules
customers/{}/migrations/newcommerce/schedules/{} customers/{}/migrations/newcommerce/schedules/{}/cancel
customers/{}/migrations/newcommerce/validate customers/{}/migrations/newcommerce/{}
customers/{}/offercategories customers/{}/offers customers/{}/offers/{}/addons customers/{}/orders
customers/{}/orders/{} customers/{}/orders/{}/activationlinks customers/{}/orders/{}/attachment
customers/{}/orders/{}/attachment/{} customers/{}/orders/{}/attachments
customers/{}/orders/{}/lineitems/{}/activationlinks customers/{}/orders/{}/provisioningstatus
customers/{}/policies customers/{}/policies/{} customers/{}/products customers/{}/products/{}
customers/{}/products/{}/skus customers/{}/products/{}/skus/{} customers/{}/products/{}/skus/{}/availabilities
customers/{}/products/{}/skus/{}/availabilities/{} customers/{}/profiles/billing customers/{}/profiles/company
customers/{}/promotioneligibilities customers/{}/qualification customers/{}/qualifications
customers/{}/relationships customers/{}/relationships/partner customers/{}/servicecosts/{}
customers/{}/servicecosts/{}/lineitems customers/{}/serviceincidents/office customers/{}/servicerequests
customers/{}/servicerequests/{} customers/{}/subscribedskus customers/{}/subscriptions
customers/{}/subscriptions/overage customers/{}/subscriptions/usagerecords customers/{}/subscriptions/{}
customers/{}/subscriptions/{}/activate customers/{}/subscriptions/{}/activationlinks
customers/{}/subscriptions/{}/addons customers/{}/subscriptions/{}/azureentitlements
customers/{}/subscriptions/{}/azureentitlements/{} customers/{}/subscriptions/{}/azureentitlements/{}/cancel
customers/{}/subscriptions/{}/conversions customers/{}/subscriptions/{}/meterusagerecords
customers/{}/subscriptions/{}/provisioningstatus customers/{}/subscriptions/{}/registrations
customers/{}/subscriptions/{}/registrationstatus customers/{}/subscriptions/{}/resourceusagerecords
customers/{}/subscriptions/{}/supportcontact customers/{}/subscriptions/{}/transitioneligibilities
customers/{}/subscriptions/{}/transitions customers/{}/subscriptions/{}/upgrades
customers/{}/subscriptions/{}/usagerecords/daily customers/{}/subscriptions/{}/usagerecords/resources
customers/{}/subscriptions/{}/usagesummary customers/{}/subscriptions/{}/utilizations/azure
customers/{}/usagebudget customers/{}/usagesummary customers/{}/users customers/{}/users/{}
customers/{}/users/{}/directoryroles customers/{}/users/{}/licenses customers/{}/users/{}/licenseupdates
customers/{}/validationstatus customers/{}/verifieddomain domains/{} enrolledprograms/{}
extensions/product/checkinventory insiderprograms invoices invoices/estimates/links invoices/summaries
invoices/summary invoices/{} invoices/{}/documents/statement invoices/{}/lineitems invoices/{}/lineitems/{}/{}
invoices/{}/receipts/{}/documents/statement migrations/newcommerce migrations/newcommerce/schedules
migrations/syndication migrations/syndication/{} migrations/syndication/{}/{} offercategories offers offers/{}
offers/{}/addons preferences/catalog/offers productpromotions productpromotions/{} products products/{}
products/{}/skus products/{}/skus/{} products/{}/skus/{}/availabilities products/{}/skus/{}/availabilities/{}
productupgrades productupgrades/eligibility productupgrades/{}/status profiles/billing profiles/legalbusiness
profiles/mpn profiles/organization profiles/partnernetworkprofile profiles/support ratecards/azure
ratecards/azure-shared relationships relationships/{}/customer relationships/{}/customer/{} roles
roles/{}/usermembers roles/{}/usermembers/{} selfservepolicy selfservepolicy/{} serviceincidents/office
serviceincidents/office/count servicerequests servicerequests/supporttopics servicerequests/{} usagesummary
users/{}/preferences/notifications/{}/{} validations/address validations/checkdomainavailability/{}
`
  .trim()
  .split(/\s+/);
