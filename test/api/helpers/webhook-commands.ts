import * as z from 'zod';
import type { Send } from './every-command.ts';

const HOOK = '/webhooks/v1/registration';

/** A partner's webhooks; the events go to this address. */
export async function webhookCommands(send: Send, webhookUrl: string): Promise<void> {
  const body = { webhookUrl, webhookEvents: ['order-created', 'test-created'] };
  await send(`POST ${HOOK}`, HOOK, body);
  await send(`PUT ${HOOK}`, HOOK, { ...body, webhookEvents: ['test-created'] });
  await send(`POST ${HOOK}/secrets`, `${HOOK}/secrets`);
  await send(`POST ${HOOK}/validationEvents`, `${HOOK}/validationEvents`);
  const { json } = await send(`GET ${HOOK}/deliveries`, `${HOOK}/deliveries`);
  const [newest] = z
    .object({ items: z.array(z.object({ eventId: z.string() })) })
    .parse(json).items;
  const path = `${HOOK}/deliveries/${newest?.eventId}/redeliver`;
  await send(`POST ${HOOK}/deliveries/{eventId}/redeliver`, path);
}
