import { expect, it } from 'vitest';
import { documentedTypes, operationsNamed } from '#shared/audit/documented-types.ts';

it.each([
  ['create_customer', 'add_customer'],
  ['create_agreement', 'create_agreement'],
  // The Java SDK lacks `update_company_info`, and could not read the page.
  ['update_partner', 'undefined'],
  ['update_partner_brand', 'undefined'],
  ['update_partner_profile', 'undefined'],
  ['create_servicerequest', 'undefined'],
] as const)('shows %s as %s, which every SDK knows', (operationType, shown) => {
  const types = documentedTypes({ operationType, resourceType: 'customer' });
  expect(types).toEqual({ operationType: shown, resourceType: 'customer' });
});

it('finds what is shown by a documented name', () => {
  expect(operationsNamed('add_customer')).toEqual(['add_customer', 'create_customer']);
});
