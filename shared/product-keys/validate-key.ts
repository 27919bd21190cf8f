import ipaddr from 'ipaddr.js';
import * as z from 'zod';
import { versionInput } from '#shared/catalog/version-input.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { RequestLimits } from '#shared/platform/http/request-limits.ts';
import { judgeKey, type KeyVerdict } from './key.ts';
import type { KeyStatusStore } from './key-status-store.ts';
import { productKeyInput } from './key-text.ts';

const IPV6_NETWORK_GROUPS = 4;

export const validateKeyInput = z.object({
  productKey: productKeyInput,
  version: versionInput,
});

export interface Dependencies {
  readonly keyStatuses: KeyStatusStore;
  readonly limits: RequestLimits;
}

/** The network that a rate limit counts: an IPv4 address, or the /64 network that a single IPv6 user has. */
export function networkOf(address: string): string {
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? parsed.parts.slice(0, IPV6_NETWORK_GROUPS).join(':')
    : parsed.toString();
}

/** Validates a key for an installer or a licence server, with two requests to the table whatever the key is. */
export const validateKey =
  ({ keyStatuses, limits }: Dependencies) =>
  async (
    { productKey, version }: z.output<typeof validateKeyInput>,
    { now, sourceAddress }: Context,
  ): Promise<KeyVerdict> => {
    await limits.count(networkOf(sourceAddress), now);
    return judgeKey(await keyStatuses.findStatus(productKey), version, now);
  };
