import { createHash } from 'node:crypto';

/** The hash of a link's token, which the store keeps: it finds the link and grants no access. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
