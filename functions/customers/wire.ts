import type { Customer } from '#shared/domain/customer.ts';
import { etagOf, link, resource } from '#shared/http/envelope.ts';

export function customerWire(customer: Customer) {
  const { id, companyName, domain, country } = customer;
  const facts = {
    id,
    companyProfile: { tenantId: id, domain, companyName, country },
    relationshipToPartner: 'reseller',
    customDomains: [domain],
  };
  const uri = `/customers/${id}`;
  return resource(
    'Customer',
    facts,
    {
      self: link(uri),
      products: link(`${uri}/products`),
      orders: link(`${uri}/orders`),
      entitlements: link(`${uri}/entitlements`),
    },
    { etag: etagOf(facts) },
  );
}
