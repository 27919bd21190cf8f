import { randomBytes } from 'node:crypto';
import type { WebhookSecrets } from '../../domain/webhook-ports.ts';
import type { KeyVault } from '../dynamodb/key-vault.ts';
import { keys } from '../dynamodb/keys.ts';

/** The prefix that Standard Webhooks gives to symmetric secrets; it asks for 24 to 64 random bytes. */
const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A partner's secrets, closed for its registration: in another one they do not open. */
export const webhookSecrets = (vault: KeyVault): WebhookSecrets => ({
  create: async (partnerId) => {
    const value = `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
    return { value, closed: await vault.close(value, keys.webhook(partnerId)) };
  },
  open: (partnerId, closed) => vault.open(closed, keys.webhook(partnerId)),
});
