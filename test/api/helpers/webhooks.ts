import { expect, vi } from 'vitest';
import * as z from 'zod';
import { WEBHOOK_EVENTS } from '#shared/webhooks/event.ts';
import { runJob } from './jobs.ts';
import { Partner, request } from './partner.ts';
import { type Answering, openReceiver, type Receiver } from './receiver.ts';

export const REGISTRATION = '/webhooks/v1/registration';
export const registered = z.object({ secret: z.string().startsWith('whsec_') });
const validation = z.looseObject({ correlationId: z.string() });

/** A partner that is told of everything, at an endpoint that answers so. */
export async function registeredPartner(url: string, answer?: Answering) {
  const [partner, receiver] = await Promise.all([Partner.open(url), openReceiver(answer)]);
  const body = { webhookUrl: receiver.url, webhookEvents: WEBHOOK_EVENTS };
  const { json } = await partner.send('POST', REGISTRATION, body);
  return { partner, receiver, secret: registered.parse(json).secret };
}

/** Sends a test event; answers how to look up what became of it. */
export async function testEvent(partner: Partner) {
  const { json } = await partner.send('POST', `${REGISTRATION}/validationEvents`);
  const path = `${REGISTRATION}/validationEvents/${validation.parse(json).correlationId}`;
  return async () => (await partner.send('GET', path)).json;
}

/** Moves a service's clock, or lets it go. */
export const hold = (url: string, now: number | null) =>
  request(`${url}/_local/clock`, {
    method: 'PUT',
    body: JSON.stringify({ now: now === null ? null : new Date(now).toISOString() }),
  });

/** Runs the job, at an instant if one is given. */
export const retry = (url: string, now?: number) => runJob(url, 'retry-webhooks', now);

/** Runs the job until so many have come; each run is at the instant, if one is given. */
export const retryUntil = (url: string, receiver: Receiver, count: number, now?: number) =>
  vi.waitFor(
    async () => {
      await retry(url, now);
      expect(receiver.received.length).toBeGreaterThanOrEqual(count);
    },
    { interval: 500, timeout: 150_000 },
  );
