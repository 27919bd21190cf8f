import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { emailText, lineText } from '#shared/platform/text/pieces.ts';
import { requireAddress } from './country.ts';
import { countryRules, isCountry } from './country-rules.ts';

export const countryCode = z
  .string()
  .transform((code) => code.toUpperCase())
  .refine(isCountry, rule('RULE_COUNTRY'));

/** Portals also send empty fields. */
const line = (longest = 200) =>
  lineText(longest)
    .nullish()
    .transform((text) => text || undefined);

export const billingAddress = z.object({
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
  phoneNumber: line(50),
});

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

/** A customer may be billed in a country other than its own. `path` is the address's, for refusals. */
export function requireBillingAddress(
  given: z.output<typeof billingAddress>,
  country: string,
  path = 'billingProfile.defaultAddress',
): void {
  const { addressLine1, city, state, postalCode } = given;
  const isComplete = [addressLine1, city, postalCode].some((part) => part !== undefined);
  const rules = countryRules(given.country ?? country);
  if (rules) {
    requireAddress({ state, postalCode, isComplete }, rules, path);
  }
}
