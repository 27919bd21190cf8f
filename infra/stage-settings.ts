import { RemovalPolicy } from 'aws-cdk-lib';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { checkIdentity } from './identity-setting.ts';
import type { Stage } from './stages.ts';

/** Settings as somebody wrote them: one may be left out, since nothing checks types before a synthesis. */
export type Settings = Readonly<Partial<Stage>>;

/** Lists what is wrong with a stage's settings, as sentences that say what to do. */
type Check = (settings: Settings) => readonly string[];

/** Settings that no deployment should be made of. Its message is one sentence in a line for each fault. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** Everything that is wrong with a stage; nothing if it can be deployed. */
export const faultsOf = (settings: Settings): readonly string[] =>
  CHECKS.flatMap((check) => check(settings)).map(
    (fault) => `Stage "${settings.name ?? '?'}" of infra/stages.ts ${fault}`,
  );

const SAMPLES: Readonly<Record<Exclude<keyof Stage, 'account' | 'alarmEmail' | 'table'>, string>> =
  {
    name: "'test'",
    region: "'eu-central-1'",
    removalPolicy: 'RemovalPolicy.RETAIN',
    deletionProtection: 'true',
    logRetention: 'RetentionDays.THREE_MONTHS',
    throttle: '{ rate: 100, burst: 200 }',
    publicThrottle: '{ rate: 50, burst: 100 }',
    concurrency: "'unreserved'",
    strictDownloads: 'false',
    auditLock: "{ mode: 'governance', days: 1 }",
    rollout: "'canary'",
    identity: "{ kind: 'cognito' }",
  };

const missing: Check = (settings) => {
  const given: Readonly<Record<string, unknown>> = { ...settings };
  return Object.entries(SAMPLES)
    .filter(([setting]) => given[setting] === undefined)
    .map(([setting, sample]) => `has no ${setting}: say one, such as ${setting}: ${sample}.`);
};

const place: Check = ({ name, region }) => [
  ...(name !== undefined && !/^[a-z][a-z\d-]{0,29}$/.test(name)
    ? ['has a name that no stack can have: use lower-case letters, digits and hyphens.']
    : []),
  ...(region !== undefined && !RegionInfo.regions.some((known) => known.name === region)
    ? [`is in "${region}", which is no region of AWS: say one, such as us-east-1.`]
    : []),
];

const account: Check = ({ account: id, table: restored }) => [
  ...(id !== undefined && !/^\d{12}$/.test(id)
    ? [`is of the account "${id}", which is no id of one: correct account, 12 digits in quotes.`]
    : []),
  ...(id !== undefined && restored !== undefined && restored.streamArn.split(':')[4] !== id
    ? [
        `takes "${restored.name}" for its table, which is not in its account ${id}: correct table.streamArn or account.`,
      ]
    : []),
];

const keeps = (policy: RemovalPolicy): boolean => policy === RemovalPolicy.RETAIN;

/** Checks that a stage keeps what must not be lost, and notifies somebody when it is in danger. */
const protection: Check = ({ deletionProtection, removalPolicy, alarmEmail }) => [
  ...(removalPolicy !== undefined && !KNOWN_POLICIES.has(removalPolicy)
    ? [`has the removal policy "${removalPolicy}": choose RETAIN or DESTROY.`]
    : []),
  ...(deletionProtection === true && removalPolicy === RemovalPolicy.DESTROY
    ? ['is protected against deletion and destroys its data with its stacks: choose RETAIN.']
    : []),
  ...(deletionProtection === false && removalPolicy !== undefined && keeps(removalPolicy)
    ? ['retains its data and is not protected against deletion: set deletionProtection to true.']
    : []),
  ...(deletionProtection === true && alarmEmail === undefined
    ? ['is protected against deletion and tells nobody of its alarms: set alarmEmail.']
    : []),
  ...(typeof alarmEmail === 'string' && !ADDRESS.test(alarmEmail)
    ? [`sends its alarms to "${alarmEmail}", which is no e-mail address: correct alarmEmail.`]
    : []),
];

