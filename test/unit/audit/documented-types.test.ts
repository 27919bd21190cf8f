import { expect, it } from 'vitest';
import { auditFilter, typesNamed } from '#shared/audit/audit-filter.ts';
import { documentedTypes } from '#shared/audit/documented-types.ts';
import { AUDIT_OPERATIONS, AUDIT_RESOURCES } from '#shared/audit/record.ts';
import { wordsOf } from '#shared/platform/field-rule.ts';

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

it.each([
  ['OperationType', 'add_customer', ['create_customer']],
  ['OperationType', 'create_customer', ['create_customer']],
  ['OperationType', 'get_software_download_link', 3],
  ['ResourceType', 'SoftwareKey', ['software_key']],
  ['ResourceType', 'ORDER', ['cart', 'order']],
  [
    'ResourceType',
    'undefined',
    ['catalog', 'media', 'key_pool', 'service_request', 'webhook', 'partner'],
  ],
  // Partner Center documents it, and no record here has it.
  ['ResourceType', 'customer_directory_role', []],
] as const)('a filter of %s by %s means the types %j', (field, name, types) => {
  const found = typesNamed(field, name);
  expect(typeof types === 'number' ? found?.length : found).toEqual(types);
});

it('finds each type by its own name and by the one that is shown', () => {
  for (const operationType of AUDIT_OPERATIONS) {
    for (const resourceType of AUDIT_RESOURCES) {
      const shown = documentedTypes({ operationType, resourceType });
      expect(typesNamed('OperationType', operationType)).toContain(operationType);
      expect(typesNamed('OperationType', shown.operationType)).toContain(operationType);
      expect(typesNamed('ResourceType', resourceType)).toContain(resourceType);
      expect(typesNamed('ResourceType', shown.resourceType)).toContain(resourceType);
    }
  }
});

it.each([
  ['ResourceType', 'orders', 'Did you mean "order"?'],
  ['ResourceType', 'spaceship', 'is "spaceship", which is no ResourceType'],
  ['OperationType', 'creat_order', 'Did you mean "create_order"?'],
] as const)('refuses the %s %s by name', (Field, Value, sentence) => {
  const { error } = auditFilter.safeParse(JSON.stringify({ Field, Value, Operator: 'equals' }));
  expect(error?.issues.map(({ path }) => path)).toEqual([['Value']]);
  expect(wordsOf(error?.issues[0]?.message ?? '')).toContain(sentence);
});
