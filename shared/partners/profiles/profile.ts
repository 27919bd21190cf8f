import * as z from 'zod';
import { lineText } from '#shared/platform/text/pieces.ts';

/** A line of a form. Portals also send empty ones. */
const line = lineText(200)
  .optional()
  .transform((text) => text || undefined);

const address = z.object({
  country: line,
  region: line,
  city: line,
  state: line,
  addressLine1: line,
  addressLine2: line,
  postalCode: line,
  firstName: line,
  lastName: line,
  phoneNumber: line,
});
const contact = z.object({ firstName: line, lastName: line, email: line, phoneNumber: line });

/** The facts that a partner states of itself, by Partner Center's profiles. Each is one row, and is replaced as a whole. */
export const PROFILES = {
  organization: z.object({
    companyName: line,
    defaultAddress: address.optional(),
    domain: line,
    email: line,
    language: line,
    culture: line,
  }),
  legalbusiness: z.object({
    companyName: line,
    address: address.optional(),
    primaryContact: contact.optional(),
    companyApproverAddress: address.optional(),
    companyApproverEmail: line,
  }),
  billing: z.object({
    companyName: line,
    address: address.optional(),
    primaryContact: contact.optional(),
    purchaseOrderNumber: line,
    taxId: line,
  }),
  support: z.object({ email: line, telephone: line, website: line }),
} as const;

export type ProfileKind = keyof typeof PROFILES;
export type ProfileFacts<Kind extends ProfileKind> = z.output<(typeof PROFILES)[Kind]>;

/** A profile as it was saved, with the count of its saves. */
export interface Profile {
  readonly partnerId: string;
  readonly kind: ProfileKind;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly version: number;
}
