import { randomBytes } from 'node:crypto';

import type { KeyVault } from '#shared/platform/crypto/key-cipher.ts';
import { webhookKeys } from './keys.ts';

/** Makes secrets, and keeps them so that a copy of the table signs nothing. */
export interface WebhookSecrets {
  create(partnerId: string): Promise<{ readonly value: string; readonly closed: string }>;
  open(partnerId: string, closed: string): Promise<string>;
}

/** The prefix that Standard Webhooks gives to symmetric secrets; it asks for 24 to 64 random bytes. */
const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A partner's secrets, closed for its registration: in another one they do not open. */
export const webhookSecrets = (vault: KeyVault): WebhookSecrets => ({
  create: async (partnerId) => {
    const value = `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
    return { value, closed: await vault.close(value, webhookKeys.webhook(partnerId)) };
  },
  open: (partnerId, closed) => vault.open(closed, webhookKeys.webhook(partnerId)),
});
