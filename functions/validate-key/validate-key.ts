import ipaddr from 'ipaddr.js';
import * as z from 'zod';
import type { KeyStandingRepository } from '#shared/domain/key-pool-ports.ts';
import type { RequestLimits } from '#shared/domain/ports.ts';
import {
  judgeKey,
  type KeyVerdict,
  PRODUCT_KEY_FORM,
  PRODUCT_KEY_PATTERN,
} from '#shared/domain/product-key.ts';
import type { Context } from '#shared/http/context.ts';

const IPV6_NETWORK_GROUPS = 4;

export const validateKeyInput = z.object({
  productKey: z.string().regex(PRODUCT_KEY_PATTERN, `must be ${PRODUCT_KEY_FORM}`),
  version: z
    .string()
    .regex(/^[A-Za-z0-9_. -]{1,64}$/, 'must be 1 to 64 of A-Z a-z 0-9 _ . - and space'),
});

export interface Dependencies {
  readonly keyStandings: KeyStandingRepository;
  readonly limits: RequestLimits;
}

/** Who is counted together: an IPv4 address, or the /64 network that a single IPv6 user has to himself. */
export function networkOf(address: string): string {
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? parsed.parts.slice(0, IPV6_NETWORK_GROUPS).join(':')
    : parsed.toString();
}

/** Tells an installer or a licence server whether a key holds, in two requests whatever the key is. */
export const validateKey =
  ({ keyStandings, limits }: Dependencies) =>
  async (
    { productKey, version }: z.output<typeof validateKeyInput>,
    { now, sourceAddress }: Context,
  ): Promise<KeyVerdict> => {
    await limits.count(networkOf(sourceAddress), now);
    return judgeKey(await keyStandings.findStanding(productKey), version, now);
  };
