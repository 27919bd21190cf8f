import type { logger } from '#shared/platform/telemetry/logger.ts';
import type { Delivery } from '../delivery.ts';

/** Says how a try ended, by ids: no address, no body. An alarm counts `WEBHOOK_DEAD`. */
export const logTry =
  (log: Pick<typeof logger, 'info' | 'warn' | 'error'>) =>
  ({ event, state, tries, attempts }: Delivery): void => {
    const { status, problem } = attempts.at(-1) ?? {};
    const { id: eventId, partnerId, correlationId } = event;
    const facts = { partnerId, eventId, correlationId, tries, status, problem };
    if (state === 'dead') {
      log.error('WEBHOOK_DEAD', facts);
    } else if (state === 'waiting') {
      log.warn('WEBHOOK_FAILED', facts);
    } else {
      log.info('WEBHOOK_DELIVERED', facts);
    }
  };
