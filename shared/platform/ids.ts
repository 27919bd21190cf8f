import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';

export interface Ids {
  /** Returns an id that sorts by its creation time. */
  sortable(now: Date): string;
  random(): string;
}

/** GUIDs, as in Partner Center. Version 7 begins with the time, so that lists are in order. */
export const uuidIds: Ids = {
  sortable: (now) => v7({ msecs: now.getTime() }),
  random: () => randomUUID(),
};
