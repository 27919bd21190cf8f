import * as z from 'zod';
import { asRule, rule } from '#shared/platform/field-rule.ts';
import { emailText, lineText, phoneLine } from '#shared/platform/text/pieces.ts';
import { tidyLine } from '#shared/platform/text/visible.ts';
import { type Address, type AddressFault, addressFaults, requireAddress } from './country.ts';
import { countryRules, isCountry } from './country-rules.ts';

export const countryCode = z
  .string()
  .transform((code) => code.toUpperCase())
  .refine(isCountry, rule('RULE_COUNTRY'));

/** Portals also send empty fields. */
const orNothing = (text: z.ZodType<string>) =>
  text.nullish().transform((given) => given || undefined);
const line = (longest = 200) => orNothing(lineText(longest));

const addressParts = z.object({
  country: countryCode.optional(),
  region: line(),
  addressLine1: line(),
  addressLine2: line(),
  city: line(),
  state: line(),
  postalCode: line(),
  firstName: line(),
  middleName: line(),
  lastName: line(),
  phoneNumber: orNothing(phoneLine(50)),
});

/** A part of an address in a body that may have other faults: nothing where it is no text. */
const said = z
  .string()
  .transform((text) => tidyLine(text) || undefined)
  .optional()
  .catch(undefined);

/** Reads what a body says of an address, also where other fields of it are wrong; nothing in a country that does not exist. */
export const addressIn = z.object({
  country: countryCode.optional(),
  ...{ addressLine1: said, city: said, state: said, postalCode: said },
});
type GivenAddress = { readonly [Part in keyof z.output<typeof addressIn>]?: string | undefined };

const isComplete = ({ addressLine1, city, postalCode }: GivenAddress): boolean =>
  [addressLine1, city, postalCode].some((part) => part !== undefined);

const ruled = (given: GivenAddress): Address => ({
  ...{ state: given.state, postalCode: given.postalCode, isComplete: isComplete(given) },
});

/**
 * A refinement by the rules of a country for one part of an address, which is told together with what is wrong in other
 * fields. `read` finds the address in what was given, with its country.
 */
export function partRule(
  part: AddressFault['field'],
  read: (given: unknown) => GivenAddress | undefined,
  path: readonly string[] = [],
) {
  const faultIn = (given: unknown) => {
    const address = read(given);
    const rules = address?.country === undefined ? undefined : countryRules(address.country);
    const faults = address && rules ? addressFaults(ruled(address), rules) : [];
    return faults.find(({ field }) => field === part)?.message;
  };
  const params = {
    path: [...path, part],
    when: () => true,
    error: ({ input }: { readonly input?: unknown }) => {
      const fault = faultIn(input);
      return fault && asRule(fault);
    },
  };
  return [(given: unknown) => faultIn(given) === undefined, params] as const;
}

const ofItsCountry = (given: unknown) => addressIn.safeParse(given).data;
export const billingAddress = addressParts
  .refine(...partRule('state', ofItsCountry))
  .refine(...partRule('postalCode', ofItsCountry));

const email = z
  .union([z.literal(''), emailText(254)])
  .nullish()
  .transform((text) => text || undefined);

export const companyEmail = email;

export const billingProfileInput = z.object({
  companyName: line(),
  email,
  culture: line(35),
  language: line(35),
  firstName: line(),
  lastName: line(),
  defaultAddress: billingAddress.optional(),
});

/** Refuses an address that breaks the rules of its country, or of the customer's where it names none. */
export function requireBillingAddress(
  given: z.output<typeof billingAddress>,
  country: string,
  path: string,
): void {
  const rules = countryRules(given.country ?? country);
  if (rules) {
    requireAddress(ruled(given), rules, path);
  }
}
