import { createCipheriv, createHash } from 'node:crypto';

/** Bytes that look random and are the same at every start, so that digests are, too. */
export function bytesFor(name: string, size: number): Buffer {
  const seed = createHash('sha256').update(name).digest();
  const cipher = createCipheriv('aes-256-ctr', seed, Buffer.alloc(16));
  return cipher.update(Buffer.alloc(size));
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const KEY_ALPHABET = 'BCDFGHJKMNPQRTVWXY2346789';

/** A key in the form of a product key, made up from its name. */
export function keyFor(name: string): string {
  const characters = [...createHash('sha512').update(name).digest().subarray(0, 25)].map(
    (byte) => KEY_ALPHABET[byte % KEY_ALPHABET.length],
  );
  return Array.from({ length: 5 }, (_, group) =>
    characters.slice(group * 5, group * 5 + 5).join(''),
  ).join('-');
}
