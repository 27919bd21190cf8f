import { Webhook } from 'standardwebhooks';

/** Headers of the Standard Webhooks scheme: one signature for each secret, the current secret first. */
export const signedHeaders = (
  secrets: readonly string[],
  eventId: string,
  at: Date,
  body: string,
): Readonly<Record<string, string>> => ({
  'Content-Type': 'application/json',
  'User-Agent': 'Countersign-Webhooks/1',
  'webhook-id': eventId,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': secrets
    .map((secret) => new Webhook(secret).sign(eventId, at, body))
    .join(' '),
});
