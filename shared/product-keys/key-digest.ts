import { createHmac } from 'node:crypto';
import type { KeyDigest } from '#shared/platform/crypto/key-digest.ts';

/** A keyed digest: product keys are short, so a plain hash could be reversed by trying them. */
export const keyDigest = (secret: () => Promise<Buffer>): KeyDigest => ({
  digest: async (kind, value) =>
    createHmac('sha256', await secret())
      .update(`${kind}/1/${value}`)
      .digest('hex'),
});
