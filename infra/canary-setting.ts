import * as z from 'zod';
import { shapeFaults } from './setting-shape.ts';
import type { Check } from './stage-settings.ts';

const MINUTES = 'a whole number of minutes from 1 to 60';

const canarySetting = z.union(
  [
    z.literal('none'),
    z.strictObject({
      /** Time between two visits. Four that are missing raise an alarm. */
      everyMinutes: z.int(MINUTES).min(1, MINUTES).max(60, MINUTES),
    }),
  ],
  "'none', or { everyMinutes: 5 }, with a whole number from 1 to 60",
);
export type CanarySetting = Readonly<z.infer<typeof canarySetting>>;

/** Checks the canary. */
export const checkCanary: Check = ({ canary }) =>
  shapeFaults('canary', canarySetting, canary).faults;
