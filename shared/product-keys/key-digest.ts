import { createHmac } from 'node:crypto';
import type { KeyDigest } from '#shared/platform/crypto/key-digest.ts';

/** The digest is keyed: product keys are short, and a plain hash of one could be found by trying. */
export const keyDigest = (secret: () => Promise<Buffer>): KeyDigest => ({
  digest: async (kind, value) =>
    createHmac('sha256', await secret())
      .update(`${kind}/1/${value}`)
      .digest('hex'),
});
