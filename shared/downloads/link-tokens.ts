import { createHmac } from 'node:crypto';

/** Derives URL tokens from a secret, so that a copy of the table contains no usable link. */
export interface LinkTokens {
  tokenFor(linkId: string, rotation: number): Promise<string>;
}

/** 192 bits in 32 characters; R11 requires 128 bits. */
const TOKEN_BYTES = 24;

/**
 * The token of a URL is an HMAC of the link's id and rotation. The URL can therefore be shown to the admin agent
 * again, and the table, which holds only the token's hash, contains no usable link.
 */
export const hmacLinkTokens = (secret: () => Promise<Buffer>): LinkTokens => ({
  async tokenFor(linkId, rotation) {
    const mac = createHmac('sha256', await secret())
      .update(`link/1/${linkId}/${rotation}`)
      .digest();
    return mac.subarray(0, TOKEN_BYTES).toString('base64url');
  },
});
