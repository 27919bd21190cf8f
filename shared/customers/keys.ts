/**
 * The sort-key prefix of customers whose names start with a text. No id starts with "!", so a name cannot extend
 * into the id that follows it.
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
