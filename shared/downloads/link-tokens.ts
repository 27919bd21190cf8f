import { createHmac } from 'node:crypto';

/** Derives URL tokens from a secret, so that a copy of the table opens nothing. */
export interface LinkTokens {
  tokenFor(linkId: string, rotation: number): Promise<string>;
}

/** 192 bits, which is more than the 128 that R11 asks for, in 32 characters. */
const TOKEN_BYTES = 24;

/**
 * The token of a URL is an HMAC of the link's id and rotation. So the URL can be shown again to the admin
 * agent, and the table, which holds only the token's hash, opens nothing by itself.
 */
export const hmacLinkTokens = (secret: () => Promise<Buffer>): LinkTokens => ({
  async tokenFor(linkId, rotation) {
    const mac = createHmac('sha256', await secret())
      .update(`link/1/${linkId}/${rotation}`)
      .digest();
    return mac.subarray(0, TOKEN_BYTES).toString('base64url');
  },
});
