import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';

export interface Ids {
  /** Sorts by the time it was made at. */
  sortable(now: Date): string;
  random(): string;
}

/** GUIDs, as Partner Center's ids are. Version 7 begins with its time, so that lists come in order. */
export const uuidIds: Ids = {
  sortable: (now) => v7({ msecs: now.getTime() }),
  random: () => randomUUID(),
};
