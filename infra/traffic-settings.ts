import type { Check } from './stage-settings.ts';
import type { Stage } from './stages.ts';

export const ROLLOUTS: ReadonlySet<string> = new Set<Stage['rollout']>([
  'canary',
  'linear',
  'all-at-once',
]);

export const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;

/** Share of the rate: that of an account's own quotas, of which the burst cannot be asked for. */
const LEAST_BURST = 0.5;

const throttleFaults = (
  setting: string,
  throttle: Stage['throttle'] | undefined,
): readonly string[] => [
  ...(throttle !== undefined && !(isCount(throttle.rate) && isCount(throttle.burst))
    ? [`throttles by a rate or burst that is no whole number above 0: correct ${setting}.`]
    : []),
  ...(throttle !== undefined && throttle.burst < throttle.rate * LEAST_BURST
    ? [
        `takes a burst of ${throttle.burst}, fewer than half of its ${throttle.rate} requests a second: raise ${setting}.burst.`,
      ]
    : []),
];

/** Compares two valid throttles. A throttle with faults of its own is reported by its own check. */
const exceeds = (one: Stage['throttle'], other: Stage['throttle']): boolean =>
  [one, other].every((each) => throttleFaults('', each).length === 0) &&
  (one.rate > other.rate || one.burst > other.burst);

/** Checks the concurrency setting. A part that reserves 0 never runs. The setting may have any type here: nothing checks types before a synthesis. */
export const checkConcurrency: Check = ({ concurrency: setting }) => {
  if (setting === undefined || setting === 'unreserved') {
    return [];
  }
  const { clicks, keyValidations, webhooks, unknownRoutes } = {
    ...(typeof setting === 'object' && setting),
  };
  return [
    ...(clicks !== undefined && isCount(clicks)
      ? []
      : [
          `runs ${clicks ?? 'no'} clicks at once, so that no link works: set concurrency.clicks to 1 or more, or concurrency to 'unreserved'.`,
        ]),
    ...(keyValidations !== undefined && isCount(keyValidations)
      ? []
      : [
          `validates ${keyValidations ?? 'no'} keys at once, so that no software starts: set concurrency.keyValidations to 1 or more, or concurrency to 'unreserved'.`,
        ]),
    ...(webhooks !== undefined && isCount(webhooks)
      ? []
      : [
          `runs ${webhooks ?? 'no'} senders of webhooks at once, so that none is sent: set concurrency.webhooks to 1 or more, or concurrency to 'unreserved'.`,
        ]),
    ...(unknownRoutes !== undefined && isCount(unknownRoutes)
      ? []
      : [
          `answers ${unknownRoutes ?? 'no'} requests for health and unknown routes at once: set concurrency.unknownRoutes to 1 or more, or concurrency to 'unreserved'.`,
        ]),
  ];
};

/** Checks throttles and rollout. */
export const checkTraffic: Check = ({ throttle, publicThrottle, rollout }) => [
  ...throttleFaults('throttle', throttle),
  ...throttleFaults('publicThrottle', publicThrottle),
  ...(publicThrottle && throttle && exceeds(publicThrottle, throttle)
    ? ['throttles its public routes less than all others: lower publicThrottle.']
    : []),
  ...(rollout !== undefined && !ROLLOUTS.has(rollout)
    ? [`has the rollout "${rollout}": choose ${[...ROLLOUTS].join(', ')}.`]
    : []),
];
