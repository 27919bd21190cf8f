/** The location of a product key: one version of one product of an order line. */
export interface KeyLocation {
  readonly customerId: string;
  readonly orderId: string;
  readonly lineItemNumber: number;
  readonly productId: string;
  readonly version: string;
}

/** The sort key prefix of the product keys of a purchase, or of one of its lines. */
export const issuedKeyPrefix = (orderId: string, lineItemNumber?: number) =>
  lineItemNumber === undefined
    ? (`KEY#${orderId}#` as const)
    : (`KEY#${orderId}#${lineItemNumber}#` as const);

export const productKeyKeys = {
  productKey: (key: KeyLocation) => ({
    PK: `CUSTOMER#${key.customerId}`,
    SK: `KEY#${key.orderId}#${key.lineItemNumber}#${key.productId}#${key.version}`,
  }),
  keyPool: (productId: string, version: string) => ({
    PK: 'KEYPOOLS',
    SK: `POOL#${productId}#${version}`,
  }),
  availableKey: (importId: string, keyHash: string) => ({
    PK: `KEYPOOL#${importId}`,
    SK: `KEY#${keyHash}`,
  }),
  keyImport: (importId: string) => ({ PK: `KEYIMPORT#${importId}`, SK: 'KEYIMPORT' }),
  keyImportPart: (importId: string, number: number) => ({
    PK: `KEYIMPORT#${importId}`,
    SK: `PART#${String(number).padStart(8, '0')}`,
  }),
  /** The keys of a part that were stored in one commit, named by the first of them. */
  keyImportKeys: (importId: string, number: number, keyHash: string) => ({
    PK: `KEYIMPORT#${importId}`,
    SK: `KEYS#${String(number).padStart(8, '0')}#${keyHash}`,
  }),
  /** An issued key by its pool and time: the only rows of the index that stay. */
  issuedFromPool: (productId: string, version: string, at: Date) => ({
    duePK: `KEYISSUED#${productId}#${version}`,
    dueSK: at.toISOString(),
  }),
  /** Permanent: a key that was in the service once is never imported again. */
  knownKey: (keyHash: string) => ({ PK: `PRODUCTKEY#${keyHash}`, SK: 'PRODUCTKEY' }),
} as const;
