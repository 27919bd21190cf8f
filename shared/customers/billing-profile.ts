import * as z from 'zod/mini';

const text = z.optional(z.string());

/** An address as it was given; countries ask for different parts of it. */
export const addressSchema = z.object({
  country: text,
  region: text,
  city: text,
  state: text,
  addressLine1: text,
  addressLine2: text,
  postalCode: text,
  firstName: text,
  middleName: text,
  lastName: text,
  phoneNumber: text,
});

/** The addressee of a customer's invoices, as its partner gave it. */
export const billingProfileSchema = z.object({
  companyName: text,
  email: text,
  culture: text,
  language: text,
  firstName: text,
  lastName: text,
  defaultAddress: z.optional(addressSchema),
});
export type BillingProfile = Readonly<z.infer<typeof billingProfileSchema>>;
