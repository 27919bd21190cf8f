import * as z from 'zod';
import { partnerOf } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { etagOf } from '#shared/platform/http/envelope.ts';
import { requireMatch } from '#shared/platform/http/if-match.ts';
import { lineText } from '#shared/platform/text/pieces.ts';
import { notRegistered, rotateSecret, type WebhookRegistration } from './endpoint.ts';
import type { WebhookStore } from './endpoint-store.ts';
import { REGISTRABLE_EVENTS } from './event.ts';
import type { CheckAddress } from './sender/receiver.ts';
import { type Trail, webhookRecord } from './webhook-record.ts';
import type { WebhookSecrets } from './webhook-secrets.ts';

const LONGEST_URL = 2_048;

export const registrationInput = z.object({
  /** As a client that reads a registration, changes it and writes it back sends it. */
  subscriberId: z.string().optional(),
  signatureTokenToMsSignatureHeader: z.boolean().optional(),
  webhookUrl: lineText(LONGEST_URL),
  webhookEvents: z
    .array(z.enum(REGISTRABLE_EVENTS))
    .max(100)
    .transform((events) => [...new Set(events)]),
});
type Input = z.output<typeof registrationInput>;

export type Dependencies = Trail & {
  readonly webhooks: WebhookStore;
  readonly secrets: Pick<WebhookSecrets, 'create'>;
  readonly checkAddress: CheckAddress;
};

/** A registration, with a secret that is shown this once. */
export interface WithSecret {
  readonly registration: WebhookRegistration;
  readonly secret: string;
}

/** Of the version alone: it changes with every change. */
export const registrationEtag = ({ subscriberId, version }: WebhookRegistration): string =>
  etagOf([subscriberId, version]);

/** The address itself may hold what only its owner should know. */
const factsOf = ({
  url,
  events,
  pausedAt,
}: Pick<WebhookRegistration, 'url' | 'events' | 'pausedAt'>) => ({
  host: new URL(url).host,
  events: events.join(','),
  ...(pausedAt && { state: 'paused' }),
});

export async function findRegistration(
  { webhooks }: Pick<Dependencies, 'webhooks'>,
  { caller }: Pick<Context, 'caller'>,
): Promise<WebhookRegistration> {
  const registration = await webhooks.find(partnerOf(caller));
  if (!registration) {
    throw notRegistered();
  }
  return registration;
}

export const createRegistration =
  (dependencies: Dependencies) =>
  async (
    { webhookUrl: url, webhookEvents: events, signatureTokenToMsSignatureHeader }: Input,
    context: Context,
  ): Promise<Outcome<WithSecret>> => {
    const { webhooks, secrets, checkAddress, ids } = dependencies;
    const partnerId = partnerOf(context.caller);
    await checkAddress(url);
    const { value, encrypted } = await secrets.create(partnerId);
    const registration: WebhookRegistration = {
      ...{ partnerId, subscriberId: ids.random(), url, events },
      signatureTokenToMsSignatureHeader,
      secrets: [{ encrypted, createdAt: context.now }],
      createdAt: context.now,
      version: 1,
    };
    const record = webhookRecord(dependencies, partnerId, context, {
      operationType: 'create_webhook_registration',
      resourceId: registration.subscriberId,
      after: factsOf(registration),
    });
    return {
      result: { registration, secret: value },
      changes: [webhooks.create(registration), record],
    };
  };

/** Another address, or other events; a paused endpoint starts again. What waits goes to the new address, and only if it is still wanted. */
export const updateRegistration =
  (dependencies: Dependencies) =>
  async (
    { webhookUrl: url, webhookEvents: events, signatureTokenToMsSignatureHeader }: Input,
    context: Context,
  ): Promise<Outcome<WebhookRegistration>> => {
    const registration = await findRegistration(dependencies, context);
    requireMatch(context, registrationEtag(registration));
    await dependencies.checkAddress(url);
    const changed = {
      ...{ ...registration, url, events, pausedAt: undefined },
      signatureTokenToMsSignatureHeader:
        signatureTokenToMsSignatureHeader ?? registration.signatureTokenToMsSignatureHeader,
    };
    const record = webhookRecord(dependencies, registration.partnerId, context, {
      operationType: 'update_webhook_registration',
      resourceId: registration.subscriberId,
      before: factsOf(registration),
      after: factsOf(changed),
    });
    return {
      result: { ...changed, version: registration.version + 1 },
      changes: [dependencies.webhooks.save(changed), record],
    };
  };

/** The end of a registration: what waits is cancelled, and the secrets sign no more. */
export const removeRegistration =
  (dependencies: Dependencies) =>
  async (_: object, context: Context): Promise<Outcome<undefined>> => {
    const registration = await findRegistration(dependencies, context);
    requireMatch(context, registrationEtag(registration));
    const record = webhookRecord(dependencies, registration.partnerId, context, {
      operationType: 'delete_webhook_registration',
      resourceId: registration.subscriberId,
      before: factsOf(registration),
    });
    return { result: undefined, changes: [dependencies.webhooks.remove(registration), record] };
  };

/** A new secret. The one before it signs beside it for a day. */
export const rotateWebhookSecret =
  (dependencies: Dependencies) =>
  async (_: object, context: Context): Promise<Outcome<WithSecret>> => {
    const registration = await findRegistration(dependencies, context);
    const { partnerId, subscriberId, version } = registration;
    const { value, encrypted } = await dependencies.secrets.create(partnerId);
    const rotated = rotateSecret(registration, encrypted, context.now);
    const record = webhookRecord(dependencies, partnerId, context, {
      operationType: 'rotate_webhook_secret',
      resourceId: subscriberId,
      before: { signing: registration.secrets.length },
      after: { signing: rotated.secrets.length },
    });
    return {
      result: { registration: { ...rotated, version: version + 1 }, secret: value },
      changes: [dependencies.webhooks.save(rotated), record],
    };
  };
