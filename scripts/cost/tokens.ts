import { hmacLinkTokens } from '#shared/downloads/link-tokens.ts';

/** Of links and of pages alike: nothing that is measured leaves this process. */
export const secret = async () => Buffer.from('a secret');
export const tokens = hmacLinkTokens(secret);
