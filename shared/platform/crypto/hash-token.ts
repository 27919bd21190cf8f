import { createHash } from 'node:crypto';

/** What the store keeps of a link's token: it finds the link and opens nothing. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
