import * as z from 'zod';
import { lineText } from '#shared/platform/text/pieces.ts';
import { requireAddress } from './country.ts';
import { countryRules, isCountry } from './country-rules.ts';

export const countryCode = z
  .string()
  .transform((code) => code.toUpperCase())
  .refine(isCountry, 'must be a country of ISO 3166-1 in two letters, such as KR');

/** Portals also send empty fields. */
const addressLine = lineText(200)
  .nullish()
  .transform((line) => line || undefined);

export const billingAddress = z.object({
  country: countryCode.optional(),
  addressLine1: addressLine,
  city: addressLine,
  state: addressLine,
  postalCode: addressLine,
});

/** A customer may be billed in a country other than its own. */
export function requireBillingAddress(
  given: z.output<typeof billingAddress>,
  country: string,
): void {
  const { addressLine1, city, state, postalCode } = given;
  const isComplete = [addressLine1, city, postalCode].some((line) => line !== undefined);
  const rules = countryRules(given.country ?? country);
  if (rules) {
    requireAddress({ state, postalCode, isComplete }, rules, 'billingProfile.defaultAddress');
  }
}
