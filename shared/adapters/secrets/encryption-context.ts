/** KMS binds data keys to this: one that was made for anything else does not open product keys. */
export const ENCRYPTION_CONTEXT = { purpose: 'product-keys' } as const;
