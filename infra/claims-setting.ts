import { isIP } from 'node:net';
import * as z from 'zod';
import { shapeFaults } from './setting-shape.ts';
import type { Check } from './stage-settings.ts';

const claimsSetting = z.strictObject({
  /**
   * `txt` takes a customer's domain by a TXT record, and a tenant or an Azure subscription by Microsoft's word on whose it is.
   */
  proof: z.enum(['txt', 'none'], "'txt' or 'none'"),
  /** New claims of a partner in a day. */
  mostADay: z.int('a whole number above 0').positive('a whole number above 0'),
  /** Name servers that are asked in place of those of the host. */
  dnsServers: z
    .array(
      z
        .string()
        .refine((text) => isIP(text.replace(/:\d+$/, '')) !== 0, 'an address such as 192.0.2.53'),
    )
    .min(1, 'at least one address')
    .optional(),
});
export type ClaimsSetting = Readonly<z.infer<typeof claimsSetting>>;

/** Checks how claims of domains, tenants and Azure subscriptions are proven and bounded. */
export const checkClaims: Check = ({ claims }) =>
  shapeFaults('claims', claimsSetting, claims).faults;
