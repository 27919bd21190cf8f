import { readChange } from '#shared/adapters/dynamodb/read-change.ts';
import { logger } from '#shared/http/logger.ts';
import { dispatchEvents } from './dispatch-events.ts';
import { env } from './env.ts';

env.parse(process.env);

/** Until there are webhooks, events go to the log: ids and names, nothing else. */
export const handler = dispatchEvents({
  read: readChange,
  publish: async (event) => {
    logger.info('EVENT', { ...event });
  },
  failed: (sequenceNumber, error) => {
    logger.error('EVENT_FAILED', {
      sequenceNumber,
      error: error instanceof Error ? error.name : 'unknown',
    });
  },
});
