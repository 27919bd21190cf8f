/**
 * The start of the sort keys of customers whose names start so. No id starts with "!", so that no name can
 * reach into the id behind it.
 */
export const namePrefix = (start: string): string => `NAME#${start.replaceAll('#', '#!')}`;

export const customerKeys = {
  customer: (customerId: string) => ({ PK: `CUSTOMER#${customerId}`, SK: 'CUSTOMER' }),
  customerOfPartner: (partnerId: string, customerId: string) => ({
    PK: `PARTNER#${partnerId}`,
    SK: `CUSTOMER#${customerId}`,
  }),
  customerByName: (partnerId: string, name: string, customerId: string) => ({
    PK: `PARTNER#${partnerId}`,
    SK: `${namePrefix(name)}#${customerId}`,
  }),
  customerByDomain: (partnerId: string, domain: string) => ({
    PK: `PARTNER#${partnerId}`,
    SK: `DOMAIN#${domain}`,
  }),
  domain: (domain: string) => ({ PK: `DOMAIN#${domain}`, SK: 'DOMAIN' }),
} as const;
