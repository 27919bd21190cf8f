const month = (at: Date): string => at.toISOString().slice(0, 7);

/** The entries of a partner's month, of all currencies. */
export const accountOf = (partnerId: string, ofMonth: string): string =>
  `ACCOUNT#${partnerId}#${ofMonth}`;

export const billingKeys = {
  ledger: (partnerId: string, at: Date, currency: string, entryId: string) => ({
    PK: accountOf(partnerId, month(at)),
    SK: `${currency}#${at.toISOString()}#${entryId}`,
  }),
  invoiceMonth: (partnerId: string, ofMonth: string) => ({
    PK: `INVOICES#${partnerId}`,
    SK: `MONTH#${ofMonth}`,
  }),
} as const;
