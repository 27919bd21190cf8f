import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import { addDays } from '#shared/platform/time.ts';
import type { RegistrableEvent, ServiceEvent } from './event.ts';

/** A secret that signs deliveries. Its value is stored encrypted: only the sender decrypts it. */
export interface WebhookSecret {
  readonly encrypted: string;
  readonly createdAt: Date;
  /** The end of the overlap with its successor; the current secret has no end. */
  readonly endsAt?: Date | undefined;
}

/** The endpoint of a partner and the events it subscribes to; one for each partner. */
export interface WebhookRegistration {
  readonly partnerId: string;
  readonly subscriberId: string;
  readonly url: string;
  readonly events: readonly RegistrableEvent[];
  /**
   * Partner Center's choice of the header for its own signature. It is kept and shown; no delivery has that signature.
   */
  readonly signatureTokenToMsSignatureHeader?: boolean | undefined;
  /** The current secret first. */
  readonly secrets: readonly WebhookSecret[];
  readonly createdAt: Date;
  /** Set once the endpoint answered 410 Gone: nothing is sent until the registration is changed. */
  readonly pausedAt?: Date | undefined;
  /** Counts changes: a stale registration is not saved. */
  readonly version: number;
}

/** Days that a replaced secret continues to sign, so that receivers can switch to its successor. */
const OVERLAP_DAYS = 1;
/** Signatures in one header; receivers accept the first one that matches. */
const MOST_SECRETS = 3;

/** The secrets that sign at an instant, the current one first. */
export const signingSecrets = (
  { secrets }: Pick<WebhookRegistration, 'secrets'>,
  now: Date,
): readonly WebhookSecret[] => secrets.filter(({ endsAt }) => !endsAt || now < endsAt);

/** Makes a new secret the current one. Its predecessor signs for another day. */
export function rotateSecret(
  registration: WebhookRegistration,
  encrypted: string,
  now: Date,
): WebhookRegistration {
  const signing = signingSecrets(registration, now);
  if (signing.length >= MOST_SECRETS) {
    const [oldest] = signing.flatMap(({ endsAt }) => endsAt ?? []).sort((a, b) => +a - +b);
    throw new DomainError(
      'WEBHOOK_SECRETS_FULL',
      because('WEBHOOK_SECRETS_FULL', { mostSecrets: MOST_SECRETS, oldest: oldest?.toISOString() }),
    );
  }
  const before = signing.map((secret) => ({
    ...secret,
    endsAt: secret.endsAt ?? addDays(now, OVERLAP_DAYS),
  }));
  return { ...registration, secrets: [{ encrypted, createdAt: now }, ...before] };
}

/** Partners receive only the events they subscribed to. */
export const wants = (
  { events }: Pick<WebhookRegistration, 'events'>,
  { name }: Pick<ServiceEvent, 'name'>,
): boolean => events.some((wanted) => wanted === name);

export const notRegistered = (): DomainError =>
  new DomainError('WEBHOOK_NOT_FOUND', because('WEBHOOK_NOT_FOUND'));
