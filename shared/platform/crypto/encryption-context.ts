/** What a data key is for. KMS binds it to that: one that was made for anything else does not open it. */
export type Purpose = 'product-keys' | 'webhook-secrets';

export const encryptionContext = (purpose: Purpose) => ({ purpose });