const audit: Check = ({ auditLock, removalPolicy }) =>
  auditLock === undefined
    ? []
    : [
        ...(isCount(auditLock.days) && auditLock.days <= LONGEST_LOCK_DAYS
          ? []
          : [
              `locks its audit for ${auditLock.days} days: S3 takes whole days from 1 to ${LONGEST_LOCK_DAYS}.`,
            ]),
        ...(auditLock.mode === 'compliance' && removalPolicy === RemovalPolicy.DESTROY
          ? [
              'destroys its data with its stacks, and its audit under a compliance lock, which nobody can delete: choose governance.',
            ]
          : []),
      ];

const throttleFaults = (
  setting: string,
  throttle: Stage['throttle'] | undefined,
): readonly string[] => [
  ...(throttle !== undefined && !(isCount(throttle.rate) && isCount(throttle.burst))
    ? [`throttles by a rate or burst that is no whole number above 0: correct ${setting}.`]
    : []),
  ...(throttle !== undefined && throttle.burst < throttle.rate
    ? [
        `takes a burst of ${throttle.burst}, fewer than its ${throttle.rate} requests a second: raise ${setting}.burst.`,
      ]
    : []),
];

/** A setting that is wrong by itself is told by itself. */
const exceeds = (one: Stage['throttle'], other: Stage['throttle']): boolean =>
  [one, other].every((each) => throttleFaults('', each).length === 0) &&
  (one.rate > other.rate || one.burst > other.burst);

/** A part that runs 0 at once never runs. Settings of before may be read here: nothing checks types before. */
const concurrency: Check = ({ concurrency: setting }) => {
  if (setting === undefined || setting === 'unreserved') {
    return [];
  }
  const { clicks, webhooks } = { ...(typeof setting === 'object' && setting) };
  return [
    ...(clicks !== undefined && isCount(clicks)
      ? []
      : [
          `runs ${clicks ?? 'no'} clicks at once, so that no link works: set concurrency.clicks to 1 or more, or concurrency to 'unreserved'.`,
        ]),
    ...(webhooks !== undefined && isCount(webhooks)
      ? []
      : [
          `runs ${webhooks ?? 'no'} senders of webhooks at once, so that none is sent: set concurrency.webhooks to 1 or more, or concurrency to 'unreserved'.`,
        ]),
  ];
};

const traffic: Check = ({ throttle, publicThrottle, rollout }) => [
  ...throttleFaults('throttle', throttle),
  ...throttleFaults('publicThrottle', publicThrottle),
  ...(publicThrottle && throttle && exceeds(publicThrottle, throttle)
    ? ['throttles its public routes less than all others: lower publicThrottle.']
    : []),
  ...(rollout !== undefined && !ROLLOUTS.has(rollout)
    ? [`has the rollout "${rollout}": choose ${[...ROLLOUTS].join(', ')}.`]
    : []),
];

const identity: Check = ({ identity: setting }) =>
  setting === undefined
    ? []
    : faultOf(() => checkIdentity(setting)).map((fault) => `has a wrong setting, ${fault}`);

/** The sentence that something throws, if it does. */
export function faultOf(check: () => unknown): readonly string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** The stream of another table or region would be read in silence, and events of this one never. */
const table: Check = ({ table: restored, region }) =>
  restored === undefined ||
  STREAM.exec(restored.streamArn)?.slice(1).join() === `${region},${restored.name}`
    ? []
    : [
        `takes "${restored.name}" for its table, and a stream that is not this table's in ${region}: correct table.streamArn.`,
      ];

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;

const KNOWN_POLICIES: ReadonlySet<RemovalPolicy> = new Set([
  RemovalPolicy.DESTROY,
  RemovalPolicy.RETAIN,
]);
export const ROLLOUTS: ReadonlySet<string> = new Set<Stage['rollout']>([
  'canary',
  'linear',
  'all-at-once',
]);
const STREAM = /^arn:aws[\w-]*:dynamodb:([\w-]+):\d{12}:table\/([\w.-]+)\/stream\/[\w:.-]+$/;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html */
const LONGEST_LOCK_DAYS = 36_500;

const CHECKS: readonly Check[] = [
  missing,
  place,
  account,
  protection,
  audit,
  traffic,
  concurrency,
  table,
  identity,
];
