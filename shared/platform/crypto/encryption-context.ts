/** The purpose of a data key. KMS binds the key to it: a request for another purpose cannot decrypt the key. */
export type Purpose = 'product-keys' | 'webhook-secrets';

export const encryptionContext = (purpose: Purpose) => ({ purpose });
