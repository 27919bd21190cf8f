import { isIP } from 'node:net';
import * as z from 'zod/mini';
import type { NewDownload } from './link.ts';

const TIME_BYTES = 6;
const NONCE_BYTES = 6;
const IPV6_GROUPS = 8;
/** Longer product tokens are truncated. */
const LONGEST_AGENT = 16;

/** The platform's URL parses all spellings of an IPv6 address and writes the shortest. */
const shortIpv6 = (address: string): string => new URL(`http://[${address}]`).hostname.slice(1, -1);

function ipv6Bytes(address: string): Buffer {
  const [start = '', end] = shortIpv6(address).split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [first, last] = [groups(start), groups(end ?? '')];
  const zeros = Array<string>(IPV6_GROUPS - first.length - last.length).fill('0');
  const all = [...first, ...zeros, ...last].map((group) => group.padStart(4, '0'));
  return Buffer.from(all.join(''), 'hex');
}

const MAPPED_IPV4 = /^::ffff:(?=\d+\.)/i;

/** An address as 4 or 16 bytes; empty if the text is not an address. */
function addressBytes(address: string): Buffer {
  const plain = address.replace(MAPPED_IPV4, '');
  switch (isIP(plain)) {
    case 4:
      return Buffer.from(plain.split('.').map(Number));
    case 6:
      return ipv6Bytes(plain);
    default:
      return Buffer.alloc(0);
  }
}

function addressText(bytes: Buffer): string {
  switch (bytes.length) {
    case 4:
      return bytes.join('.');
    case 16:
      return shortIpv6(bytes.toString('hex').replace(/(.{4})(?!$)/g, '$1:'));
    default:
      return 'unknown';
  }
}

/** The text of an address that was read from the table. */
export const plainAddress = (address: string): string => addressText(addressBytes(address));
export const shortAgent = (agent: string): string =>
  Buffer.from(agent).subarray(0, LONGEST_AGENT).toString();

/**
 * A download in a few bytes: fifty of them are part of the item that every click pays for. Time (48 bits of
 * milliseconds), nonce, length of the address, address, agent.
 */
export function packDownload({ at, nonce, sourceIp, agent }: NewDownload): Buffer {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(at.getTime(), 0, TIME_BYTES);
  const address = addressBytes(sourceIp);
  return Buffer.concat([
    time,
    Buffer.from(nonce, 'base64url').subarray(0, NONCE_BYTES),
    Buffer.of(address.length),
    address,
    Buffer.from(agent).subarray(0, LONGEST_AGENT),
  ]);
}

function unpackDownload(packed: Uint8Array): NewDownload {
  const bytes = Buffer.from(packed);
  const nonceEnd = TIME_BYTES + NONCE_BYTES;
  const addressStart = nonceEnd + 1;
  const addressEnd = addressStart + (bytes[nonceEnd] ?? 0);
  return {
    at: new Date(bytes.readUIntBE(0, TIME_BYTES)),
    nonce: bytes.subarray(TIME_BYTES, nonceEnd).toString('base64url'),
    sourceIp: addressText(bytes.subarray(addressStart, addressEnd)),
    agent: bytes.subarray(addressEnd).toString(),
  };
}

export const downloadEntry = z.pipe(
  z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  z.transform(unpackDownload),
);
