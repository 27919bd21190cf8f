import { setTimeout as pause } from 'node:timers/promises';

/** The wait between two tries of a command; an object, so that tests need not wait. */
export const retryPause = {
  wait: (milliseconds: number): Promise<void> => pause(milliseconds),
};
