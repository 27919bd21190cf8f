import { DomainError } from '#shared/platform/errors.ts';
import { addDays } from '#shared/platform/time.ts';
import type { ServiceEvent, WebhookEvent } from './event.ts';

/** What signs deliveries. Its value lies closed: only the sender opens it. */
export interface WebhookSecret {
  readonly closed: string;
  readonly createdAt: Date;
  /** Until when it signs beside its successor; the current one has no end. */
  readonly endsAt?: Date | undefined;
}

/** Where a partner is told of what, one for each partner. */
export interface WebhookRegistration {
  readonly partnerId: string;
  readonly subscriberId: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  /** The current one first. */
  readonly secrets: readonly WebhookSecret[];
  readonly createdAt: Date;
  /** Counts changes: a stale one is not saved. */
  readonly version: number;
}

/** How long a secret goes on signing after another took its place, so that receivers change over in between. */
const OVERLAP_DAYS = 1;
/** Signatures in one header, which receivers read until one fits. */
const MOST_SECRETS = 3;

/** The secrets that sign at an instant, the current one first. */
export const signingSecrets = (
  { secrets }: Pick<WebhookRegistration, 'secrets'>,
  now: Date,
): readonly WebhookSecret[] => secrets.filter(({ endsAt }) => !endsAt || now < endsAt);

/** Puts a new secret in the first place; the one before it signs for another day. */
export function rotateSecret(
  registration: WebhookRegistration,
  closed: string,
  now: Date,
): WebhookRegistration {
  const signing = signingSecrets(registration, now);
  if (signing.length >= MOST_SECRETS) {
    const [oldest] = signing.flatMap(({ endsAt }) => endsAt ?? []).sort((a, b) => +a - +b);
    throw new DomainError(
      'WEBHOOK_SECRETS_FULL',
      `${MOST_SECRETS} secrets sign already. Ask for another one after ${oldest?.toISOString()}, when the oldest of them ends.`,
    );
  }
  const before = signing.map((secret) => ({
    ...secret,
    endsAt: secret.endsAt ?? addDays(now, OVERLAP_DAYS),
  }));
  return { ...registration, secrets: [{ closed, createdAt: now }, ...before] };
}

/** What a partner said at its registration is all that it is told. */
export const wants = (
  { events }: Pick<WebhookRegistration, 'events'>,
  { name }: Pick<ServiceEvent, 'name'>,
): boolean => events.some((wanted) => wanted === name);

export const notRegistered = (): DomainError =>
  new DomainError(
    'WEBHOOK_NOT_FOUND',
    'There is no webhook registration yet. POST /webhooks/v1/registration makes one.',
  );
