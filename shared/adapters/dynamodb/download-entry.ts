import * as ipaddr from 'ipaddr.js';
import * as z from 'zod/mini';
import type { NewDownload } from '../../domain/download-link.ts';

const TIME_BYTES = 6;
const NONCE_BYTES = 6;
/** Longer product tokens are cut. */
const LONGEST_AGENT = 16;

/** An address as 4 or 16 bytes; none for what is no address. */
const addressBytes = (address: string): Buffer =>
  Buffer.from(ipaddr.isValid(address) ? ipaddr.process(address).toByteArray() : []);

const addressText = (bytes: Buffer): string =>
  bytes.length === 0 ? 'unknown' : ipaddr.fromByteArray([...bytes]).toString();

/** The text of an address as it comes back from the table. */
export const plainAddress = (address: string): string => addressText(addressBytes(address));
export const shortAgent = (agent: string): string =>
  Buffer.from(agent).subarray(0, LONGEST_AGENT).toString();

/**
 * One download in a few bytes: a window's fifty are part of the item that every click pays for. Time (48 bits of
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
