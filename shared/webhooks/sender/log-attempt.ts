import type { logger } from '#shared/platform/telemetry/logger.ts';
import type { Delivery } from '../delivery.ts';

/** Logs the outcome of an attempt by ids: no address, no body. An alarm counts `WEBHOOK_DEAD`. */
export const logAttempt =
  (log: Pick<typeof logger, 'info' | 'warn' | 'error'>) =>
  ({ event, state, tries, attempts }: Delivery): void => {
    const { status, problem } = attempts.at(-1) ?? {};
    const { id: eventId, partnerId, correlationId } = event;
    const facts = { partnerId, eventId, correlationId, tries, status, problem };
    if (state === 'failed') {
      log.error('WEBHOOK_DEAD', facts);
    } else if (state === 'cancelled') {
      log.warn('WEBHOOK_PAUSED', facts);
    } else if (state === 'pending') {
      log.warn('WEBHOOK_FAILED', facts);
    } else {
      log.info('WEBHOOK_DELIVERED', facts);
    }
  };
