import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The global unicast IPv6 addresses. All others are special or unassigned (RFC 4291, 2.4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');
const GLOBAL_UNICAST_BITS = 3;

const rangeOf = (address: string): string | undefined => {
  if (isIP(address) === 0) {
    return undefined;
  }
  const parsed = ipaddr.parse(address);
  const isAssigned =
    !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL_UNICAST, GLOBAL_UNICAST_BITS);
  const range = parsed.range();
  return range === 'unicast' && !isAssigned ? 'reserved' : range;
};

/**
 * Returns true for an address in the public internet. Loopback, link-local (the metadata services), private and
 * reserved ranges are not public, nor is IPv6 that stands for an IPv4 address: mapped, NAT64, 6to4, Teredo.
 */
export const isPublicAddress = (address: string): boolean => rangeOf(address) === 'unicast';

export const isLoopback = (address: string): boolean => rangeOf(address) === 'loopback';
