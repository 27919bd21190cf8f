import { randomBytes } from 'node:crypto';

import type { KeyCipher } from '#shared/platform/crypto/key-cipher.ts';
import { webhookKeys } from './keys.ts';

/** Creates secrets, and encrypts them so that a copy of the table cannot sign. */
export interface WebhookSecrets {
  create(partnerId: string): Promise<{ readonly value: string; readonly encrypted: string }>;
  decrypt(partnerId: string, encrypted: string): Promise<string>;
}

/** The prefix that Standard Webhooks gives to symmetric secrets; it asks for 24 to 64 random bytes. */
const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A partner's secrets, encrypted for its registration: in another one they cannot be decrypted. */
export const webhookSecrets = (cipher: KeyCipher): WebhookSecrets => ({
  create: async (partnerId) => {
    const value = `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
    return { value, encrypted: await cipher.encrypt(value, webhookKeys.webhook(partnerId)) };
  },
  decrypt: (partnerId, encrypted) => cipher.decrypt(encrypted, webhookKeys.webhook(partnerId)),
});
