const day = (at: Date): string => at.toISOString().slice(0, 10);

export const auditKeys = {
  audit: (partnerId: string, at: Date, id: string) => ({
    PK: `AUDIT#${partnerId}#${day(at)}`,
    SK: `${at.toISOString()}#${id}`,
  }),
} as const;
