export const agreementKeys = {
  /** An agreement that a customer accepted, by its date and id: a later one stands beside it. */
  agreement: (customerId: string, type: string, agreedAt: Date, email: string) => ({
    PK: `CUSTOMER#${customerId}`,
    SK: `AGREEMENT#${type}#${agreedAt.toISOString()}#${email}`,
  }),
} as const;
