import { ADDRESS, address, linked } from './common.ts';
import { listOf, nested, type Resource, shape, text } from './shape.ts';

const validation = linked(
  'AddressValidationResponse',
  {
    ...{ originalAddress: nested(address), suggestedAddresses: listOf(nested(address)) },
    status: text,
  },
  { validationMessage: text },
);

export const domains: Resource = {
  name: 'Domains',
  operations: [
    {
      ...{ key: 'HEAD /v1/domains/{domain}', source: 'verify-domain-availability', status: 200 },
      summary: 'Check whether a domain is taken',
    },
    {
      key: 'GET /v1/validations/checkdomainavailability/{newDomainPrefix}',
      ...{ source: 'Java SDK', summary: 'Check whether a domain prefix is free', status: 200 },
    },
  ],
};

export const validations: Resource = {
  name: 'Validations',
  operations: [
    {
      ...{ key: 'POST /v1/validations/address', source: 'validate-an-address', body: ADDRESS },
      ...{ summary: 'Validate an address', status: 200, request: address },
      answer: nested(validation),
    },
    {
      key: 'GET /v1/customers/all/validations',
      source: 'get-a-partner-s-validation-codes',
      ...{ summary: 'List validation codes of government clouds', status: 200 },
      answer: listOf(nested(shape('ValidationCode', { partnerId: text }))),
    },
  ],
};
