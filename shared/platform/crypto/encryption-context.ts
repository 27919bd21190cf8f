/** The purpose of a data key. KMS binds the key to it: under another purpose the key cannot be decrypted. */
export type Purpose = 'product-keys' | 'webhook-secrets';

export const encryptionContext = (purpose: Purpose) => ({ purpose });
