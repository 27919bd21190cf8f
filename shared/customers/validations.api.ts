import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { READERS } from '#shared/platform/http/access.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import {
  because,
  type Sentence,
  type SentenceLanguage,
  sentenceIn,
} from '#shared/platform/sentence.ts';
import { lineText, phoneLine } from '#shared/platform/text/pieces.ts';
import { countryCode } from './billing-address.ts';
import { addressFaults } from './country.ts';
import { countryRules } from './country-rules.ts';
import type { CustomerStore } from './customer-store.ts';

const line = lineText(200).optional();
const lines = {
  ...{ city: line, state: line, region: line, addressLine1: line, addressLine2: line },
  ...{
    postalCode: line,
    firstName: line,
    middleName: line,
    lastName: line,
    phoneNumber: phoneLine(200).optional(),
  },
};
const addressInput = z.object({ country: countryCode, ...lines });
const shownAddress = z.object({ country: z.string(), ...lines }).meta({ id: 'CheckedAddress' });

const validation = resourceOf(
  'AddressValidationResponse',
  {
    originalAddress: shownAddress,
    suggestedAddresses: z.array(shownAddress).meta({ description: 'None: no map is asked.' }),
    status: z.enum(['NotValidated', 'None']).meta({
      description:
        "NotValidated: the address keeps its country's rules, and whether it exists is not known. None: it breaks them.",
    }),
    validationMessage: z.string(),
  },
  ownLink,
);

type Address = z.output<typeof addressInput>;

/** The rules of the country that an address breaks, in a sentence; empty if it keeps them. */
/** The rule of its country that an address breaks; undefined if it keeps them. */
function faultOf({ country, state, postalCode }: Address): Sentence | undefined {
  const rules = countryRules(country);
  const given = { state: state || undefined, postalCode: postalCode || undefined };
  const faults = rules ? addressFaults({ ...given, isComplete: true }, rules) : [];
  return faults.length === 0
    ? undefined
    : because('FIELDS_WRONG', {
        faults: faults.map(({ field, message }) => because('FIELD_WRONG', { field, message })),
      });
}

const addressResponse = (
  address: Address,
  fault: Sentence | undefined,
  language: SentenceLanguage,
) =>
  resource<Shown<typeof validation>>(
    'AddressValidationResponse',
    {
      originalAddress: address,
      suggestedAddresses: [],
      status: fault ? 'None' : 'NotValidated',
      validationMessage: sentenceIn(fault ?? because('ADDRESS_KEEPS_RULES'), language),
    },
    { self: link('/validations/address') },
  );

/** Microsoft's SDKs of version 1 read the answer as a Boolean, and those after them as the documented object. */
const readsBoolean = (sdkVersion: string | undefined): boolean => /^v?1\./.test(sdkVersion ?? '');

export const validateAddressRoute = defineQuery('POST /v1/validations/address', {
  id: 'validateAddress',
  summary: "Check an address against its country's rules",
  access: READERS,
  takesBody: true,
  example: { country: 'US', city: 'Redmond', state: 'WA', addressLine1: '1 Microsoft Way' },
  input: addressInput,
  responses: {
    200: { description: 'What is known of the address.', body: z.union([validation, z.boolean()]) },
  },
  handle: () => async (address) => ({ address, fault: faultOf(address) }),
  respond: ({ address, fault }, _, { sdkVersion, language }) => ({
    statusCode: 200,
    body: readsBoolean(sdkVersion)
      ? fault === undefined
      : addressResponse(address, fault, language),
  }),
});

const prefix = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/, rule('RULE_LABEL'))
  .transform((label) => label.toLowerCase());

export const checkDomainPrefixRoute = defineQuery(
  'GET /v1/validations/checkdomainavailability/{domainPrefix}',
  {
    id: 'checkDomainPrefix',
    summary: 'Check whether PREFIX.onmicrosoft.com is free for a new customer',
    access: READERS,
    input: z.object({ domainPrefix: prefix }),
    responses: { 200: { description: 'True if no customer has it.', body: z.boolean() } },
    handle:
      ({ customers }: { readonly customers: Pick<CustomerStore, 'isDomainTaken'> }) =>
      async ({ domainPrefix }) =>
        !(await customers.isDomainTaken(`${domainPrefix}.onmicrosoft.com`)),
    respond: (body) => ({ statusCode: 200, body }),
  },
);

export const listValidationCodesRoute = defineQuery('GET /v1/customers/all/validations', {
  id: 'listValidationCodes',
  summary: 'List the validation codes of government clouds: there are none',
  access: READERS,
  input: z.object({}),
  responses: { 200: { description: 'None.', body: z.array(z.object({ partnerId: z.string() })) } },
  handle: () => async () => [],
  respond: (body) => ({ statusCode: 200, body }),
});

export const validationRoutes = [
  validateAddressRoute,
  checkDomainPrefixRoute,
  listValidationCodesRoute,
] as const;
