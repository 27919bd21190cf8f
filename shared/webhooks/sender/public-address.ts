import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** IPv6 addresses that anybody is given: whatever lies outside is special, or not given out (RFC 4291, 2.4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');
const GLOBAL_UNICAST_BITS = 3;

const rangeOf = (address: string): string | undefined => {
  if (isIP(address) === 0) {
    return undefined;
  }
  const parsed = ipaddr.parse(address);
  const isGiven =
    !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL_UNICAST, GLOBAL_UNICAST_BITS);
  const range = parsed.range();
  return range === 'unicast' && !isGiven ? 'reserved' : range;
};

/**
 * Whether an address is somewhere in the public internet. Loopback, link-local (the metadata services), private and
 * reserved ranges are not, nor is IPv6 that stands for an IPv4 address: mapped, NAT64, 6to4, Teredo.
 */
export const isPublicAddress = (address: string): boolean => rangeOf(address) === 'unicast';

export const isLoopback = (address: string): boolean => rangeOf(address) === 'loopback';
