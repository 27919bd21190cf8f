export const partnerKeys = {
  /** One partition for all partners: they are few, and rarely read. */
  partner: (partnerId: string) => ({ PK: 'PARTNERS', SK: `PARTNER#${partnerId}` }),
  /** The row of a person or a program, by the directory's id. */
  principal: (id: string) => ({ PK: `PRINCIPAL#${id}`, SK: 'PRINCIPAL' }),
  /** A partition of its own: the function of the links reads brands, and nothing else of a partner. */
  partnerBrand: (partnerId: string) => ({ PK: `BRAND#${partnerId}`, SK: 'BRAND' }),
  /** What a partner says of itself, by profile. */
  partnerProfile: (partnerId: string, kind: string) => ({
    PK: `PROFILES#${partnerId}`,
    SK: `PROFILE#${kind}`,
  }),
} as const;
