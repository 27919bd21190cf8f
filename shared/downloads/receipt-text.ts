import { createHash } from 'node:crypto';

const CODE_BYTES = 6;

/**
 * The code of a download's receipt. A browser's cookie is the nonce itself; the receipt of a URL derives from it, one way.
 * A receipt that was passed on in a URL therefore cannot be presented as a cookie, which may change networks.
 */
export const receiptOf = (nonce: string, by: 'cookie' | 'url'): string =>
  by === 'cookie'
    ? nonce
    : createHash('sha256')
        .update(`receipt/url/${nonce}`)
        .digest()
        .subarray(0, CODE_BYTES)
        .toString('base64url');
